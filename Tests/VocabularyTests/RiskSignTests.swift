import Testing

@testable import Vocabulary

@Suite("Signs of risk")
struct RiskSignTests {
    @Test(
        "SR081 talk of suicide and self-harm raises a sign, however it is put",
        arguments: [
            ("I want to die", RiskSign.Label.direct), ("I think I want to die", .direct),
            ("scared because I want to die", .direct), ("she says she wants to kill herself", .direct),
            ("kms", .direct),
            ("feeling suicidal tonight", .direct), ("su1cidal", .direct), ("s*icidal", .direct), ("suicidl", .direct),
            ("don't want to live", .direct), ("doesn’t want to be alive anymore", .direct),
            ("she is self-harming", .direct),
            ("it's just typical teenage attention seeking, she cuts herself", .direct), ("he hurts himself", .direct),
            ("we cannot keep her safe tonight", .direct), ("better off without me", .indirect),
            ("I just cannot carry on", .indirect), ("no way out", .indirect),
            ("he wrote goodbye letters", .indirect),
            ("giving his things away", .indirect), ("my stepdad hits me", .safeguarding),
            ("scared to go home", .safeguarding), ("she has been groomed", .safeguarding),
            ("they will force her to marry, a forced marriage", .safeguarding), ("he took 20 tablets", .medical),
            ("she isn't breathing", .medical), ("anorexia and she just fainted", .medical),
        ]
    )
    func signs(text: String, label: RiskSign.Label) throws {
        #expect(try Bundled.vocabulary.get().riskSigns(in: text).first?.label == label)
    }

    @Test(
        "harmless readings of the same words raise none",
        arguments: [
            "killing time after school", "dying to go on the trip", "a cake to die for", "suicide prevention training",
            "dead tired after football", "not suicidal", "she has never self-harmed", "hair cutting lessons",
            "overdosed on Easter eggs", "anxious about exams", "a club for my autistic son", "dyslexia test",
            "how do I get a referral to CAMHS", "something to do at half term", "",
        ]
    )
    func harmless(text: String) throws {
        #expect(try Bundled.vocabulary.get().riskSigns(in: text).isEmpty)
    }

    @Test("a negation lifts only what it stands before")
    func negationScope() throws {
        let vocabulary = try Bundled.vocabulary.get()
        let signs = vocabulary.riskSigns(in: "He says he's not suicidal but he cuts himself every night.")
        #expect(signs.map(\.subject) == ["self-harm"])
        #expect(!vocabulary.riskSigns(in: "Not sleeping. Suicidal.").isEmpty)
    }

    @Test("a sign tells its words as typed and the needs it points to")
    func evidence() throws {
        let sign = try #require(try Bundled.vocabulary.get().riskSigns(in: "Help: my son is SUICIDAL").first)
        #expect(sign.words == "SUICIDAL")
        #expect(sign.needs == ["suicidal"])
        #expect(sign.subject == "suicidal")
    }

    @Test("the weightiest sign stands first, and each rule speaks once")
    func order() throws {
        let signs = try Bundled.vocabulary.get().riskSigns(
            in: "I can't go on, I want to die, I want to die, I took tablets, my dad hits me"
        )
        #expect(signs.map(\.label) == signs.map(\.label).sorted(by: >))
        #expect(signs.first?.label == .medical)
        #expect(Set(signs.map(\.rule)).count == signs.count)
    }

    @Test("a sign far into a long text is found")
    func longText() throws {
        let filler = String(repeating: "we live in a village with a big garden and ", count: 200)
        #expect(try Bundled.vocabulary.get().riskSigns(in: filler + "she wants to die").first?.label == .direct)
    }

    @Test("every need of the safety group and of harm to self has a rule that points to it or stands beside one")
    func needsAreCovered() throws {
        let needs = Set(try Bundled.source.get().risk.rules.flatMap(\.needs).map(\.slug))
        for slug in [
            "suicidal", "suicide-attempt", "self-harm", "crisis-now", "risk-to-others", "domestic-abuse",
            "sexual-abuse", "exploitation", "physical-emotional-abuse-neglect", "missing", "online-harm",
        ] {
            #expect(needs.contains(slug), "\(slug)")
        }
    }
}
