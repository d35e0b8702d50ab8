import TestSupport
import Testing

/// What an answer must say of getting in, over the bundled directory: each fact as its record has it.
@Suite("What an answer says of getting in") struct WaysInDetailTests {
    private func find(_ words: String, _ options: String...) async throws -> FoundAnswer {
        try await LarkshireWorkspace.published().ask(["find", words, "--limit", "10"] + options, as: FoundAnswer.self)
    }

    private func route(_ record: String, _ more: String...) async throws -> FoundRoutes.Route {
        let feed = record.hasPrefix("V") ? "larkshire-voluntary" : "larkshire-statutory"
        return try await LarkshireWorkspace.published()
            .ask(["routes", "\(feed):\(record)", "--role", "school_nurse"] + more, as: FoundRoutes.Route.self)
    }

    // MARK: Who may refer, and what next

    @Test("SR014 A referral has a day by which to have heard, and a number to chase it with")
    func chase() async throws {
        let panel = try await route("S002", "--age", "9")
        #expect(panel.chase.hasPrefix("If you ask on 21 November 2026, you should hear by Saturday 2 January 2027."))
        #expect(panel.chase.contains("01632 960102"))
        let team = try await route("S007", "--age", "14")
        #expect(team.chase.contains("you should hear by Friday 4 December 2026"), "\(team.chase)")
        #expect(team.chase.contains("01632 960107"))
        let unknown = try await route("S041", "--age", "9")
        #expect(unknown.chase.hasPrefix("How long a decision takes is not stated: when you ask, agree a day"))
    }

    // MARK: Falling between services

    @Test("SR019 Several needs and circumstances are looked for at once, and each result says which of them it meets")
    func wholePicture() async throws {
        let words = "panic attacks and can't sleep, young carer, parents splitting up"
        let answer = try await find(words, "--age", "14")
        let needs = Set(answer.understood.needs.map(\.slug))
        #expect(needs.isSuperset(of: ["panic", "sleep", "young-caring", "parental-separation"]), "\(needs)")
        #expect(answer.understood.circumstances.contains { $0.slug == "young-carer" })
        let shelf = try #require(answer.results.first { $0.id == "larkshire-voluntary:V086" })
        let reasons = shelf.why.filter { $0.part == "need" }.map(\.words)
        #expect(reasons.contains { $0.hasPrefix("Panic attacks") } && reasons.contains { $0.hasPrefix("Sleep") })
        #expect(answer.results.contains { $0.id == "larkshire-voluntary:V033" })
    }

    @Test("SR020 Who asks for advice or help finds early help first, and specialist teams after it")
    func earlyHelp() async throws {
        for (group, name) in [("getting-advice", "Getting Advice"), ("getting-help", "Getting Help")] {
            let answer = try await find("worried all the time", "--age", "13", "--quadrant", group)
            #expect(answer.results.prefix(5).allSatisfy { $0.quadrants.contains(name) }, "\(group)")
            #expect(answer.results.first { $0.name.hasPrefix("CAMHS") } == nil || group == "getting-help")
            #expect(!answer.results.prefix(5).contains { $0.name.hasPrefix("CAMHS") })
        }
    }

    @Test("SR021 A service without a threshold says so, and who is not thin finds the one for eating disorders")
    func threshold() async throws {
        #expect(try await route("V001", "--age", "16").service.threshold == "none: nobody has to be ill enough")
        #expect(try await route("V003", "--age", "17").service.threshold == nil)
        let answer = try await find("eating disorder, but her weight is normal", "--age", "15")
        #expect(answer.results.first?.id == "larkshire-statutory:S011")
    }

    @Test("SR023 Help that is there at once without a referral comes first where that is asked, and says so")
    func available() async throws {
        let words = "worried all the time, waiting list is months, without a referral"
        let answer = try await find(words, "--age", "13")
        let first = answer.results.prefix(5)
        for service in first {
            #expect(service.why.contains { $0.words == "as you asked: Without a referral" }, "\(service.name)")
        }
        #expect(first.count { $0.wait.lowercased().hasPrefix("none") || $0.wait.hasPrefix("no wait") } >= 2)
        #expect(!first.contains { $0.name.hasPrefix("CAMHS") })
    }

    @Test("SR024 A worker finds a line to talk a case through with, and training, without referring anybody on")
    func consultation() async throws {
        let asks = ["--role", "school_nurse", "--audience", "professional"]
        let answer = try await find("someone to ask about a case", asks[0], asks[1], asks[2], asks[3])
        let first = answer.results.prefix(3).map(\.id)
        #expect(first.contains("larkshire-statutory:S077") && first.contains("larkshire-statutory:S078"), "\(first)")
        let line = try await route("S077")
        #expect(line.verdict == "yes")
    }

    // MARK: Place and access

    @Test("SR030 Cost and help with travel stand with every service, and who asks for free help finds it first")
    func cost() async throws {
        let answer = try await find("worried all the time, free", "--age", "15")
        for service in answer.results.prefix(5) {
            #expect(service.cost.lowercased().hasPrefix("free"), "\(service.name): \(service.cost)")
            #expect(service.why.contains { $0.words == "as you asked: Free of charge" }, "\(service.name)")
        }
        #expect(try await route("V015", "--age", "13").service.cost == "free; help with travel")
        #expect(try await route("V026", "--age", "13").service.cost.hasPrefix("£5 a visit."))
    }

    @Test("SR033 A service for two districts takes homes in both, and nobody's in a third")
    func severalAreas() async throws {
        for (home, holds) in [("ZZ1", "yes"), ("ZZ2", "yes"), ("ZZ4", "no")] {
            let landing = try await route("V003", "--age", "17", "--home", home)
            #expect(landing.service.why.first { $0.part == "catchment" }?.holds == holds, "\(home)")
        }
    }

    @Test("SR034 How help is given is told, home visits too, and where none are stated, that")
    func delivery() async throws {
        #expect(try await route("V077").service.delivery == "at its own place and home visits")
        let group = try await route("V001", "--age", "16")
        #expect(group.service.delivery == "at its own place; home visits are not stated")
    }

    @Test("SR035 What to expect on arriving is told before anybody goes there")
    func arrival() async throws {
        let group = try await route("V001", "--age", "16")
        #expect(group.service.arrival?.hasPrefix("Ring the yellow bell.") == true)
        let shown = try await LarkshireWorkspace.published().runWell(["show", "larkshire-voluntary:V001"])
        #expect(shown.output.contains("When you arrive: Ring the yellow bell."))
    }

    // MARK: Waiting

    @Test("SR039 How a service stays in touch stands with the wait")
    func inTouch() async throws {
        let counselling = try await route("V006", "--age", "14")
        #expect(counselling.service.keepsInTouch?.hasPrefix("A text every four weeks so that you know") == true)
        #expect(counselling.meanwhile.contains { $0.hasPrefix("It keeps in touch: A text every four weeks") })
        let answer = try await find("counselling for worry", "--age", "14")
        #expect(answer.results.contains { $0.keepsInTouch != nil })
    }

    @Test("SR040 What happens before, during and after is told, stage by stage")
    func stages() async throws {
        let team = try await route("S007", "--age", "14")
        let stages = team.whatHappens.compactMap { $0.split(separator: ":").first.map(String.init) }
        for stage in ["First contact", "It lasts", "It is looked at again", "Told when it ends"] {
            #expect(stages.contains(stage), "\(stages)")
        }
        #expect(team.service.whatHappens == team.whatHappens)
        #expect(!team.comingBack.hasPrefix("not stated"))
    }

    // MARK: Growing up

    @Test("SR074 Whose agreement is needed is told: their own, a parent's, or by what they understand")
    func consent() async throws {
        #expect(try await route("V007", "--age", "17").consent == "Yours alone")
        #expect(try await route("V077").consent == "The parent")
        let counselling = try await route("V006", "--age", "14")
        #expect(counselling.consent.contains("whether you understand what you are agreeing to"))
        #expect(try await route("S041", "--age", "9").consent == "not stated: ask who must agree")
    }
}
