#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A quick measure of distances from one place, for points in the units of the file.
///
/// For half angles *x* up to 0.02 the haversine formula gives *d*² = *R*² (Δφ² + cos φ₀ cos φ Δλ²) but for a factor of 1 ± *x*²/3,
/// and cos φ is cos φ₀ − sin φ₀ Δφ − cos φ₀ Δφ²/2 but for Δφ³/6: so it needs neither sines nor a root. Farther away, and near the poles,
/// the difference of latitudes alone is a bound.
struct NearMeasure {
    /// What is known of the square of a distance, in square metres.
    struct Square {
        /// At most the square.
        let least: Double
        /// Whether the square is at most ``mostOver`` times ``least``.
        let isClose: Bool
    }

    /// More than what the quick measure is below the square at most.
    static let mostOver = 1 + 1.5e-3

    private let latitude: Double
    private let longitude: Double
    /// Square metres of a square unit.
    private let square: Double
    private let cosine: Double
    /// The change of the cosine with a unit, and half the change of that.
    private let slope: Double
    private let bend: Double
    /// The differences, in units, up to which both count.
    private let reach: Double

    private static let radiansPerUnit = Double.pi / 180 / IndexLayout.unitsPerDegree
    /// Less than what the formulas above, and the rounding of their steps, can lose.
    private static let margin = 1 - 5e-4

    init(from origin: IndexDocument.Point) {
        latitude = origin.latitude * IndexLayout.unitsPerDegree
        longitude = origin.longitude * IndexLayout.unitsPerDegree
        let metresPerUnit = GreatCircle.earthRadius * Self.radiansPerUnit
        square = metresPerUnit * metresPerUnit * Self.margin
        let phi = origin.latitude * .pi / 180
        cosine = cos(phi)
        slope = sin(phi) * Self.radiansPerUnit
        bend = cosine * Self.radiansPerUnit * Self.radiansPerUnit / 2
        reach = cosine > 0.1 ? 0.04 / Self.radiansPerUnit : -1
    }

    /// Measures to a point.
    @inline(__always)
    func square(latitude: Int32, longitude: Int32) -> Square {
        let rise = Double(latitude) - self.latitude
        let run = Double(longitude) - self.longitude
        let isClose = max(abs(rise), abs(run)) <= reach
        let across = isClose ? run * run * cosine * (cosine - rise * slope - rise * rise * bend) : 0
        return Square(least: (rise * rise + across) * square, isClose: isClose)
    }
}
