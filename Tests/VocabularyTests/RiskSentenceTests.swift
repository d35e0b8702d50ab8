import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite(
    "Signs of risk, measured on labelled questions",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct RiskSentenceTests {
    /// The least share of each label that must raise a sign, and the most of the harmless that may.
    ///
    /// A little under and over what the rules reach. They were tuned on these very questions, so that questions nobody
    /// has seen fare worse: `docs/vocabulary.md` has the figures.
    static let shares: [(label: String, share: ClosedRange<Double>)] = [
        ("direct", 0.98...1), ("medical", 0.97...1), ("indirect", 0.97...1), ("safeguarding", 0.97...1),
        ("none", 0...0.02), ("none-trap", 0...0.04),
    ]

    @Test("SR081 questions that speak of risk raise a sign, and harmless ones seldom do", arguments: shares)
    func sharesHold(label: String, share: ClosedRange<Double>) throws {
        let vocabulary = try Bundled.vocabulary.get()
        let questions = try SharedTables.questions().filter { $0.label == label }
        #expect(questions.count >= 40)
        let raised = questions.filter { !vocabulary.riskSigns(in: $0.sentence).isEmpty }
        let found = Double(raised.count) / Double(questions.count)
        #expect(share.contains(found), "\(label): \(raised.count) of \(questions.count) raise a sign")
    }

    /// Slugs whose phrases must raise the crisis block at any strength, by the phrase bank's own rule.
    private static let riskSlugs: Set<String> = [
        "suicidal", "suicide-attempt", "self-harm", "crisis-now", "domestic-abuse", "sexual-abuse", "exploitation",
        "physical-emotional-abuse-neglect",
    ]

    @Test("SR081 the phrases of the bank that stand for risk raise a sign")
    func bankPhrasesOfRisk() throws {
        let (raised, all) = try share { Self.riskSlugs.contains($0.slug) && $0.kind == "need" }
        #expect(Double(raised) >= 0.9 * Double(all), "\(raised) of \(all)")
    }

    @Test("few phrases of the bank that stand for other things raise a sign")
    func otherBankPhrases() throws {
        let nearRisk: Set<String> = [
            "missing", "risk-to-others", "online-harm", "hate-crime", "youth-offending", "parent-in-prison",
            "suicide-bereavement", "psychosis", "low-mood", "eating-disorder", "child-to-parent-violence", "bullying",
            "trauma", "perinatal", "parental-mental-illness", "parental-substance-use", "dissociation", "drugs",
            "crisis-line", "safeguarding-front-door", "refuge-or-housing", "emergency-department", "crisis-house",
            "safe-haven", "exploited", "young-caring", "housing", "homeless", "parent-own-support",
        ]
        let (raised, all) = try share { !Self.riskSlugs.contains($0.slug) && !nearRisk.contains($0.slug) }
        #expect(Double(raised) <= 0.03 * Double(all), "\(raised) of \(all)")
    }

    private func share(_ isMeant: (SharedTables.BankPhrase) -> Bool) throws -> (raised: Int, all: Int) {
        let vocabulary = try Bundled.vocabulary.get()
        let phrases = try SharedTables.phrases().filter(isMeant)
        return (phrases.filter { !vocabulary.riskSigns(in: $0.text).isEmpty }.count, phrases.count)
    }

    private static let reportPath = ProcessInfo.processInfo.environment["RISK_REPORT"]

    @Test(
        "a report for those who tend the rules, written where RISK_REPORT says",
        .enabled(if: reportPath != nil, "writes a report only where RISK_REPORT names a file")
    )
    func report() throws {
        let vocabulary = try Bundled.vocabulary.get()
        func line(_ label: String, _ text: String) -> String {
            let signs = vocabulary.riskSigns(in: text)
            let found = signs.map { "\($0.label)/\($0.rule)[\($0.words)]" }.joined(separator: "; ")
            return [label, signs.first.map { "\($0.label)" } ?? "-", text, found].joined(separator: "\t")
        }
        // One text a line, with its expected label and a tab before it.
        let own = try ProcessInfo.processInfo.environment["RISK_TEXTS"].map { path in
            try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t") }
        }
        let lines =
            try SharedTables.questions().map { line($0.label, $0.sentence) }
            + SharedTables.phrases().map { line("bank:\($0.kind):\($0.slug)", $0.text) }
            + (own ?? []).filter { $0.count == 2 }.map { line("own:\($0[0])", String($0[1])) }
        try lines.joined(separator: "\n").write(toFile: Self.reportPath ?? "", atomically: true, encoding: .utf8)
    }
}
