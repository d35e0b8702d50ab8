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
            ("This is not an emergency service.", ["not-safe-tonight"]),
        ]
    )
    func serviceTexts(text: String, expected: [String]) throws {
        let meanings: Set<String> = ["frames-an-exclusion", "on-its-own", "with-exceptions"]
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
        let meanings: Set<String> = ["frames-an-exclusion", "on-its-own", "with-exceptions"]
        func excludes(_ example: String) -> Bool {
            vocabulary.exclusions(in: example).contains { sentence in
                let conditions = Set(sentence.conditions)
                if conditions.contains("with-exceptions") { return false }
                if !conditions.subtracting(meanings).isEmpty { return true }
                return !sentence.needs.isEmpty && conditions.contains("frames-an-exclusion")
            }
        }
        var wrong: [String] = []
        for row in rows where row[1] == "inclusive-despite-wording" && excludes(String(row[2])) {
            wrong.append("read as an exclusion: \(row[2])")
        }
        #expect(wrong.count <= 2, "\(wrong)")
        let ruling = rows.filter { $0[1] == "excludes-need" }.map { String($0[2]) }
        let missed = ruling.filter { vocabulary.exclusions(in: $0).isEmpty }
        #expect(missed.count * 4 <= ruling.count, "\(missed)")
    }
}
