import MappedFile

/// Measures documents against the circle and the decay of a question.
struct PlaceMeasure {
    /// What a document's place does to its score.
    struct Place {
        /// 0 to 1.
        var factor = 1.0
        /// Metres to the nearest point.
        var distance: Double?
    }

    private let columns: DocumentColumns
    private let circle: IndexQuery.Circle?
    private let decay: IndexQuery.Decay?
    private let fromCentre: GreatCircle?
    private let fromOrigin: GreatCircle?
    private let sharesOrigin: Bool
    /// How many more points a search may read.
    ///
    /// A document is measured once at most, so that only a damaged file, whose documents all claim the same points, can
    /// use them up.
    private var remainingPoints: Int

    init(_ query: IndexQuery, columns: DocumentColumns) {
        self.columns = columns
        circle = query.within
        decay = query.decay
        fromCentre = circle.map { GreatCircle(from: $0.centre) }
        fromOrigin = decay.map { GreatCircle(from: $0.origin) }
        sharesOrigin = circle?.centre == decay?.origin
        remainingPoints = columns.pointCount
    }

    /// A document's place; `nil` where it lies outside the circle.
    mutating func place(of document: Int) throws(FileFault) -> Place? {
        guard circle != nil || decay != nil else { return Place() }
        let points = try columns.points(ofDocument: document)
        guard !points.isEmpty else {
            guard circle?.keepsPlaceless ?? true else { return nil }
            return Place(factor: decay.map { Self.clamped($0.placelessFactor) } ?? 1, distance: nil)
        }
        remainingPoints -= points.count
        guard remainingPoints >= 0 else { throw columns.damagedPoints() }

        let nearest = try nearest(points)
        if let circle, !(nearest.toCentre <= circle.metres) { return nil }
        guard let decay else { return Place(factor: 1, distance: nearest.toCentre) }
        return Place(factor: 1 / (1 + nearest.toOrigin / max(1, decay.scaleMetres)), distance: nearest.toOrigin)
    }

    private func nearest(_ points: Range<Int>) throws(FileFault) -> (toCentre: Double, toOrigin: Double) {
        var toCentre = Double.infinity
        var toOrigin = Double.infinity
        for index in points {
            let point = try columns.point(index)
            if let fromOrigin { toOrigin = min(toOrigin, fromOrigin.distance(to: point)) }
            if let fromCentre, let circle, !sharesOrigin, fromCentre.leastDistance(to: point) <= circle.metres {
                toCentre = min(toCentre, fromCentre.distance(to: point))
            }
        }
        return (sharesOrigin ? toOrigin : toCentre, toOrigin)
    }

    private static func clamped(_ factor: Float) -> Double { factor > 0 ? min(1, Double(factor)) : 0 }
}
