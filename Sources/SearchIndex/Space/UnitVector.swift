#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A place as a point on the unit sphere.
///
/// Boxes in these coordinates have no trouble at the poles or at the date line.
struct UnitVector {
    var x: Double
    var y: Double
    var z: Double

    init(_ point: IndexDocument.Point) {
        let latitude = point.latitude * .pi / 180
        let longitude = point.longitude * .pi / 180
        x = cos(latitude) * cos(longitude)
        y = cos(latitude) * sin(longitude)
        z = sin(latitude)
    }
}
