import DirectoryRefresh
import Foundation
import TestSupport
import Testing

@testable import signpost

/// Long work: what it shows, and that Ctrl-C leaves nothing half-done.
@Suite("Long work") struct LongWorkTests {
    private static let profile = "larkshire-voluntary"

    // MARK: Progress

    @Test(
        "Progress says count, share, rate and time left, each as far as it is known",
        arguments: [
            (
                WorkProgress(unit: "records", done: 12_000, share: 0.25), 10.0,
                "12,000 records, 25 %, 1,200 a second, 30 s left"
            ),
            (WorkProgress(unit: "records", done: 999), 3, "999 records, 333 a second"),
            (WorkProgress(unit: "services", done: 100, share: 1), 1, "100 services, 100 %, 100 a second"),
            (WorkProgress(unit: "records", done: 1, share: 0.001), 10, "1 records, 0 %, 2 h 46 min left"),
            (WorkProgress(unit: "records", done: 0, share: 0), 0, "0 records, 0 %"),
            (
                WorkProgress(unit: "records", done: 1_000_000, share: 0.5), 100,
                "1,000,000 records, 50 %, 10,000 a second, 1 min 40 s left"
            ),
        ]
    )
    func words(work: WorkProgress, seconds: Double, text: String) {
        #expect(WorkWords.text(work, after: .seconds(seconds)) == text)
    }

    @Test("A terminal's line is rewritten five times a second, a file gets a line every ten, and quiet is silent")
    func manners() {
        let work = WorkProgress(unit: "records", done: 1_000)
        var terminal = ProgressLine(manner: .inPlace, label: "a")
        var file = ProgressLine(manner: .lines, label: "a")
        var quiet = ProgressLine(manner: .silent, label: "a")
        let moments = (0...300).map { Duration.milliseconds(100 * $0) }
        let shown = moments.compactMap { terminal.text(for: work, after: $0) }
        let written = moments.compactMap { file.text(for: work, after: $0) }
        #expect(shown.count == 150)
        #expect(shown.allSatisfy { $0.hasPrefix("\r") && $0.hasSuffix("\u{1B}[K") && !$0.contains("\n") })
        #expect(
            written == [
                "a: 1,000 records, 100 a second\n", "a: 1,000 records, 50 a second\n",
                "a: 1,000 records, 33 a second\n",
            ]
        )
        #expect(moments.allSatisfy { quiet.text(for: work, after: $0) == nil })
    }

    // MARK: Standard input

    @Test("A feed may come on standard input, and a slow one is waited for", arguments: [false, true])
    func standardInput(isDryRun: Bool) async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        let feed = try Data(contentsOf: URL(fileURLWithPath: Self.feedPath))
        let pipe = Pipe()
        let program = try RunningProgram(
            ["import", "-", "--profile", Self.profile] + (isDryRun ? ["--dry-run"] : []),
            environment: workspace.environment,
            input: pipe
        )
        try pipe.fileHandleForWriting.write(contentsOf: feed.prefix(1_000))
        try await Task.sleep(for: .milliseconds(200))
        try pipe.fileHandleForWriting.write(contentsOf: feed.dropFirst(1_000))
        try pipe.fileHandleForWriting.close()
        let piped = try await program.outcome(within: 60)
        let read = try await workspace.runWell(["import", Self.feedPath, "--profile", Self.profile, "--dry-run"])
        #expect(piped.exitCode == 0, "\(piped.errors)")
        #expect(Self.counts(piped) == Self.counts(read))
        #expect(piped.errors == "")
    }

    private static let feedPath = PackageFolder.path("directory-data/feeds/larkshire-voluntary.csv")

    private static func counts(_ outcome: SignpostProgram.Outcome) -> [String] {
        outcome.lines.filter { $0.contains(" read = ") }
    }

    // MARK: Ctrl-C

    /// How a person or a system stops a program.
    enum Stop: CaseIterable {
        case interrupt
        case terminate
    }

    @Test("Ctrl-C while a feed is read keeps nothing of it and says so", arguments: Stop.allCases)
    func stoppedImport(stop: Stop) async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let before = try workspace.files()
        let pipe = Pipe()
        let program = try RunningProgram(
            ["import", "-", "--profile", Self.profile],
            environment: workspace.environment,
            input: pipe
        )
        let feed = try Data(contentsOf: URL(fileURLWithPath: Self.feedPath))
        try pipe.fileHandleForWriting.write(contentsOf: feed.prefix(4_000))
        // The rest never comes: the command waits for it.
        try await Task.sleep(for: .seconds(1))
        if stop == .interrupt { program.interrupt() } else { program.askToEnd() }
        let outcome = try await program.outcome(within: 30)
        let code: Int32 = stop == .interrupt ? 130 : 143
        #expect(outcome.exitCode == code)
        #expect(outcome.errors == "signpost: Stopped. Nothing was kept.\n")
        #expect(outcome.output == "")
        let after = try workspace.files()
        #expect(after == before)
    }

    @Test("Ctrl-C during a refresh leaves the ledger and the published directory as they were")
    func stoppedRefresh() async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let folder = try TemporaryFolder()
        let path = folder.file("large.csv")
        try Self.largeFeed(rows: 60_000).write(toFile: path, atomically: true, encoding: .utf8)
        let settings = workspace.path + "/signpost.yaml"
        let feeds = "feeds:\n  large: {file: \(path), profile: \(try Self.plainProfile(in: folder))}\n"
        let told = try String(contentsOfFile: settings, encoding: .utf8)
        let head = told.components(separatedBy: "\nfeeds:")[0]
        try "\(head)\n\(feeds)".write(toFile: settings, atomically: true, encoding: .utf8)
        let before = try workspace.files()
        let program = try RunningProgram(["refresh", "--quiet"], environment: workspace.environment)
        // SQLite's journal beside the ledger shows that records are being written.
        let deadline = ContinuousClock.now + .seconds(30)
        while try workspace.files().count == before.count, ContinuousClock.now < deadline, program.isRunning {
            try await Task.sleep(for: .milliseconds(10))
        }
        program.interrupt()
        let outcome = try await program.outcome(within: 60)
        #expect(outcome.exitCode == 130, "\(outcome.errors)")
        #expect(outcome.errors == "signpost: Stopped. No feed was kept. The published directory is as it was.\n")
        let after = try workspace.files()
        #expect(after == before)
    }

    @Test("A second Ctrl-C ends at once what does not stop by itself")
    func secondSignal() async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        let folder = try TemporaryFolder()
        let path = folder.file("pipe.csv")
        #expect(mkfifo(path, 0o600) == 0)
        // Somebody holds the pipe open and writes nothing.
        let writer = open(path, O_RDWR)
        defer { close(writer) }
        let program = try RunningProgram(
            ["import", path, "--profile", Self.profile, "--dry-run"],
            environment: workspace.environment
        )
        try await Task.sleep(for: .seconds(1))
        program.interrupt()
        try await Task.sleep(for: .milliseconds(300))
        if program.isRunning { program.interrupt() }
        #expect(try await program.outcome(within: 10).exitCode == 130)
    }

    private static func largeFeed(rows: Int) -> String {
        "id,name\n" + (1...rows).map { "\($0),Service \($0)\n" }.joined()
    }

    /// The path of a profile that reads no more than an identity and a name.
    private static func plainProfile(in folder: TemporaryFolder) throws -> String {
        let path = folder.file("plain.yaml")
        try "{profile: plain, title: t, format: csv, identity: id, fields: {name: name}}"
            .write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    // MARK: Memory

    @Test(
        "One line of 128 MB is refused in bounded memory",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc"))
    )
    func endlessLine() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("line.csv")
        try Data("id,name\n".utf8).write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 128 << 20)
        try file.close()
        let program = try RunningProgram(
            ["import", path, "--profile", try Self.plainProfile(in: folder), "--dry-run"],
            environment: ["SIGNPOST_DATA": PackageFolder.root.path]
        )
        var peak = 0
        while let memory = program.peakMemory {
            peak = max(peak, memory)
            try await Task.sleep(for: .milliseconds(50))
        }
        let outcome = try await program.outcome(within: 60)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("row too long"))
        #expect(peak < 256 << 20, "\(peak >> 20) MB")
    }
}
