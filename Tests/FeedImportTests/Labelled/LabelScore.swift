/// How well an extractor finds the facts of labelled sentences.
///
/// Precision is the share of the found facts that are right, recall the share of the stated facts that are found.
struct LabelScore: CustomStringConvertible {
    private(set) var sentences = 0
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var missed = 0
    /// What went wrong, a line for each sentence.
    private(set) var mistakes: [String] = []

    /// The score of an extractor, which gives the facts of a sentence in the labels' notation.
    ///
    /// A label whose sentence no feed has is a mistake too: a hash then no longer means what was labelled.
    init(_ labels: LabelledSentences, in feeds: FeedSentences, extractor: (String) -> [String]) {
        for label in labels.labels {
            sentences += 1
            guard let sentence = feeds[label.hash]?.text else {
                mistakes.append("\(label.hash) stands in no feed (was in \(label.file))")
                missed += 1
                continue
            }
            let found = extractor(sentence)
            var expected = label.facts
            var extra: [String] = []
            for fact in found {
                if let index = expected.firstIndex(of: fact) {
                    expected.remove(at: index)
                    right += 1
                } else {
                    extra.append(fact)
                }
            }
            wrong += extra.count
            missed += expected.count
            guard !extra.isEmpty || !expected.isEmpty else { continue }
            mistakes.append("\(label.hash) wrong \(extra) missed \(expected): \(sentence.prefix(300))")
        }
    }

    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    var description: String {
        "\(sentences) sentences, \(right + missed) facts: precision \(percent(precision)), recall \(percent(recall))"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 1_000).rounded()) / 10) %" }
}
