import Testing

/// What a service's own page tells beside what every result carries, over the bundled directory.
@Suite("One service in full") struct ParticularTests {
    private static let told: [(requirement: String, record: String, line: String)] = [
        ("SR111 choice of worker", "larkshire-voluntary:V006", "You can ask for a woman or a man"),
        ("SR135 quality marks", "larkshire-voluntary:V006", "Quality: Counsellors are on an accredited register"),
        ("SR136 the approach, and nothing on outcomes", "larkshire-voluntary:V006", "How they work: Person-centred"),
        (
            "SR067 a court case and an unsettled home", "larkshire-voluntary:V009",
            "While a court case is pending: taken"
        ),
        ("SR067 an unsettled home", "larkshire-voluntary:V009", "Without a settled home: taken"),
        ("SR094 the SEND local offer", "larkshire-statutory:S002", "SEND local offer: https://localoffer.example.org"),
        ("SR146 where to report a problem", "larkshire-voluntary:V025", "To report a mistake: Write to directory@"),
        ("what it turns away", "larkshire-voluntary:V025", "After violence: not taken"),
        ("what there is to do", "larkshire-voluntary:V025", "Things to do: animals; farming; machinery"),
    ]

    @Test("A service's own page tells what its record states and no list has room for", arguments: told)
    func tells(_ told: (requirement: String, record: String, line: String)) async throws {
        let text = try await LarkshireWorkspace.published().ask(["show", told.record])
        #expect(text.contains(told.line), "\(told.requirement): \(text)")
    }

    @Test("What a record does not state is not told at all")
    func silence() async throws {
        let text = try await LarkshireWorkspace.published().ask(["show", "larkshire-voluntary:V006"])
        for label in ["Diagnosis:", "After violence:", "SEND local offer:"] { #expect(!text.contains(label)) }
    }

    @Test("SR110 Trauma-informed help is found by that name, with the provider's own words")
    func traumaInformed() async throws {
        let found = try await LarkshireWorkspace.published()
            .ask(["find", "trauma-informed counselling", "--age", "14"], as: FoundAnswer.self)
        for result in found.results.prefix(3) {
            #expect(
                result.why.contains { $0.part == "words" && $0.words.contains("trauma-informed") },
                "\(result.name)"
            )
        }
    }

    @Test(
        "SR119 Peer mentors in a school are found for its pupils, and the other schools' pupils are told of the limit"
    )
    func peersInSchool() async throws {
        let workspace = try await LarkshireWorkspace.published()
        let words = ["find", "peer mentor in school, lonely at lunch", "--age", "13", "--school"]
        let own = try await workspace.ask(words + ["Castlelark Academy"], as: FoundAnswer.self)
        #expect(own.results.prefix(3).contains { $0.name == "Lark Mentors in school" })
        let other = try await workspace.ask(words + ["Dunmarrow High School"], as: FoundAnswer.self)
        #expect(!other.results.contains { $0.name == "Lark Mentors in school" })
        #expect(other.leftOut.examples("catchment").contains { $0.name == "Lark Mentors in school" })
    }

    @Test("SR155 A service whose body has gone names what took its place, where it is shown and where it is left out")
    func successor() async throws {
        let workspace = try await LarkshireWorkspace.published()
        let found = try await workspace.ask(["find", "counselling in school", "--age", "13"], as: FoundAnswer.self)
        let gone = try #require(
            found.leftOut.examples("closed").first { $0.name == "Larkshire Schools Counselling Scheme" }
        )
        #expect(gone.words.contains("now: Mental Health Support Team"))
        #expect(!found.results.contains { $0.name == gone.name })
        let shown = try await workspace.ask(["show", gone.id])
        #expect(shown.contains("closed for good since 24 July 2026; now: Mental Health Support Team"))
    }

    @Test("SR153 Who leads where several agencies work: key workers are found in those words")
    func lead() async throws {
        let found = try await LarkshireWorkspace.published()
            .ask(
                ["find", "lots of agencies and nobody joins it up, needs a key worker", "--age", "15"],
                as: FoundAnswer.self
            )
        #expect(found.results.prefix(3).contains { $0.support.contains("Key worker") })
    }
}
