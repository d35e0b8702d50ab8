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
            guard let sentence = feeds[label.hash]?.text else {
                sentences += 1
                missed += 1
                mistakes.append("\(label.hash) stands in no feed (was in \(label.file))")
                continue
            }
            add(sentence, named: label.hash, expected: label.facts, found: extractor(sentence))
        }
    }

    /// The score of an extractor on sentences of our own.
    init(_ labels: [OwnSentences.Label], extractor: (String) -> [String]) {
        for label in labels { add(label.sentence, expected: label.facts, found: extractor(label.sentence)) }
    }

    /// Counts one sentence: the facts that stand in it and those that were found.
    private mutating func add(_ sentence: String, named name: String = "", expected: [String], found: [String]) {
        sentences += 1
        var expected = expected
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
        guard !extra.isEmpty || !expected.isEmpty else { return }
        mistakes.append("\(name) wrong \(extra) missed \(expected): \(sentence.prefix(300))")
    }

    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    var description: String {
        "\(sentences) sentences, \(right + missed) facts: precision \(percent(precision)), recall \(percent(recall))"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 1_000).rounded()) / 10) %" }
}
