import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Closures in feeds")
struct ClosureTests {
    private func service(_ dates: String) throws -> Service {
        let yaml = """
            profile: p
            title: t
            format: csv
            identity: id
            fields:
              name: name
              hours.closures:
                - {firstDay: from, lastDay: to, reason: why}
                - {firstDay: day}
            """
        return try #require(ImportRun(yaml: yaml, feed: "id,name,from,to,why,day\n1,A,\(dates)\n").accepted.first)
    }

    private func closure(_ from: String, _ to: String, _ reason: String? = nil) throws -> Closure {
        Closure(from: try #require(CalendarDate(iso: from)), to: try #require(CalendarDate(iso: to)), reason: reason)
    }

    @Test("A closure is from its first day to its last, with its reason; without a last day it is of one day")
    func closures() throws {
        let both = try service("2026-12-24,2027-01-03,Christmas,2027-02-01")
        #expect(
            try both.hours.closures == [
                closure("2026-12-24", "2027-01-03", "Christmas"), closure("2027-02-01", "2027-02-01"),
            ]
        )
        #expect(both.provenance.notes.isEmpty)
    }

    @Test("An empty closure is none, and one that ends before it begins is dropped and noted")
    func none() throws {
        #expect(try service(",,,").hours.closures.isEmpty)
        let reversed = try service("2027-01-03,2026-12-24,Christmas,")
        #expect(reversed.hours.closures.isEmpty)
        let note = try #require(reversed.provenance.notes.first)
        #expect(note.kind == .dropped && note.reason == "closure that ends before it begins")
        #expect(note.original == "2027-01-03 to 2026-12-24")
    }

    @Test("A date that is none is noted, and closes nothing")
    func unreadable() throws {
        let service = try service("after Christmas,,,")
        #expect(service.hours.closures.isEmpty && !service.provenance.notes.isEmpty)
    }
}
