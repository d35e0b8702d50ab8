#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A quick bound of distances from one place, for points in the units of the file.
///
/// For half angles *x* up to 0.02 the haversine formula gives *d* ≥ *R* √(Δφ² + cos φ₀ cos φ Δλ²) · (1 − *x*²/6), since an angle is not
/// below its sine and a sine not below *x* (1 − *x*²/6); with the least cosine within reach in place of cos φ it needs
/// neither sines nor a root. Farther away the difference of latitudes alone is a bound.
struct NearMeasure {
    private let latitude: Double
    private let longitude: Double
    /// Square metres of a square unit of latitude, and at least those of longitude.
    private let alongLatitude: Double
    private let alongLongitude: Double

    /// The differences, in units, up to which both count.
    private static let reach = 0.04 / radiansPerUnit
    private static let radiansPerUnit = Double.pi / 180 / IndexLayout.unitsPerDegree
    /// Less than what the formula above, and the rounding of its steps, can lose.
    private static let margin = 1 - 2e-4

    init(from origin: IndexDocument.Point) {
        latitude = origin.latitude * IndexLayout.unitsPerDegree
        longitude = origin.longitude * IndexLayout.unitsPerDegree
        let metresPerUnit = GreatCircle.earthRadius * Self.radiansPerUnit
        alongLatitude = metresPerUnit * metresPerUnit * Self.margin
        let phi = origin.latitude * .pi / 180
        alongLongitude = alongLatitude * max(0, cos(phi) * cos(min(.pi / 2, abs(phi) + 0.041)))
    }

    /// At most the square of the distance to a point, in square metres.
    @inline(__always)
    func leastSquare(latitude: Int32, longitude: Int32) -> Double {
        let rise = Double(latitude) - self.latitude
        let run = Double(longitude) - self.longitude
        let isNear = max(abs(rise), abs(run)) <= Self.reach
        return rise * rise * alongLatitude + (isNear ? run * run * alongLongitude : 0)
    }
}
