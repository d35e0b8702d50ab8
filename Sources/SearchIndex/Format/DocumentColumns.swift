import MappedFile

/// What the index keeps of every document beside its postings: its number, field lengths, ranges, flags, points.
struct DocumentColumns: Sendable {
    let space: SlotSpace
    private let firstLocatedSlot: Int
    private let locatedCount: Int
    private let order: ProvenBytes
    private let lengths: ProvenBytes
    private let lengthWidth: Int
    private let fieldCount: Int
    private let combinationNumbers: ProvenBytes
    /// Bytes of the number of a combination.
    let combinationWidth: Int
    private let pointStarts: ProvenBytes
    private let points: ProvenBytes

    /// Opens the columns and checks their sizes against the counts, in time independent of the number of documents.
    init(_ file: SectionedFile, _ section: SchemaSection) throws(FileFault) {
        space = section.space
        firstLocatedSlot = space.firstLocatedSlot
        locatedCount = space.documentCount - space.placelessCount
        fieldCount = section.schema.textFields.count
        lengthWidth = section.lengthWidth
        combinationWidth = section.combinationWidth
        order = try file.section(IndexLayout.order, count: space.slotCount * 4)
        lengths = try file.section(IndexLayout.lengths, count: space.slotCount * fieldCount * lengthWidth)
        combinationNumbers = try file.section(IndexLayout.columns, count: space.slotCount * combinationWidth)
        pointStarts = ProvenBytes(try file.section(IndexLayout.pointStarts))
        points = ProvenBytes(try file.section(IndexLayout.points))
        guard points.count % 8 == 0,
            pointStarts.count == 0 ? points.count == locatedCount * 8 : pointStarts.count == (locatedCount + 1) * 4
        else {
            throw try file.section(IndexLayout.points).corrupt("has index columns of the wrong size. Publish it again.")
        }
    }

    /// How many points all documents have together.
    var pointCount: Int { points.count / 8 }

    /// The document at a slot; ``IndexLayout/noDocument`` where there is none.
    @inline(__always)
    func document(_ slot: Int) -> UInt32 { order.load(UInt32.self, at: slot &* 4) }

    /// How many terms a field of a document has.
    @inline(__always)
    func length(slot: Int, field: Int) -> Int { lengths.number(slot &* fieldCount &+ field, width: lengthWidth) }

    /// Which combination of ranges and flags a document has.
    @inline(__always)
    func combination(_ slot: Int) -> Int { combinationNumbers.number(slot, width: combinationWidth) }

    /// Which of the index's points are a document's: none of one without a place.
    @inline(__always)
    func points(ofSlot slot: Int) throws(DamagedIndex) -> Range<Int> {
        let located = slot &- firstLocatedSlot
        guard located >= 0, located < locatedCount else { return 0..<0 }
        guard pointStarts.count > 0 else { return located..<located + 1 }
        let start = Int(pointStarts.load(UInt32.self, at: located * 4))
        let end = Int(pointStarts.load(UInt32.self, at: located * 4 + 4))
        guard start <= end, end <= pointCount else { throw DamagedIndex() }
        return start..<end
    }

    /// Whether every located document has exactly one point.
    var hasOnePointEach: Bool { pointStarts.count == 0 }

    /// The point of a document in units of 1e-7 degree, where every document has one; `nil` of one without a place.
    @inline(__always)
    func onlyPoint(ofSlot slot: Int) -> (latitude: Int32, longitude: Int32)? {
        let located = slot &- firstLocatedSlot
        guard located >= 0, located < locatedCount else { return nil }
        return (points.load(at: located &* 8), points.load(at: located &* 8 &+ 4))
    }

    /// A point of the index.
    @inline(__always)
    func point(_ index: Int) -> IndexDocument.Point {
        IndexDocument.Point(
            latitude: Double(points.load(Int32.self, at: index &* 8)) / IndexLayout.unitsPerDegree,
            longitude: Double(points.load(Int32.self, at: index &* 8 &+ 4)) / IndexLayout.unitsPerDegree
        )
    }
}
