import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// Broken and hostile input ends as one clear fault or as rejects, and what is sound beside it is read.
@Suite("Hostile and broken feeds")
struct HostileFeedTests {
    private static let csv = yaml("csv", "id")
    private static let json = yaml("json", "id")
    private static let xml = yaml("xml, read: {record: s}", "@id")

    private static func yaml(_ format: String, _ identity: String) -> String {
        "{profile: p, title: t, format: \(format), identity: '\(identity)', fields: {name: name}}"
    }

    /// A whole file that is no feed, and words of the fault.
    struct Wrong: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var yaml: String
        var bytes: [UInt8]
        var words: String

        init(_ name: String, _ yaml: String, _ text: String, _ words: String) {
            self.init(name, yaml, Array(text.utf8), words)
        }

        init(_ name: String, _ yaml: String, _ bytes: [UInt8], _ words: String) {
            (testDescription, self.yaml, self.bytes, self.words) = (name, yaml, bytes, words)
        }
    }

    static let wrong: [Wrong] = [
        Wrong("a web page for CSV", csv, "<!DOCTYPE html>\n<html><body>Not found", "web page, not CSV"),
        Wrong("a web page for JSON", json, "\n  <HTML><head>", "looks like a web page, not JSON"),
        Wrong("a web page for XML", xml, "\u{FEFF}<!doctype HTML><p>", "looks like a web page, not XML"),
        Wrong("XML for CSV", csv, "<?xml version='1.0'?><r/>", "looks like XML, and the profile reads CSV"),
        Wrong("XML for JSON", json, "<r/>", "looks like XML, and the profile reads JSON"),
        Wrong("JSON for CSV", csv, "[{\"id\":1}]", "looks like JSON, and the profile reads CSV"),
        Wrong("JSON for XML", xml, "{\"id\":1}", "looks like JSON, and the profile reads XML"),
        Wrong("a PDF", csv, "%PDF-1.7\n", "This is a PDF"),
        Wrong("an Excel workbook", csv, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "save its sheet as CSV"),
        Wrong("an empty CSV", csv, "", "The file is empty"),
        Wrong("an empty JSON", json, "", "The file is empty"),
        Wrong("an empty XML", xml, "", "The file is empty"),
        Wrong("only white space as CSV", csv, "\n\n\n", "a header was expected"),
        Wrong("a header with a quote that never closes", csv, "id,\"name\n1,A\n", "The header cannot be read"),
        Wrong("a header with one name twice", csv, "id,name,name\n1,A,B\n", "2 columns 'name'"),
        Wrong("JSON in UTF-16", json, [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], "must be UTF-8"),
        Wrong("a JSON string that never ends", json, "[{\"id\":1,\"name\":\"", "cut short"),
        Wrong("JSON nested in the way to its records", json, "[" + String(repeating: "[", count: 100_000), "cut short"),
        Wrong("XML of 100,000 levels", xml, String(repeating: "<a>", count: 100_000), "Nothing of the feed was taken"),
        Wrong("XML with a NUL", xml, "<r><s id='1'><name>A\0B</name></s></r>", "The XML cannot be read"),
        Wrong("XML with half a surrogate pair", xml, "<r><s id='1'><name>&#xD800;</name></s></r>", "XML cannot be"),
        Wrong("XML with bytes that are no UTF-8", xml, Array("<r><s id='1'>".utf8) + [0xC3, 0x28], "XML cannot be"),
    ]

    @Test("A file that is no feed of its profile is one clear fault", arguments: wrong)
    func noFeed(wrong: Wrong) {
        let fault = #expect(throws: FeedFault.self) { try ImportRun(yaml: wrong.yaml, bytes: wrong.bytes) }
        #expect(fault?.reason.contains(wrong.words) == true, "\(fault?.reason ?? "")")
        #expect(fault?.reason.contains("\n") == false)
    }

    /// A feed of which a part cannot be read: the reasons of its rejects and the names that are read.
    struct Broken: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var yaml: String
        var bytes: [UInt8]
        var rejects: [String]
        var names: [String]

        init(_ name: String, _ yaml: String, _ bytes: [UInt8], _ rejects: [String], _ names: [String]) {
            (testDescription, self.yaml, self.bytes) = (name, yaml, bytes)
            (self.rejects, self.names) = (rejects, names)
        }
    }

    static let broken: [Broken] = [
        Broken("only a header", csv, Array("id,name\n".utf8), [], []),
        Broken(
            "invalid UTF-8 in the middle of a row",
            csv.replacing("format: csv", with: "format: csv, read: {encoding: utf-8}"),
            Array("id,name\n1,A\n2,".utf8) + [0xE9] + Array("\n3,C\n".utf8),
            ["not valid utf-8"],
            ["A", "C"]
        ),
        Broken(
            "NUL bytes, which are cleaned away",
            csv,
            Array("id,name\n1,A\0B\n\0,C\n".utf8),
            ["no identity"],
            ["AB"]
        ),
        Broken(
            "every line end there is",
            csv,
            Array("id,name\r\n1,A\n2,B\r3,C\n\r\n\r4,\"D\rd\"".utf8),
            [],
            ["A", "B", "C", "D d"]
        ),
        Broken(
            "a quote that never closes",
            csv,
            Array("id,name\n1,A\n2,\"B\n3,C\n".utf8),
            ["quote never closed"],
            ["A", "C"]
        ),
        Broken(
            "ragged rows",
            csv,
            Array("id,name\n1\n2,B\n3,C,D\n4,E,,\n".utf8),
            ["row has fewer fields than the header", "row has more fields than the header"],
            ["B", "E"]
        ),
        Broken(
            "half a surrogate pair in JSON",
            json,
            Array(#"[{"id":1,"name":"\ud800"},{"id":2,"name":"B"}]"#.utf8),
            ["not valid JSON"],
            ["B"]
        ),
        Broken(
            "invalid UTF-8 in JSON",
            json,
            Array(#"[{"id":1,"name":""#.utf8) + [0xFF] + Array(#""},{"id":2,"name":"B"}]"#.utf8),
            ["not valid JSON"],
            ["B"]
        ),
        Broken(
            "a JSON record of 100,000 levels",
            json,
            Array(
                (#"[{"id":1,"name":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
                    + #"},{"id":2,"name":"B"}]"#).utf8
            ),
            ["not valid JSON"],
            ["B"]
        ),
        Broken(
            "UTF-16 with a mark, whatever the profile says",
            csv,
            "\u{FEFF}id,name\n1,É\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            [],
            ["É"]
        ),
        Broken(
            "UTF-16 without a mark, which nobody has stated",
            csv,
            "id,name\n1,Étage\n2,Hall\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            [],
            ["Étage", "Hall"]
        ),
        Broken(
            "UTF-16 without a mark, its high bytes first",
            csv,
            "id,name\n1,Étage\n2,Hall\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            [],
            ["Étage", "Hall"]
        ),
        Broken(
            "UTF-16 with half a pair",
            csv.replacing("format: csv", with: "format: csv, read: {encoding: utf-16le}"),
            "id,name\n1,A".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x00, 0xD8],
            [],
            ["A\u{FFFD}"]
        ),
    ]

    @Test("What cannot be read is a reject, and what is beside it is read", arguments: broken)
    func partly(broken: Broken) throws {
        let run = try ImportRun(yaml: broken.yaml, bytes: broken.bytes)
        #expect(run.rejects.map(\.reason) == broken.rejects)
        #expect(run.accepted.map(\.name) == broken.names)
        #expect(run.report.read == run.report.accepted + run.report.merged + run.report.rejected)
    }

    @Test("A folder in the place of a file is told as one")
    func folder() throws {
        let folder = try TemporaryFolder()
        let fault = #expect(throws: FeedFault.self) {
            try ImportRun(Profile(yaml: Self.csv, file: "p.yaml"), path: folder.path)
        }
        #expect(fault?.reason.contains("folder") == true)
    }

    @Test("A file that shrinks or grows while it is read is a fault and no shorter feed", arguments: [-40_000, 40_000])
    func changing(by difference: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("feed.csv")
        let text = "id,name\n" + (1...40_000).map { "\($0),Name \($0)\n" }.joined()
        try TestFile.write(Array(text.utf8), to: path)
        var hasChanged = false
        let importer = FeedImporter(profile: try Profile(yaml: Self.csv, file: "p.yaml"), feed: "test")
        let fault = #expect(throws: FeedFault.self) {
            try importer.run(path: path) { _ in
                guard !hasChanged else { return }
                hasChanged = true
                let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
                try file.truncate(atOffset: UInt64(text.utf8.count + difference))
                try file.close()
            }
        }
        #expect(fault?.reason.contains("changed while it was read") == true, "\(fault?.reason ?? "")")
    }

    @Test("Long work on one value is bounded: 64 KB of what used to take the square of its length")
    func linearReadings() {
        let clock = ContinuousClock()
        let lines = String(repeating: "\n&é", count: 16_000)
        let statements = String(repeating: ".16+", count: 16_000)
        let elapsed = clock.measure {
            _ = (PlainText.lines(lines), Folding.folded(lines), HTMLText.text(of: lines))
            _ = AgeText.readRange(statements)
        }
        #expect(elapsed < .seconds(20))
    }

    @Test("A prefix without a number is no telephone number", arguments: ["+44 0", "0044", "+440"])
    func prefixAlone(text: String) { #expect(PhoneText.read(text).value == nil) }
}
