import MappedFile

/// The combinations of ranges and flags that documents have; each document names its own by number.
///
/// Directories have few: age bands and groups repeat. A combination names its values by number too, one a column, and there are fewer
/// still of those: a question tests each of them once, and every document then by looking up.
struct ColumnCombinations: Sendable {
    /// Column by column, for every combination the number of its value, `u32`, filled up to a power of two of combinations.
    private let codes: ProvenBytes
    /// Where the values of each column end, `u32`, and then the values, eight bytes each.
    private let values: ProvenBytes
    private let columnCount: Int
    let count: Int
    /// One less than a power of two, so that any number and it is one of a combination that can be looked up.
    let mask: Int

    /// How many combinations a column has room for: a power of two, or none.
    static func room(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        var room = 1
        while room < count { room *= 2 }
        return room
    }

    /// How many bytes the ends of so many columns take.
    static func endsSize(_ columnCount: Int) -> Int { (columnCount + 1) / 2 * 8 }

    init(_ file: SectionedFile, _ section: SchemaSection) throws(FileFault) {
        columnCount = section.schema.rangeNames.count + section.schema.maskNames.count
        count = section.combinationCount
        let room = Self.room(count)
        mask = max(0, room - 1)
        codes = try file.section(IndexLayout.combinations, count: room * columnCount * 4)
        let view = try file.section(IndexLayout.values)
        values = ProvenBytes(view)
        let ends = Self.endsSize(columnCount)
        guard values.count >= ends else { throw view.corrupt(Self.damage) }
        var last = 0
        for column in 0..<columnCount {
            let end = Int(values.load(UInt32.self, at: column * 4))
            guard end >= last else { throw view.corrupt(Self.damage) }
            last = end
        }
        guard values.count == ends + last * 8 else { throw view.corrupt(Self.damage) }
    }

    private static let damage = "has a damaged table of ranges and flags. Publish it again."

    /// The numbers of the combinations' values in a column: ``mask`` and one more, unless there are none at all.
    ///
    /// In a damaged file there may be no such values.
    func codes(ofColumn column: Int) -> ProvenBytes {
        let size = count == 0 ? 0 : (mask + 1) * 4
        return codes.proven(size, at: column * size)
    }

    /// Where the values of a column stand among all.
    func values(ofColumn column: Int) -> Range<Int> {
        let start = column == 0 ? 0 : Int(values.load(UInt32.self, at: column * 4 - 4))
        return start..<Int(values.load(UInt32.self, at: column * 4))
    }

    /// A range, `nil` where not stated.
    @inline(__always)
    func range(_ value: Int) -> (low: Int32, high: Int32)? {
        let offset = Self.endsSize(columnCount) &+ value &* 8
        let low = values.load(Int32.self, at: offset)
        let high = values.load(Int32.self, at: offset &+ 4)
        return low <= high ? (low, high) : nil
    }

    /// Flags, 0 where not stated.
    @inline(__always)
    func flags(_ value: Int) -> UInt64 { values.load(UInt64.self, at: Self.endsSize(columnCount) &+ value &* 8) }
}
