/// The least box around places on the unit sphere, its sides rounded outwards.
struct Box {
    private(set) var low = SIMD3<Float>(repeating: .infinity)
    private(set) var high = SIMD3<Float>(repeating: -.infinity)

    mutating func include(_ place: UnitVector) {
        let exact = SIMD3(Float(place.x), Float(place.y), Float(place.z))
        low = pointwiseMin(low, SIMD3(exact.x.nextDown, exact.y.nextDown, exact.z.nextDown))
        high = pointwiseMax(high, SIMD3(exact.x.nextUp, exact.y.nextUp, exact.z.nextUp))
    }

    mutating func include(_ other: Box) {
        low = pointwiseMin(low, other.low)
        high = pointwiseMax(high, other.high)
    }

    /// Its sides: the least x, y and z, then the greatest.
    func side(_ column: Int) -> Float { column < 3 ? low[column] : high[column - 3] }
}
