import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Pivots")
struct PivotTests {
    private static let yaml = """
        profile: p
        title: t
        format: csv
        read:
          pivot: {by: [place, service], title: title, value: text}
        identity: [place, service]
        fields:
          name: service
          summary: town
          description: {titled: About us}
          interests: {titled: Activity}
        """
    private static let head = "place,service,town,title,text\n"

    @Test("Rows of one attribute each become records, also where they do not stand together")
    func pivot() throws {
        let rows = """
            1,Drop-in,Larkford,About us,Come as you are
            2,Drop-in,,about US,Ring first
            1,Youth club,Larkford,,
            1,Drop-in,Larkford,Activity,Chess
            2,Drop-in,Otterby,Activity,Football
            1,Drop-in,Larkford,Activity,Tea
            """
        let run = try ImportRun(yaml: Self.yaml, feed: Self.head + rows + "\n")
        #expect(run.accepted.map(\.id.rawValue) == ["test:1/Drop-in", "test:2/Drop-in", "test:1/Youth club"])
        #expect(run.accepted.map(\.description) == ["Come as you are", "Ring first", nil])
        #expect(run.accepted.map(\.interests) == [["Chess", "Tea"], ["Football"], []])
        #expect(run.accepted.map(\.summary) == ["Larkford", "Otterby", "Larkford"])
        #expect(run.accepted.map(\.provenance.place.line) == [2, 3, 4])
        #expect(run.report.read == 3)
        #expect(run.report.notes.isEmpty)
    }

    @Test("What a pivot leaves out is noted: other titles, and values that contradict the first row's")
    func notes() throws {
        let rows = "1,A,Larkford,Parking,None\n1,A,Otterby,About us,Yes\n"
        let run = try ImportRun(yaml: Self.yaml, feed: Self.head + rows)
        #expect(run.count(.dropped, "pivot", "title not in the profile") == 1)
        #expect(run.count(.dropped, "town", "another row says otherwise") == 1)
        #expect(run.accepted.first?.summary == "Larkford")
    }

    @Test("A row that names no record is a reject, and so is a row that cannot be read")
    func rejects() throws {
        let run = try ImportRun(yaml: Self.yaml, feed: Self.head + ",,Larkford,About us,x\n1,A\n1,A,T,About us,y\n")
        #expect(run.rejects.map(\.reason) == ["row of no record", "row has fewer fields than the header"])
        #expect(run.accepted.map(\.description) == ["y"])
    }

    @Test("The memory of a pivot is bounded")
    func memory() throws {
        let rows = (0..<2_000).map { "\($0),A,T,About us,\(String(repeating: "x", count: 100))\n" }.joined()
        #expect(throws: FeedFault.self) {
            try ImportRun(yaml: Self.yaml, feed: Self.head + rows, limits: ImportLimits(tableBytes: 100_000))
        }
    }

    @Test(
        "A mistake about a pivot is reported",
        arguments: [
            ("csv", "read: {pivot: {by: [a], title: b}}\nfields: {name: n}", "pivot needs"),
            ("csv", "fields: {name: {titled: n}}", "titled: needs read: pivot:"),
            ("xml", "read: {record: r, pivot: {by: a, title: b, value: c}}\nfields: {name: n}", "for CSV and JSON"),
            (
                "json",
                "read: {pivot: {by: a, title: b, value: c}}\nfields: {name: n, locations: {each: d, name: e}}",
                "For a table write of:"
            ),
        ]
    )
    func mistakes(format: String, body: String, message: String) {
        let fault = #expect(throws: ProfileFault.self) {
            try Profile(yaml: "profile: p\ntitle: t\nformat: \(format)\nidentity: id\n\(body)\n", file: "p.yaml")
        }
        #expect(fault?.description.contains(message) == true, "\(fault?.description ?? "no fault")")
    }
}
