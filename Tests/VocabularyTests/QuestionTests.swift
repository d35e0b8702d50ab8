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
        ("nearly 18", .approaching, 204, 216), ("turning 16 in March", .approaching, 180, 192),
        ("she will be 18 soon", .approaching, 204, 216), ("coming up to 11", .approaching, 120, 132),
        ("11-13 year olds", .range, 132, 167), ("between 11 and 13", .range, 132, 167), ("under 5s", .range, 0, 59),
        ("Year 9", .schoolYear, 156, 179), ("Y6", .schoolYear, 120, 143), ("yr 1 child", .schoolYear, 60, 83),
        ("year nine girl", .schoolYear, 156, 179), ("in reception", .schoolYear, 48, 71),
        ("sixth form", .schoolYear, 192, 227), ("grandson 10 sees his dad in prison", .stated, 120, 120),
        ("my lad's 13 and won't go out", .stated, 156, 156), ("a refugee teenager", .stage, 156, 239),
        ("our eldest, 15", .stated, 180, 180),
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
            "Section 17", "£15 a session", "2 kids and 1 dog", "999", "",
        ]
    )
    func noAge(text: String) throws { #expect(try understood(text).ages.isEmpty, "\(text)") }

    @Test(
        "the ages to answer for: the child's where an adult tells their own, all the children's, a school year whole",
        arguments: [
            ("I'm 34 and my son is 8", "8"), ("my 8 and 11 year olds", "8 and 11"),
            ("kids 4 and 7 not coping", "4 and 7"),
            ("Year 9 boy", "13 to 14"), ("nearly 18", "17"), ("under 5s", "under 5"), ("a teenager, 15", "15"),
            ("11-13 year olds", "11 to 13"), ("twins aged 6", "6"),
        ]
    )
    func agesToAnswerFor(text: String, words: String) throws {
        #expect(try understood(text).soughtAges?.words == words)
    }

    @Test(
        "a refusal ends where something else is asked for",
        arguments: [
            ("no groups, somewhere free", ["in-a-group"], ["free"]),
            ("evenings only, no groups, free please", ["in-a-group"], ["evenings", "free"]),
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
        ]
    )
    func asker(text: String, role: String) throws { #expect(try understood(text).asker?.slug == role) }

    @Test(
        "nobody is taken for the asker whom the words only name",
        arguments: ["the GP said no", "school nurse clinic"]
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
