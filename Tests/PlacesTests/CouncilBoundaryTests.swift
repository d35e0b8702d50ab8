import DirectoryModel
import Foundation
import Places
import TestSupport
import Testing

/// The council that the gazetteer names for a postcode, offline, against the boundary in which the postcode's point lies.
@Suite(
    "Councils against their boundaries",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct CouncilBoundaryTests {
    /// What comparing came to.
    struct Outcome {
        var compared = 0
        /// Postcodes whose council the gazetteer does not name.
        var unnamed = 0
        /// Postcodes whose council is another than the boundary's, with how far the point is from that boundary.
        var disagreements: [(postcode: String, council: String, boundary: String, metres: Double)] = []

        var rate: Double { 1 - Double(disagreements.count) / Double(max(compared, 1)) }
        var list: String {
            disagreements.map { "\($0.postcode) \($0.council), not \($0.boundary), \(Int($0.metres)) m" }
                .joined(separator: "; ")
        }
    }

    private let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer(path: ShippedGazetteerTests.path) }

    @Test(
        "SR025 Of postcodes inside a council's boundary the gazetteer names that council, but for some at its very edge",
        arguments: [
            ("gm-local-authorities-2023-generalised.geojson", "area_code", ["m", "ol", "bl", "wn", "sk", "wa"], 0.998),
            ("lad-west-sussex-area-simple.geojson", "LAD19CD", ["bn", "rh", "po", "gu"], 0.998),
        ]
    )
    func regions(file: String, property: String, letters: [String], least: Double) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: SharedMaterial.path("feeds/geo/\(file)")))
        let outcome = try compare(BoundaryMap(geoJSON: data, code: property), with: sample(letters, every: 11))
        #expect(outcome.compared > 2_000, "\(outcome.compared)")
        #expect(outcome.unnamed * 1_000 < outcome.compared, "\(outcome.unnamed)")
        #expect(outcome.rate >= least, "\(outcome.rate) of \(outcome.compared): \(outcome.list)")
        // The boundaries are drawn with fewer points than they have: the edge itself is uncertain by so much.
        for miss in outcome.disagreements { #expect(miss.metres < 150, "\(miss)") }
    }

    @Test("Of postcodes of all Great Britain the gazetteer names the council of 2013's boundaries, or what followed it")
    func nation() throws {
        let packed = SharedMaterial.path("feeds/geo/lad-gb-2013.topojson.json.gz")
        let data = Data(try output(of: "gzip -dc '\(packed)'").utf8)
        let map = try BoundaryMap(topoJSON: data, object: "lad", code: "LAD13CD")
        #expect(map.areas.count == 380)
        let outcome = try compare(map, with: sample([], every: 499))
        #expect(outcome.compared > 3_000, "\(outcome.compared)")
        #expect(outcome.rate >= 0.98, "\(outcome.rate) of \(outcome.compared): \(outcome.list)")
        // The grid of this file is some hundred metres wide, and its lines are simplified further.
        for miss in outcome.disagreements { #expect(miss.metres < 1_500, "\(miss)") }
    }

    private func compare(_ map: BoundaryMap, with postcodes: [Postcode]) throws -> Outcome {
        var outcome = Outcome()
        for postcode in postcodes {
            guard let place = try gazetteer.lookup(postcode), let point = place.coordinate else { continue }
            // Points at sea, or on a coast that is drawn with few points, lie in none.
            guard let area = map.area(at: point) else { continue }
            guard let council = place.council else {
                outcome.unnamed += 1
                continue
            }
            outcome.compared += 1
            let drawn = try gazetteer.council(code: area.code)
            guard council != drawn else { continue }
            outcome.disagreements.append(
                (
                    "\(postcode)", council.name, drawn?.name ?? area.code,
                    area.metresToEdge(SIMD2(point.longitude, point.latitude))
                )
            )
        }
        return outcome
    }

    /// Postcodes of some areas, or of all, taken evenly from both halves of Code-Point Open.
    private func sample(_ letters: [String], every step: Int) throws -> [Postcode] {
        let names = letters.isEmpty ? "'Data/CSV/*.csv'" : letters.map { "'Data/CSV/\($0).csv'" }.joined(separator: " ")
        let archives = ["code-point-open-2025-05.zip", "code-point-open-2025-05-other-areas.zip"]
        // An archive without one of the files says so and gives the others.
        let commands = archives.map { "unzip -p '\(SharedMaterial.path("feeds/geo/\($0)"))' \(names) 2>/dev/null" }
        let text = try output(of: "{ \(commands.joined(separator: "; ")); } | awk 'NR % \(step) == 0'")
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            line.split(separator: ",").first.flatMap { Postcode($0.filter { $0 != "\"" }) }
        }
    }

    private func output(of command: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
