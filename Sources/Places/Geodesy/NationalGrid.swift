package import DirectoryModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A point of the British National Grid (OSGB36), in metres east and north of the grid's false origin.
package struct GridPoint: Hashable, Sendable {
    /// Metres east.
    package let easting: Double
    /// Metres north.
    package let northing: Double

    /// A point of the grid; whether it lies in Great Britain is not asked.
    package init(easting: Double, northing: Double) {
        self.easting = easting
        self.northing = northing
    }

    /// The point on WGS 84, or `nil` where the numbers lie so far off the grid that they have none.
    ///
    /// Inverse transverse Mercator on Airy 1830, then the seven-parameter Helmert transformation: Ordnance Survey, "A
    /// guide to coordinate systems in Great Britain" (v3.6), annexe C and section 6.6. Within 5 m of OSTN15 on the
    /// forty test points that Ordnance Survey publishes.
    package var coordinate: Coordinate? {
        guard abs(easting) < 10_000_000, abs(northing) < 10_000_000 else { return nil }
        let airyPoint = geodetic
        let airy = airyPoint.cartesian(on: .airy1830)
        return GeodeticPoint(helmertTransformed(airy), on: .wgs84).coordinate
    }

    /// The latitude and longitude on Airy 1830.
    private var geodetic: GeodeticPoint {
        let ellipsoid = Ellipsoid.airy1830
        let projection = TransverseMercator.nationalGrid
        var latitude = projection.originLatitude
        var arc = 0.0
        // Each round divides the remainder by about a thousand; three suffice in Great Britain.
        for _ in 0..<10 {
            let remainder = northing - projection.falseNorthing - arc
            guard abs(remainder) >= 0.00001 else { break }
            latitude += remainder / (ellipsoid.semiMajor * projection.scale)
            arc = projection.meridionalArc(to: latitude, on: ellipsoid)
        }
        let sine = sin(latitude)
        let tangent = tan(latitude)
        let secant = 1 / cos(latitude)
        let flattened = 1 - ellipsoid.eccentricitySquared * sine * sine
        let nu = ellipsoid.semiMajor * projection.scale / flattened.squareRoot()
        let rho = nu * (1 - ellipsoid.eccentricitySquared) / flattened
        let etaSquared = nu / rho - 1
        let tangent2 = tangent * tangent
        let tangent4 = tangent2 * tangent2
        let tangent6 = tangent4 * tangent2
        let seven = tangent / (2 * rho * nu)
        let eight = tangent / (24 * rho * pow(nu, 3)) * (5 + 3 * tangent2 + etaSquared - 9 * tangent2 * etaSquared)
        let nine = tangent / (720 * rho * pow(nu, 5)) * (61 + 90 * tangent2 + 45 * tangent4)
        let ten = secant / nu
        let eleven = secant / (6 * pow(nu, 3)) * (nu / rho + 2 * tangent2)
        let twelve = secant / (120 * pow(nu, 5)) * (5 + 28 * tangent2 + 24 * tangent4)
        let twelveA = secant / (5_040 * pow(nu, 7)) * (61 + 662 * tangent2 + 1_320 * tangent4 + 720 * tangent6)
        let east = easting - projection.falseEasting
        let east2 = east * east
        return GeodeticPoint(
            latitude: latitude - east2 * (seven - east2 * (eight - east2 * nine)),
            longitude: projection.originLongitude + east * (ten - east2 * (eleven - east2 * (twelve - east2 * twelveA)))
        )
    }
}

/// The grid's projection, with the names of the guide's annexe A.
private struct TransverseMercator {
    let scale = 0.999_601_271_7
    let originLatitude = 49 * radiansPerDegree
    let originLongitude = -2 * radiansPerDegree
    let falseEasting = 400_000.0
    let falseNorthing = -100_000.0

    static let nationalGrid = TransverseMercator()

    /// The developed arc of the meridian from the true origin, in metres (the guide's C3).
    func meridionalArc(to latitude: Double, on ellipsoid: Ellipsoid) -> Double {
        let n = (ellipsoid.semiMajor - ellipsoid.semiMinor) / (ellipsoid.semiMajor + ellipsoid.semiMinor)
        let n2 = n * n
        let n3 = n2 * n
        let difference = latitude - originLatitude
        let sum = latitude + originLatitude
        let first = (1 + n + 1.25 * n2 + 1.25 * n3) * difference
        let second = (3 * n + 3 * n2 + 2.625 * n3) * sin(difference) * cos(sum)
        let third = (1.875 * n2 + 1.875 * n3) * sin(2 * difference) * cos(2 * sum)
        let fourth = 35.0 / 24 * n3 * sin(3 * difference) * cos(3 * sum)
        return ellipsoid.semiMinor * scale * (first - second + third - fourth)
    }
}
