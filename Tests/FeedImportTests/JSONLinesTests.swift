import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("JSON lines, and JSON in a text")
struct JSONLinesTests {
    private static let yaml = "{profile: p, title: t, format: ndjson, identity: id, fields: {name: name}}"

    private func run(_ feed: String, limits: ImportLimits = ImportLimits()) throws -> ImportRun {
        try ImportRun(yaml: Self.yaml, feed: feed, limits: limits)
    }

    @Test("Every line is a record; a bad line is one reject with its line, and the rest goes on")
    func lines() throws {
        let text = "\u{FEFF}{\"id\":1,\"name\":\"A\"}\r\n\n  \n{\"id\":2,\"name\":\n3\n{\"id\":4,\"name\":\"D\"}"
        let run = try run(text)
        #expect(run.accepted.map(\.name) == ["A", "D"])
        #expect(run.accepted.map(\.provenance.place.line) == [1, 6])
        #expect(run.accepted.map(\.provenance.place.record) == [1, 4])
        #expect(run.rejects.map(\.reason) == ["not valid JSON", "not an object"])
        #expect(run.rejects.map(\.place.line) == [4, 5])
        #expect(run.report.format == "ndjson")
    }

    @Test("A last line that breaks off is a fault, as half a feed must not look like services that have gone")
    func cut() throws {
        #expect(throws: FeedFault.self) { try run("{\"id\":1,\"name\":\"A\"}\n{\"id\":2,\"na") }
        #expect(try run("{\"id\":1,\"name\":\"A\"}\n{\"id\":2 \"na\":3}").rejects.count == 1)
    }

    @Test("A line past the limit is one reject in bounded memory, and the lines after it are read")
    func longLine() throws {
        let long = "{\"id\":9,\"name\":\"" + String(repeating: "x", count: 300_000) + "\"}"
        let run = try run(
            "{\"id\":1,\"name\":\"A\"}\n\(long)\n{\"id\":3,\"name\":\"C\"}\n",
            limits: ImportLimits(recordBytes: 1_000)
        )
        #expect(run.accepted.map(\.name) == ["A", "C"])
        #expect(run.accepted.last?.provenance.place == RecordPlace(line: 3, record: 3))
        #expect(run.rejects.map(\.reason) == ["line too long"])
    }

    @Test("Empty lines have no records; a file of no bytes is a fault, as in every format")
    func empty() throws {
        #expect(throws: FeedFault.self) { try run("") }
        #expect(try run("\n\n").report.read == 0)
    }

    @Test("Any bytes end in records, rejects or a fault", arguments: 0..<40)
    func anyBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("[]{}\",:\\u0d8e-1.tfn é\n\n".utf8) + [0xFF, 0x00]
        let bytes = (0..<300).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
        _ = try? ImportRun(yaml: Self.yaml, bytes: bytes)
    }

    private static let textual = """
        profile: p
        title: t
        format: json
        read: {json-in-text: [hours, "sites[].more"]}
        identity: id
        fields:
          name: name
          contact.phones: "sites[].more.phone"
          hours.schedules:
            each: "hours[]"
            byDay: day
            opensAt: {from: times, split: "-", part: 1}
            closesAt: {from: times, split: "-", part: 2}
        """

    @Test("JSON that stands in a text is read as JSON, and what is none is noted and harms nothing else")
    func jsonInText() throws {
        let text = #"""
            [{"id":1,"name":"A","hours":"[{\"day\":\"Monday\",\"times\":\"09:00-17:30\"}]",
              "sites":[{"more":"{\"phone\":\"01632 960001\"}"},{"more":{"phone":"01632 960002"}}]},
             {"id":2,"name":"B","hours":"[{\"day\":","sites":[{"more":""}]},
             {"id":3,"name":"C","hours":null}]
            """#
        let run = try ImportRun(yaml: Self.textual, feed: text)
        #expect(run.accepted.map(\.name) == ["A", "B", "C"])
        let schedule = try #require(run.accepted[0].hours.schedules.first)
        #expect(schedule.byDay.map(\.weekday) == [.monday])
        #expect(schedule.opensAt == 540)
        #expect(schedule.closesAt == 1_050)
        #expect(run.accepted[0].contact.phones.map(\.number) == ["01632 960001", "01632 960002"])
        #expect(run.accepted[1].hours.schedules.isEmpty)
        #expect(run.count(.dropped, "hours", "text is not valid JSON") == 1)
        #expect(run.report.notes.count == 1)
    }

    @Test("JSON in a text is bounded in depth like JSON outside")
    func depth() throws {
        let nested = String(repeating: "[", count: 5_000)
        let run = try ImportRun(yaml: Self.textual, feed: #"[{"id":1,"name":"A","hours":"\#(nested)"}]"#)
        #expect(run.count(.dropped, "hours", "text is not valid JSON") == 1)
    }

    @Test("A part of a split value needs split:")
    func part() {
        let yaml = "{profile: p, title: t, format: json, identity: id, fields: {name: {from: a, part: 1}}}"
        #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "p.yaml") }
    }
}
