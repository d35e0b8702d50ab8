package import DirectoryModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Coordinate {
    /// The distance along the great circle, in metres, on a sphere of the earth's mean radius (haversine formula).
    ///
    /// Within 0.6 % of the distance on the ellipsoid; never negative, never NaN.
    package func distance(to other: Coordinate) -> Double {
        let latitudeHaversine = haversine((other.latitude - latitude) * radiansPerDegree)
        let longitudeHaversine = haversine((other.longitude - longitude) * radiansPerDegree)
        let central =
            latitudeHaversine
            + cos(latitude * radiansPerDegree) * cos(other.latitude * radiansPerDegree) * longitudeHaversine
        // Rounding may carry antipodes a hair past 1, where the arcsine is undefined.
        return 2 * meanEarthRadius * asin(min(1, central.squareRoot()))
    }
}

let radiansPerDegree = Double.pi / 180

/// R1 of the GRS 80 ellipsoid, in metres (Moritz, "Geodetic Reference System 1980", Journal of Geodesy 74, 2000).
private let meanEarthRadius = 6_371_008.7714

private func haversine(_ angle: Double) -> Double {
    let sine = sin(angle / 2)
    return sine * sine
}
