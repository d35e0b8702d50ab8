import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// The Big List of Naughty Strings: <https://github.com/minimaxir/big-list-of-naughty-strings>.
@Suite(
    "Big List of Naughty Strings, imported",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct NaughtyStringTests {
    private let strings: [String]

    init() throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: SharedMaterial.path("feeds/suites/blns.json")))
        guard case .array(let items) = try JSONParser.parse(bytes) else { throw CocoaError(.fileReadCorruptFile) }
        strings = items.compactMap(\.text)
    }

    private static func yaml(_ format: String, _ identity: String = "id") -> String {
        "{profile: p, title: t, format: \(format), identity: '\(identity)', fields: {name: name, description: about}}"
    }

    /// What is kept of a string: all of it but white space beyond single spaces, and characters that no eye sees.
    private func expect(_ run: ImportRun, of strings: [String]) throws {
        #expect(run.report.read == strings.count)
        #expect(run.rejects.isEmpty)
        for (service, string) in zip(run.accepted, strings) {
            let cleaned = PlainText.lines(string)
            #expect(
                Array((service.description ?? "").unicodeScalars) == Array(cleaned.unicodeScalars),
                "\(string.debugDescription)"
            )
        }
    }

    @Test("In delimited text every string comes through")
    func delimited() throws {
        #expect(strings.count == 515)
        let rows = strings.enumerated().map { index, string in
            let doubled = string.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
            return "\(index),n\(index),\"\(String(String.UnicodeScalarView(doubled)))\"\r\n"
        }
        try expect(ImportRun(yaml: Self.yaml("csv"), feed: "id,name,about\r\n" + rows.joined()), of: strings)
    }

    @Test("In JSON every string comes through")
    func json() throws {
        let records = try strings.enumerated().map { index, string in
            let about = String(decoding: try JSONEncoder().encode(string), as: UTF8.self)
            return "{\"id\":\(index),\"name\":\"n\(index)\",\"about\":\(about)}"
        }
        try expect(ImportRun(yaml: Self.yaml("json"), feed: "[" + records.joined(separator: ",\n") + "]"), of: strings)
    }

    @Test("In XML every string comes through that XML 1.0 can hold")
    func xml() throws {
        let holdable = strings.filter { $0.unicodeScalars.allSatisfy(Self.isXMLCharacter) }
        #expect(strings.count - holdable.count == 6)
        let records = holdable.enumerated().map { index, string in
            "<s id='\(index)'><name>n\(index)</name><about>" + Self.escaped(string) + "</about></s>"
        }
        let yaml = Self.yaml("xml", "@id").replacing("identity", with: "read: {record: s}, identity")
        try expect(ImportRun(yaml: yaml, feed: "<r>" + records.joined(separator: "\n") + "</r>"), of: holdable)
    }

    /// Char of XML 1.0 (<https://www.w3.org/TR/xml/#charsets>).
    private static func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { written, scalar in
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\r": written += "&#13;"
            default: written.unicodeScalars.append(scalar)
            }
        }
    }
}
