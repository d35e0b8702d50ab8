/// The order of documents in the index: those without a place as they were added, then the others along a Hilbert curve
/// by their first point.
///
/// Neighbours in the order are neighbours on the ground, so a circle touches few chunks; Chen, Suel and Markowetz, "Efficient
/// query processing in geographic web search engines", SIGMOD 2006. `docs/decisions/0015-spatial-chunks.md` tells what else was weighed.
struct DocumentOrder {
    let space: SlotSpace
    /// The document at every slot, `nil` where there is none.
    let documents: [Int?]

    /// - Parameter points: The points of every document.
    init(points: [[IndexDocument.Point]]) {
        let placeless = points.indices.filter { points[$0].isEmpty }
        let located = points.indices.filter { !points[$0].isEmpty }
        space = SlotSpace(documentCount: points.count, placelessCount: placeless.count)
        let firsts = located.compactMap { points[$0].first }
        let latitude = Axis(firsts.map(\.latitude))
        let longitude = Axis(firsts.map(\.longitude))
        let walk = zip(located, firsts).map { document, point in
            let steps = HilbertCurve.steps(x: longitude.cell(point.longitude), y: latitude.cell(point.latitude))
            return UInt64(steps) << 32 | UInt64(document)
        }.sorted()
        var documents = placeless.map { Int?.some($0) }
        documents += Array(repeating: nil, count: space.firstLocatedSlot - placeless.count)
        documents += walk.map { Int($0 & 0xFFFF_FFFF) }
        documents += Array(repeating: nil, count: space.slotCount - documents.count)
        self.documents = documents
    }

    /// One axis of the square that the curve walks through: the span of the points.
    private struct Axis {
        let least: Double
        let cellsPerDegree: Double

        init(_ values: [Double]) {
            least = values.min() ?? 0
            let span = (values.max() ?? 0) - least
            cellsPerDegree = span > 0 ? Double(UInt16.max) / span : 0
        }

        func cell(_ value: Double) -> UInt16 { UInt16(min(65_535, max(0, (value - least) * cellsPerDegree))) }
    }
}
