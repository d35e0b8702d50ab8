import Foundation
import TestSupport
import Testing

/// What the command says and how it ends when something is wrong (`sysexits.h`).
@Suite("Exit codes") struct ExitCodeTests {
    /// A wrong command line, its exit code and words of its message.
    struct Wrong: CustomTestStringConvertible {
        let arguments: [String]
        let exitCode: Int32
        let words: String

        var testDescription: String { "signpost " + arguments.joined(separator: " ") }

        init(_ arguments: [String], _ exitCode: Int32, _ words: String) {
            (self.arguments, self.exitCode, self.words) = (arguments, exitCode, words)
        }
    }

    /// The message is for a person: one of ours, and no trace of a crash.
    private func expectWords(_ outcome: SignpostProgram.Outcome) {
        #expect(!outcome.errors.isEmpty)
        for trace in ["Fatal error", "Stack dump", "Thread 0", "Crash", "Swift/", "Error Domain", "NSCocoa"] {
            #expect(!outcome.errors.contains(trace))
        }
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "A wrong command line ends with its code and says what to do",
        arguments: [
            Wrong(["find", "--need", "adhdd"], 64, "--need: That is not one of the needs we know. Did you mean adhd?"),
            Wrong(["find", "sad", "--age", "twelve"], 64, "--age: Give the age in years, such as 13 or 15.5."),
            Wrong(["find", "sad", "--age", "-3"], 64, "--age"),
            Wrong(["find", "sad", "--age", "999999999999999999999999"], 64, "--age: Give the age in years"),
            Wrong(["find", "sad", "--near", "Nowhereville"], 64, "--near"),
            Wrong(["find", "sad", "--role", "wizard"], 64, "--role"),
            Wrong(["find", "sad", "--limit", "0"], 64, "--limit: Give a number from 1 to 100."),
            Wrong(
                ["find", "sad", "--on", "tomorrow"],
                64,
                "--on: Give the day as year-month-day, such as 2026-11-21."
            ),
            Wrong(["find", "sad", "--preset", "later"], 64, "--preset: Choose from: after-treatment, while-waiting"),
            Wrong(["find", "sad", "--within", "5"], 64, "Say where to measure from"),
            Wrong(["routes", "--need", "adhd"], 64, "Say who is asking with --role"),
            Wrong(["serve", "--port", "70000"], 64, "A port is a number from 0 to 65535."),
            Wrong(["import"], 64, "Missing expected argument"),
            Wrong(["nothing-of-the-kind"], 64, "Usage: signpost"),
            Wrong(["show", "nobody:1"], 65, "There is no service nobody:1 in this directory. Look it up with 'find'."),
            Wrong(
                ["find", "sad", "--workspace", "/nowhere/at-all"],
                66,
                "has no published directory. Run 'signpost refresh'"
            ),
            Wrong(["refresh", "--workspace", "/nowhere/at-all"], 66, "Make one with 'signpost init /nowhere/at-all'"),
            Wrong(["find", "sad", "--data", "/nowhere/at-all", "--near", "ZZ9"], 64, "--near"),
            Wrong(["refresh", "--data", "/nowhere/at-all"], 66, "give the folder that holds directory-data"),
        ]
    )
    func commandLine(wrong: Wrong) async throws {
        let outcome = try await LarkshireWorkspace.published().run(wrong.arguments)
        #expect(outcome.exitCode == wrong.exitCode)
        #expect(outcome.errors.contains(wrong.words), "\(outcome.errors)")
        expectWords(outcome)
    }

    // MARK: Feeds and profiles

    private func importing(
        _ path: String,
        profile: String = "larkshire-statutory"
    ) async throws -> SignpostProgram.Outcome {
        try await LarkshireWorkspace.initialised().run(["import", path, "--profile", profile, "--dry-run"])
    }

    @Test("A feed that is not there")
    func noFile() async throws {
        let outcome = try await importing("/nowhere/feed.xml")
        #expect(outcome.exitCode == 66)
        #expect(outcome.errors.contains("/nowhere/feed.xml"))
        #expect(outcome.errors.contains("cannot be read"))
        expectWords(outcome)
    }

    @Test("A profile that is not there")
    func noProfile() async throws {
        let outcome = try await importing(PackageFolder.path("README.md"), profile: "larkshire-statuary")
        #expect(outcome.exitCode == 78)
        #expect(outcome.errors.contains("importers/larkshire-statuary.yaml"))
        expectWords(outcome)
    }

    @Test(
        "A feed that is refused whole says where and why",
        arguments: [
            (
                "<?xml version=\"1.0\"?>\n<!DOCTYPE directory [<!ENTITY a \"b\">]>\n<directory/>",
                "The file has a document type declaration (DOCTYPE), which is refused"
            ),
            ("<directory>\n<service id=\"1\">\n<title>half", "The XML cannot be read"),
            ("", "feed.xml"),
            ("no markup at all", "feed.xml"),
        ]
    )
    func refusedFeed(document: String, words: String) async throws {
        let folder = try TemporaryFolder()
        try document.write(toFile: folder.file("feed.xml"), atomically: true, encoding: .utf8)
        let outcome = try await importing(folder.file("feed.xml"))
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        expectWords(outcome)
    }

    // MARK: Settings

    @Test(
        "Wrong settings say their file and line",
        arguments: [
            ("publisher: A\nfees: 3\n", "signpost.yaml:2: has an unknown setting"),
            ("publisher: A\nfeeds:\n  a: {profile: p}\n", "signpost.yaml:3: must give the feed"),
            ("publisher: A\nfeeds:\n  A b: {profile: p, file: f}\n", "signpost.yaml:3: has a feed whose name"),
            ("feeds:\n  a: {profile: p, file: f}\n", "signpost.yaml:1: does not say who publishes"),
            ("publisher: [\n", "signpost.yaml"),
        ]
    )
    func settings(yaml: String, words: String) async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        try yaml.write(toFile: workspace.path + "/signpost.yaml", atomically: true, encoding: .utf8)
        let outcome = try await workspace.run(["refresh"])
        #expect(outcome.exitCode == 78)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        expectWords(outcome)
    }

    @Test("A workspace is never made over another")
    func initTwice() async throws {
        let workspace = try await LarkshireWorkspace.initialised()
        let before = try workspace.files()
        let outcome = try await workspace.run(["init", workspace.path])
        #expect(outcome.exitCode == 73)
        #expect(outcome.errors.contains("exists already and is left as it is"))
        #expect(try workspace.files() == before)
    }

    @Test("A feed that cannot be read is told, the others go on, and its records stay")
    func oneFeedFails() async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let settings = try String(contentsOfFile: workspace.path + "/signpost.yaml", encoding: .utf8)
        try settings.replacing("larkshire-voluntary.csv", with: "not-there.csv")
            .write(toFile: workspace.path + "/signpost.yaml", atomically: true, encoding: .utf8)
        let outcome = try await workspace.run(["refresh", "--on", LarkshireWorkspace.day])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("Not read: larkshire-voluntary. Their records stay as they were."))
        #expect(outcome.output.contains("stays in force with 220 services."))
    }

    @Test("Of several refreshes at once each either works or is told in words to wait")
    func atOnce() async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let outcomes = try await withThrowingTaskGroup(of: SignpostProgram.Outcome.self) { group in
            for _ in 0..<3 { group.addTask { try await workspace.run(["refresh", "--on", LarkshireWorkspace.day]) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains { $0.exitCode == 0 })
        for outcome in outcomes {
            #expect([0, 65, 74].contains(outcome.exitCode))
            #expect(!outcome.errors.contains("SQLite error"))
        }
        #expect(try await workspace.runWell(["snapshot", "verify"]).output.contains("whole, 220 services."))
    }

    // MARK: Damage

    @Test("A damaged snapshot is refused", arguments: ["garbage", "cut short", "one byte changed", "empty"])
    func damaged(how: String) async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let path = try workspace.snapshotPath()
        var bytes = try workspace.snapshot()
        switch how {
        case "garbage": bytes = Data("not a snapshot".utf8)
        case "cut short": bytes = bytes.prefix(bytes.count / 2)
        case "empty": bytes = Data()
        default: bytes[bytes.startIndex + bytes.count / 2] ^= 0x40
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        let outcome = try await workspace.run(["snapshot", "verify"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains(path))
        expectWords(outcome)
    }

    @Test("A question to a damaged snapshot is answered or refused, and never crashes", arguments: 0..<12)
    func damagedAnywhere(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        var bytes = try await LarkshireWorkspace.published().snapshot()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let place = bytes.startIndex + Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        try FileManager.default.createDirectory(atPath: folder.file("published"), withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: folder.file("published/directory-000001.snapshot")))
        try "directory-000001.snapshot\n".write(
            toFile: folder.file("published/current"),
            atomically: true,
            encoding: .utf8
        )
        let outcome = try await LarkshireWorkspace.published().run(
            SchoolNurseJourneyTests.risk + ["--on", LarkshireWorkspace.day, "--workspace", folder.path]
        )
        #expect([0, 65].contains(outcome.exitCode), "\(outcome.errors)")
    }
}
