import MappedFile

/// Numbers the combinations of ranges and flags that documents have, and writes them as numbers of their values.
struct CombinationWriter {
    private let rangeCount: Int
    private let columnCount: Int
    private var combinations = ByteInterner()

    init(_ schema: IndexSchema) {
        rangeCount = schema.rangeNames.count
        columnCount = rangeCount + schema.maskNames.count
    }

    /// How many there are.
    var count: Int { combinations.count }

    /// The number of a document's combination.
    mutating func number(ranges: [ClosedRange<Int32>?], masks: [UInt64]) -> UInt32 {
        var combination: [UInt8] = []
        combination.reserveCapacity(columnCount * 8)
        for column in 0..<rangeCount {
            let range = ranges.isEmpty ? nil : ranges[column]
            combination.append(littleEndian: range?.lowerBound ?? IndexLayout.unstatedRange.low)
            combination.append(littleEndian: range?.upperBound ?? IndexLayout.unstatedRange.high)
        }
        for column in 0..<columnCount - rangeCount {
            combination.append(littleEndian: masks.isEmpty ? 0 : masks[column])
        }
        return UInt32(combinations.intern(combination, 0..<combination.count))
    }

    /// Adds the combinations and their values, each column's in the order in which documents first had them.
    func write(into file: inout SectionedFileWriter) {
        var columns = (0..<columnCount).map { _ in ByteInterner() }
        var codes: [UInt8] = []
        let room = ColumnCombinations.room(combinations.count)
        for column in columns.indices {
            for combination in 0..<combinations.count {
                let bytes = Array(combinations[combination])
                codes.append(littleEndian: UInt32(columns[column].intern(bytes, column * 8..<column * 8 + 8)))
            }
            codes += repeatElement(0, count: (room - combinations.count) * 4)
        }
        var ends: [UInt8] = []
        var values: [UInt8] = []
        for column in columns {
            for value in 0..<column.count { values += column[value] }
            ends.append(littleEndian: UInt32(values.count / 8))
        }
        ends += repeatElement(0, count: ColumnCombinations.endsSize(columnCount) - ends.count)
        file.add(IndexLayout.combinations, codes)
        file.add(IndexLayout.values, ends + values)
    }
}
