import DirectoryModel
import Foundation
import Places
import TestSupport
import Testing

@Suite("Geodesy")
struct GeodesyTests {
    @Test("a degree along a great circle is the earth's mean circumference over 360")
    func degree() throws {
        let origin = try #require(Coordinate(latitude: 0, longitude: 0))
        for (latitude, longitude) in [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)] {
            let other = try #require(Coordinate(latitude: latitude, longitude: longitude))
            #expect(abs(origin.distance(to: other) - 111_195.08) < 0.01)
        }
    }

    @Test("distance is symmetric, zero to itself, and at most half the circumference")
    func bounds() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<1_000 {
            func point() throws -> Coordinate {
                try #require(
                    Coordinate(
                        latitude: .random(in: -90...90, using: &generator),
                        longitude: .random(in: -180...180, using: &generator)
                    )
                )
            }
            let (one, other) = (try point(), try point())
            let antipode = try #require(
                Coordinate(
                    latitude: -one.latitude,
                    longitude: one.longitude > 0 ? one.longitude - 180 : one.longitude + 180
                )
            )
            #expect(one.distance(to: one) == 0)
            #expect(abs(one.distance(to: other) - other.distance(to: one)) < 0.001)
            #expect(abs(one.distance(to: antipode) - 20_015_114) < 10)
        }
    }

    @Test("the worked example of Ordnance Survey's guide comes out on Airy 1830's neighbour, WGS 84")
    func caister() throws {
        // Caister water tower, TG 51409 13177: 52°39′27.25″N 1°43′04.52″E on OSGB36, and about 100 m from there on WGS 84.
        let point = try #require(GridPoint(easting: 651_409.903, northing: 313_177.270).coordinate)
        #expect(abs(point.latitude - 52.657_977) < 0.000_05)
        #expect(abs(point.longitude - 1.716_038) < 0.000_05)
    }

    @Test("numbers far off the grid have no point", arguments: [.nan, .infinity, -.infinity, 1e300, 10_000_001])
    func offTheGrid(number: Double) {
        #expect(GridPoint(easting: number, northing: 0).coordinate == nil)
        #expect(GridPoint(easting: 0, northing: number).coordinate == nil)
    }

    @Test(
        "the grid's transformation lies within 5.1 m of OSTN15 on Ordnance Survey's forty test points",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func ostn15() throws {
        func rows(_ name: String) throws -> [[String]] {
            let path = SharedMaterial.path("feeds/geo/ostn15/OSTN15_OSGM15_\(name).txt")
            return try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
                .map { $0.split(separator: ",").map(String.init) }
        }
        let results = try rows("TestOutput_OSGBtoETRS").filter { $0.count > 3 && $0[1] == "RESULT" }
        let expected = Dictionary(uniqueKeysWithValues: results.map { ($0[0], $0) })
        var worst = 0.0
        for row in try rows("TestInput_OSGBtoETRS") {
            let result = try #require(expected[row[0]])
            let easting = try #require(Double(row[1]))
            let northing = try #require(Double(row[2]))
            let latitude = try #require(Double(result[2]))
            let longitude = try #require(Double(result[3]))
            let official = try #require(Coordinate(latitude: latitude, longitude: longitude))
            let ours = try #require(GridPoint(easting: easting, northing: northing).coordinate)
            worst = max(worst, ours.distance(to: official))
        }
        #expect(expected.count == 40)
        #expect(worst < 5.1)
        #expect(worst > 1, "a grid-less transformation cannot be this good; the test compares nothing")
    }
}
