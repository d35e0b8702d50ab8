/// Bounds that keep a hostile feed from filling the memory or the day.
package struct ImportLimits: Hashable, Sendable {
    /// The largest file read, in bytes; 2 GiB unless stated.
    package var fileBytes: Int
    /// The largest record read, in bytes; 16 MiB unless stated.
    package var recordBytes: Int
    /// The deepest nesting of JSON; 512 unless stated.
    ///
    /// libxml2 has its own bound of 256 for XML.
    package var depth: Int

    /// Limits; by default those that suit every council feed we have seen.
    package init(fileBytes: Int = 2 << 30, recordBytes: Int = 16 << 20, depth: Int = 512) {
        self.fileBytes = fileBytes
        self.recordBytes = recordBytes
        self.depth = depth
    }
}
