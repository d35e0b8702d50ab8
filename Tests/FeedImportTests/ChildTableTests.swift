import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Child tables")
struct ChildTableTests {
    private static let profile = """
        profile: p
        title: t
        format: csv
        read:
          file: services.csv
          tables:
            at: {file: at.csv, key: service, matches: id}
            places: {file: places.csv, key: id, matches: {from: place, of: at}}
            owners: {file: owners.csv, key: id, matches: owner}
            phones: {file: phones.csv, key: place, matches: {from: id, of: places}, optional: yes}
        identity: id
        fields:
          name: name
          organisation.name: {from: name, of: owners}
          alternateNames: {from: name, of: places}
          summary: {join: [{from: name, of: places}], with: " and ", when: {from: {from: name, of: places}, present: yes}}
          contact.phones:
            of: phones
            number: number
            when: {from: kind, is-not: fax}
          locations:
            of: places
            name: name
            postcode: {from: postcode, optional: yes}
            arrival: {from: note, of: phones}
            accessibility: {from: name, of: owners}
        """

    private static func files(_ changes: [String: String] = [:]) -> [(name: String, text: String)] {
        let files = [
            "services.csv": "id,name,owner\n1,Otter Lane,o1\n2,Heron Court,o2\n3,Nobody's,o9\n",
            "at.csv": "service,place\n1,p1\n1,p2\n2,p2\n",
            "places.csv": "id,name\np1,The Old Mill\np2,The New Mill\n",
            "owners.csv": "id,name\no2,Herons\no1,Otters\n",
            "phones.csv":
                "place,number,kind,note\np1,01632 960001,voice,ring first\np2,01632 960002,fax,\np2,01632 960003,,\n",
        ]
        return files.merging(changes) { $1 }.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) }
    }

    @Test(
        "Rows whose key no record has are counted, with their lines; rows without a key are of another table's business"
    )
    func strays() throws {
        let files = Self.files([
            "owners.csv": "id,name\no2,Herons\no7,Strays\no1,Otters\n,Nobody\no8,Strays\n",
            "at.csv": "service,place\n1,p1\n1,p2\n2,p2\n9,p1\n",
        ])
        let run = try FeedFolder(files).run(Self.profile)
        let strays = run.report.notes.filter { $0.reason == "row of no record" }
        #expect(strays.map(\.field) == ["owners.csv", "at.csv"])
        #expect(strays.map(\.count) == [2, 1])
        #expect(strays.first?.examples.map(\.line) == [3, 6])
        #expect(run.report.read == 3)
    }

    private func check(_ run: ImportRun) throws {
        #expect(run.accepted.map(\.name) == ["Otter Lane", "Heron Court", "Nobody's"])
        let first = try #require(run.accepted.first)
        #expect(first.organisation?.name == "Otters")
        #expect(first.summary == "The Old Mill and The New Mill")
        #expect(first.contact.phones.map(\.number) == ["01632 960001", "01632 960003"])
        #expect(first.locations.map(\.name) == ["The Old Mill", "The New Mill"])
        #expect(first.locations.map(\.arrival) == ["ring first", nil])
        // From a row of `places`, `owners` hangs on the record.
        #expect(first.locations.map(\.accessibility) == ["Otters", "Otters"])
        #expect(run.accepted[1].locations.map(\.name) == ["The New Mill"])
        #expect(run.accepted[2].organisation == nil)
        #expect(run.accepted[2].locations.isEmpty)
        #expect(run.report.rejected == 0)
    }

    @Test("Rows are joined over several tables, from a folder, a zip and a file beside the others alike")
    func joins() throws {
        let yaml = Self.profile.replacing(#"postcode: {from: postcode, optional: yes}"#, with: "name: name")
            .replacing("    name: name\n    name: name\n", with: "    name: name\n")
        let feed = try FeedFolder(Self.files())
        try check(feed.run(yaml))
        try check(feed.run(yaml, file: "services.csv"))
        try check(feed.runZipped(yaml))
    }

    @Test("An optional column of a table may be absent")
    func optionalColumn() throws {
        let run = try FeedFolder(Self.files()).run(Self.profile)
        #expect(run.accepted.first?.locations.first?.postcode == nil)
        let postcodes = ["places.csv": "id,name,postcode\np1,The Old Mill,BS1 4DJ\np2,The New Mill,\n"]
        #expect(
            try FeedFolder(Self.files(postcodes)).run(Self.profile).accepted.first?.locations.map(\.postcode)
                == ["BS1 4DJ", nil]
        )
    }

    @Test("An optional table may be absent and another may not")
    func absentTable() throws {
        let files = Self.files()
        let without: (String) throws -> ImportRun = { name in
            try FeedFolder(files.filter { $0.name != name }).run(Self.profile)
        }
        #expect(try without("phones.csv").accepted.first?.contact.phones == [])
        let fault = #expect(throws: FeedFault.self) { try without("owners.csv") }
        #expect(fault?.file.hasSuffix("owners.csv") == true)
    }

    @Test("A table without a column that the profile reads stops the import and names it")
    func missingColumn() throws {
        let fault = #expect(throws: FeedFault.self) {
            try FeedFolder(Self.files(["owners.csv": "id,nme\no1,Otters\n"])).run(Self.profile)
        }
        #expect(fault?.reason.contains("no column 'name'; did you mean 'nme'?") == true)
    }

    @Test("A row of a table that cannot be read is a reject that names the table, and the rest is read")
    func brokenRow() throws {
        let owners = ["owners.csv": "id,name\no1,Otters\no7\no2,Herons\n"]
        let run = try FeedFolder(Self.files(owners)).run(Self.profile)
        #expect(run.rejects.map(\.reason) == ["row of a table: row has fewer fields than the header"])
        #expect(run.rejects.first?.detail.contains("'owners.csv'") == true)
        #expect(run.accepted.map(\.organisation?.name) == ["Otters", "Herons", nil])
        #expect(run.report.read == run.report.accepted + run.report.merged + run.report.rejected)
    }

    @Test("Tables that need more memory than is allowed are one clear fault")
    func memory() throws {
        let rows = (0..<5_000).map { "o\($0),Owner \($0)\n" }.joined()
        let feed = try FeedFolder(Self.files(["owners.csv": "id,name\n" + rows]))
        let fault = #expect(throws: FeedFault.self) {
            try feed.run(Self.profile, limits: ImportLimits(tableBytes: 100_000))
        }
        #expect(fault?.reason.contains("memory") == true)
    }

    @Test("A folder or a zip of several files needs read: file:")
    func whichFile() throws {
        let yaml = "{profile: p, title: t, format: csv, identity: id, fields: {name: name}}"
        #expect(throws: FeedFault.self) { try FeedFolder(Self.files()).run(yaml) }
        #expect(throws: FeedFault.self) { try FeedFolder(Self.files()).runZipped(yaml) }
    }

    @Test(
        "A mistake about tables is reported with its line",
        arguments: [
            ("tables:\n    a: {file: a.csv, key: id}", 7, "needs matches:"),
            ("tables:\n    a: {file: ../a.csv, key: id, matches: id}", 7, "the feed's own folder"),
            ("tables:\n    a: {file: /etc/a.csv, key: id, matches: id}", 7, "the feed's own folder"),
            ("file: ../a.csv", 6, "the feed's own folder"),
            ("tables:\n    a: {file: a, key: i, matches: {from: x, of: b}}\n    b: {file: b, key: i}", 7, "above"),
            ("tables:\n    a: {file: a, key: id, matches: {from: x, of: c}}", 7, "no table 'c'"),
            ("tables:\n    a: {fil: a, key: id, matches: i}", 7, "did you mean 'file'?"),
            ("tables:\n    a: {file: a, key: i, matches: i}\nfields: {name: {from: x, of: aa}}", 8, "mean 'a'"),
        ]
    )
    func mistakes(read: String, line: Int, message: String) {
        var yaml = "profile: p\ntitle: t\nformat: csv\nidentity: id\nread:\n  " + read
        if !read.contains("fields") { yaml += "\nfields: {name: name}" }
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "p.yaml") }
        let matching = fault?.mistakes.filter { $0.message.contains(message) } ?? []
        #expect(matching.contains { $0.line == line }, "\(fault?.description ?? "no fault")")
    }
}
