/// Measures documents against the circle and the decay of a question.
struct PlaceMeasure {
    /// What a document's place does to its score.
    struct Place: BitwiseCopyable {
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
    /// A quick measure, where one is enough: every document has one point, and circle and decay, as far as asked, one centre.
    private let near: NearMeasure?
    /// At least the square of the circle's radius; infinite without a circle.
    private let greatestSquare: Double
    private let scale: Double
    /// Whether a place can change anything.
    let isAsked: Bool
    /// The factor of documents without a point, `nil` where the circle leaves them out.
    let placelessFactor: Double?

    init(_ query: borrowing IndexQuery, columns: DocumentColumns) {
        self.columns = columns
        circle = query.within
        decay = query.decay
        fromCentre = circle.map { GreatCircle(from: $0.centre) }
        sharesOrigin = circle?.centre == decay?.origin
        fromOrigin = sharesOrigin ? fromCentre : decay.map { GreatCircle(from: $0.origin) }
        isAsked = circle != nil || decay != nil
        let isOnePlace = columns.hasOnePointEach && (circle == nil || decay == nil || sharesOrigin)
        near = isOnePlace ? (circle?.centre ?? decay?.origin).map { NearMeasure(from: $0) } : nil
        greatestSquare = circle.map { $0.metres * $0.metres * Self.squareMargin } ?? .infinity
        scale = max(1, decay?.scaleMetres ?? 1)
        let factor = decay.map { $0.placelessFactor > 0 ? min(1, Double($0.placelessFactor)) : 0 } ?? 1
        placelessFactor = circle?.keepsPlaceless ?? true ? factor : nil
    }

    /// A document's place; `nil` where it lies outside the circle.
    ///
    /// - Parameter remainingPoints: How many more points the search may read. A document is measured once at most, so that only
    ///   a damaged file, whose documents all claim the same points, can use them up.
    @inline(__always)
    func place(ofSlot slot: Int, remainingPoints: inout Int) throws(DamagedIndex) -> Place? {
        guard isAsked else { return Place() }
        let points = try columns.points(ofSlot: slot)
        guard !points.isEmpty else { return placelessFactor.map { Place(factor: $0, distance: nil) } }
        remainingPoints -= points.count
        guard remainingPoints >= 0 else { throw DamagedIndex() }

        var distance = Double.infinity
        if let circle, let fromCentre {
            distance = nearest(points, fromCentre)
            guard distance <= circle.metres else { return nil }
        }
        guard let fromOrigin else { return Place(factor: 1, distance: distance) }
        if circle == nil || !sharesOrigin { distance = nearest(points, fromOrigin) }
        return Place(factor: 1 / (1 + distance / scale), distance: distance)
    }

    /// Metres to the nearest of some points.
    @inline(__always)
    private func nearest(_ points: Range<Int>, _ origin: GreatCircle) -> Double {
        var nearest = Double.infinity
        for index in points { nearest = min(nearest, origin.distance(to: columns.point(index))) }
        return nearest
    }

    // MARK: Bounds

    /// At most the square of a document's distance, in square metres; 0 where nothing is known without measuring.
    @inline(__always)
    func leastSquare(ofSlot slot: Int) -> Double {
        guard let near, let point = columns.onlyPoint(ofSlot: slot) else { return 0 }
        return near.square(latitude: point.latitude, longitude: point.longitude).least
    }

    /// At most and at least a document's place factor, quickly; 0 at most where it lies outside the circle, and 0 at least where nothing is
    /// known without measuring.
    ///
    /// - Parameter greatest: At least the place factor, as far as is known before.
    @inline(__always)
    func factorBounds(ofSlot slot: Int, atMost greatest: Double) -> (most: Double, least: Double) {
        guard isAsked else { return (1, 1) }
        guard let near else { return (greatest, 0) }
        guard let point = columns.onlyPoint(ofSlot: slot) else {
            return placelessFactor.map { ($0, $0) } ?? (0, 0)
        }
        let square = near.square(latitude: point.latitude, longitude: point.longitude)
        guard canContain(square.least) else { return (0, 0) }
        let most = decay == nil ? 1 : scale / (scale + square.least.squareRoot())
        let isInside = square.isClose && square.least * NearMeasure.mostOver <= greatestSquare
        return (most, isInside ? most * Self.leastOfMost : 0)
    }

    /// Less than what is left of a place factor, where the distance is greater by the root of ``NearMeasure/mostOver``.
    private static let leastOfMost = 1 - 1e-3

    /// Whether a document so far away, at least, can lie inside the circle.
    @inline(__always)
    func canContain(_ leastSquare: Double) -> Bool { leastSquare <= greatestSquare }

    /// At least the square of the distance at which the place factor is still so great.
    @inline(__always)
    func greatestSquare(factor: Double) -> Double {
        guard decay != nil, factor > 0 else { return .infinity }
        let distance = max(0, scale * (1 / factor - 1))
        return distance * distance * Self.squareMargin
    }

    /// At least the place factor of anything in each box; 0 where all of it lies outside the circle.
    ///
    /// - Parameter scratch: Room for a number a box, beside `factors`.
    func greatestFactors(
        _ boxes: BoxColumns,
        _ range: Range<Int>,
        into factors: UnsafeMutablePointer<Float>,
        scratch: UnsafeMutablePointer<Float>
    ) {
        guard let first = circle?.centre ?? decay?.origin else { return }
        boxes.leastDistances(from: UnitVector(first), range, into: scratch)
        let metres = circle.map { Float($0.metres).nextUp } ?? .infinity
        for index in range { factors[index] = scratch[index] > metres ? 0 : 1 }
        guard let decay else { return }
        if !sharesOrigin, circle != nil { boxes.leastDistances(from: UnitVector(decay.origin), range, into: scratch) }
        let scale = Float(min(max(1, decay.scaleMetres), 1e30))
        for index in range {
            let distance = scratch[index] > 0 ? scratch[index] : 0
            factors[index] *= scale / (scale + distance) * Self.margin
        }
    }

    private static let squareMargin = 1 + 1e-6
    /// More than the rounding of the steps above.
    private static let margin: Float = 1 + 1e-6
}
