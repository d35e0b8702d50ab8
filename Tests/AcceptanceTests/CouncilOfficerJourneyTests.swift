import Foundation
import TestSupport
import Testing

/// Journey 3: a council officer who reads feeds before letting them in, and publishes.
@Suite("A council officer") struct CouncilOfficerJourneyTests {
    /// A bundled feed: its profile, its file and how many records it has.
    struct Feed: CustomTestStringConvertible {
        let profile: String
        let file: String
        let records: Int

        var path: String { PackageFolder.path("directory-data/feeds/\(file)") }
        var testDescription: String { profile }
    }

    static let feeds = [
        Feed(profile: "larkshire-statutory", file: "larkshire-statutory.xml", records: 95),
        Feed(profile: "larkshire-voluntary", file: "larkshire-voluntary.csv", records: 90),
        Feed(profile: "national-helplines", file: "national-helplines.json", records: 35),
    ]

    // MARK: The dry run

    @Test("A dry run of a new workspace says what it read and leaves no file behind", arguments: feeds)
    func dryRun(feed: Feed) async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        let before = try workspace.files()
        let outcome: ImportOutcome = try await workspace.ask(
            ["import", feed.path, "--profile", feed.profile, "--dry-run"],
            as: ImportOutcome.self
        )
        #expect(outcome.isDryRun)
        #expect(outcome.report.read == feed.records)
        #expect(outcome.report.addsUp)
        #expect(outcome.changes.new == outcome.report.accepted)
        #expect(try workspace.files() == before)
    }

    @Test("A dry run of a filled workspace says that nothing changes, and not a byte of it does")
    func dryRunAgain() async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let before = try workspace.files()
        for feed in Self.feeds {
            let text = try await workspace.ask(["import", feed.path, "--profile", feed.profile, "--dry-run"])
            #expect(text.contains("\(feed.records) read = \(feed.records) accepted + 0 merged + 0 rejected"))
            #expect(text.contains("Dry run, nothing kept. It would be: 0 new, 0 changed, \(feed.records) unchanged."))
        }
        #expect(try workspace.files() == before)
    }

    // MARK: The refresh

    @Test("The same feeds twice: the second refresh says that nothing has changed and leaves the snapshot in force")
    func twice() async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        for feed in Self.feeds { _ = try await workspace.ask(["import", feed.path, "--profile", feed.profile]) }
        let first = try await workspace.refresh()
        #expect(first.contains("Published 220 services"))
        let (path, bytes) = (try workspace.snapshotPath(), try workspace.snapshot())
        let second = try await workspace.refresh()
        #expect(second.contains("Nothing has changed"))
        #expect(second.contains("0 new, 0 changed, 95 unchanged"))
        #expect(try workspace.snapshotPath() == path)
        #expect(try workspace.snapshot() == bytes)
    }

    @Test("The same feeds in two workspaces give the same bytes")
    func sameBytes() async throws {
        let one = try await LarkshireWorkspace.refreshed()
        let other = try await LarkshireWorkspace.refreshed()
        #expect(one.path != other.path)
        #expect(try one.snapshot() == other.snapshot())
    }

    @Test("A changed feed says what is new, changed and missing; what is missing is kept and marked")
    func changedFeed() async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        var document = try String(contentsOfFile: Self.feeds[0].path, encoding: .utf8)
        document = try Self.removing("S010", from: document)
        document = document.replacing("<title>CAMHS East Lark</title>", with: "<title>CAMHS East</title>")
        document = document.replacing("<service id=\"S011\"", with: "<service id=\"S911\"")
        let file = workspace.path + "/changed.xml"
        try document.write(toFile: file, atomically: true, encoding: .utf8)

        let told = try await workspace.runWell(
            ["import", file, "--profile", "larkshire-statutory", "--on", "2026-12-01"]
        ).output
        #expect(told.contains("94 read = 94 accepted + 0 merged + 0 rejected"))
        #expect(told.contains("Kept in the ledger: 1 new, "))
        #expect(told.contains("1 new, 1 changed, 92 unchanged."))
        #expect(told.contains("Missing from the feed: 2 (kept, marked with the day they went missing)"))

        try await workspace.runWell(["publish"])
        let kept = try await workspace.ask(["show", "larkshire-statutory:S010"])
        #expect(kept.hasPrefix("Young Advisers"))
        #expect(kept.contains("Not in its feed since 1 December 2026"))
        #expect(try await workspace.ask(["show", "larkshire-statutory:S007"]).hasPrefix("CAMHS East - "))
    }

    @Test("A record that cannot be read stops no other, and is kept with its line, the reason and its raw form")
    func badRecord() async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        let document = try String(contentsOfFile: Self.feeds[0].path, encoding: .utf8)
        let file = workspace.path + "/bad.xml"
        try document.replacing("<title>CAMHS East Lark</title>", with: "<title></title>")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = try await workspace.ask(
            ["import", file, "--profile", "larkshire-statutory"],
            as: ImportOutcome.self
        )
        #expect(outcome.report.accepted == 94)
        #expect(outcome.report.rejected == 1)
        #expect(outcome.report.addsUp)
        let rejects = try String(
            contentsOfFile: workspace.path + "/rejects/larkshire-statutory.ndjson",
            encoding: .utf8
        )
        #expect(rejects.split(separator: "\n").count == 1)
        let line = document.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("<service id=\"S007\"") }
        #expect(rejects.contains("\"line\":\(try #require(line) + 1)"))
        #expect(rejects.contains("required value missing"))
        #expect(rejects.contains("contact@camhs-east.example.org"))
    }

    @Test("SR130 A service that has closed is kept, shown as closed, and names what replaced it")
    func closed() async throws {
        let text = try await LarkshireWorkspace.published().ask(["show", "larkshire-statutory:S081"])
        #expect(
            text.contains(
                "closed for good since 24 July 2026; now: Mental Health Support Team, Ambleford and Castlelark"
            )
        )
    }

    /// The document without one of its services.
    private static func removing(_ id: String, from document: String) throws -> String {
        let start = try #require(document.firstRange(of: "<service id=\"\(id)\""))
        let end = try #require(document[start.lowerBound...].firstRange(of: "</service>"))
        return String(document[..<start.lowerBound] + document[end.upperBound...])
    }
}
