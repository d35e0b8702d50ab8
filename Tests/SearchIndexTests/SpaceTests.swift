import Foundation
import TestSupport
import Testing

@testable import SearchIndex

@Suite("Places on the sphere")
struct SpaceTests {
    private var generator = SeededGenerator(seed: 21)

    private mutating func point(around centre: IndexDocument.Point, degrees: Double) -> IndexDocument.Point {
        IndexDocument.Point(
            latitude: min(90, max(-90, centre.latitude + .random(in: -degrees...degrees, using: &generator))),
            longitude: min(180, max(-180, centre.longitude + .random(in: -degrees...degrees, using: &generator)))
        )
    }

    private mutating func anywhere() -> IndexDocument.Point {
        point(around: .init(latitude: 0, longitude: 0), degrees: 180)
    }

    @Test("the quick distance is the haversine formula's to a tenth of a micrometre and 1 in 10^12")
    mutating func quickDistance() {
        for degrees in [1e-5, 0.01, 1, 2.2, 2.4, 200] {
            for _ in 0..<2_000 {
                let one = anywhere()
                let other = point(around: one, degrees: degrees)
                let rise = sin((other.latitude - one.latitude) * .pi / 360)
                let run = sin((other.longitude - one.longitude) * .pi / 360)
                let h = rise * rise + cos(one.latitude * .pi / 180) * cos(other.latitude * .pi / 180) * run * run
                let expected = 2 * GreatCircle.earthRadius * asin(min(1, h.squareRoot()))
                let found = GreatCircle(from: one).distance(to: other)
                #expect(abs(found - expected) < 1e-6 + 1e-9 * expected, "\(one) \(other)")
            }
        }
    }

    @Test("no place is nearer than its box, anywhere on the globe")
    mutating func boxes() {
        for degrees in [0.0, 0.01, 1, 40, 180] {
            for _ in 0..<200 {
                let centre = anywhere()
                let places = (0..<5).map { _ in point(around: centre, degrees: degrees) }
                let origin = Bool.random(using: &generator) ? anywhere() : point(around: centre, degrees: degrees)
                let box = places.reduce(into: Box()) { $0.include(UnitVector($1)) }
                let least = leastDistance(box, from: origin)
                for place in places { #expect(least <= GreatCircle(from: origin).distance(to: place)) }
            }
        }
    }

    @Test("a box is not much nearer than its nearest place")
    mutating func boxesAreTight() {
        let town = IndexDocument.Point(latitude: 53.41, longitude: -2.16)
        for _ in 0..<200 {
            let place = point(around: town, degrees: 1)
            var box = Box()
            box.include(UnitVector(place))
            let distance = GreatCircle(from: town).distance(to: place)
            #expect(leastDistance(box, from: town) > distance * 0.999 - 5)
        }
    }

    private func leastDistance(_ box: Box, from origin: IndexDocument.Point) -> Double {
        var distance: [Float] = [0]
        let bytes = BoxColumns.bytes([box])
        let file = MappedBytes(bytes)
        distance.withUnsafeMutableBufferPointer { distance in
            guard let distance = distance.baseAddress else { return }
            BoxColumns(file.proven, count: 1).leastDistances(from: UnitVector(origin), 0..<1, into: distance)
        }
        return Double(distance[0])
    }

    @Test("the curve passes through every cell, and from each into a neighbour")
    func hilbertCurve() {
        let side = 16
        var cells: [UInt32: (x: Int, y: Int)] = [:]
        for x in 0..<side {
            for y in 0..<side { cells[HilbertCurve.steps(x: UInt16(x), y: UInt16(y))] = (x, y) }
        }
        let walk = cells.sorted { $0.key < $1.key }.map(\.value)
        #expect(walk.count == side * side)
        for (one, next) in zip(walk, walk.dropFirst()) { #expect(abs(one.x - next.x) + abs(one.y - next.y) == 1) }
    }
}
