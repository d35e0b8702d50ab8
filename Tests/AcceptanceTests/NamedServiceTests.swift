import TestSupport
import Testing

/// Services asked for by name at the command line.
@Suite("Services by name") struct NamedServiceTests {
    @Test(
        "A service is found by its name, in any case, or by a part that no other has",
        arguments: [
            ("larkshire-statutory:S011", "larkshire-statutory:S011"),
            ("community eating disorder service for children and young people", "larkshire-statutory:S011"),
            ("eating disorder children", "larkshire-statutory:S011"),
            ("CEDS", "larkshire-statutory:S011"),
        ]
    )
    func found(_ typed: String, _ id: String) async throws {
        let workspace = try await LarkshireWorkspace.published()
        #expect(try await workspace.ask(["show", typed]).contains("Id: \(id)"))
        let route = try await workspace.ask(["routes", typed, "--role", "gp"])
        #expect(route == (try await workspace.ask(["routes", id, "--role", "gp"])))
    }

    @Test("A name that several services have names them with their identifiers, and no route is guessed")
    func several() async throws {
        let outcome = try await LarkshireWorkspace.published().run(["routes", "CAMHS", "--role", "school-nurse"])
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("CAMHS may be one of several services. Say which, by its identifier:"))
        #expect(outcome.errors.contains("larkshire-statutory:S"))
    }

    @Test("What nothing is called is said so", arguments: ["no such thing", "", "\u{1b}[31m", ":"])
    func unknown(_ typed: String) async throws {
        let outcome = try await LarkshireWorkspace.published().run(["show", typed])
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("There is no service"))
        #expect(!outcome.errors.contains("\u{1b}"))
    }
}
