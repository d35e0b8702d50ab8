import SearchIndex
import Testing

@Suite("Analysis turns text into terms")
struct AnalyserTests {
    private func terms(_ text: String) -> [String] {
        var analyser = TermAnalyser()
        return analyser.terms(of: text)
    }

    @Test(
        "words are folded, split and joined",
        arguments: [
            ("Sleep Problems", ["sleep", "problem"]),
            ("CAFÉ Zoë Łódź Ångström", ["cafe", "zoe", "lodz", "angstrom"]),
            ("cafe\u{301}", ["cafe"]),
            ("Straße encyclopædia œuvre", ["strass", "encyclopedia", "oeuvr"]),
            ("ｗｉｄｅ", ["wide"]),
            ("İstanbul", ["istanbul"]),
            ("soft\u{AD}hyphen", ["softhyphen"]),
            ("Ελλάδα Україна", ["ελλάδα", "україна"]),
            ("हिन्दी", ["हिन्दी"]),
            ("日本", ["日", "本"]),
            ("🙂 help 🙂", ["help"]),
            ("one_two/three@four", ["one", "two", "three", "four"]),
        ]
    )
    func folding(text: String, expected: [String]) { #expect(terms(text) == expected) }

    @Test(
        "apostrophes never come between a word and its other spelling",
        arguments: [
            ("children's", ["children"]), ("children\u{2019}s", ["children"]), ("carers'", ["carer"]),
            ("O'Brien", ["obrien"]), ("don't", ["dont"]), ("'quoted'", ["quot"]), ("x's", ["x"]), ("'", []),
        ]
    )
    func apostrophes(text: String, expected: [String]) { #expect(terms(text) == expected) }

    @Test(
        "a hyphen splits and joins",
        arguments: [
            ("drop-in", ["drop", "dropin"]), ("self-harm", ["self", "harm", "selfharm"]),
            ("face-to-face", ["face", "face", "facetofac"]), ("drop\u{2011}in", ["drop", "dropin"]),
            ("A&E", ["e", "ae"]), ("COVID-19", ["covid", "19", "covid19"]), ("0-19", ["0", "19"]),
            ("0\u{2013}19", ["0", "19"]), ("-dash- --", ["dash"]), ("a - b", ["b"]), ("well-\u{2014}", ["well"]),
        ]
    )
    func hyphens(text: String, expected: [String]) { #expect(terms(text) == expected) }

    @Test(
        "numbers, codes and abbreviations stay whole",
        arguments: [
            ("SK8 3BZ", ["sk8", "3bz"]), ("0161 496 0000", ["0161", "496", "0000"]), ("9.30am", ["9.30am"]),
            ("1,000", ["1", "000"]), ("U.K. N.S.P.C.C.", ["uk", "nspcc"]), ("e.g. J.Smith", ["eg", "j", "smith"]),
            ("end.Start", ["end", "start"]), ("ends. Starts", ["end", "start"]), ("111.", ["111"]), ("a4s", ["a4s"]),
            ("ring 111", ["ring", "111"]), ("KS2 and ks2", ["ks2", "ks2"]), ("16-18", ["16", "18"]),
            ("LS1 4AP", ["ls1", "4ap"]), ("LS14AP", ["ls14ap"]), ("key stage 2", ["key", "stage", "2"]),
            ("24/7", ["24", "7"]),
        ]
    )
    func codes(text: String, expected: [String]) { #expect(terms(text) == expected) }

    @Test("stop words are left out and telling little words are not")
    func stopWords() {
        #expect(terms("The help for you and who is not in it") == ["help", "you", "who", "not", "it"])
    }

    @Test(
        "British and American spellings come to one term",
        arguments: [
            ("organisation", "organization"), ("organising", "organizing"), ("realised", "realized"),
            ("analyse", "analyze"), ("behaviour", "behavior"), ("behavioural", "behavioral"), ("colour", "color"),
            ("neighbourhoods", "neighborhoods"), ("counselling", "counseling"), ("counsellor", "counselor"),
            ("centres", "centers"), ("theatre", "theater"), ("programmes", "programs"), ("programme", "program"),
            ("defence", "defense"), ("licensed", "licenced"), ("practise", "practice"), ("paediatric", "pediatric"),
            ("anaemia", "anemia"), ("foetal", "fetal"), ("enrolment", "enrollment"), ("travelling", "traveling"),
            ("enquiry", "inquiry"), ("mum", "mom"), ("grey", "gray"), ("advisor", "adviser"), ("litre", "liter"),
        ]
    )
    func spellings(british: String, american: String) { #expect(terms(british) == terms(american)) }

    @Test(
        "words that only look like another spelling keep apart",
        arguments: [
            ("organisation", "organ"), ("literacy", "litre"), ("meter", "metre"), ("size", "sise"), ("prize", "prise"),
            ("therapist", "rapist"), ("carer", "career"),
        ]
    )
    func distinct(one: String, other: String) { #expect(terms(one) != terms(other)) }

    @Test("one analyser gives the same terms the second time")
    func cached() {
        var analyser = TermAnalyser()
        let text = "Drop-in centre for the children's Organisation, 9.30am"
        #expect(analyser.terms(of: text) == analyser.terms(of: text))
    }

    @Test(
        "plain analysis takes runs of ASCII letters and digits as they are, in lower case",
        arguments: [
            ("The Drop-in Centre's", ["the", "drop", "in", "centre", "s"]),
            ("SK8 3BZ 9.30", ["sk8", "3bz", "9", "30"]),
            ("Café", ["caf"]), ("", []), ("--", []), ("organising organized", ["organising", "organized"]),
        ]
    )
    func plain(text: String, expected: [String]) {
        var analyser = TermAnalyser(.plain)
        #expect(analyser.terms(of: text) == expected)
    }
}
