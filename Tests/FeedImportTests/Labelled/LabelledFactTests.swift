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
        Floor(labels: "ages", precision: 0.85, recall: 0.9) {
            AgeFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
        Floor(labels: "referral", precision: 0.9, recall: 0.95) {
            ReferralFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
        Floor(labels: "exclusions", precision: 0.85, recall: 0.85) {
            ExclusionFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
        Floor(labels: "coming-back", precision: 1, recall: 1) {
            ComingBackFacts.findings(in: $0).map { FactNotation.of($0.value) }
        },
    ]

    @Test(
        "An extractor keeps its precision and recall, on the half it was tuned on and on those held out",
        arguments: floors
    )
    func score(floor: Floor) throws {
        let labels = try LabelledSentences(floor.labels)
        #expect(labels.labels.count >= 150)
        var parts = [("tuned on", labels.half(heldOut: false)), ("held out", labels.half(heldOut: true))]
        if let blind = try? LabelledSentences(floor.labels + "-blind") { parts.append(("blind", blind)) }
        for (name, part) in parts {
            let score = LabelScore(part, in: .shared, extractor: floor.facts)
            print("\(floor.labels), \(name): \(score)")
            let report = score.mistakes.joined(separator: "\n")
            #expect(score.precision >= floor.precision, "\(name)\n\(report)")
            #expect(score.recall >= floor.recall, "\(name)\n\(report)")
        }
    }
}
