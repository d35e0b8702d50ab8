import MappedFile

/// The list of a keyword: its postings in order of slot, so along the Hilbert curve, with a box around every group of 64
/// and the columns of each document beside, so that a search can visit the nearest groups first and filter on the spot.
struct KeywordList {
    /// Where the parts of a list stand, counted from its start.
    struct Shape {
        static let slots = 4
        let columns: Int
        let boxes: Int
        /// The directory of chunks, `nil` where the list is too sparse to have one.
        let directory: Int?
        /// Impacts and payloads.
        let impacts: Int

        init(documentCount: Int, groupCount: Int, columnWidth: Int, space: SlotSpace) {
            columns = Self.slots + RangedSlots.size(count: documentCount, space: space)
            boxes = columns + documentCount * columnWidth
            let end = boxes + BoxColumns.size(groupCount)
            let isDense = ChunkedList.isUsed(documentCount: documentCount, space: space)
            directory = isDense ? end : nil
            impacts = end + (isDense ? ChunkDirectory.size(space: space) : 0)
        }
    }

    /// How many groups the postings of located documents make.
    static func groupCount(_ located: Int) -> Int { (located + IndexLayout.groupSize - 1) / IndexLayout.groupSize }

    let list: RangedList
    /// How many of its documents have no place; their postings come first.
    let placelessCount: Int
    /// The boxes of the groups of the others.
    let boxes: BoxColumns
    /// The directory of its chunks, `nil` where the list is too sparse to have one.
    let directory: ChunkDirectory?
    private let columns: ProvenBytes
    private let columnWidth: Int

    /// The list of a record, `nil` where it would not lie inside the section or contradicts itself.
    init?(_ lists: ProvenBytes, record: KeyRecord, columnWidth: Int, space: SlotSpace) {
        let start = Int(record.listOffset) * KeyRecord.listAlignment
        let count = Int(record.documentCount)
        guard lists.has(Shape.slots, at: start) else { return nil }
        placelessCount = Int(lists.load(UInt32.self, at: start))
        guard placelessCount <= count else { return nil }
        let groupCount = Self.groupCount(count - placelessCount)
        let shape = Shape(documentCount: count, groupCount: groupCount, columnWidth: columnWidth, space: space)
        guard lists.has(shape.impacts, at: start),
            let list = RangedList(
                lists,
                slotsAt: start + Shape.slots,
                impactsAt: start + shape.impacts,
                hasImpacts: record.payloadWidth > 0,
                isDense: true,
                record: record,
                space: space
            )
        else { return nil }
        self.list = list
        columns = lists.proven(count * columnWidth, at: start + shape.columns)
        self.columnWidth = columnWidth
        boxes = BoxColumns(lists.proven(BoxColumns.size(groupCount), at: start + shape.boxes), count: groupCount)
        directory = shape.directory.map { ChunkDirectory(lists, at: start + $0, space: space) }
    }

    /// The postings of a group.
    func postings(ofGroup group: Int) -> Range<Int> {
        let start = placelessCount + group * IndexLayout.groupSize
        return start..<min(start + IndexLayout.groupSize, list.slots.count)
    }

    /// How many groups there are, with those of documents without a place.
    var groupCount: Int { Self.groupCount(placelessCount) + boxes.count }

    /// Copies which combinations of ranges and masks the documents of some postings have.
    @inline(__always)
    func copyCombinations(_ postings: Range<Int>, into numbers: UnsafeMutablePointer<UInt32>) {
        let first = UnsafeRawPointer(columns.bytes(at: postings.lowerBound &* columnWidth))
        switch columnWidth {
        case 1: Self.copy(UInt8.self, first, postings.count, numbers)
        case 2: Self.copy(UInt16.self, first, postings.count, numbers)
        default: Self.copy(UInt32.self, first, postings.count, numbers)
        }
    }

    @inline(__always)
    private static func copy<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type,
        _ first: UnsafeRawPointer,
        _ count: Int,
        _ numbers: UnsafeMutablePointer<UInt32>
    ) {
        for index in 0..<count {
            let number = first.loadUnaligned(fromByteOffset: index &* MemoryLayout<Number>.size, as: Number.self)
            numbers[index] = UInt32(truncatingIfNeeded: Number(littleEndian: number))
        }
    }
}
