import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("JSON")
struct JSONReaderTests {
    @Test(
        "What RFC 8259 allows is read",
        arguments: [
            ("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false)), ("0", .number("0")),
            ("-0.5e+10", .number("-0.5e+10")), ("12345678901234567890", .number("12345678901234567890")),
            ("\"\"", .string("")), (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u00e9\ud83d\ude00""#, .string("é\u{1F600}")), ("\"é\"", .string("é")),
            (" [ ] ", .array([])), ("[1,2]", .array([.number("1"), .number("2")])), ("{}", .object([])),
            (
                #"{"a":{"b":[null]}}"#,
                .object([.init(name: "a", value: .object([.init(name: "b", value: .array([.null]))]))])
            ),
        ]
    )
    func accepted(text: String, value: JSONValue) throws {
        #expect(try JSONParser.parse(text.utf8) == value)
    }

    @Test(
        "What RFC 8259 forbids is refused",
        arguments: [
            "", " ", "nul", "True", "01", "-", "1.", ".5", "1e", "+1", "NaN", "0x10", "'a'", "\"a", "\"\\x\"",
            "\"\\u12\"",
            "\"a\nb\"", "[1,]", "[1 2]", "[", "]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\":1 \"b\":2}",
            "1 2",
            "[1]]", #""\ud800""#, #""\udc00\ud800""#, #""\ud800\u0041""#, "[1}", "//x\n1",
            "\u{FEFF}1",
        ]
    )
    func refused(text: String) {
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(text.utf8) }
    }

    @Test("Of two members with one name the last counts")
    func repeatedName() throws {
        let value = try JSONParser.parse(#"{"a":1,"b":2,"\u0061":3}"#.utf8)
        #expect(value == .object([.init(name: "a", value: .number("3")), .init(name: "b", value: .number("2"))]))
    }

    @Test("Bytes that are no UTF-8 are refused")
    func invalidUTF8() {
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse([0x22, 0x5C, 0x6E, 0xC3, 0x22]) }
    }

    @Test("Nesting is bounded at 512", arguments: [(512, true), (513, false), (100_000, false)])
    func depth(levels: Int, isAccepted: Bool) {
        let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        #expect(((try? JSONParser.parse(text.utf8)) != nil) == isAccepted)
    }

    @Test("Any bytes end in a value or a fault", arguments: 0..<60)
    func anyBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("[]{}\",:\\u0d8e-1.tfn é\n".utf8) + [0xFF, 0x00]
        let bytes = (0..<200).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
        _ = try? JSONParser.parse(bytes)
        _ = try? ImportRun(yaml: Self.yaml("$"), bytes: bytes)
    }

    private static func yaml(_ records: String, fields: String = "{name: name}") -> String {
        "{profile: p, title: t, format: json, read: {records: \(records)}, identity: id, fields: \(fields)}"
    }

    @Test(
        "Records are found wherever the profile says",
        arguments: [
            ("$", #"[{"id":1,"name":"A"},{"id":2,"name":"B"}]"#),
            ("contents", #"{"page":{"contents":[]},"contents":[{"id":1,"name":"A"},{"id":2,"name":"B"}],"n":2}"#),
            (
                "a.b",
                #"{"x":"]}","a":{"y":[1,{"b":2}],"b":[{"id":1,"name":"A"} , {"id":2,"name":"B"}],"z":{}},"q":"\""}"#
            ),
        ]
    )
    func records(path: String, text: String) throws {
        #expect(try ImportRun(yaml: Self.yaml(path), feed: text).accepted.map(\.name) == ["A", "B"])
    }

    @Test("A broken record is one reject with its line, and the others are read")
    func brokenRecord() throws {
        let text = "[\n{\"id\":1,\"name\":\"A\"},\n{\"id\":2,\n\"name\":\"\\q\"},\n3,\n{\"id\":4,\"name\":\"D\"}\n]"
        let run = try ImportRun(yaml: Self.yaml("$"), feed: text)
        #expect(run.accepted.map(\.name) == ["A", "D"])
        #expect(run.rejects.map(\.reason) == ["not valid JSON", "not an object"])
        #expect(run.rejects.map(\.place.line) == [3, 5])
        #expect(run.rejects.first?.detail.contains("line 4") == true)
        #expect(run.accepted.last?.provenance.place == RecordPlace(line: 6, record: 4))
    }

    @Test(
        "A file that is cut short or no array is one clear fault",
        arguments: [
            ("$", #"[{"id":1,"name":"A"},"#), ("$", #"[{"id":1,"name":"A"}"#), ("$", #"[{"id":1,"name":"A"#),
            ("$", ""), ("$", #"{"id":1,"name":"A"} x"#), ("contents", #"{"contents":{"id":1}"#),
            ("$", #"[{"id":1,"name":"A"}] x"#), ("$", #"[{"id":1,"name":"A"} {"id":2}]"#),
            ("content", #"{"contents":[]}"#), ("contents", #"{"contents":3}"#), ("contents", #"{"contents":[],}"#),
        ]
    )
    func cutShort(path: String, text: String) {
        #expect(throws: FeedFault.self) { try ImportRun(yaml: Self.yaml(path), feed: text) }
    }

    @Test(
        "One object where a profile says the records are is one record",
        arguments: [
            ("$", #" {"id":1,"name":"A"} "#), ("data.service", #"{"data":{"service":{"id":1,"name":"A"},"x":[]}}"#),
        ]
    )
    func one(path: String, text: String) throws {
        let run = try ImportRun(yaml: Self.yaml(path), feed: text)
        #expect(run.accepted.map(\.name) == ["A"])
        #expect(run.report.read == 1)
    }

    @Test("Where a profile does not say so, an object in place of the array is a fault")
    func unstated() {
        let yaml = "{profile: p, title: t, format: json, identity: id, fields: {name: name}}"
        #expect(throws: FeedFault.self) { try ImportRun(yaml: yaml, feed: #"{"id":1,"name":"A"}"#) }
    }

    @Test("A missing member is named with the nearest one")
    func nearestMember() {
        let fault = #expect(throws: FeedFault.self) {
            try ImportRun(yaml: Self.yaml("content"), feed: #"{"contents":[]}"#)
        }
        #expect(fault?.reason.contains("did you mean 'contents'?") == true)
    }

    @Test("A record past the limit is a fault, in bounded memory")
    func recordLimit() {
        let text = "[{\"id\":1,\"name\":\"" + String(repeating: "x", count: 100_000) + "\"}]"
        #expect(throws: FeedFault.self) {
            try ImportRun(yaml: Self.yaml("$"), feed: text, limits: ImportLimits(recordBytes: 10_000))
        }
    }

    @Test(
        "Paths reach members, every item, one item and items by a member",
        arguments: [
            ("a.b", ["1"]), ("list[].n", ["x", "y"]), ("list[1].n", ["y"]), ("list[9].n", []),
            ("list[kind=Main].n", ["y"]),
            ("'odd.name'", ["odd"]), ("plain", ["p", "q"]), ("none", []), ("a.none.b", []), ("flag", ["true"]),
            ("nil", []),
        ]
    )
    func paths(path: String, values: [String]) throws {
        let text = #"""
            {"a":{"b":1},"list":[{"n":"x","kind":"other"},{"n":"y","kind":"main"}],"odd.name":"odd",
            "plain":["p",null,"q"],"flag":true,"nil":null}
            """#
        let record = JSONRecord(value: try JSONParser.parse(text.utf8), paths: [try JSONPath(path)])
        #expect(record.values(at: SourcePath(text: path, slot: 0)) == values)
    }

    @Test("A path with a mistake is refused", arguments: ["", "a..b", "a[", "a[x]", "a[0]b", "'a"])
    func badPaths(path: String) {
        #expect(throws: PathFault.self) { try JSONPath(path) }
    }
}
