import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import FeedImport

@Suite(
    "Opening hours in labelled sentences",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct HoursLabelTests {
    @Test("Hours are found and not made up", arguments: [(false, 0.97, 0.95), (true, 0.95, 0.90)])
    func floors(heldOut: Bool, precision: Double, recall: Double) throws {
        let labels = try LabelledSentences("hours").half(heldOut: heldOut)
        let score = LabelScore(labels, in: .shared) { sentence in
            HoursFacts.findings(in: sentence).flatMap { FactNotation.of($0.value) }
        }
        score.report("hours", heldOut: heldOut)
        #expect(score.precision >= precision && score.recall >= recall, "\(score) \(score.mistakes)")
    }
}

extension LabelScore {
    /// Prints the score and the mistakes where somebody asks for them with `SIGNPOST_SHOW_SCORES`.
    func report(_ name: String, heldOut: Bool) {
        guard ProcessInfo.processInfo.environment["SIGNPOST_SHOW_SCORES"] != nil else { return }
        print("\(name), \(heldOut ? "held out" : "tuned"): \(self)")
        if !heldOut { for mistake in mistakes { print("  \(mistake)") } }
    }
}
