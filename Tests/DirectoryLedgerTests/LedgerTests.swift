import DirectoryLedger
import DirectoryModel
import Foundation
import TestSupport
import Testing

@Suite("The ledger")
struct LedgerTests {
    let feed = FeedEntry(name: "feed", title: "A feed", profile: "p", publisher: nil, licence: nil)
    let day = CalendarDate(year: 2026, month: 11, day: 21)
    let nextDay = CalendarDate(year: 2026, month: 11, day: 22)

    private func service(_ id: String, name: String = "A", summary: String? = nil) -> Service {
        var service = Service(
            id: ServiceID(feed: "feed", record: id),
            name: name,
            provenance: Provenance(feed: "feed", recordID: id, place: RecordPlace(record: 1))
        )
        service.summary = summary
        return service
    }

    private func refresh(_ ledger: Ledger, _ services: [Service], on day: CalendarDate?) throws -> LedgerChanges {
        try ledger.refresh(feed, on: try #require(day)) { run in for service in services { try run.receive(service) } }
            .changes
    }

    private func names(_ ledger: Ledger) throws -> [String] {
        var names: [String] = []
        try ledger.forEachService { names.append($0.name) }
        return names
    }

    @Test("SR129 A refresh tells new, changed, unchanged and missing records apart")
    func changes() throws {
        let ledger = try Ledger()
        let first = try refresh(ledger, [service("1"), service("2"), service("3")], on: day)
        #expect((first.new, first.changed, first.unchanged, first.missing) == (3, 0, 0, 0))
        let second = try refresh(ledger, [service("1"), service("2", name: "B"), service("4")], on: nextDay)
        #expect((second.new, second.changed, second.unchanged, second.missing) == (1, 1, 1, 1))
        #expect(try ledger.revisionCount(of: ServiceID(feed: "feed", record: "2")) == 2)
        #expect(try ledger.revisionCount(of: ServiceID(feed: "feed", record: "1")) == 1)
    }

    @Test("A record that a feed no longer has is kept, with the day from which it was missing")
    func missing() throws {
        let ledger = try Ledger()
        _ = try refresh(ledger, [service("1"), service("2", name: "Gone")], on: day)
        _ = try refresh(ledger, [service("1")], on: nextDay)
        var missing: [String: CalendarDate] = [:]
        try ledger.forEachService { missing[$0.name] = $0.provenance.missingSince }
        #expect(missing == ["Gone": try #require(nextDay)])
        _ = try refresh(ledger, [service("1"), service("2", name: "Gone")], on: nextDay)
        try ledger.forEachService { #expect($0.provenance.missingSince == nil) }
    }

    @Test("A feed that fails half-way leaves the ledger as it was")
    func failure() throws {
        struct Broken: Error {}
        let ledger = try Ledger()
        _ = try refresh(ledger, [service("1", name: "Before")], on: day)
        #expect(throws: Broken.self) {
            try ledger.refresh(feed, on: try #require(nextDay)) { run in
                try run.receive(service("1", name: "After"))
                throw Broken()
            }
        }
        #expect(try names(ledger) == ["Before"])
    }

    @Test("A merged record makes no new revision when the same feed is read again")
    func merging() throws {
        let ledger = try Ledger()
        for pass in 1...2 {
            let changes = try ledger.refresh(feed, on: try #require(day)) { run in
                try run.receive(service("1", name: "First"))
                try run.merge(service("1", summary: "Second")) { earlier, later in
                    var both = earlier
                    both.summary = later.summary
                    return both
                }
            }.changes
            #expect((changes.new, changes.unchanged) == (pass == 1 ? 1 : 0, pass == 1 ? 0 : 1))
        }
        try ledger.forEachService { #expect(($0.name, $0.summary ?? "") == ("First", "Second")) }
        #expect(try ledger.revisionCount(of: ServiceID(feed: "feed", record: "1")) == 1)
    }

    @Test("Records come in the order of their identifiers, whatever order they arrived in")
    func order() throws {
        let ledger = try Ledger()
        _ = try refresh(ledger, [service("b", name: "2"), service("a", name: "1"), service("c", name: "3")], on: day)
        #expect(try names(ledger) == ["1", "2", "3"])
    }

    @Test("A file that is no ledger gives one sentence and is left alone")
    func notALedger() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        try Array(repeating: "this is no database ", count: 100).joined().write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        #expect(throws: LedgerFault.self) { try Ledger(path: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("this is no"))
    }
}
