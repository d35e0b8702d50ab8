import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite(
    "Facts in labelled sentences of real feeds",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct LabelledFactTests {
    /// An extractor, and the precision and recall below which it must not fall on the sentences held out.
    struct Floor: Sendable, CustomTestStringConvertible {
        var labels: String
        var precision: Double
        var recall: Double
        var facts: @Sendable (String) -> [String]
        var testDescription: String { labels }
    }

    static let floors = [
        Floor(labels: "ages", precision: 1, recall: 1) {
            AgeFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
        Floor(labels: "referral", precision: 1, recall: 1) {
            ReferralFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
        Floor(labels: "exclusions", precision: 1, recall: 1) {
            ExclusionFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
        Floor(labels: "coming-back", precision: 1, recall: 1) {
            ComingBackFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
    ]

    @Test(
        "An extractor keeps its precision and recall, on the half it was tuned on and on the half held out",
        arguments: floors
    )
    func score(floor: Floor) throws {
        let labels = try LabelledSentences(floor.labels)
        #expect(labels.labels.count >= 150)
        for (name, isHeldOut) in [("tuned on", false), ("held out", true)] {
            let score = LabelScore(labels.half(heldOut: isHeldOut), in: .shared, extractor: floor.facts)
            print("\(floor.labels), \(name): \(score)")
            let report = score.mistakes.joined(separator: "\n")
            #expect(score.precision >= floor.precision, "\(name)\n\(report)")
            #expect(score.recall >= floor.recall, "\(name)\n\(report)")
        }
    }
}
