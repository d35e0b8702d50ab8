import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("Questions in plain words")
struct QuestionTests {
    private func understood(_ text: String) throws -> UnderstoodQuestion {
        try Bundled.vocabulary.get().understand(text)
    }

    static let ages: [(text: String, basis: AskedAge.Basis, youngest: Int, oldest: Int)] = [
        ("13yo", .stated, 156, 156), ("she is 15 and a half", .stated, 186, 186), ("aged 15.5", .stated, 186, 186),
        ("14, self harm", .stated, 168, 168), ("my 14 year old", .stated, 168, 168), ("15F", .stated, 180, 180),
        ("thirteen-year-old boy", .stated, 156, 156), ("boy of nine", .stated, 108, 108), ("M16", .stated, 192, 192),
        ("10 month old baby", .stated, 10, 10), ("just turned 16", .stated, 192, 192),
        ("turned 16 in March", .stated, 192, 192),
        ("nearly 18", .approaching, 204, 216), ("turning 16 in March", .approaching, 180, 192),
        ("she will be 18 soon", .approaching, 204, 216), ("coming up to 11", .approaching, 120, 132),
        ("11-13 year olds", .range, 132, 167), ("between 11 and 13", .range, 132, 167), ("under 5s", .range, 0, 59),
        ("Year 9", .schoolYear, 156, 179), ("Y6", .schoolYear, 120, 143), ("yr 1 child", .schoolYear, 60, 83),
        ("year nine girl", .schoolYear, 156, 179), ("in reception", .schoolYear, 48, 71),
        ("sixth form", .schoolYear, 192, 227), ("grandson 10 sees his dad in prison", .stated, 120, 120),
        ("my lad's 13 and won't go out", .stated, 156, 156), ("a refugee teenager", .stage, 156, 239),
        ("our eldest, 15", .stated, 180, 180), ("8ish and biting", .about, 84, 119),
        ("my lad is about 12", .about, 132, 167), ("hes 20 months and not walking", .stated, 20, 20),
        ("18m old twins", .stated, 18, 18), ("a newborn", .stage, 0, 11),
        ("he'll be 18 in 14 months", .approaching, 202, 216),
        ("16 in a fortnight", .approaching, 180, 192), ("17\u{be} and lost", .stated, 213, 213),
        ("my 2 and half yr old", .stated, 30, 30), ("4/5 year old", .range, 48, 71),
        ("boy in P5", .schoolYear, 96, 131),
        ("lower sixth", .schoolYear, 192, 215), ("she starts secondary next September", .stage, 120, 143),
        ("going into Year 9", .schoolYear, 144, 167), ("im 16 in foster care", .stated, 192, 192),
        ("post-16 for a lad", .range, 192, 227), ("15/M, anxious", .stated, 180, 180),
    ]

    @Test("an age is read from years, words, months and school years", arguments: ages)
    func age(text: String, basis: AskedAge.Basis, youngest: Int, oldest: Int) throws {
        let age = try #require(try understood(text).ages.first)
        #expect(age.basis == basis)
        #expect(age.youngest.months == youngest)
        #expect(age.oldest.months == oldest)
        #expect(text.contains(age.words))
    }

    @Test(
        "a number that counts something else is no age",
        arguments: [
            "waiting 18 months", "9 sessions of counselling", "call 07700 900123", "three times a week",
            "5pm on the 14th", "2 years ago", "within 10 miles", "the reception desk", "one of my pupils", "24/7",
            "Section 17", "£15 a session", "2 kids and 1 dog", "999", "", "the club meets at 7", "bedtime at 8",
            "only 2 friends at school", "2 sisters, one bedroom", "7 months pregnant", "12 or 13 months behind",
            "Year 2 of my degree", "open from 3 to 6pm", "grade 4 piano",
        ]
    )
    func noAge(text: String) throws { #expect(try understood(text).ages.isEmpty, "\(text)") }

    @Test(
        "the ages to answer for: the child's where an adult tells their own, all the children's, a school year whole",
        arguments: [
            ("I'm 34 and my son is 8", "8"), ("my 8 and 11 year olds", "8 and 11"),
            ("kids 4 and 7 not coping", "4 and 7"),
            ("Year 9 boy", "13 to 14"), ("nearly 18", "17"), ("under 5s", "under 5"), ("a teenager, 15", "15"),
            ("11-13 year olds", "11 to 13"), ("twins aged 6", "6"), ("2 sons 9 & 11", "9 and 11"),
            ("SW, sib group 2, 5, 9, neglect", "2, 5 and 9"), ("about 12", "11 to 13"),
            // Another's, of a time gone by, of no person, the limit of a service.
            ("boy of 10, his sister is 14 and fine", "10"), ("im 14, my brother is 17 and smokes", "14"),
            ("my daughters boyfriend is 19, shes 15", "15"), ("my mum is 45 and drinks, im 15", "15"),
            ("17 year old mum with a 4 month old", "17"), ("diagnosed at 4, now 17", "17"),
            ("anxious since she was 5, shes now 12", "12"), ("dad left when he was 3, hes 9", "9"),
            ("she acts like a 4 year old but is 9", "9"), ("reading age of 6, he is 10", "10"),
            ("17, camhs ending at 18", "17"), ("the club says 11 to 19 but he's only 10", "10"),
            ("im 26 can i get counselling", "26"),
        ]
    )
    func agesToAnswerFor(text: String, words: String) throws {
        #expect(try understood(text).soughtAges?.words == words)
    }

    @Test(
        "an age is answered for where it is nobody else's and of no time gone by",
        arguments: ["my mum is 45", "he was diagnosed at 4", "they only take over 11s", "her reading age is 8"]
    )
    func noAgeToAnswerFor(text: String) throws { #expect(try understood(text).soughtAges == nil, "\(text)") }

    @Test(
        "a refusal ends where something else is asked for",
        arguments: [
            ("no groups, somewhere free", ["in-a-group"], ["free"]),
            ("evenings only, no groups, free please", ["in-a-group"], ["evenings", "free"]),
            ("can't do evenings, any Saturdays?", ["evenings"], ["weekends"]),
        ]
    )
    func refusalEnds(text: String, refused: [String], wanted: [String]) throws {
        let wishes = try understood(text).matches.filter { $0.kind == .wish }
        #expect(wishes.filter(\.isNegated).map(\.slug) == refused)
        #expect(wishes.filter { !$0.isNegated }.map(\.slug) == wanted)
    }

    @Test("who is excepted is no exclusion, and keeping silent is no wish to talk")
    func except() throws {
        let question = try understood("toddler won't talk to anyone except me, nursery worried")
        #expect(!question.matches.contains { $0.isNegated })
        #expect(question.slugs(.supportType).isEmpty)
    }

    @Test("words of every day are not taken for a need or a kind of help")
    func everyday() throws {
        #expect(try understood("my lad barely leaves his bedroom").slugs(.need) == ["loneliness"])
        #expect(try understood("he keeps running away from the children's home").slugs(.supportType).isEmpty)
    }

    @Test(
        "the role of the person who asks is read from how they speak",
        arguments: [
            ("I'm the school nurse, who can help?", "school-nurse"), ("I am her mum", "parent-carer"),
            ("as a GP I see this often", "gp"), ("health visitor here", "health-visitor"),
            ("my daughter won't sleep", "parent-carer"), ("a pupil in my class is low", "school-staff"),
            ("I feel so anxious", "self"), ("my best mate is being bullied", "friend-or-relative"),
            ("I'm a social worker, can the GP refer?", "social-worker"),
            ("SENDCo - Y1 pupil, meltdowns", "school-staff"),
            ("PC attached to the MASH, girl missing", "police"), ("SW, sib group, neglect", "social-worker"),
            ("community midwife, anxious lady", "midwife"), ("Year 6 teacher, boy hits others", "school-staff"),
            ("son 10 won't sleep", "parent-carer"), ("mum of a lad with tics", "parent-carer"),
            ("we've got a 5 year old who bites", "parent-carer"), ("my grandson is 7", "friend-or-relative"),
            ("my grandson lives with us, hes 7", "parent-carer"), ("nan to a 6 yr old", "friend-or-relative"),
            ("grandad with legal guardianship of a boy", "parent-carer"),
            ("auntie here, my niece cuts", "friend-or-relative"),
            ("im 14, my brother smokes weed", "self"), ("worried about a friend online", "friend-or-relative"),
            ("Year 2 of my degree and i cant cope, im 20", "self"),
        ]
    )
    func asker(text: String, role: String) throws { #expect(try understood(text).asker?.slug == role) }

    @Test(
        "nobody is taken for the asker whom the words only name",
        arguments: [
            "the GP said no", "school nurse clinic", "CAMHS, 14", "his mum is a teacher", "mum struggling, 8yo",
            "ex social worker", "I want to be a youth worker", "his sister is 9", "mum in prison, 9",
        ]
    )
    func noAsker(text: String) throws { #expect(try understood(text).asker == nil) }

    @Test(
        "whom help is for",
        arguments: [
            ("support group for parents of autistic children", Audience.parentOrCarer),
            ("support for his sister, he has cancer", .sibling), ("something for the whole family", .wholeFamily),
            ("training for teachers", .professional), ("counselling for my son", .child),
        ]
    )
    func audience(text: String, audience: Audience) throws { #expect(try understood(text).audience == audience) }

    @Test(
        "what is refused is told as ruled out, and a need is never refused",
        arguments: [
            ("hates groups", TermKind.wish, "in-a-group"), ("doesn't want CAMHS", .role, "camhs"),
            ("refuses to have counselling", .supportType, "one-to-one-counselling"),
        ]
    )
    func refusals(text: String, kind: TermKind, slug: String) throws {
        let match = try #require(try understood(text).matches.first { $0.kind == kind && $0.slug == slug })
        #expect(match.isNegated)
        #expect(try understood("he hates school").slugs(.need) == ["school-avoidance"])
    }

    @Test("a wish for privacy is a wish and no negation")
    func privacy() throws {
        #expect(try understood("counselling without telling my mum").slugs(.wish) == ["without-parents"])
        #expect(try understood("counselling without telling my mum").slugs(.supportType) == ["one-to-one-counselling"])
    }

    @Test("every finding has the words it was read from", arguments: LabelledQuestions.names)
    func evidence(name: String) throws {
        for question in try LabelledQuestions.questions(name) {
            let found = try understood(question.text)
            let bytes = Array(question.text.utf8)
            for match in found.matches + [found.asker].compactMap({ $0 }) {
                #expect(String(decoding: bytes[match.range], as: UTF8.self) == match.words)
            }
            for age in found.ages { #expect(String(decoding: bytes[age.range], as: UTF8.self) == age.words) }
        }
    }

    @Test(
        "of what the written questions say at least nineteen in twenty is understood",
        arguments: LabelledQuestions.names
    )
    func share(name: String) throws {
        var all = 0
        var missed: [String] = []
        for question in try LabelledQuestions.questions(name) {
            let found = LabelledQuestions.facts(try understood(question.text))
            all += question.expected.count
            missed += question.expected.filter { !found.contains($0) }.map { "\($0): \(question.text)" }
        }
        print("Questions, \(name): \(all - missed.count) of \(all) understood")
        for line in missed { print("  missed \(line)") }
        #expect(Double(missed.count) <= 0.05 * Double(all))
    }
}

/// Questions with the facts that a reader of them would write down.
enum LabelledQuestions {
    static let names = ["questions-first", "questions-second"]

    static func questions(_ name: String) throws -> [(expected: [String], text: String)] {
        try String(contentsOfFile: LabelledSentences.folder + "/\(name).tsv", encoding: .utf8)
            .split(separator: "\n").map { line in
                let fields = line.split(separator: "\t").map(String.init)
                return (fields[0].split(separator: " ").map(String.init), fields[1])
            }
    }

    /// What was understood, in the form of the table: `need:sleep`, `!wish:in-a-group`, `age:13`, `asker:gp`.
    static func facts(_ question: UnderstoodQuestion) -> Set<String> {
        var facts = Set(question.matches.map { ($0.isNegated ? "!" : "") + "\($0.kind.name):\($0.slug)" })
        facts.formUnion(question.ages.map { "age:\($0.youngest.years)" })
        if question.ages.isEmpty { facts.insert("noage") }
        if let asker = question.asker { facts.insert("asker:\(asker.slug)") }
        return facts
    }
}
