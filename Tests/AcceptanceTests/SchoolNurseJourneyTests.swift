import Testing

/// Journey 2: a school nurse who asks whether she may refer, and then meets risk.
@Suite("A school nurse") struct SchoolNurseJourneyTests {
    static let routes = [
        "routes", "--need", "adhd", "--age", "9", "--role", "school_nurse", "--school", "St Lark's Primary School",
    ]
    static let risk = ["find", "wants to die, plan for after school", "--age", "15", "--role", "school_nurse"]

    private func panel() async throws -> FoundRoutes.Route {
        let answer = try await LarkshireWorkspace.published().ask(Self.routes, as: FoundRoutes.self)
        return try #require(answer.routes.first)
    }

    // MARK: The referral route

    @Test("SR001 SR002 Asked who may refer, the first words are that she may not on her own, and with whom she may")
    func notOnYourOwn() async throws {
        let panel = try await panel()
        #expect(panel.service.id == "larkshire-statutory:S002")
        #expect(panel.service.gettingIn.access == "only jointly")
        #expect(panel.directAnswer.hasPrefix("Not on your own: "))
        #expect(panel.directAnswer.contains("the SENCO's joint form"))
        let lines = try await LarkshireWorkspace.published().ask(Self.routes).split(separator: "\n")
        #expect(lines.first?.hasPrefix("Larkshire Neurodevelopmental Panel") == true)
        #expect(lines.dropFirst().first?.hasPrefix("   Not on your own") == true)
    }

    @Test("SR010 The route lists what to have ready and whose consent is needed")
    func haveReady() async throws {
        let gettingIn = try await panel().service.gettingIn
        for part in ["Part A", "Part B", "Part C"] {
            #expect(gettingIn.haveReady.contains { $0.contains(part) }, "\(part)")
        }
        #expect(gettingIn.consent.hasPrefix("A parent with parental responsibility signs part B."))
        let text = try await LarkshireWorkspace.published().ask(Self.routes)
        #expect(text.contains("Have ready: ") && text.contains("Consent: A parent with parental responsibility"))
    }

    @Test("SR011 The time to a decision is told apart from the wait, and the wait with its date")
    func decision() async throws {
        let panel = try await panel()
        #expect(panel.decision.hasPrefix("Within six weeks of a complete form"))
        #expect(panel.service.wait.hasPrefix("about 60 weeks") && panel.service.wait.hasSuffix("said on 1 August 2026"))
    }

    @Test("A wait stands with something to do meanwhile")
    func meanwhile() async throws {
        #expect(try await panel().meanwhile.contains { $0.hasPrefix("Start support now.") })
        let answer = try await LarkshireWorkspace.published().ask(Self.routes, as: FoundRoutes.self)
        for route in answer.routes { #expect(!route.meanwhile.isEmpty, "\(route.service.name)") }
    }

    @Test("SR013 Every route says what to do if it is refused and if nothing is heard")
    func ifItFails() async throws {
        let panel = try await panel()
        #expect(
            panel.ifItFails.contains { $0.hasPrefix("If nothing is heard: Eight weeks without a letter: the SENCO") }
        )
        let answer = try await LarkshireWorkspace.published().ask(Self.routes, as: FoundRoutes.self)
        #expect(answer.routes.count > 3)
        for route in answer.routes {
            #expect(route.ifItFails.map { $0.prefix(10) } == ["If it is r", "If nothing"], "\(route.service.name)")
            #expect(!route.service.lastChecked.isEmpty)
        }
    }

    @Test("SR008 A route that anybody may use says yes to a young person, a parent and a professional")
    func anybody() async throws {
        for role in ["self", "parent-carer", "school-nurse"] {
            let answer = try await LarkshireWorkspace.published()
                .ask(["routes", "larkshire-voluntary:V001", "--role", role], as: FoundRoutes.Route.self)
            #expect(["yes", "only if"].contains(answer.service.gettingIn.access), "\(role)")
        }
        let alone = try await LarkshireWorkspace.published()
            .ask(["routes", "larkshire-voluntary:V001", "--role", "self"], as: FoundRoutes.Route.self)
        #expect(alone.directAnswer.hasPrefix("Yes: you can ask for yourself"))
    }

    // MARK: Risk

    @Test("SR076 At a sign of risk the very first line is crisis help, and services stand below it")
    func crisisFirst() async throws {
        let lines = try await LarkshireWorkspace.published().ask(Self.risk).split(separator: "\n")
        #expect(lines.first == "HELP NOW")
        #expect(lines.dropFirst().first?.contains("ring 999 now") == true)
        let service = try #require(lines.firstIndex { $0.hasPrefix("1. ") })
        let block = lines[..<service]
        for step in [
            "Stay with them", "Move things that could hurt them", "Tell your safeguarding lead", "Do not promise",
        ] {
            #expect(block.contains { $0.hasPrefix("  - \(step)") }, "\(step)")
        }
    }

    @Test("SR079 A crisis answer has 999, NHS 111, the area's own line, a text line and a line in sign language")
    func pinned() async throws {
        let crisis = try await LarkshireWorkspace.published().ask(Self.risk, as: FoundAnswer.self).crisis
        #expect(crisis.isUrgent)
        let names = crisis.lines.map(\.name)
        for name in [
            "Larkshire Urgent Mental Health Line", "Emergency services: 999", "NHS 111, mental health option", "Shout",
            "999 BSL: emergency video relay", "Childline", "Samaritans",
        ] {
            #expect(names.contains(name), "\(name)")
        }
    }

    @Test("At a sign of risk the safeguarding team stands there, by day and by night, above every service")
    func safeguarding() async throws {
        let crisis = try await LarkshireWorkspace.published().ask(Self.risk, as: FoundAnswer.self).crisis
        // It is asked on a Saturday, when the duty team answers and the front door is shut.
        #expect(crisis.safeguarding.map { $0.reach.first } == ["ring 01632 960105", "ring 01632 960104 (daytime)"])
        let text = try await LarkshireWorkspace.published().ask(Self.risk)
        let front = try #require(text.firstRange(of: "Larkshire Safeguarding Front Door"))
        let service = try #require(text.firstRange(of: "\n1. "))
        #expect(front.lowerBound < service.lowerBound)
    }

    @Test("SR083 An ordinary answer shows a professional the safeguarding number too")
    func safeguardingUnderneath() async throws {
        let question = ["find", "worried all the time", "--age", "13", "--role", "school_nurse"]
        let larkshire = try await LarkshireWorkspace.published()
        #expect(!(try await larkshire.ask(question, as: FoundAnswer.self)).crisis.safeguarding.isEmpty)
        let text = try await larkshire.ask(question)
        #expect(text.contains("01632 960104"))
    }

    @Test("A sign of risk whose words name no need still finds help for it")
    func riskWithoutNeed() async throws {
        let answer = try await LarkshireWorkspace.published().ask(["find", "kms", "--age", "14"], as: FoundAnswer.self)
        #expect(answer.crisis.isUrgent)
        #expect(!answer.results.isEmpty)
    }

    @Test("Words about risk are repeated nowhere in the answer", arguments: [[], ["--json"], ["--explain"]])
    func notRepeated(options: [String]) async throws {
        let text = try await LarkshireWorkspace.published().ask(Self.risk + options).lowercased()
        #expect(!text.contains("wants to die") && !text.contains("to die") && !text.contains("plan for after school"))
        #expect(!text.contains("you said") && !text.contains("your words"))
    }

    @Test(
        "SR081 Talk of self-harm or suicide raises crisis help, however it is put",
        arguments: [
            "wants to die", "kms", "unalive", "cutting herself again", "wishes she would not wake up", "suicidal",
        ]
    )
    func anyWords(words: String) async throws {
        let lines = try await LarkshireWorkspace.published().ask(["find", words, "--age", "14"]).split(separator: "\n")
        #expect(lines.first == "HELP NOW")
    }

    @Test("\"Making herself sick\" is understood as an eating disorder, and the nurse is told to refer today")
    func eatingDisorder() async throws {
        let answer = try await LarkshireWorkspace.published()
            .ask(["find", "making herself sick", "--age", "13", "--role", "school_nurse"], as: FoundAnswer.self)
        #expect(answer.understood.needs.map(\.slug) == ["eating-disorder"])
        #expect(answer.understood.needs.first?.words == "making herself sick")
        let first = try #require(answer.results.first)
        #expect(first.id == "larkshire-statutory:S011")
        #expect(first.gettingIn.answer.hasPrefix("Yes: you can refer as school nurse. Today"))
    }
}
