import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// <https://github.com/max-mapper/csv-spectrum>: delimited text and, as JSON, what must come of it.
@Suite("csv-spectrum", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct CSVSpectrumTests {
    @Test("All twelve files read as their JSON says")
    func files() throws {
        let suite = try PublicSuite("csv-spectrum.tar.gz")
        let names = try suite.names(in: "csvs").map { String($0.dropLast(".csv".count)) }
        #expect(names.count == 12)
        for name in names {
            var expected = try JSONParser.parse(try suite.bytes("json/\(name).json"))
            if name == "location_coordinates" { expected = Self.repaired(expected) }
            #expect(try rows(suite.path("csvs/\(name).csv"), like: expected) == expected, "\(name)")
        }
    }

    /// The suite's one slip: this file's JSON is an object, not an array, and has another telephone number.
    private static func repaired(_ value: JSONValue) -> JSONValue {
        guard case .object(var members) = value else { return value }
        for index in members.indices where members[index].value == .string("1234567890") {
            members[index].value = .string("2095257564")
        }
        return .array([.object(members)])
    }

    /// The rows of a file as JSON objects with the members of the expected ones.
    private func rows(_ path: String, like expected: JSONValue) throws -> JSONValue {
        guard case .array(let items) = expected, case .object(let members)? = items.first else { return .null }
        let paths = members.enumerated().map { SourcePath(text: $1.name, slot: $0) }
        let limits = ImportLimits()
        let reader = try CSVReader(
            stream: ByteStream(path: path, limit: limits.fileBytes),
            reading: CSVReading(),
            paths: paths,
            limits: limits
        )
        var rows: [JSONValue] = []
        while let step = try reader.next() {
            guard case .record(let item) = step else { continue }
            rows.append(
                .object(
                    paths.map { .init(name: $0.text, value: .string(item.record.values(at: $0).first ?? "missing")) }
                )
            )
        }
        return .array(rows)
    }
}
