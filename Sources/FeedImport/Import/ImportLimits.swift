/// Bounds that keep a hostile feed from filling the memory or the day.
package struct ImportLimits: Hashable, Sendable {
    /// The largest file read, in bytes once unpacked; 2 GiB unless stated.
    package var fileBytes: Int
    /// The largest record read, in bytes; 16 MiB unless stated.
    package var recordBytes: Int
    /// The deepest nesting of JSON; 512 unless stated.
    ///
    /// libxml2 has its own bound of 256 for XML.
    package var depth: Int

    /// How many times a packed file may grow when it is unpacked, looked at once 16 MiB have come out; 200 unless stated.
    ///
    /// Text packs to a fifth or a tenth, a feed with much mark-up to a fiftieth; DEFLATE's utmost, a file of one
    /// repeated byte, is about 1,030.
    package var unpackingRatio: Int

    /// The memory that child tables, or the rows of a pivot, may take, in bytes; 512 MiB unless stated.
    package var tableBytes: Int

    /// Limits; by default those that suit every council feed we have seen.
    package init(
        fileBytes: Int = 2 << 30,
        recordBytes: Int = 16 << 20,
        depth: Int = 512,
        unpackingRatio: Int = 200,
        tableBytes: Int = 512 << 20
    ) {
        self.fileBytes = fileBytes
        self.recordBytes = recordBytes
        self.depth = depth
        self.unpackingRatio = unpackingRatio
        self.tableBytes = tableBytes
    }
}
