import TestSupport
import Testing

@testable import FeedImport

/// The suite of Nicolas Seriot, "Parsing JSON is a Minefield": <https://github.com/nst/JSONTestSuite>.
@Suite(
    "JSONTestSuite",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct JSONTestSuiteTests {
    private static let archive = "JSONTestSuite-parsing.tar.gz"

    @Test("The parser takes all 95 files that must be taken and none of the 188 that must not")
    func parser() throws {
        try check { (try? JSONParser.parse($0)) != nil }
    }

    @Test("The reader of feeds judges each file, as a record, as the parser does")
    func reader() throws {
        let yaml = "{profile: p, title: t, format: json, read: {records: $}, identity: id, fields: {name: name}}"
        try check { bytes in
            guard let run = try? ImportRun(yaml: yaml, bytes: [0x5B] + bytes + [0x5D]) else { return false }
            // A file that brings a comma of its own becomes more than one record, or none.
            return run.report.read == 1 && run.rejects.allSatisfy { $0.reason != "not valid JSON" }
        }
    }

    private func check(_ isAccepted: ([UInt8]) -> Bool) throws {
        let suite = try PublicSuite(Self.archive)
        var counts: [Character: Int] = [:]
        for name in try suite.names(in: "test_parsing") {
            let accepted = isAccepted(try suite.bytes("test_parsing/\(name)"))
            guard let kind = name.first else { continue }
            counts[kind, default: 0] += 1
            // `i_`: RFC 8259 leaves it to us; to come through unharmed is enough.
            if kind == "y" { #expect(accepted, "\(name) must be accepted") }
            if kind == "n" { #expect(!accepted, "\(name) must be refused") }
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }
}
