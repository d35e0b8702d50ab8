import TestSupport
import Testing

/// The help of the command and of each subcommand.
@Suite struct HelpTests {
    /// Subcommands that do something themselves.
    static let subcommands = [
        "find", "show", "routes", "accepts", "serve", "init", "import", "refresh", "publish", "snapshot info",
        "snapshot verify",
        "gazetteer build", "profile draft", "profile test", "profile list", "profile schema",
    ]
    /// Subcommands that only hold others.
    static let groups = ["snapshot", "gazetteer", "profile"]

    @Test("The command's help names every subcommand, and no other")
    func names() async throws {
        let help = try await SignpostProgram.run(["--help"])
        let listed = try #require(help.output.split(separator: "SUBCOMMANDS:\n").dropFirst().first)
            .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        let topmost = (Self.subcommands + Self.groups).filter { !$0.contains(" ") }
        #expect(Set(listed) == Set(topmost))
    }

    @Test("A subcommand's help says what it is for and shows how it is typed", arguments: subcommands)
    func example(subcommand: String) async throws {
        let help = try await SignpostProgram.run(subcommand.split(separator: " ").map(String.init) + ["--help"])
        #expect(help.exitCode == 0)
        #expect(help.errors == "")
        let overview = try #require(help.lines.first)
        #expect(overview.hasPrefix("OVERVIEW: ") && overview.count > "OVERVIEW: ".count + 20)
        let examples = help.lines.filter { $0.hasPrefix("  signpost \(subcommand)") }
        #expect(!examples.isEmpty, "no example")
    }

    @Test("An example of the help is understood by the command", arguments: ["find", "show", "routes"])
    func examplesWork(subcommand: String) async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let help = try await SignpostProgram.run([subcommand, "--help"])
        let examples = help.lines.filter { $0.hasPrefix("  signpost \(subcommand)") }
        for example in examples {
            let outcome = try await larkshire.run(Self.words(example).dropFirst() + ["--on", LarkshireWorkspace.day])
            #expect(outcome.exitCode == 0, "\(example): \(outcome.errors)")
            #expect(!outcome.output.isEmpty)
        }
    }

    /// The words of a command line, as a shell parts them: quotes keep words together.
    static func words(_ line: String) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}
