#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Distances from one place over a sphere, by the haversine formula (Sinnott, "Virtues of the Haversine", Sky and
/// Telescope 68(2), 1984).
///
/// The ellipsoid differs by at most 0.6 %.
struct GreatCircle {
    /// The mean radius of the Earth in metres (IUGG, R1 of GRS 80).
    static let earthRadius = 6_371_008.8

    private let latitude: Double
    private let longitude: Double
    private let cosine: Double

    init(from origin: IndexDocument.Point) {
        latitude = origin.latitude * .pi / 180
        longitude = origin.longitude * .pi / 180
        cosine = cos(latitude)
    }

    /// Metres to a point.
    ///
    /// Costs three trigonometric functions.
    func distance(to point: IndexDocument.Point) -> Double {
        let pointLatitude = point.latitude * .pi / 180
        let pointLongitude = point.longitude * .pi / 180
        let rise = sin((pointLatitude - latitude) / 2)
        let run = sin((pointLongitude - longitude) / 2)
        let haversine = rise * rise + cosine * cos(pointLatitude) * run * run
        return 2 * Self.earthRadius * asin(min(1, haversine.squareRoot()))
    }

    /// A quick lower bound of ``distance(to:)``: along the meridian alone, less a millimetre for rounding.
    func leastDistance(to point: IndexDocument.Point) -> Double {
        abs(point.latitude * .pi / 180 - latitude) * Self.earthRadius * (1 - 1e-9) - 0.001
    }
}
