import Foundation
import Relevance
import TestSupport
import Testing

/// What the answers to the judged questions must reach, so that no change makes them worse unseen.
///
/// `signpost-eval` prints the figures; a floor is raised when they rise, and lowered only where more is won elsewhere
/// and the commit says what.
@Suite("Judged questions") struct RelevanceFloorTests {
    private static let evaluations = JudgedSet.all(in: PackageFolder.root.path).map { set in
        Result { try Evaluation(set.questions(), of: JudgedDirectory(set)) }
    }
    private static let evaluation = evaluations[0]

    @Test("At least 120 questions are judged, twenty or more of each kind, half of them held back from tuning")
    func size() throws {
        let evaluation = try Self.evaluation.get()
        #expect(evaluation.outcomes.count >= 120)
        for kind in JudgedQuestion.Kind.allCases { #expect(evaluation.means(kind, nil).count >= 20, "\(kind)") }
        let held = evaluation.means(nil, .held).count
        #expect(abs(2 * held - evaluation.outcomes.count) <= 10)
    }

    @Test("Every hard check holds: nobody is sent where they are shut out, and help in a crisis comes first")
    func checks() throws {
        let broken = try Self.evaluation.get().outcomes.flatMap { outcome in
            outcome.broken.map { "\(outcome.question.id): \($0)" }
        }
        #expect(broken.isEmpty, "\(broken)")
    }

    @Test(
        "nDCG@10 by kind, over both halves",
        arguments: zip(JudgedQuestion.Kind.allCases, [0.81, 0.76, 0.585, 0.645, 0.76, 0.76, 0.6])
    )
    func floors(kind: JudgedQuestion.Kind, floor: Double) throws {
        let means = try Self.evaluation.get().means(kind, nil)
        #expect(means.gain >= floor, "\(Evaluation.decimals(means.gain, 3))")
    }

    @Test("nDCG@10 of the half that nothing was tuned on, and how many times it is that of FTS5")
    func held() throws {
        let means = try Self.evaluation.get().means(nil, .held)
        #expect(means.gain >= 0.67, "\(Evaluation.decimals(means.gain, 3))")
        #expect(means.ratio >= 1.7, "\(Evaluation.decimals(means.ratio, 2))")
    }

    @Test("A stage that is chosen makes the answers to its questions better")
    func presets() throws {
        let set = JudgedSet.all(in: PackageFolder.root.path)[0]
        let chosen = try set.questions().filter { $0.kind == .presets }
        let without = try #require(try Evaluation(chosen, of: JudgedDirectory(set), without: "presets"))
        let gain = try Self.evaluation.get().means(.presets, nil).gain
        #expect(gain >= without.means(nil, nil).gain + 0.015)
    }

    @Test(
        "nDCG@10 over directories that state no needs and that nobody had seen, and the checks that hold there",
        arguments: [
            (place: 1, held: 0.44, textRatio: 2.3, checks: 52), (place: 2, held: 0.5, textRatio: 1.8, checks: 58),
            (place: 3, held: 0.46, textRatio: 1.8, checks: 66), (place: 4, held: 0.42, textRatio: 1.8, checks: 58),
        ]
    )
    func blind(place: Int, held floor: Double, textRatio: Double, checks: Int) throws {
        let evaluation = try Self.evaluations[place].get()
        let held = evaluation.means(nil, .held)
        #expect(evaluation.outcomes.count >= 70)
        #expect(held.gain >= floor, "\(Evaluation.decimals(held.gain, 3))")
        #expect(held.textRatio >= textRatio, "\(Evaluation.decimals(held.textRatio, 2))")
        #expect(evaluation.means(nil, nil).held >= checks)
    }
}
