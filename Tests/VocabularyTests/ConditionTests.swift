import Foundation
import TestSupport
import Testing

@testable import Vocabulary

/// Facts that shut people out, read from questions and from what services say.
@Suite("Conditions") struct ConditionTests {
    @Test(
        "What services say about whom they do not take is read with its condition, and the other way about with none",
        arguments: [
            ("You need to have a formal diagnosis.", ["undiagnosed"]), ("No diagnosis is needed.", []),
            ("We cannot offer counselling while you are open to CAMHS.", ["in-treatment"]),
            ("You can use this while you are open to CAMHS.", []),
            ("We are unable to help until the trial has ended.", ["case-pending"]),
            ("Children must have a settled home.", ["home-unsettled"]),
            ("We do not wait for a placement to settle.", []),
            ("Not for those who have hurt themselves in the last week.", ["hurt-self-lately"]),
            ("You do not have to have stopped.", []),
            ("We cannot place somebody with a history of violence.", ["hurt-others-lately"]),
            ("Nobody is turned away because of past violence.", []),
            ("This is not an emergency service.", ["not-safe-tonight"]), ("A girls only space.", ["boy-or-man"]),
            ("Only for boys and young men.", ["girl-or-woman"]), ("Not just for LGBT young people.", []),
            ("For girls and non-binary young people.", []),
            ("No places, except those already open to CAMHS.", []),
        ]
    )
    func serviceTexts(text: String, expected: [String]) throws {
        let meanings: Set<String> = ["frames-an-exclusion", "on-its-own", "with-exceptions", "turns-away"]
        let found = try Bundled.vocabulary.get().exclusions(in: text).flatMap(\.conditions)
        #expect(Set(found).subtracting(meanings) == Set(expected))
    }

    @Test(
        "Questions tell conditions, and say when they do not hold",
        arguments: [
            ("my son isn't diagnosed yet", "undiagnosed"), ("he's already seeing CAMHS", "in-treatment"),
            ("court case is in March", "case-pending"), ("his placement is about to break down", "home-unsettled"),
            ("she cut herself last night", "hurt-self-lately"), ("he attacked a teacher", "hurt-others-lately"),
            ("she keeps fainting", "losing-weight"), ("can we get a second opinion", "second-opinion"),
            ("we home educate, she is home educated", "off-roll"),
        ]
    )
    func questions(text: String, condition: String) throws {
        #expect(try Bundled.vocabulary.get().understand(text).slugs(.condition).contains(condition))
    }

    @Test("A worry about somebody is not somebody's worry; a worry of theirs is")
    func worries() throws {
        let vocabulary = try Bundled.vocabulary.get()
        func needs(_ text: String) -> [String] { vocabulary.understand(text).slugs(.need) }
        #expect(!needs("I'm worried about my grandson, he is being bullied").contains("anxiety-general"))
        #expect(needs("my daughter is worried all the time").contains("anxiety-general"))
        #expect(!needs("wants talking therapy").contains("speech-language"))
    }

    @Test("Circumstances follow from needs and roles as circumstances.yaml says")
    func implied() throws {
        let vocabulary = try Bundled.vocabulary.get()
        #expect(vocabulary.implied(by: ["bereavement"]) == ["bereaved"])
        #expect(vocabulary.implied(by: ["foster-or-residential-carer"]) == ["looked-after"])
        #expect(vocabulary.implied(by: ["sleep"]).isEmpty)
    }

    @Test(
        "Of the shared patterns' examples, those that rule a need out are read so, and those that only sound so are not",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func sharedPatterns() throws {
        let vocabulary = try Bundled.vocabulary.get()
        let table = try String(contentsOfFile: SharedMaterial.path("domain/exclusion-patterns.tsv"), encoding: .utf8)
        let rows = table.split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.count == 4 }
        #expect(rows.count > 190)
        let meanings: Set<String> = ["frames-an-exclusion", "on-its-own", "with-exceptions", "turns-away"]
        func excludes(_ example: String) -> Bool {
            vocabulary.exclusions(in: example).contains { sentence in
                let conditions = Set(sentence.conditions)
                if conditions.contains("with-exceptions") { return false }
                if !conditions.subtracting(meanings).isEmpty { return true }
                return !sentence.needs.isEmpty && conditions.contains("frames-an-exclusion")
            }
        }
        func examples(_ kind: String) -> [String] { rows.filter { $0[1] == kind }.map { String($0[2]) } }
        let inclusive = examples("inclusive-despite-wording")
        #expect(inclusive.count == 50)
        #expect(inclusive.filter(excludes).isEmpty)
        // Those not read name no need of the vocabulary, take exceptions, or say what alone is helped with.
        for (kind, all, read) in [("excludes-need", 21, 14), ("excludes-group", 1, 1), ("parallel-barred", 6, 5)] {
            let missed = examples(kind).filter { !excludes($0) }
            #expect(examples(kind).count == all && all - missed.count >= read, "\(kind), not read: \(missed)")
        }
        // Facts of ages, routes, areas, status, wait and cost are the importer's: here they bar nobody.
        let others = [
            "excludes-age", "excludes-route", "only-area", "only-gp", "closed", "waiting-list-closed", "cost",
        ]
        #expect(others.flatMap(examples).filter(excludes).isEmpty)
        // A question in the same words is read to its end, and none of them sounds like danger but where it names it.
        let alarming = rows.map { String($0[2]) }.filter { example in
            vocabulary.understand(example).signs.contains { $0.label == .direct || $0.label == .medical }
        }
        #expect(alarming.count <= 3, "\(alarming)")
    }
}
