import DirectoryModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An ellipsoid of revolution, axes in metres.
struct Ellipsoid {
    let semiMajor: Double
    let semiMinor: Double

    var eccentricitySquared: Double { 1 - (semiMinor * semiMinor) / (semiMajor * semiMajor) }

    /// Of OSGB36 (Ordnance Survey guide, annexe A).
    static let airy1830 = Ellipsoid(semiMajor: 6_377_563.396, semiMinor: 6_356_256.909)
    /// Of WGS 84 (the same, with GRS 80's axes).
    static let wgs84 = Ellipsoid(semiMajor: 6_378_137.000, semiMinor: 6_356_752.3141)
}

/// Earth-centred coordinates, in metres.
struct CartesianPoint {
    var x: Double
    var y: Double
    var z: Double
}

/// Latitude and longitude on some ellipsoid, in radians, at height 0.
struct GeodeticPoint {
    var latitude: Double
    var longitude: Double

    init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The point below or above an earth-centred point (the guide's annexe B.2).
    init(_ point: CartesianPoint, on ellipsoid: Ellipsoid) {
        let axisDistance = (point.x * point.x + point.y * point.y).squareRoot()
        let squared = ellipsoid.eccentricitySquared
        var latitude = atan2(point.z, axisDistance * (1 - squared))
        // Converges to far below a millimetre in three rounds.
        for _ in 0..<5 {
            let sine = sin(latitude)
            let nu = ellipsoid.semiMajor / (1 - squared * sine * sine).squareRoot()
            latitude = atan2(point.z + squared * nu * sine, axisDistance)
        }
        self.init(latitude: latitude, longitude: atan2(point.y, point.x))
    }

    /// The earth-centred point (the guide's annexe B.1).
    func cartesian(on ellipsoid: Ellipsoid) -> CartesianPoint {
        let sine = sin(latitude)
        let nu = ellipsoid.semiMajor / (1 - ellipsoid.eccentricitySquared * sine * sine).squareRoot()
        return CartesianPoint(
            x: nu * cos(latitude) * cos(longitude),
            y: nu * cos(latitude) * sin(longitude),
            z: (1 - ellipsoid.eccentricitySquared) * nu * sine
        )
    }

    /// In degrees; `nil` where a number is not finite.
    var coordinate: Coordinate? {
        Coordinate(latitude: latitude / radiansPerDegree, longitude: longitude / radiansPerDegree)
    }
}

/// From OSGB36 to WGS 84: the guide's section 6.6 with the signs turned, since it prints the other direction.
func helmertTransformed(_ point: CartesianPoint) -> CartesianPoint {
    let radiansPerSecond = radiansPerDegree / 3_600
    let scale = 1 - 20.4894e-6
    let rotationX = 0.1502 * radiansPerSecond
    let rotationY = 0.2470 * radiansPerSecond
    let rotationZ = 0.8421 * radiansPerSecond
    return CartesianPoint(
        x: 446.448 + scale * point.x - rotationZ * point.y + rotationY * point.z,
        y: -125.157 + rotationZ * point.x + scale * point.y - rotationX * point.z,
        z: 542.060 - rotationY * point.x + rotationX * point.y + scale * point.z
    )
}
