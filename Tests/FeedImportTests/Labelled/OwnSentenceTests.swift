import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Facts in sentences of our own, written as small directories write")
struct OwnSentenceTests {
    /// A reader of one kind of sentence, and the precision and recall below which it must not fall.
    struct Floor: Sendable, CustomTestStringConvertible {
        var kind: String
        var precision: Double
        var recall: Double
        var facts: @Sendable (String) -> [String]
        var testDescription: String { kind }
    }

    static let floors = [
        Floor(kind: "ages", precision: 0.9, recall: 0.9) { text in
            let column = AgeColumn(text)
            return [column.ages.map { FactNotation.of($0) }].compactMap { $0 } + column.audience.map(\.rawValue)
        },
        Floor(kind: "whom", precision: 0.9, recall: 0.9) { text in
            AudienceFacts.finding(in: text)?.value.map(\.rawValue) ?? []
        },
        Floor(kind: "way", precision: 0.9, recall: 0.9) { text in
            let prose = ReferralFacts.findings(in: text)
            let listed = AccessColumnFacts.findings(in: text)
            let all = prose + listed.filter { one in !prose.contains { $0.value.isAbout(one.value) } }
            return all.map { FactNotation.of($0.value) }
        },
        Floor(kind: "not", precision: 0.9, recall: 0.9) { text in
            ExclusionFacts.findings(in: text).map { FactNotation.of($0.value) }
                + CatchmentFacts.findings(in: text).map { _ in "only for" }
        },
        Floor(kind: "wait", precision: 0.9, recall: 0.9) { text in
            WaitingFacts.findings(in: text).map { FactNotation.of($0.value) }
        },
        Floor(kind: "hours", precision: 0.9, recall: 0.9) { text in
            HoursText.read(text).value.map { FactNotation.of($0) } ?? []
        },
        Floor(kind: "phone", precision: 0.9, recall: 0.9) { text in
            PhoneText.read(text).value?.map { FactNotation.of($0) } ?? []
        },
    ]

    @Test(
        "A reader keeps its precision and recall, on the half it was tuned on and the half held out",
        arguments: floors
    )
    func score(floor: Floor) throws {
        let labels = try OwnSentences("second")
        for heldOut in [false, true] {
            let score = LabelScore(labels.half(of: floor.kind, heldOut: heldOut), extractor: floor.facts)
            score.report("second, \(floor.kind)", heldOut: heldOut)
            #expect(
                score.precision >= floor.precision && score.recall >= floor.recall,
                "\(floor.kind) \(heldOut ? "held out" : "tuned on") \(score)"
            )
        }
    }

    @Test("A column on getting in says who may refer, and nothing where it says how to get in touch alone")
    func gettingIn() throws {
        let labels = try OwnSentences("getting-in").labels
        let reader = try #require(Self.floors.first { $0.kind == "way" })
        for label in labels {
            #expect(Set(reader.facts(label.sentence)) == Set(label.facts), "\(label.sentence)")
        }
        #expect(labels.count > 50)
    }
}
