import Foundation
import MappedFile
import TestSupport

@testable import Vocabulary

/// Questions with the label that a person gave them, for counting what the risk rules find.
struct LabelledSentences {
    /// One question.
    struct Sentence {
        let label: String
        /// The one who asks, or the question's number in the shared table.
        let voice: String
        let text: String
    }

    /// How many of a label raise a sign, and how many there are.
    struct Count: Hashable, CustomStringConvertible {
        let raised: Int
        let all: Int
        var share: Double { all == 0 ? 0 : Double(raised) / Double(all) }
        var description: String { "\(raised)/\(all)" }
    }

    let name: String
    let sentences: [Sentence]

    /// The labels, those of risk first.
    static let labels = ["direct", "medical", "indirect", "safeguarding", "none", "none-trap"]

    /// The project's own: written before the rules were changed for them, one set after another.
    static let own = [
        "first", "second", "third", "fourth", "fifth-tuned", "sixth-tuned", "seventh-tuned", "ninth", "eleventh",
        "rehearsal", "families", "contrasts",
    ]

    /// What no rule was changed for and no weight learnt from, by authors who had not seen the rules: what somebody unknown
    /// may expect.
    static let heldOut = ["fifth-held", "sixth-held", "seventh-held", "eighth", "tenth"]

    /// A set of `Sentences/`.
    static func own(_ name: String) throws -> LabelledSentences {
        let text = try String(contentsOfFile: folder + "/\(name).tsv", encoding: .utf8)
        return LabelledSentences(
            name: name,
            sentences: text.split(separator: "\n").map { line in
                let fields = line.split(separator: "\t").map(String.init)
                return Sentence(label: fields[0], voice: fields[1], text: fields[2])
            }
        )
    }

    /// A half of the shared questions, parted by a hash of their numbers: one to tune on, the other to report on.
    static func sharedHalf(_ name: String) throws -> LabelledSentences {
        let questions = try SharedTables.questions().filter { question in
            (foldedHashes(question.id)[0] % 2 == 0) == (name == "tuned")
        }
        return LabelledSentences(
            name: name,
            sentences: questions.map { Sentence(label: $0.label, voice: $0.id, text: $0.sentence) }
        )
    }

    /// The count for each label, and the questions that went wrong.
    func judged(by vocabulary: CompiledVocabulary) -> (counts: [String: Count], misses: [Sentence]) {
        var counts: [String: Count] = [:]
        var misses: [Sentence] = []
        for label in Self.labels {
            let all = sentences.filter { $0.label == label }
            let raised = all.filter { !vocabulary.riskSigns(in: $0.text).isEmpty }
            counts[label] = Count(raised: raised.count, all: all.count)
            let isRisk = !label.hasPrefix("none")
            misses += all.filter { sentence in raised.contains { $0.text == sentence.text } != isRisk }
        }
        return (counts, misses)
    }

    static let folder = PackageFolder.path("Tests/VocabularyTests/Sentences")

    /// A digest of what the rules of risk are made of, so that figures are known to be theirs.
    static func digestOfRules() throws -> String {
        let files =
            try FileManager.default.contentsOfDirectory(atPath: Bundled.folder + "/risk").sorted().map { "risk/\($0)" }
            + ["reading.yaml", "spelling.yaml"]
        let bytes = try files.flatMap { [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Bundled.folder)/\($0)"))) }
        return String(bytes.withUnsafeBytes { checksum($0) }, radix: 16)
    }
}
