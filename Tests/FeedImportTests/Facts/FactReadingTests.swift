import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Facts that a profile asks for")
struct FactReadingTests {
    private func service(_ about: String, fields: String = "", facts: String) throws -> Service {
        let yaml = """
            profile: test
            title: Test
            format: json
            identity: id
            fields: {name: id, description: about\(fields)}
            facts: \(facts)
            """
        let feed = "[{\"id\": \"1\", \"about\": \"\(about)\", \"ages\": \"11-17\", \"gp\": \"no\", \"open\": \"no\"}]"
        return try #require(try ImportRun(yaml: yaml, feed: feed).accepted.first)
    }

    @Test("Text becomes facts, each noted as derived with its words")
    func derived() throws {
        let service = try service(
            "For young people aged 13 to 25. Self-referral accepted. We do not treat psychosis. Drop in on Mondays.",
            facts: "{take: [ages, referral, exclusions, coming-back]}"
        )
        #expect(service.eligibility.ages.minimum == Age(years: 13))
        #expect(service.eligibility.ages.text == "aged 13 to 25")
        #expect(service.waysIn.routes == [ReferralRoute(role: "self", access: .yes)])
        #expect(service.waysIn.noReferralNeeded == .yes)
        #expect(service.eligibility.notFor == ["We do not treat psychosis"])
        #expect(
            service.provenance.notes == [
                FieldNote(
                    kind: .derived,
                    field: "eligibility.ages",
                    reason: "found in the text",
                    original: "aged 13 to 25"
                ),
                FieldNote(
                    kind: .derived,
                    field: "waysIn.routes",
                    reason: "found in the text",
                    original: "Self-referral"
                ),
                FieldNote(
                    kind: .derived,
                    field: "waysIn.noReferralNeeded",
                    reason: "found in the text",
                    original: "Drop in"
                ),
                FieldNote(
                    kind: .derived,
                    field: "eligibility.notFor",
                    reason: "found in the text",
                    original: "We do not treat psychosis"
                ),
            ]
        )
    }

    @Test("What a source filled stands, whatever the text says")
    func sourcesFirst() throws {
        let service = try service(
            "For young people aged 13 to 25. GPs can refer. No referral needed.",
            fields: ", eligibility.ages: ages, waysIn.noReferralNeeded: open, waysIn.routes: {role: =gp, access: gp}",
            facts: "{take: [ages, referral]}"
        )
        #expect(service.eligibility.ages.maximum == Age(years: 17))
        #expect(service.waysIn.routes == [ReferralRoute(role: "gp", access: .no)])
        #expect(service.waysIn.noReferralNeeded == .no)
        #expect(service.provenance.notes == [])
    }

    @Test("Two statements that disagree yield nothing and leave both their words")
    func disagreement() throws {
        let service = try service(
            "A youth club for ages 8 to 12. On Fridays for ages 13 to 17. GPs can refer. GPs cannot refer.",
            facts: "{take: [ages, referral]}"
        )
        #expect(!service.eligibility.ages.isStated)
        #expect(service.waysIn.routes == [])
        #expect(service.provenance.notes.map(\.kind) == [.dropped, .dropped])
        #expect(service.provenance.notes.first?.original == "ages 8 to 12 / ages 13 to 17")
    }

    @Test("Ages that a text speaks of only far down are taken for a part's and noted")
    func part() throws {
        let service = try service(
            "A surgery. We have doctors. We have nurses. It is open. Come in. Ring us. A clinic for ages 13 to 25.",
            facts: "{take: ages}"
        )
        #expect(!service.eligibility.ages.isStated)
        #expect(service.provenance.notes.map(\.reason) == ["ages perhaps of a part"])
    }

    @Test("Only the facts and the texts that are named are read")
    func choice() throws {
        let ages = try service("Aged 13 to 25. No self-referrals.", facts: "{take: referral}")
        #expect(!ages.eligibility.ages.isStated)
        #expect(ages.waysIn.routes == [ReferralRoute(role: "self", access: .no)])
        let elsewhere = try service("Aged 13 to 25.", facts: "{from: summary, take: ages}")
        #expect(!elsewhere.eligibility.ages.isStated)
    }

    @Test("SR044 A way back found in prose is kept in the record's words beside its months")
    func comingBack() throws {
        let service = try service("You can re-refer within 6 months of discharge.", facts: "{take: coming-back}")
        #expect(service.comingBack.windowMonths == 6)
        #expect(service.comingBack.text == "re-refer within 6 months of discharge.")
    }

    @Test(
        "A mistake under facts: is named with the nearest right word",
        arguments: [
            ("{take: [age]}", "There is no fact 'age'; did you mean 'ages'?"),
            ("{take: ages, from: descripton}", "Facts cannot be read from 'descripton'; did you mean 'description'?"),
            ("{from: summary}", "facts needs take: with the facts to find."),
            ("{take: ages, fom: summary}", "There is no 'fom' in facts; did you mean 'from'?"),
        ]
    )
    func mistakes(facts: String, message: String) {
        let yaml = "profile: t\ntitle: T\nformat: json\nidentity: id\nfields: {name: id}\nfacts: \(facts)\n"
        let fault = #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "t.yaml") }
        #expect(fault?.mistakes.map(\.message) == [message])
        #expect(fault?.mistakes.map(\.line) == [6])
    }

    @Test(
        "Hostile prose takes no longer than its length asks",
        arguments: [
            "not for ", "aged ", "the age of ", "referral ", "can refer ", "if ", "5 to ", "drop in ", ". A", "(((",
            "'-'-",
            "within 6 months return ", "under ", "\u{301}", "because we cannot support ",
        ]
    )
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 5_000)
        let time = ContinuousClock().measure {
            _ = AgeFacts.findings(in: text)
            _ = ReferralFacts.findings(in: text)
            _ = ExclusionFacts.findings(in: text)
            _ = ComingBackFacts.findings(in: text)
        }
        #expect(time < .seconds(10))
    }
}
