import Foundation
import TestSupport
import Testing

/// Whole outputs of the command compared with files in `Golden`.
///
/// After a change that is meant, write them anew and read the difference before committing it:
///
///     SIGNPOST_RECORD=1 swift test --filter AcceptanceTests.GoldenTests && git diff Tests/AcceptanceTests/Golden
@Suite("Golden files") struct GoldenTests {
    private static let isRecording = ProcessInfo.processInfo.environment["SIGNPOST_RECORD"] != nil

    private func compare(_ output: String, with file: String) throws {
        let golden = PackageFolder.path("Tests/AcceptanceTests/Golden/\(file)")
        if Self.isRecording { try output.write(toFile: golden, atomically: true, encoding: .utf8) }
        #expect(output == (try String(contentsOfFile: golden, encoding: .utf8)), "\(file)")
    }

    @Test(
        "An answer is what it was",
        arguments: [
            ("find.txt", ["find", "worried all the time", "--age", "13", "--near", "Ambleford", "--limit", "3"]),
            (
                "find.json",
                ["find", "worried all the time", "--age", "13", "--near", "Ambleford", "--limit", "2", "--json"]
            ),
            ("find-urgent.txt", SchoolNurseJourneyTests.risk + ["--limit", "3"]),
            ("show.txt", ["show", "larkshire-statutory:S011", "--role", "school-nurse"]),
            (
                "find-open.txt",
                [
                    "find", "someone to talk to", "--age", "16", "--open", "Saturday 11:00", "--no-referral", "--limit",
                    "2",
                ]
            ),
            ("accepts.txt", ["accepts", "--role", "school-nurse", "--age", "9", "--near", "ZZ1", "--limit", "2"]),
            (
                "routes-service.json",
                [
                    "routes", "larkshire-statutory:S007", "--role", "school-nurse", "--age", "14", "--gp",
                    "Orchard Street Practice", "--json",
                ]
            ),
            ("routes.txt", SchoolNurseJourneyTests.routes + ["--limit", "3"]),
        ]
    )
    func answer(file: String, question: [String]) async throws {
        try compare(try await LarkshireWorkspace.published().ask(question), with: file)
    }

    @Test("Help is what it was", arguments: [""] + HelpTests.subcommands + HelpTests.groups)
    func help(subcommand: String) async throws {
        let words = subcommand.split(separator: " ").map(String.init)
        let help = try await SignpostProgram.run(words + ["--help"])
        try compare(help.output, with: (["help"] + words).joined(separator: "-") + ".txt")
    }
}
