import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Words that people outside health may not understand")
struct ReadabilityTests {
    @Test(
        "long words in long sentences want an older reader",
        arguments: [
            (
                "We meet on Mondays at six. You can come with a friend. We play games and we cook. You can talk to us if "
                    + "you want to. You do not have to book. There is tea and toast for all of us each time.",
                4.0...9.0
            ),
            (
                "Practitioners facilitate evidence-based psychoeducational interventions addressing internalising presentations, "
                    + "incorporating motivational enhancement, collaborative formulation and individualised relapse prevention "
                    + "planning, alongside systemic consultation for multidisciplinary professionals undertaking statutory "
                    + "responsibilities within neighbouring organisations and commissioned educational establishments.",
                22.0...60.0
            ),
        ]
    )
    func readingAge(_ text: String, _ expected: ClosedRange<Double>) throws {
        let years = try #require(ReadingAge.years(of: text))
        #expect(expected.contains(years), "\(years)")
    }

    @Test("a text of a few words, of none or of addresses alone has no reading age")
    func tooShort() {
        #expect(ReadingAge.years(of: "") == nil)
        #expect(ReadingAge.years(of: "Multidisciplinary psychoeducational consultation.") == nil)
        #expect(ReadingAge.years(of: String(repeating: "info@long.example 01632 960000 ", count: 100)) == nil)
        #expect(ReadingAge.years(of: String(repeating: "\u{0}\u{301}\u{feff}\n.", count: 500)) == nil)
    }

    @Test("a silent ending is no syllable: the age stays the same", arguments: [("like", "cat"), ("asked", "cat")])
    func silent(_ word: String, _ short: String) {
        let text = { (word: String) in
            (1...6).map { _ in "\(word) \(word) \(word) \(word) \(word) \(word)." }.joined(separator: " ")
        }
        #expect(ReadingAge.years(of: text(word)) == ReadingAge.years(of: text(short)))
    }

    @Test(
        "short forms that nobody explains are found",
        arguments: [
            ("Ask for an EHCP or ring the SENCO.", ["EHCP", "SENCO"]),
            ("Referral by TAF or CPN only.", ["CPN"]),
            ("Two EPs and a CPN visit, and the CPN writes.", ["EP", "CPN"]),
            ("Child and Adolescent Mental Health Services (CAMHS) and their partners.", []),
            ("CAMHS (Child and Adolescent Mental Health Service)", []),
            ("Your GP, the NHS or A&E can say.", []),
            ("You do NOT need a referral. PLEASE ring first.", []),
            ("RING US TODAY FOR A CPN OR AN EP", []),
            ("", []),
        ]
    )
    func shortForms(_ text: String, _ expected: [String]) {
        let listed: Set = ["EHCP", "SENCO", "EP", "CAMHS"]
        #expect(ShortForms(names: ["The Hub"]).unexplained(in: text, isListed: listed.contains) == expected)
    }

    @Test("what a service is called needs no explanation")
    func ownName() {
        let forms = ShortForms(names: ["CPN Link", "MND Trust"])
        #expect(forms.unexplained(in: "CPN Link is run by MND Trust.", isListed: { _ in false }).isEmpty)
    }

    @Test("however many short forms a text has, twenty are told")
    func bounded() {
        let letters = Array("BCDFGHJKLMNPQRST")
        let forms = letters.flatMap { one in letters.map { "\(one)\($0)X" } }
        let text = forms.map { "see the \($0) for more of it" }.joined(separator: ", ")
        #expect(ShortForms(names: []).unexplained(in: text, isListed: { _ in false }).count == 20)
    }

    @Test("SR117 the import says which texts are hard to read and which short forms it does not find explained")
    func importReport() throws {
        let hard =
            "Practitioners facilitate evidence-based psychoeducational interventions addressing internalising "
            + "presentations, incorporating collaborative formulation, individualised relapse prevention planning and "
            + "multidisciplinary consultation for commissioned organisations undertaking statutory responsibilities within "
            + "neighbouring educational establishments and their commissioned partnership arrangements."
        let plain = "We meet on Mondays. Come and play. There is tea. Bring a friend if you like."
        let run = try ImportRun(
            yaml: """
                profile: test
                title: Test
                format: csv
                identity: id
                fields:
                  name: name
                  description: about
                """,
            feed:
                "id,name,about\n1,Hub,\"\(hard)\"\n2,Club,\(plain)\n3,Team,\"Ask your CPN or EP, or the CPN's team.\"\n",
            terms: ListedForms()
        )
        #expect(run.count(.hardToRead, "description", "reading age above 16") == 1)
        #expect(run.count(.hardToRead, "description", "EP not explained (educational psychologist)") == 1)
        #expect(run.count(.hardToRead, "description", "short form not explained") == 1)
        #expect(run.accepted.map(\.description).last == "Ask your CPN or EP, or the CPN's team.")
        let report = run.report.text
        #expect(report.contains("hard to read:"))
        #expect(report.contains("description: reading age above 16 (line 2)"))
        #expect(report.contains("description: EP not explained (educational psychologist) (line 4)"))
    }
}

/// A vocabulary that lists one short form.
private struct ListedForms: TermReader {
    func term(_ text: String, in list: TermList) -> TermSlug? { nil }
    func meaning(ofShortForm form: String) -> String? { form == "EP" ? "educational psychologist" : nil }
}
