import DirectoryModel
import Foundation

/// Areas with their edges, read from GeoJSON (RFC 7946) or TopoJSON, to ask which of them a point lies in.
struct BoundaryMap {
    struct Area {
        let code: String
        /// Rings of longitudes and latitudes; a point inside an odd number of them is inside the area.
        let rings: [[SIMD2<Double>]]
        let low: SIMD2<Double>
        let high: SIMD2<Double>

        init(code: String, rings: [[SIMD2<Double>]]) {
            self.code = code
            self.rings = rings
            let points = rings.joined()
            low = SIMD2(points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0)
            high = SIMD2(points.map(\.x).max() ?? 0, points.map(\.y).max() ?? 0)
        }

        /// Whether a point lies in it, by the number of edges that a line from it eastwards crosses.
        func contains(_ point: SIMD2<Double>) -> Bool {
            guard point.x >= low.x, point.x <= high.x, point.y >= low.y, point.y <= high.y else { return false }
            var isInside = false
            for ring in rings {
                for (one, other) in zip(ring, ring.dropFirst()) where (one.y > point.y) != (other.y > point.y) {
                    let x = one.x + (point.y - one.y) / (other.y - one.y) * (other.x - one.x)
                    if point.x < x { isInside.toggle() }
                }
            }
            return isInside
        }

        /// How far a point is from the nearest edge, in metres, on the plane that touches the earth there.
        func metresToEdge(_ point: SIMD2<Double>) -> Double {
            let scale = SIMD2(cos(point.y * .pi / 180), 1) * 111_195
            var nearest = Double.infinity
            for ring in rings {
                for (one, other) in zip(ring, ring.dropFirst()) {
                    let (start, edge) = ((one - point) * scale, (other - one) * scale)
                    let length = (edge * edge).sum()
                    let along = length == 0 ? 0 : min(1, max(0, -(start * edge).sum() / length))
                    let offset = start + along * edge
                    nearest = min(nearest, (offset * offset).sum().squareRoot())
                }
            }
            return nearest
        }
    }

    let areas: [Area]

    /// The area that a point lies in; `nil` where it lies in none.
    func area(at point: Coordinate) -> Area? {
        areas.first { $0.contains(SIMD2(point.longitude, point.latitude)) }
    }

    /// Reads GeoJSON features whose code stands in a property.
    init(geoJSON data: Data, code property: String) throws {
        let features = (try Self.object(data))["features"] as? [[String: Any]] ?? []
        areas = features.compactMap { feature in
            guard let code = (feature["properties"] as? [String: Any])?[property] as? String,
                let geometry = feature["geometry"] as? [String: Any]
            else { return nil }
            return Area(code: code, rings: Self.rings(geometry["coordinates"]))
        }
    }

    /// Reads TopoJSON, whose areas share the arcs between them, each arc a chain of steps on a grid.
    init(topoJSON data: Data, object name: String, code property: String) throws {
        let topology = try Self.object(data)
        let transform = topology["transform"] as? [String: [Double]] ?? [:]
        let scale = transform["scale"].map { SIMD2($0[0], $0[1]) } ?? .one
        let origin = transform["translate"].map { SIMD2($0[0], $0[1]) } ?? .zero
        let arcs = (topology["arcs"] as? [[[Double]]] ?? []).map { steps in
            var at = SIMD2<Double>.zero
            return steps.map { step in
                at += SIMD2(step[0], step[1])
                return at * scale + origin
            }
        }
        func ring(_ indices: [Int]) -> [SIMD2<Double>] {
            indices.flatMap { $0 >= 0 ? arcs[$0] : arcs[~$0].reversed() }
        }
        let objects = topology["objects"] as? [String: [String: Any]] ?? [:]
        areas = (objects[name]?["geometries"] as? [[String: Any]] ?? []).compactMap { geometry in
            guard let code = (geometry["properties"] as? [String: Any])?[property] as? String else { return nil }
            let indices = geometry["arcs"] as? [[[Int]]] ?? (geometry["arcs"] as? [[Int]]).map { [$0] } ?? []
            return Area(code: code, rings: indices.joined().map(ring))
        }
    }

    private static func object(_ data: Data) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// The rings of a polygon or of several.
    private static func rings(_ coordinates: Any?) -> [[SIMD2<Double>]] {
        let polygons = coordinates as? [[[[Double]]]] ?? (coordinates as? [[[Double]]]).map { [$0] } ?? []
        return polygons.joined().map { ring in ring.map { SIMD2($0[0], $0[1]) } }
    }
}
