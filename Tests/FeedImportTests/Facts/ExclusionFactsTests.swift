import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Exclusions in prose")
struct ExclusionFactsTests {
    @Test(
        "The clause that denies is kept, without what the sentence offers",
        arguments: [
            ("This programme is not for eating disorders.", "This programme is not for eating disorders"),
            ("We help with anxiety but do not treat psychosis.", "do not treat psychosis"),
            ("We do not offer counselling or a crisis service.", "We do not offer counselling or a crisis service"),
            ("We are unable to accept people in crisis.", "We are unable to accept people in crisis"),
            ("The team does not work with under 11s.", "The team does not work with under 11s"),
            ("We are not a crisis service.", "We are not a crisis service"),
            ("It is not suitable for wheelchair users.", "It is not suitable for wheelchair users"),
            ("We support parents; we cannot support couples.", "we cannot support couples"),
            ("Not available to people outside the county.", "Not available to people outside the county"),
            (
                "We cannot see children already open to CAMHS, however you can ring us.",
                "We cannot see children already open to CAMHS"
            ),
            ("All needs excluding psychosis.", "excluding psychosis"),
            ("Not suitable for children under 8.", "Not suitable for children under 8"),
            ("We won't take referrals for tics.", "We won't take referrals for tics"),
            ("Open to all except those already open to CAMHS.", "except those already open to CAMHS"),
            ("You will not be seen: people in prison cannot be seen.", "people in prison cannot be seen"),
        ]
    )
    func denials(text: String, words: String) {
        let found = ExclusionFacts.findings(in: text).map(\.value)
        #expect(found == [.notFor(words)])
    }

    @Test(
        "Words that sound like a limit and are none turn nobody away",
        arguments: [
            "Not just for LGBT young people.", "We are not only for carers.",
            "Don't worry if you cannot speak English.",
            "Not for profit", "A not-for-profit company", "If we cannot help we will find someone who can.",
            "For people who cannot use public transport.", "Whether or not you are in care", "You are not alone.",
            "Children who are unable to go to school", "We do not charge.", "You do not have to be religious to come.",
            "We're open daily except bank holidays.", "Runs weekly, excluding 23rd December.", "No experience needed.",
            "Why not come along?", "Do you not know where to turn?", "We are currently unable to offer home visits.",
            "We do not discriminate.", "In particular but not exclusively for women", "Not limited to carers",
        ]
    )
    func inclusions(text: String) {
        #expect(ExclusionFacts.findings(in: text).map(\.value) == [])
    }

    @Test(
        "A rule on a diagnosis is read both ways",
        arguments: [
            ("You do not need a diagnosis.", DiagnosisRule.notRequired), ("No diagnosis needed.", .notRequired),
            ("A formal diagnosis is not required.", .notRequired), ("No formal diagnosis is necessary.", .notRequired),
            ("Families with or without a diagnosis.", .notRequired),
            ("You don't have to have a diagnosis.", .notRequired),
            ("You must have a confirmed diagnosis of autism.", .required),
            ("A diagnosis of autism is required.", .required),
            ("Children need to have a diagnosis.", .required),
        ]
    )
    func diagnosis(text: String, rule: DiagnosisRule) {
        #expect(ExclusionFacts.findings(in: text).map(\.value) == [.diagnosis(rule)])
    }

    @Test(
        "A diagnosis that is merely mentioned is no rule",
        arguments: ["Support after a diagnosis.", "Waiting for a diagnosis?", "We can help you get a diagnosis."]
    )
    func mention(text: String) {
        #expect(ExclusionFacts.findings(in: text).map(\.value) == [])
    }
}
