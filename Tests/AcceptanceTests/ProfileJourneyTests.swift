import Foundation
import TestSupport
import Testing

/// A council officer brings a feed that nobody has seen and has it flowing, without writing Swift.
@Suite("A new feed in ten minutes") struct ProfileJourneyTests {
    private static let feed = """
        Ref;Club name;What we do;Youngest;Oldest;Post code;Ring us;Fax
        1;Chess Club;Chess for all;7;16;LS1 4AP;0113 496 0001;0113 496 0009
        2;Drummers;Drums, loudly;8;14;LS2 9JT;0113 496 0002;

        """

    private static func run(_ arguments: [String]) async throws -> SignpostProgram.Outcome {
        try await SignpostProgram.run(arguments, environment: ["SIGNPOST_DATA": PackageFolder.root.path])
    }

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Self.feed.write(toFile: folder.file("clubs.csv"), atomically: true, encoding: .utf8)
        return folder
    }

    @Test("Draft, test and import follow one another, and the club arrives")
    func journey() async throws {
        let folder = try folder()
        let sample = folder.file("clubs.csv")
        let profile = folder.file("leeds-clubs.yaml")
        let draft = try await Self.run(["profile", "draft", sample, "--output", profile])
        #expect(draft.exitCode == 0, "\(draft.errors)")
        #expect(draft.output.contains("Chess Club"))
        #expect(draft.output.contains("2 read = 2 accepted + 0 merged + 0 rejected"))
        let trial = try await Self.run(["profile", "test", profile, sample])
        #expect(trial.exitCode == 0, "\(trial.errors)")
        #expect(trial.output.contains("<- Club name  (Chess Club)"))
        #expect(trial.output.contains("Fax (in 1 records, such as: 0113 496 0009)"))
        let outcome = try await Self.run(
            ["import", sample, "--profile", profile, "--dry-run", "--workspace", folder.file("none")]
        )
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("2 new"))
    }

    @Test("The draft alone goes to standard output, so that it can be put into a file")
    func pipeable() async throws {
        let folder = try folder()
        let draft = try await Self.run(["profile", "draft", folder.file("clubs.csv"), "--name", "clubs"])
        #expect(draft.exitCode == 0)
        #expect(draft.lines.contains("profile: clubs"))
        #expect(!draft.output.contains("as they would arrive"))
        #expect(draft.errors.contains("as they would arrive"))
    }

    @Test("What goes wrong ends with its code and a sentence")
    func wrong() async throws {
        let folder = try folder()
        let absent = try await Self.run(["profile", "draft", folder.file("absent.csv")])
        #expect(absent.exitCode == 66)
        let sample = folder.file("clubs.csv")
        let there = try await Self.run(["profile", "draft", sample, "--output", sample])
        #expect(there.exitCode == 73)
        try "".write(toFile: folder.file("empty.csv"), atomically: true, encoding: .utf8)
        let empty = try await Self.run(["profile", "draft", folder.file("empty.csv")])
        #expect(empty.exitCode == 65)
        let yaml = "profile: p\ntitle: t\nformat: csv\nidentity: Ref\nfields:\n  name: Club nmae\n"
        try yaml.write(toFile: folder.file("p.yaml"), atomically: true, encoding: .utf8)
        let lacking = try await Self.run(["profile", "test", folder.file("p.yaml"), sample])
        #expect(lacking.exitCode == 65)
        #expect(lacking.output.contains("line 6: 'Club nmae'; did you mean 'Club name'?"))
        try (yaml + " bad\n").write(toFile: folder.file("p.yaml"), atomically: true, encoding: .utf8)
        #expect(try await Self.run(["profile", "test", folder.file("p.yaml"), sample]).exitCode == 78)
    }
}
