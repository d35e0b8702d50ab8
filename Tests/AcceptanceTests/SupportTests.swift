import Testing

/// Forms of help that are no clinic, the words of those who have none, and people in the room.
@Suite("Peers, places, activities and people") struct SupportTests {
    private func answer(_ words: String, _ options: String...) async throws -> FoundAnswer {
        try await LarkshireWorkspace.published().ask(["find", words] + options, as: FoundAnswer.self)
    }

    private func expect(_ names: [String], among first: Int, _ answer: FoundAnswer) {
        let found = answer.results.prefix(first).map(\.name)
        for name in names {
            #expect(found.contains { $0.contains(name) }, "\(name) is not among \(found)")
        }
    }

    @Test("SR072 At 17 and a half the children's ending, the bridge and the adult team stand in one answer")
    func moving() async throws {
        let found = try await answer("turning 18, has to move on from CAMHS to adult services")
        expect(["Bridge 16 to 25"], among: 3, found)
        let named = found.results.map(\.name) + found.leftOut.examples("age").map(\.name)
        #expect(named.contains { $0.contains("Adult Community Mental Health Team") })
    }

    @Test("SR075 Leaving school and home with no work finds help for that too")
    func otherChanges() async throws {
        let found = try await answer("left college, no job, moving out and anxious", "--age", "18")
        expect(["Mill Street counselling"], among: 5, found)
    }

    @Test("SR078 In a crisis in the evening safe havens stand beside A&E")
    func havens() async throws {
        let found = try await answer(
            "scared of what I'll do tonight, not A&E again",
            "--age",
            "17",
            "--near",
            "Ambleford"
        )
        #expect(found.crisis.isUrgent)
        #expect(found.results.contains { $0.support.contains("Safe haven") })
    }

    @Test("SR084 Parents after an attempt find what is for them")
    func afterAttempt() async throws {
        let found = try await answer(
            "support for parents, my daughter tried to end her life last month",
            "--audience",
            "parent"
        )
        #expect(
            found.results.contains { $0.name.hasPrefix("After the Hospital") || $0.name.hasPrefix("The Long Night") }
        )
    }

    @Test("SR120 A club and an adult who listens are found as readily as a clinic")
    func clubs() async throws {
        expect(["Ambleford Youth Hub"], among: 3, try await answer("youth club with someone to talk to", "--age", "14"))
        expect(["Lark Mentors", "Alongside"], among: 5, try await answer("a mentor for him", "--age", "13"))
    }

    @Test("SR121 National lines stand in the same list as local help")
    func lines() async throws {
        let found = try await answer("worried about eating, want to ring someone", "--age", "15")
        #expect(found.results.contains { $0.id.hasPrefix("national-helplines:") })
        #expect(found.results.contains { !$0.id.hasPrefix("national-helplines:") })
    }

    @Test("SR122 SR125 Sport, art and animals are found by interest")
    func activities() async throws {
        expect(["Steady Hooves"], among: 3, try await answer("horses", "--age", "13"))
        expect(["Paper Boat"], among: 5, try await answer("likes painting, low", "--age", "14"))
        expect(["Wheel and Whistle"], among: 3, try await answer("wheelchair basketball", "--age", "12"))
    }

    @Test("SR124 Somebody who stays at one's side is found")
    func keyWorker() async throws {
        let found = try await answer("one worker who stays with him whatever happens, gangs", "--age", "15")
        #expect(found.results.prefix(5).contains { $0.support.contains("Key worker") })
    }

    @Test("SR126 Universal services answer the everyday question")
    func universal() async throws {
        expect(["Health Visiting"], among: 3, try await answer("baby clinic, sleep and feeding", "--age", "1"))
        expect(["School Nurs"], among: 4, try await answer("bedwetting and worries", "--age", "7"))
    }

    @Test("SR149 Who will not have parents told is shown what says so, and told of each whether it does")
    func privacy() async throws {
        let found = try await answer("want to talk to someone without my mum knowing", "--age", "14")
        #expect(found.results.prefix(5).contains { $0.why.contains { $0.part == "wish" && $0.holds == "yes" } })
        #expect(found.results.allSatisfy { result in result.why.contains { $0.part == "wish" } })
    }

    @Test("SR151 Workers find the line where they can think aloud")
    func workers() async throws {
        let found = try await answer("advice for professionals, not sure whether to refer", "--role", "school-staff")
        expect(["Professionals' consultation line"], among: 2, found)
    }

    @Test("SR114 Short forms are taken for what they mean here")
    func shortForms() async throws {
        for (words, need) in [("SEMH and EBSA", "school-avoidance"), ("APV at home", "child-to-parent-violence")] {
            #expect(try await answer(words).understood.needs.contains { $0.slug == need }, "\(words)")
        }
    }
}
