import MappedFile

/// What the index keeps of every document beside its postings: field lengths, ranges, flags, points.
struct DocumentColumns: Sendable {
    private let lengths: ByteView
    private let ranges: ByteView
    private let masks: ByteView
    private let pointStarts: ByteView
    private let points: ByteView
    private let fieldCount: Int
    private let rangeCount: Int
    private let maskCount: Int

    /// Opens the columns and checks their sizes against the counts, in time independent of the number of documents.
    init(_ file: SectionedFile, _ section: SchemaSection) throws(FileFault) {
        fieldCount = section.schema.textFields.count
        rangeCount = section.schema.rangeNames.count
        maskCount = section.schema.maskNames.count
        lengths = try file.section(IndexLayout.lengths)
        ranges = try file.section(IndexLayout.ranges)
        masks = try file.section(IndexLayout.masks)
        pointStarts = try file.section(IndexLayout.pointStarts)
        points = try file.section(IndexLayout.points)
        // At most 2^32 documents of 255 columns of 8 bytes: no overflow.
        let count = section.documentCount
        guard lengths.count == count * fieldCount * 4, ranges.count == count * rangeCount * 8,
            masks.count == count * maskCount * 8, pointStarts.count == (count + 1) * 4, points.count % 8 == 0
        else { throw lengths.corrupt("has index columns of the wrong size. Publish it again.") }
    }

    /// How many points all documents have together.
    var pointCount: Int { points.count / 8 }

    /// How many terms a field of a document has.
    @inline(__always)
    func length(document: Int, field: Int) throws(FileFault) -> UInt32 {
        try lengths.load(UInt32.self, at: (document * fieldCount + field) * 4)
    }

    /// A range of a document, `nil` where not stated.
    func range(document: Int, column: Int) throws(FileFault) -> ClosedRange<Int32>? {
        let offset = (document * rangeCount + column) * 8
        let low = try ranges.load(Int32.self, at: offset)
        let high = try ranges.load(Int32.self, at: offset + 4)
        return low <= high ? low...high : nil
    }

    /// The flags of a document, 0 where not stated.
    func mask(document: Int, column: Int) throws(FileFault) -> UInt64 {
        try masks.load(UInt64.self, at: (document * maskCount + column) * 8)
    }

    /// Which of the index's points are a document's.
    func points(ofDocument document: Int) throws(FileFault) -> Range<Int> {
        let start = Int(try pointStarts.load(UInt32.self, at: document * 4))
        let end = Int(try pointStarts.load(UInt32.self, at: document * 4 + 4))
        guard start <= end, end <= pointCount else { throw damagedPoints() }
        return start..<end
    }

    /// The fault of points that contradict themselves.
    func damagedPoints() -> FileFault { pointStarts.corrupt("has damaged index points. Publish it again.") }

    /// A point of the index.
    func point(_ index: Int) throws(FileFault) -> IndexDocument.Point {
        let latitude = try points.load(Int32.self, at: index * 8)
        let longitude = try points.load(Int32.self, at: index * 8 + 4)
        return IndexDocument.Point(
            latitude: Double(latitude) / IndexLayout.unitsPerDegree,
            longitude: Double(longitude) / IndexLayout.unitsPerDegree
        )
    }
}
