import MappedFile

/// The combinations of ranges and flags that documents have; each document names its own by number.
///
/// Directories have few: age bands and groups repeat. A filter then looks at a table that fits in the nearest cache
/// instead of at two columns of every document.
struct ColumnCombinations: Sendable {
    private let bytes: ProvenBytes
    private let rangeCount: Int
    private let size: Int
    let count: Int

    /// Bytes of one combination: its ranges, two `i32` each, then its masks, a `u64` each.
    static func size(_ schema: IndexSchema) -> Int { (schema.rangeNames.count + schema.maskNames.count) * 8 }

    init(_ file: SectionedFile, _ section: SchemaSection) throws(FileFault) {
        size = Self.size(section.schema)
        rangeCount = section.schema.rangeNames.count
        count = section.combinationCount
        bytes = try file.section(IndexLayout.combinations, count: count * size)
    }

    /// A range of a combination, `nil` where not stated.
    @inline(__always)
    func range(_ combination: Int, column: Int) -> (low: Int32, high: Int32)? {
        let offset = combination &* size &+ column &* 8
        let low = bytes.load(Int32.self, at: offset)
        let high = bytes.load(Int32.self, at: offset &+ 4)
        return low <= high ? (low, high) : nil
    }

    /// The flags of a combination, 0 where not stated.
    @inline(__always)
    func mask(_ combination: Int, column: Int) -> UInt64 {
        bytes.load(UInt64.self, at: combination &* size &+ (rangeCount &+ column) &* 8)
    }
}
