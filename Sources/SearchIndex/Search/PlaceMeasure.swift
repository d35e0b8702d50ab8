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

        var distance = Double.infinity
        if let circle, let fromCentre {
            distance = try nearest(points, fromCentre, notBeyond: circle.metres)
            guard distance <= circle.metres else { return nil }
        }
        guard let decay, let fromOrigin else { return Place(factor: 1, distance: distance) }
        if !sharesOrigin { distance = try nearest(points, fromOrigin, notBeyond: .infinity) }
        return Place(factor: 1 / (1 + distance / max(1, decay.scaleMetres)), distance: distance)
    }

    /// Metres to the nearest of some points, infinite where all are seen to lie beyond a limit.
    private func nearest(
        _ points: Range<Int>,
        _ origin: GreatCircle,
        notBeyond limit: Double
    ) throws(FileFault) -> Double {
        var nearest = Double.infinity
        for index in points {
            let point = try columns.point(index)
            guard origin.leastDistance(to: point) <= limit else { continue }
            nearest = min(nearest, origin.distance(to: point))
        }
        return nearest
    }

    private static func clamped(_ factor: Float) -> Double { factor > 0 ? min(1, Double(factor)) : 0 }
}
