import Testing

/// One question in the words of three sectors.
@Suite("Words of three sectors") struct SectorWordsTests {
    private func answer(_ words: String) async throws -> FoundAnswer {
        try await LarkshireWorkspace.published().ask(["find", words, "--limit", "5"], as: FoundAnswer.self)
    }

    private func firstFive(_ words: String) async throws -> Set<String> {
        Set(try await answer(words).results.map(\.id))
    }

    private func shared(_ one: String, _ other: String) async throws -> Int {
        try await firstFive(one).intersection(firstFive(other)).count
    }

    @Test(
        "SR112 The words of education, health and care find three of the same first five, and are named as what matched",
        arguments: [
            ("school phobia", "EBSA"), ("nan has them", "kinship"), ("nan has them", "connected persons"),
            ("kinship", "connected persons"), ("kicks off", "emotional dysregulation"),
        ]
    )
    func alike(one: String, other: String) async throws {
        let shared = try await shared(one, other)
        #expect(shared >= 3)
        for words in [one, other] {
            let understood = try await answer(words).understood
            let named = (understood.needs + understood.circumstances).compactMap { $0.words?.lowercased() }
            #expect(named.contains(words.lowercased()), "\(words): \(named)")
        }
    }

    @Test(
        "A family's words find at least three of the first five that the professional's find",
        arguments: [
            ("can't get him through the gate", "school phobia"), ("can't get him through the gate", "EBSA"),
            ("kicks off", "SEMH"), ("emotional dysregulation", "SEMH"),
        ]
    )
    func familyWords(one: String, other: String) async throws { #expect(try await shared(one, other) >= 3) }
}
