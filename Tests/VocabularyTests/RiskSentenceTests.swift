import Foundation
import TestSupport
import Testing

@testable import Vocabulary

/// The labelled questions of the shared folder, read in place: invented, and never copied into the project.
@Suite("Signs of risk, measured on the labelled questions", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct RiskSentenceTests {
    private struct Labelled {
        let id: String
        let sentence: String
        let label: String
        let kind: String
    }

    private static func sentences() throws -> [Labelled] {
        let text = try String(contentsOfFile: SharedMaterial.path("domain/risk-sentences.tsv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Labelled(id: fields[0], sentence: fields[1], label: fields[2], kind: fields[3])
        }
    }

    /// The least share of each label that must raise a sign, and the most of the harmless that may. A little under and
    /// over what the rules reach; raise them when the rules get better.
    static let floors: [(label: String, share: ClosedRange<Double>)] = [
        ("direct", 0.97...1), ("medical", 0.97...1), ("indirect", 0.85...1), ("safeguarding", 0.85...1),
        ("none", 0...0.05), ("none-trap", 0...0.25),
    ]

    @Test("SR081 questions that speak of risk raise a sign, and harmless ones with the same words seldom do", arguments: floors)
    func sharesHold(label: String, share: ClosedRange<Double>) throws {
        let vocabulary = try Bundled.vocabulary.get()
        let sentences = try Self.sentences().filter { $0.label == label }
        #expect(sentences.count >= 60)
        let raised = sentences.filter { !vocabulary.riskSigns(in: $0.sentence).isEmpty }
        let found = Double(raised.count) / Double(sentences.count)
        #expect(share.contains(found), "\(label): \(raised.count) of \(sentences.count) raise a sign")
    }

    @Test("a report of every label, for those who tend the rules", .enabled(if: ProcessInfo.processInfo.environment["RISK_REPORT"] != nil))
    func report() throws {
        let vocabulary = try Bundled.vocabulary.get()
        var lines: [String] = []
        for sentence in try Self.sentences() {
            let signs = vocabulary.riskSigns(in: sentence.sentence)
            let found = signs.map { "\($0.label)/\($0.rule)[\($0.words)]" }.joined(separator: "; ")
            lines.append([sentence.label, signs.first.map { "\($0.label)" } ?? "-", sentence.id, sentence.sentence, found].joined(separator: "\t"))
        }
        try lines.joined(separator: "\n").write(toFile: ProcessInfo.processInfo.environment["RISK_REPORT"] ?? "", atomically: true, encoding: .utf8)
    }
}
