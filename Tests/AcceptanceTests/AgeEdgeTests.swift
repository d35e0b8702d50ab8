import Testing

/// The ages at which one service stops and the next begins.
@Suite("Age edges") struct AgeEdgeTests {
    /// As much of a record as `show --json` gives and these tests need.
    private struct Record: Decodable {
        struct Eligibility: Decodable { let audience: [String] }
        let eligibility: Eligibility
    }

    @Test(
        "Nothing is offered whose stated ages leave the age out, but for professionals or under a condition that is told",
        arguments: [10, 11, 15, 16, 17, 18, 19, 24, 25, 26],
        ["worried all the time", "someone to talk to"]
    )
    func offered(age: Int, words: String) async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let answer = try await larkshire.ask(
            ["find", words, "--age", "\(age)", "--limit", "100"],
            as: FoundAnswer.self
        )
        #expect(!answer.results.isEmpty)
        for service in answer.results where StatedAges(service.ages)?.excludes(age) == true {
            let told = service.why.first { $0.part == "age" }
            if told?.holds == "not stated", told?.words.contains("only under a condition: ") == true { continue }
            let record = try await larkshire.ask(["show", service.id], as: Record.self)
            #expect(record.eligibility.audience == ["professional"], "\(service.name): \(service.ages)")
        }
    }

    @Test("\"Up to 18\" is told as unclear to somebody of eighteen and is plain at seventeen")
    func unclearEnd() async throws {
        let larkshire = try await LarkshireWorkspace.published()
        let question = ["find", "CAMHS North Lark low mood", "--limit", "100", "--age"]
        let team = "larkshire-statutory:S009"
        let eighteen = try await larkshire.ask(question + ["18"], as: FoundAnswer.self)
        let doubt = try #require(eighteen.results.first { $0.id == team }?.why.first { $0.part == "age" })
        #expect(doubt.holds == "not stated")
        #expect(doubt.words == "says \"up to 18\": ask whether 18 is included")
        let seventeen = try await larkshire.ask(question + ["17"], as: FoundAnswer.self)
        #expect(seventeen.results.first { $0.id == team }?.why.first { $0.part == "age" }?.holds == "yes")
    }
}
