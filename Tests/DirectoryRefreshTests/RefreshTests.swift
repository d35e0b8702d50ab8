import DirectoryLedger
import DirectoryModel
import DirectoryRefresh
import FeedImport
import Foundation
import MappedFile
import Signposting
import TestSupport
import Testing

@Suite("Refreshing a workspace")
struct RefreshTests {
    let folder: TemporaryFolder
    let workspace: Workspace
    let refresh: Refresh
    let day: CalendarDate

    private static let csvProfile = """
        profile: tiny
        title: A tiny feed
        publisher: A council
        licence: OGL
        format: csv
        identity: id
        fields:
          name: name
          summary: summary
          locations:
            postcode: postcode
        """
    private static let xmlProfile = """
        profile: tiny-xml
        title: A tiny feed
        format: xml
        read:
          record: /services/service
        identity: id
        fields:
          name: name
        """

    init() throws {
        folder = try TemporaryFolder()
        workspace = Workspace(folder: folder.path)
        day = try #require(CalendarDate(iso: "2026-11-21"))
        refresh = try Refresh(workspace: workspace, data: InstalledData(folder: PackageFolder.root.path), day: day)
        for (name, text) in [
            ("tiny.yaml", Self.csvProfile), ("tiny-xml.yaml", Self.xmlProfile),
            ("signpost.yaml", "publisher: A council\nfeeds: {}\n"),
        ] { try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8) }
    }

    @discardableResult
    private func read(
        _ text: String,
        profile: String = "tiny",
        feed: String = "feed",
        dryRun: Bool = false
    ) throws -> Refresh.Outcome {
        try text.write(toFile: folder.file("source"), atomically: true, encoding: .utf8)
        return try refresh.importFeed(
            path: folder.file("source"),
            profile: folder.file(profile + ".yaml"),
            feed: feed,
            dryRun: dryRun
        )
    }

    private func services() throws -> [Service] {
        var services: [Service] = []
        try Ledger(path: workspace.ledgerPath).forEachService { services.append($0) }
        return services
    }

    private func rejects(_ feed: String = "feed") throws -> String {
        try String(contentsOfFile: "\(workspace.rejectsFolder)/\(feed).ndjson", encoding: .utf8)
    }

    @Test("SR129 A refresh tells what is new, changed, the same and missing")
    func changes() throws {
        let first = try read("id,name,summary,postcode\n1,One,,\n2,Two,,\n3,Three,,\n").changes
        #expect((first.new, first.changed, first.unchanged, first.missing) == (3, 0, 0, 0))
        let second = try read("id,name,summary,postcode\n1,One,,\n2,Two,Changed.,\n4,Four,,\n").changes
        #expect((second.new, second.changed, second.unchanged, second.missing) == (1, 1, 1, 1))
        #expect(try services().map(\.name) == ["One", "Two", "Three", "Four"])
        #expect(try services().map(\.provenance.missingSince) == [nil, nil, day, nil])
    }

    @Test("A dry run tells the same changes and keeps nothing")
    func dryRun() throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let tried = try read("id,name,summary,postcode\n1,One,,\n,No name,,\n", dryRun: true)
        #expect(tried.isDryRun)
        #expect(tried.changes.new == 1)
        #expect(tried.report.rejected == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == (before + ["source"]).sorted()
        )

        try read("id,name,summary,postcode\n1,One,,\n")
        let again = try read("id,name,summary,postcode\n1,Other,,\n2,Two,,\n", dryRun: true)
        #expect((again.changes.new, again.changes.changed) == (1, 1))
        #expect(try services().map(\.name) == ["One"])
        #expect(try rejects() == "")
    }

    @Test("What could not be read is kept with its place, its reason and its raw form")
    func rejected() throws {
        let outcome = try read("id,name,summary,postcode\n1,One,,\n2,,\"No, name\",\n,Nameless,,\n")
        #expect((outcome.report.read, outcome.report.accepted, outcome.report.rejected) == (3, 1, 2))
        let lines = try rejects().split(separator: "\n").map {
            try JSONDecoder().decode(Reject.self, from: Data($0.utf8))
        }
        #expect(lines.map(\.place.record) == [2, 3])
        #expect(lines.map(\.place.line) == [3, 4])
        #expect(lines.first?.field == "name")
        #expect(lines.first?.raw.contains("No, name") == true)
        #expect(lines.allSatisfy { !$0.reason.isEmpty && $0.detail.hasSuffix(".") })
    }

    @Test("The rejects of the last reading replace those of the one before")
    func rejectsReplaced() throws {
        try read("id,name,summary,postcode\n1,,,\n")
        #expect(!(try rejects().isEmpty))
        try read("id,name,summary,postcode\n1,One,,\n")
        #expect(try rejects() == "")
    }

    @Test("A second record of one identity fills the gaps of the first and overrides nothing")
    func merged() throws {
        let feed = "id,name,summary,postcode\n1,One,,LU5 4RS\n1,One again,Filled.,\n"
        let outcome = try read(feed)
        #expect((outcome.report.accepted, outcome.report.merged, outcome.changes.new) == (1, 1, 1))
        let service = try #require(try services().first)
        #expect((service.name, service.summary, service.alternateNames) == ("One", "Filled.", ["One again"]))
        #expect(try read(feed).changes.unchanged == 1)
    }

    @Test("A feed that fails half-way leaves the ledger and the rejects as they were")
    func halfWay() throws {
        let good = "<services><service><id>1</id><name>One</name></service><service><id>2</id></service></services>"
        try read(good, profile: "tiny-xml")
        let (services, rejects) = (try services(), try rejects())
        #expect(services.map(\.name) == ["One"])
        #expect(!rejects.isEmpty)
        let many = (10..<600).map { "<service><id>\($0)</id><name>New \($0)</name></service><service/>" }.joined()
        #expect(throws: FeedFault.self) { try read("<services>\(many)<service><id>", profile: "tiny-xml") }
        #expect(try self.services() == services)
        #expect(try self.rejects() == rejects)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.rejectsFolder) == ["feed.ndjson"])
    }

    @Test("A missing feed or profile is told and nothing is made", arguments: [true, false])
    func missing(isProfile: Bool) throws {
        #expect(throws: (any Error).self) {
            try refresh.importFeed(
                path: isProfile ? folder.file("tiny.yaml") : folder.file("none"),
                profile: isProfile ? folder.file("none.yaml") : folder.file("tiny.yaml"),
                feed: "feed",
                dryRun: true
            )
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.ledgerPath))
    }

    @Test("Publishing twice gives the same bytes and no second snapshot")
    func publishing() throws {
        try read("id,name,summary,postcode\n2,Two,Worries.,\n1,One,,LU5 4RS\n")
        try read("id,name,summary,postcode\n1,Other,,\n", feed: "another")
        let first = try refresh.publish()
        #expect(first.isNew)
        #expect(first.serviceCount == 3)
        let again = try refresh.publish()
        #expect((again.path, again.isNew) == (first.path, false))
        // The same feeds in another order into another workspace give the same file.
        let elsewhere = try TemporaryFolder()
        let other = Workspace(folder: elsewhere.path)
        try "publisher: A council\nfeeds: {}\n".write(toFile: other.settingsPath, atomically: true, encoding: .utf8)
        let refresh = try Refresh(workspace: other, data: InstalledData(folder: PackageFolder.root.path), day: day)
        for (feed, text) in [
            ("another", "id,name,summary,postcode\n1,Other,,\n"),
            ("feed", "id,name,summary,postcode\n2,Two,Worries.,\n1,One,,LU5 4RS\n"),
        ] {
            try text.write(toFile: elsewhere.file("source"), atomically: true, encoding: .utf8)
            _ = try refresh.importFeed(
                path: elsewhere.file("source"),
                profile: folder.file("tiny.yaml"),
                feed: feed,
                dryRun: false
            )
        }
        let (left, right) = (try MappedFile(path: first.path), try MappedFile(path: refresh.publish().path))
        #expect(left.view.array == right.view.array)
    }

    @Test("A published directory holds its services, its feeds and their counts")
    func published() throws {
        try read("id,name,summary,postcode\n1,One,,\n2,Two,,\n")
        let directory = try Directory(MappedFile(path: refresh.publish().path), verifying: true)
        #expect(directory.serviceCount == 2)
        #expect(try directory.service(ServiceID(feed: "feed", record: "2"))?.name == "Two")
        let about = try directory.about()
        #expect(about.publisher == "A council")
        #expect(about.feeds.map(\.name) == ["feed"])
        #expect(about.feeds.map(\.serviceCount) == [2])
        #expect(about.feeds.first?.licence == "OGL")
    }

    @Test("A service that its feed no longer has is still published, with the day from which it was missing")
    func stillPublished() throws {
        try read("id,name,summary,postcode\n1,One,,\n2,Two,,\n")
        try read("id,name,summary,postcode\n1,One,,\n")
        let directory = try Directory(MappedFile(path: refresh.publish().path))
        #expect(try directory.service(ServiceID(feed: "feed", record: "2"))?.provenance.missingSince == day)
    }

    @Test("Without a workspace a feed can be tried out, and neither kept nor published")
    func noWorkspace() throws {
        let loose = try Refresh(workspace: nil, data: InstalledData(folder: PackageFolder.root.path), day: day)
        let path = folder.file("source")
        try "id,name,summary,postcode\n1,One,,\n".write(toFile: path, atomically: true, encoding: .utf8)
        let profile = folder.file("tiny.yaml")
        #expect(try loose.importFeed(path: path, profile: profile, feed: "feed", dryRun: true).changes.new == 1)
        #expect(throws: WorkspaceFault.self) {
            try loose.importFeed(path: path, profile: profile, feed: "feed", dryRun: false)
        }
        #expect(throws: WorkspaceFault.self) { try loose.publish() }
    }
}
