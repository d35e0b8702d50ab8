import Foundation
import TestSupport
import Testing

/// The same first questions over a live server.
@Suite("The server") struct ServerTests {
    private static func serving<Result: Sendable>(
        _ workspace: LarkshireWorkspace,
        _ work: (LiveServer) async throws -> Result
    ) async throws -> (result: Result, outcome: SignpostProgram.Outcome) {
        try await LiveServer.serving(["--on", LarkshireWorkspace.day], environment: workspace.environment, work)
    }

    /// JSON with its keys sorted and no space, so that two forms of one value are one text.
    private static func canonical(_ json: String) throws -> String {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        return String(
            decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]),
            as: UTF8.self
        )
    }

    /// The fields of a question typed at the command line.
    private static func fields(_ arguments: [String]) -> [(String, String)] {
        var fields = [("text", arguments[1])]
        for place in stride(from: 2, to: arguments.count - 1, by: 2) {
            fields.append((String(arguments[place].dropFirst(2)), arguments[place + 1]))
        }
        return fields
    }

    @Test(
        "GET /api/find gives what find --json prints",
        arguments: [
            PractitionerJourneyTests.question, SchoolNurseJourneyTests.risk,
            ["find", "making herself sick", "--age", "13", "--role", "school_nurse"],
        ]
    )
    func sameAnswer(question: [String]) async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let reply = try await Self.serving(larkshire) { try await $0.get("/api/find", Self.fields(question)) }.result
        #expect(reply.status == 200)
        let printed = try await larkshire.ask(question + ["--json"])
        #expect(try Self.canonical(reply.body) == Self.canonical(printed))
    }

    @Test("The page asks; a posted question with a sign of risk is answered by crisis help before all else")
    func pages() async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let (replies, _) = try await Self.serving(larkshire) { server in
            (
                home: try await server.get("/"),
                answer: try await server.post("/find", Self.fields(SchoolNurseJourneyTests.risk))
            )
        }
        #expect(replies.home.status == 200)
        #expect(replies.home.head.contains("text/html"))
        #expect(replies.home.body.contains("<form"))
        #expect(replies.answer.status == 200)
        #expect(replies.answer.head.contains("text/html"))
        let page = replies.answer.body
        let crisis = try #require(page.firstRange(of: "<main")).upperBound
        let main = page[crisis...]
        // Nothing but the crisis section opens the page's main part.
        #expect(main.prefixMatch(of: /[^>]*>\s*<section class="crisis"/) != nil)
        let help = try #require(main.firstRange(of: "ring 999 now"))
        for later in ["<h1", "<form", "class=\"results\""] {
            let place = try #require(main.firstRange(of: later), "\(later)")
            #expect(help.lowerBound < place.lowerBound, "\(later)")
        }
    }

    @Test("Told to end, the server ends well")
    func ends() async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let (reply, outcome) = try await Self.serving(larkshire) { try await $0.get("/health") }
        #expect(reply.body.contains("\"services\":220"))
        #expect(outcome.exitCode == 0)
    }

    @Test("Nothing that was typed is in the server's log, its output or any file of the workspace")
    func nothingKept() async throws {
        let workspace = try await LarkshireWorkspace.refreshed()
        let word = "zyxquvelt"
        let fields = [
            ("text", "\(word) feels sad"), ("school", "\(word) School"), ("gp", "\(word) Surgery"), ("age", "14"),
        ]
        let (statuses, outcome) = try await Self.serving(workspace) { server in
            [
                try await server.get("/api/find", fields).status,
                try await server.post("/find", fields).status,
                try await server.get("/find", fields + [("age", word)]).status,
                try await server.get("/\(word)").status,
                try await server.get("/services/\(word)").status,
            ]
        }
        #expect(statuses == [200, 200, 400, 404, 404])
        #expect(outcome.errors.contains("answered"), "the log has lines in which the word could stand")
        #expect(!outcome.errors.lowercased().contains(word))
        #expect(!outcome.output.lowercased().contains(word))
        _ = try await workspace.ask(["find", "\(word) feels sad", "--school", "\(word) School"])
        for (name, bytes) in try workspace.files() {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name)")
        }
    }

    @Test("An error says what to put instead and repeats nothing that was typed")
    func errorsRepeatNothing() async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let word = "zyxquvelt"
        let names = ["age", "role", "need", "preset", "on", "limit", "near"]
        let (replies, _) = try await Self.serving(larkshire) { server in
            var replies: [LiveServer.Reply] = []
            for name in names { replies.append(try await server.get("/api/find", [(name, word)])) }
            return replies
        }
        for (name, reply) in zip(names, replies) {
            #expect(reply.status == 400, "\(name)")
            #expect(!reply.body.contains(word), "\(name)")
        }
    }
}
