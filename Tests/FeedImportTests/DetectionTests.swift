import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Detection")
struct DetectionTests {
    @Test(
        "The encoding is told from the bytes",
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8), ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian),
            ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian), ([0x61, 0, 0x62, 0, 0x63, 0], .utf16LittleEndian),
            ([0, 0x61, 0, 0x62, 0, 0x63], .utf16BigEndian), ([0x61, 0x62], .utf8), ([0x63, 0xC3, 0xA9], .utf8),
            ([0x63, 0xE9, 0x20], .latin1), ([0x93, 0x63, 0x94], .windows1252), ([], .utf8),
        ] as [([UInt8], TextEncoding)]
    )
    func encodings(bytes: [UInt8], encoding: TextEncoding) {
        #expect(TextEncoding.detect(bytes, isWhole: true).encoding == encoding)
    }

    @Test("Valid UTF-8 is never taken for anything else, wherever it is cut", arguments: 0..<200)
    func validUTF8(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...200, using: &random) {
            let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0xA0...0x7FF, 0x800...0xD7FF, 0x1_0000...0x1_FFFF]
            let range = ranges[Int.random(in: 0..<4, using: &random)]
            text.append(Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? " ")
        }
        let bytes = Array(String(text).utf8)
        #expect(TextEncoding.detect(bytes, isWhole: true).encoding == .utf8)
        let cut = bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
        #expect(TextEncoding.detect(cut, isWhole: false).encoding == .utf8)
    }

    @Test("Where the file goes on, an encoding is named that reads bytes yet to come")
    func partial() {
        #expect(TextEncoding.detect([0x63, 0xE9, 0x20], isWhole: false).encoding == .windows1252)
    }

    @Test(
        "The delimiter is the one that gives rows of one length, quotes respected",
        arguments: [
            ("a,b,c\n1,2,3\n", ","), ("a;b\n1,5;2,5\n3,5;4,5\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
            ("a\u{AC}b\u{AC}c\n1, x\u{AC}2, y\u{AC}3\n", "\u{AC}"), ("a,b\n\"x;y;z\",\"p;q;r\"\n", ","),
            ("name\nonly\n", ","), ("a,b\r1,2\r", ","), ("a^b\n1^2\n", "^"),
            ("name;about\nx;\"one, two, three\"\ny;\"four, five, six\"\n", ";"),
        ] as [(String, Unicode.Scalar)]
    )
    func delimiters(text: String, delimiter: Unicode.Scalar) {
        #expect(CSVDialect.detect(text, isWhole: true)?.delimiter == delimiter)
    }

    @Test("Quotes that nothing closes are no quotes, and single quotes are seen where they enclose")
    func quotes() {
        #expect(CSVDialect.detect("a,b\n5\" pipe,x\n\"6 inch,y\n", isWhole: true)?.quote == nil)
        #expect(CSVDialect.detect("a,b\n'x,1',y\n'z',w\n", isWhole: true)?.quote == "'")
        #expect(CSVDialect.detect("a,b\nx,y\n", isWhole: true)?.quote == "\"")
    }

    @Test(
        "A first row is a header unless it holds values",
        arguments: [
            ("name,postcode\nA,M1 1AA\n", true), ("A,M1 1AA\nB,M2 2BB\n", false), ("A,a@b.org\nB,c@d.org\n", false),
            ("Name,2026-01-01\nB,2026-01-02\n", false), ("alpha,Open\nbeta,Open\n", false), ("a,b\n", true),
        ]
    )
    func headers(text: String, isHeader: Bool) {
        #expect(CSVDialect.detect(text, isWhole: true)?.hasHeader == isHeader)
    }

    @Test("A text of any size gives a dialect or none, at once", arguments: ["", "\n", "\"", "\"\"\"", ";", "\u{0}"])
    func odd(text: String) {
        _ = CSVDialect.detect(text, isWhole: true)
        _ = CSVDialect.detect(String(repeating: text + "x", count: 20_000), isWhole: false)
    }

    private static let plain = "profile: p\ntitle: t\nformat: csv\nidentity: id\nfields: {name: name}\n"

    @Test("A profile that states neither reads what is plainly there, and the report names it")
    func found() throws {
        let text = "id;name\n1;Caf\u{E9}\n2;Pub, Inn\n"
        let run = try ImportRun(yaml: Self.plain, bytes: text.unicodeScalars.map { UInt8($0.value) })
        #expect(run.accepted.map(\.name) == ["Caf\u{E9}", "Pub, Inn"])
        #expect(run.report.encoding == "iso-8859-1 (found), fields parted by semicolons (found)")
    }

    @Test("What a profile states is done, whatever the bytes look like")
    func stated() throws {
        let yaml = "profile: p\ntitle: t\nformat: csv\nread: {encoding: iso-8859-1, delimiter: ','}\nidentity: id\n"
        let run = try ImportRun(yaml: yaml + "fields: {name: name}\n", feed: "id,name\n1,Caf\u{E9}\n")
        #expect(run.accepted.map(\.name) == ["Caf\u{C3}\u{A9}"])
        #expect(run.report.encoding == "iso-8859-1")
    }

    @Test("A feed in UTF-8 with commas is reported as ever")
    func usual() throws {
        let run = try ImportRun(yaml: Self.plain, feed: "id,name\n1,Caf\u{E9}\n")
        #expect(run.report.encoding == "utf-8")
    }
}
