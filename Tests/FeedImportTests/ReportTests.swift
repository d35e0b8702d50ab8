import DirectoryModel
import Foundation
import Testing

@testable import FeedImport

@Suite("Reports and merging")
struct ReportTests {
    private func run() throws -> ImportRun {
        try ImportRun(
            yaml: """
                profile: p
                title: t
                format: csv
                identity: id
                filters: [{skip: {from: name, is: Gone}}]
                fields: {name: name, contact.url: url, contact.email: mail}
                """,
            feed: "id,name,url,mail\n1,A,www.a.uk,x\n2,,,\n1,B,b.uk,b@b.uk\n3,Gone,,\n4,\"x\n5,Y,,\n"
        )
    }

    @Test("A report says what was read, changed and rejected, and where")
    func text() throws {
        let report = try run().report
        #expect(
            report.text == """
                test: feed, csv, utf-8, \(report.bytes) bytes, profile p
                6 read = 2 accepted + 1 merged + 3 rejected
                repaired:
                       2 contact.url: web address without scheme (line 2, line 4)
                dropped:
                       1 contact.email: not an email address (line 2)
                rejected:
                       1 left out by the profile (line 5)
                       1 quote never closed (line 6)
                       1 name: required value missing (line 3)

                """
        )
    }

    @Test("A report is the same bytes each time and survives coding")
    func coding() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let first = try encoder.encode(run().report)
        #expect(try encoder.encode(run().report) == first)
        #expect(try JSONDecoder().decode(ImportReport.self, from: first) == run().report)
    }

    @Test("A merged record fills gaps, adds to lists, and leaves what is stated alone")
    func filled() throws {
        let run = try run()
        let service = try #require(run.accepted.first).filled(from: try #require(run.merged.first))
        #expect(service.name == "A")
        #expect(service.alternateNames == ["B"])
        #expect(service.contact.email == "b@b.uk")
        #expect(service.contact.url == "https://www.a.uk")
        let kept = service.provenance.notes.first { $0.reason == "another record says otherwise" }
        #expect(
            kept
                == FieldNote(
                    kind: .dropped,
                    field: "contact.url",
                    reason: "another record says otherwise",
                    original: "https://b.uk"
                )
        )
    }

    @Test("Rules as a whole are not mixed: catchments, audience and hours come from one record")
    func wholes() {
        let provenance = Provenance(feed: "f", recordID: "1", place: RecordPlace(record: 1))
        var first = Service(id: ServiceID(feed: "f", record: "1"), name: "A", provenance: provenance)
        var second = first
        first.catchments = [Catchment(kind: .district, values: ["Eastham"])]
        first.contact.phones = [Phone("0161 1")]
        second.catchments = [Catchment(kind: .national)]
        second.eligibility.audience = [.sibling]
        second.contact.phones = [Phone("0161 2"), Phone("0161 1")]
        second.eligibility.ages = AgeRange(minimum: Age(years: 5))
        let filled = first.filled(from: second)
        #expect(filled.catchments == first.catchments)
        #expect(filled.eligibility.audience == [.sibling])
        #expect(filled.contact.phones.map(\.number) == ["0161 1", "0161 2"])
        #expect(filled.eligibility.ages == second.eligibility.ages)
        #expect(first.filled(from: first) == first)
    }

    @Test("The raw form of a reject is cut at 64 KB between characters")
    func rawLimit() {
        let raw = String(repeating: "é", count: 50_000) + "x"
        let reject = Reject(place: RecordPlace(record: 1), reason: "r", detail: "d", raw: "x" + raw)
        #expect(reject.raw.utf8.count == 65_535)
    }
}
