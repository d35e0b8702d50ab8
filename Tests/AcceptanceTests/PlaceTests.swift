import Testing

/// Where somebody belongs, and how far they must travel: two different questions.
@Suite("Place") struct PlaceTests {
    // MARK: Catchment

    @Test(
        "SR025 A catchment is told by practice, school, council, distance or membership",
        arguments: [
            ("larkshire-voluntary:V005", "takes people registered with: Castle Road Surgery, Mill Lane Medical Centre"),
            ("larkshire-statutory:S007", "or people whose GP is in: East Lark"),
            ("larkshire-voluntary:V030", "takes pupils of: Ambleford Community School, Castlelark Academy"),
            ("larkshire-voluntary:V003", "takes people living in: East Lark, West Lark"),
            ("larkshire-voluntary:V024", "takes people living within 5.0 miles of it"),
            ("larkshire-statutory:S010", "takes members of: People who use or have used any CAMHS team in Larkshire"),
        ]
    )
    func catchment(id: String, words: String) async throws {
        let text = try await LarkshireWorkspace.published().ask(["show", id])
        #expect(text.contains(words))
    }

    private func catchment(of id: String, asking place: [String]) async throws -> String? {
        let question = ["find", "young people leaving CAMHS walking talking group", "--age", "15", "--limit", "100"]
        let answer = try await LarkshireWorkspace.published().ask(question + place, as: FoundAnswer.self)
        return answer.results.first { $0.id == id }?.why.first { $0.part == "catchment" }?.holds
    }

    @Test("SR027 A practice's catchment is judged by the practice alone, never by a school of the same name")
    func practiceIsNoSchool() async throws {
        let group = "larkshire-voluntary:V005"
        let practice = try await catchment(of: group, asking: ["--gp", "Castle Road Surgery"])
        let school = try await catchment(of: group, asking: ["--school", "Castle Road Surgery"])
        let other = try await catchment(of: group, asking: ["--gp", "Orchard Street Practice"])
        // Its catchment carries a condition, so that even inside it there is something to check.
        #expect(practice == "not stated")
        #expect(other == nil, "it is left out")
        #expect(school == "not stated")
    }

    // MARK: Distance

    @Test("SR029 Of two youth clubs the nearer comes first, and which is nearer depends on where somebody is")
    func nearerFirst() async throws {
        let (hub, backRoom) = ("larkshire-statutory:S069", "larkshire-voluntary:V014")
        for (town, first, second) in [("Ambleford", hub, backRoom), ("Brackmere", backRoom, hub)] {
            let question = ["find", "youth club", "--age", "14", "--near", town]
            let results = try await LarkshireWorkspace.published().ask(question, as: FoundAnswer.self).results
            let one = try #require(results.firstIndex { $0.id == first }, "\(town)")
            let other = try #require(results.firstIndex { $0.id == second }, "\(town)")
            #expect(one < other, "\(town)")
            let near = try #require(results[one].distanceKilometres)
            let far = try #require(results[other].distanceKilometres)
            #expect(near < far, "\(town)")
        }
    }

    @Test("SR032 A farthest distance leaves sites out, says how many, and drops no help that has no site")
    func farthest() async throws {
        let question = ["find", "someone to talk to", "--age", "16", "--near", "52.10,-0.40", "--limit", "100"]
        let larkshire = try await LarkshireWorkspace.published()
        let all = try await larkshire.ask(question, as: FoundAnswer.self)
        let near = try await larkshire.ask(question + ["--within", "3"], as: FoundAnswer.self)
        func placeless(_ answer: FoundAnswer) -> Set<String> {
            Set(answer.results.filter { $0.distanceKilometres == nil }.map(\.id))
        }
        #expect(near.results.allSatisfy { ($0.distanceKilometres ?? 0) <= 3 })
        #expect(!placeless(all).isEmpty)
        #expect(placeless(near).isSuperset(of: placeless(all)))
        #expect(near.leftOut.groups.contains { $0.reason == "area" && $0.count > 0 })
    }
}
