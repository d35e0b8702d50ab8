import Testing

@testable import FeedImport

@Suite("Coming back, in prose")
struct ComingBackFactsTests {
    @Test(
        "A rule on coming back is found with its time",
        arguments: [
            ("You can re-refer within 6 months of discharge.", 6),
            ("Families may return within 12 weeks of closing without a new referral.", 2),
            ("Come back within a year of your last session.", 12),
            ("You can re-refer within one year of leaving us.", 12),
            ("Young people can return within twelve months after discharge.", 12),
            ("If you come back within 26 weeks of discharge you need not wait.", 6),
            ("For up to 3 months after closure you can get back in touch directly.", 3),
            ("You can come back to us without a new referral within six months.", 6),
            ("After discharge you can refer yourself again within 18 months.", 18),
            ("You are welcome to come back after your help has ended.", nil),
            ("You can return without a new referral.", nil), ("Once discharged you can re-refer at any time.", nil),
        ] as [(String, Int?)]
    )
    func rules(text: String, months: Int?) {
        #expect(ComingBackFacts.findings(in: text).map(\.value.windowMonths) == [months])
    }

    @Test(
        "Going home, events that return and time limits of other kinds are no rule on coming back",
        arguments: [
            "Help with returning home after leaving hospital.", "We return calls within 5 days.", "Returning to work",
            "Our classes are ideal for those returning to yoga.", "Groups return in spring 2027.",
            "We aim to get back to you within two weeks.", "We hope to re-open within a month.",
            "You should complain within 12 months.", "You cannot be re-referred within 6 months of discharge.",
            "Hospital discharge packs", "The course will finish within 6 months.", "We do not accept re-referrals.",
            "We will see you within 12 weeks of referral.", "Short stays after discharge from hospital",
            "Feel part of your community again.", "Wait three months before re-referring after discharge.",
            "Keep your completed form and come back later.", "An end-of-term party with returning members",
        ]
    )
    func noRules(text: String) {
        #expect(ComingBackFacts.findings(in: text).map(\.words) == [])
    }
}
