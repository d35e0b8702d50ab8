import DirectoryModel
import Foundation
import Places
import TestSupport
import Testing

@Suite("The gazetteer that ships")
struct ShippedGazetteerTests {
    static let path = PackageFolder.path("directory-data/gazetteer/great-britain.gazetteer")

    private let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer(path: Self.path) }

    @Test("is whole, below eight megabytes, and has every postcode of the edition")
    func whole() throws {
        try gazetteer.verify()
        let size = try FileManager.default.attributesOfItem(atPath: Self.path)[.size] as? Int
        let bytes = try #require(size)
        #expect(bytes < 8_000_000)
        #expect(gazetteer.postcodeCount == 1_743_449)
        #expect(gazetteer.edition == "Code-Point Open 2025.2.0, 22 April 2025")
    }

    @Test(
        "knows where some well-known addresses are",
        arguments: [
            ("SW1A 1AA", 51.501, -0.142, "Westminster"), ("M2 5DB", 53.479, -2.245, "Manchester"),
            ("CF10 4UW", 51.466, -3.164, "Cardiff"), ("EH1 1YJ", 55.950, -3.190, "City of Edinburgh"),
        ]
    )
    func knownAddresses(postcode: String, latitude: Double, longitude: Double, council: String) throws {
        let asked = try #require(Postcode(postcode))
        let place = try #require(try gazetteer.lookup(asked))
        let near = try #require(Coordinate(latitude: latitude, longitude: longitude))
        let found = try #require(place.coordinate)
        #expect(found.distance(to: near) < 1_000)
        #expect(place.council?.name == council)
    }

    @Test("does not know the fictional area")
    func fictional() throws {
        let postcode = try #require(Postcode("ZZ1 2AB"))
        #expect(try gazetteer.lookup(postcode) == nil)
        #expect(try gazetteer.outcode(postcode.outcode) == nil)
    }

    @Test("knows outcodes of Northern Ireland and the islands", arguments: ["BT1", "JE2", "GY1", "IM1"])
    func islands(outcode: String) throws {
        let asked = try #require(Outcode(outcode))
        #expect(try gazetteer.outcode(asked)?.coordinate != nil)
    }

    @Test("gives a district's county, and the successor of an abolished district")
    func councils() throws {
        #expect(try gazetteer.council(code: "E07000112")?.county == Council.County(code: "E10000016", name: "Kent"))
        #expect(try gazetteer.council(code: "E07000026")?.name == "Cumberland")
        #expect(try gazetteer.council(code: "E08000016") == gazetteer.council(code: "E08000038"))
    }

    @Test("agrees with the table of postcode areas that is linked in")
    func areas() throws {
        #expect(PostcodeArea.all.count == 124)
        let letters = [""] + (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        for area in PostcodeArea.all {
            var points: [Coordinate] = []
            for number in 0...99 {
                for letter in number < 10 ? letters : [""] {
                    guard let outcode = Outcode("\(area.letters)\(number)\(letter)"),
                        let point = try gazetteer.outcode(outcode)?.coordinate
                    else { continue }
                    points.append(point)
                }
            }
            let count = Double(points.count)
            let latitude = points.map(\.latitude).reduce(0, +) / count
            let longitude = points.map(\.longitude).reduce(0, +) / count
            let mean = try #require(Coordinate(latitude: latitude, longitude: longitude))
            #expect(area.coordinate.distance(to: mean) < 1_000, "\(area.letters)")
            let reach = points.map { area.coordinate.distance(to: $0) }.max() ?? 0
            #expect(area.reachKilometres == Int((reach / 1_000).rounded(.up)), "\(area.letters)")
        }
    }

    // MARK: Against the sources

    @Test(
        "agrees with Code-Point Open to 3 m and in every council",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)),
        arguments: [("code-point-open-2025-05.zip", "m"), ("code-point-open-2025-05-other-areas.zip", "ab")]
    )
    func agreesWithCodePoint(archive: String, area: String) throws {
        let text = try output(
            of: "unzip",
            ["-p", SharedMaterial.path("feeds/geo/\(archive)"), "Data/CSV/\(area).csv"]
        )
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.count > 10_000)
        for line in lines.enumerated().filter({ $0.offset % 10 == 0 }).map(\.element) {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.replacingOccurrences(of: "\"", with: "") }
            let postcode = try Postcode.parse(fields[0]).postcode
            let place = try #require(try gazetteer.lookup(postcode), "\(postcode)")
            #expect(try place.council == gazetteer.council(code: fields[8]), "\(postcode)")
            guard let easting = Double(fields[2]), let northing = Double(fields[3]), easting > 0 else {
                #expect(place.coordinate == nil, "\(postcode)")
                continue
            }
            let point = try #require(GridPoint(easting: easting, northing: northing).coordinate)
            let found = try #require(place.coordinate)
            #expect(found.distance(to: point) < 3, "\(postcode)")
        }
    }

    @Test(
        "puts Trafford's own list of postcodes in Trafford, and within 10 m where neither has moved them",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func trafford() throws {
        let text = try output(of: "gzip", ["-dc", SharedMaterial.path("feeds/geo/trafford-postcodes.csv.gz")])
        var asked = 0
        var known = 0
        var near = 0
        for line in text.split(whereSeparator: \.isNewline).dropFirst().enumerated().filter({ $0.offset % 10 == 0 }) {
            let fields = line.element.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard let longitude = Double(fields[fields.count - 2]), let latitude = Double(fields[fields.count - 1]),
                let point = Coordinate(latitude: latitude, longitude: longitude)
            else { continue }
            asked += 1
            guard let place = try gazetteer.lookup(try Postcode.parse(fields[0]).postcode) else { continue }
            known += 1
            #expect(place.council?.code == "E08000009", "\(fields[0])")
            if let coordinate = place.coordinate, coordinate.distance(to: point) < 10 { near += 1 }
        }
        #expect(asked > 1_000)
        #expect(Double(known) > 0.4 * Double(asked))
        #expect(Double(near) > 0.9 * Double(known))
    }

    private func output(of command: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
