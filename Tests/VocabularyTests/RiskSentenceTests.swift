import Foundation
import TestSupport
import Testing

@testable import Vocabulary

/// The bounds that the figures must keep: the issue's own for the shared questions.
private let bounds: [(label: String, share: ClosedRange<Double>)] = [
    ("direct", 1...1), ("medical", 1...1), ("indirect", 0.97...1), ("safeguarding", 0.97...1), ("none", 0...0.05),
    ("none-trap", 0...0.15),
]

/// Judges a set, tells every miss, and holds the counts against bounds.
private func hold(_ set: LabelledSentences, slack: Double = 0) throws {
    let (counts, misses) = set.judged(by: try Bundled.vocabulary.get())
    print("Signs of risk, \(set.name):", LabelledSentences.labels.map { "\($0) \(counts[$0]?.description ?? "-")" })
    for miss in misses { print("  wrong: \(miss.label), \(miss.voice): \(miss.text)") }
    for (label, share) in bounds {
        let count = try #require(counts[label])
        let bound = (share.lowerBound == 0 ? 0 : share.lowerBound - slack)...share.upperBound
        #expect(bound.contains(count.share), "\(set.name), \(label): \(count) raise a sign")
    }
}

@Suite("Signs of risk, measured on questions written for this project")
struct OwnRiskSentenceTests {
    @Test(
        "SR081 questions that speak of risk raise a sign, and harmless ones seldom do",
        arguments: LabelledSentences.own
    )
    func ownSentences(name: String) throws { try hold(try LabelledSentences.own(name), slack: 0.04) }

    /// What the questions that nobody tuned on have reached; a change may not make it worse.
    private static let reached: [(label: String, share: ClosedRange<Double>)] = [
        ("direct", 0.96...1), ("medical", 0.97...1), ("indirect", 0.92...1), ("safeguarding", 0.94...1),
        ("none", 0...0.04),
        ("none-trap", 0...0.22),
    ]

    @Test("of the questions that no rule was changed for, as many are judged rightly as ever were")
    func heldOut() throws {
        let sets = try LabelledSentences.heldOut.map { try LabelledSentences.own($0) }
        let all = LabelledSentences(name: "held out", sentences: sets.flatMap(\.sentences))
        let counts = all.judged(by: try Bundled.vocabulary.get()).counts
        for (label, share) in Self.reached {
            let count = try #require(counts[label])
            #expect(share.contains(count.share), "\(label): \(count) raise a sign")
        }
    }

    @Test("no question stands twice, and each has a label that is known")
    func wellFormed() throws {
        let names = LabelledSentences.own + LabelledSentences.heldOut
        let sentences = try names.flatMap { try LabelledSentences.own($0).sentences }
        // A blind author may hit on words that stand in a set already: "cant do this anymore".
        #expect(Set(sentences.map(\.text)).count >= sentences.count - 2)
        #expect(Set(sentences.map(\.label)) == Set(LabelledSentences.labels))
        #expect(sentences.count > 500)
    }
}

@Suite(
    "Signs of risk, measured on the shared questions",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct SharedRiskSentenceTests {
    @Test(
        "SR081 of the half that was tuned on and of the half that was not, all that must be found is found",
        arguments: ["tuned", "held out"]
    )
    func halves(name: String) throws { try hold(try LabelledSentences.sharedHalf(name)) }

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
}

@Suite("The recorded figures of the risk rules")
struct RecordedRiskFiguresTests {
    private static let path = LabelledSentences.folder + "/recorded.txt"

    @Test("a change to the rules fails until every labelled question has been judged again and the figures recorded")
    func digest() throws {
        let digest = try LabelledSentences.digestOfRules()
        if ProcessInfo.processInfo.environment["RECORD_RISK_FIGURES"] != nil { try record(digest) }
        let recorded = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(
            recorded.first == "rules \(digest)",
            "the rules changed: run these tests with RECORD_RISK_FIGURES=1 and the shared questions at hand"
        )
        for set in try sets() {
            let line = figures(of: set, try Bundled.vocabulary.get())
            #expect(recorded.contains(line), "now: \(line)")
        }
    }

    private func sets() throws -> [LabelledSentences] {
        let own = try (LabelledSentences.own + LabelledSentences.heldOut).map { try LabelledSentences.own($0) }
        guard SharedMaterial.isPresent else { return own }
        return try ["tuned", "held out"].map { try LabelledSentences.sharedHalf($0) } + own
    }

    private func figures(of set: LabelledSentences, _ vocabulary: CompiledVocabulary) -> String {
        let counts = set.judged(by: vocabulary).counts
        return "\(set.name): "
            + LabelledSentences.labels.map { "\($0) \(counts[$0]?.description ?? "-")" }.joined(separator: ", ")
    }

    /// Writes the figures; without the shared questions it would record half of them, so it does not.
    private func record(_ digest: String) throws {
        try #require(SharedMaterial.isPresent, "figures are recorded with the shared questions at hand")
        let vocabulary = try Bundled.vocabulary.get()
        let lines = try ["rules \(digest)"] + sets().map { figures(of: $0, vocabulary) }
        try (lines.joined(separator: "\n") + "\n").write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
}
