import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Who may refer, in prose")
struct ReferralFactsTests {
    @Test(
        "SR008 A sentence on referral says which roles may and which may not",
        arguments: [
            ("No self-referrals, please.", "self no"), ("We do not accept self-referrals.", "self no"),
            ("You cannot self-refer.", "self no"), ("It is not possible to self-refer.", "self no"),
            ("Self-referral isn't available.", "self no"), ("Self-referrals are not accepted.", "self no"),
            ("We no longer take self-referrals.", "self no"),
            ("You can self-refer if you are 16 or over.", "self only if"),
            ("If you are 16 or over, you can self-refer.", "self only if"),
            ("Referrals from parents are not accepted.", "parent-carer no"),
            ("Referrals from schools, not parents.", "school-staff yes"),
            ("Referral by school with the parents' consent.", "school-staff yes"),
            ("Neither parents nor GPs can refer.", "gp no | parent-carer no"),
            ("Parents can refer if the child is under 13.", "parent-carer only if"),
            ("Self-referral accepted.", "self yes"),
            ("You can refer yourself by phone.", "self yes"), ("Young people can self-refer.", "self yes"),
            ("Parents can self-refer.", "parent-carer yes"), ("GP referral only.", "gp yes | no referral no | self no"),
            ("Referral by GP only.", "gp yes | self no"), ("Only GPs can refer.", "gp yes | self no"),
            ("A GP referral is needed.", "gp yes | no referral no"),
            ("Referral by any professional.", "any-professional yes"),
            ("Parents can refer.", "parent-carer yes"), ("Parents cannot refer.", "parent-carer no"),
            ("Referrals from schools only.", "school-staff yes | self no"),
            ("Referrals accepted from GPs, schools and social care.", "gp yes | school-staff yes | social-worker yes"),
            ("Referrals cannot be made by a school nurse.", "school-nurse no"),
            ("You can be referred by your GP or a health professional.", "gp yes | any-professional only if"),
            ("GPs should not refer to this team.", "gp no"), ("Ask your school to refer you.", "school-staff yes"),
            ("Professional or self-referral.", "any-professional yes | self yes"),
            ("We need a referral from your midwife.", "midwife yes | no referral no"),
            ("No referral needed.", "no referral yes"), ("You don't need a referral.", "no referral yes"),
            ("You do not need a referral from a GP.", "no referral yes"), ("Need Referral No", "no referral yes"),
            ("No appointment necessary.", "no referral yes"), ("Just turn up.", "no referral yes"),
            ("Drop-in on Mondays.", "no referral yes"), ("By referral only.", "no referral no"),
            ("A referral is required.", "no referral no"), ("Referrals are made through the Family Hub.", "through"),
            ("All referrals must go through the single point of access.", "through"),
        ]
    )
    func statements(text: String, facts: String) {
        let found = ReferralFacts.findings(in: text).map { FactNotation.of($0.value) }
        #expect(found.sorted() == facts.split(separator: " | ").map(String.init).sorted())
    }

    @Test(
        "What service refers on, or is spoken of in passing, says nothing about the way in",
        arguments: [
            "We can refer you to other services.", "Please refer to our website.",
            "Make a safeguarding referral online.",
            "Exercise Referral Scheme", "Referral needed?", "For a referral form email us.", "Your reference number",
            "We usually ask for a referral.", "It is not a drop-in course.", "We cannot hold walk-in clinics.",
            "A drop in temperature", "Walk in the park", "Drop in to your local GP.", "Sexual Assault Referral Centre",
            "We take referrals for people in the county.", "We are not taking referrals.",
            "Help with getting referrals to clinics",
            "You must be registered with a GP.", "Transport to GP appointments",
            "Your GP can refer you to other teams.",
        ]
    )
    func nothing(text: String) {
        #expect(ReferralFacts.findings(in: text).map { FactNotation.of($0.value) } == [])
    }

    @Test("A limit on professionals becomes the route's condition, in the words of the text")
    func limit() {
        let findings = ReferralFacts.findings(in: "Referrals are accepted from Health Professionals.")
        #expect(findings.map(\.value) == [.route("any-professional", .onlyIf, limit: "Health Professionals")])
    }

    @Test("The door that referrals go through is named as the text names it")
    func door() {
        let findings = ReferralFacts.findings(in: "All referrals need to go through the Northshire Family Hub.")
        #expect(findings.map(\.value) == [.through("Northshire Family Hub")])
    }
}
