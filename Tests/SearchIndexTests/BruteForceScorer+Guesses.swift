import SearchIndex

/// What words of a question count that are read as others, by the definition.
extension BruteForceScorer {
    /// The terms of a question: as typed, corrected and completed, with what each counts.
    func asked(_ query: IndexQuery) -> [WrittenOracle.Asked] {
        var asked = written.terms(query.words)
        guard schema.keepsWordsAsWritten else { return asked }
        var known = Set(asked.map(\.term).filter { containing[$0] != nil })
        for number in asked.indices where !known.contains(asked[number].term) {
            guard let form = written.correction(asked[number], query.words), let term = written.termOfForm[form],
                known.insert(term).inserted
            else { continue }
            asked[number].term = term
            asked[number].isGuess = true
            asked[number].forms = []
        }
        for (word, given) in query.words.enumerated() where given.leeway == .unfinished {
            for form in written.completions(given.text.lowercased(), limit: 8) {
                guard let term = written.termOfForm[form], known.insert(term).inserted else { continue }
                asked.append(
                    .init(term: term, weight: Double(given.weight), forms: [], place: nil, word: word, isGuess: true)
                )
            }
        }
        let least = asked.filter { !$0.isGuess && $0.weight > 0 && containing[$0.term] != nil }
            .map { $0.weight * leastScore($0.term) }.min()
        let guessed = asked.filter(\.isGuess).reduce(0) { $0 + $1.weight * greatestScore($1.term) }
        let share = guessed > 0 ? min(0.5, (least ?? .infinity) / 2 / (1.25 * guessed)) : 0.5
        for number in asked.indices where asked[number].isGuess { asked[number].weight *= share }
        return asked
    }

    private func greatestScore(_ term: String) -> Double {
        let scores = documents.indices.compactMap {
            score(term, weight: 1, frequency: containing[term] ?? none, document: $0)
        }
        // As the index keeps it: in single precision, rounded up.
        let greatest = scores.max() ?? 0
        return Double(Float(greatest)) < greatest ? Double(Float(greatest).nextUp) : Double(Float(greatest))
    }

    private func leastScore(_ term: String) -> Double {
        let frequency = containing[term] ?? none
        let k1 = Double(schema.saturation)
        let scores = schema.textFields.indices.compactMap { field -> Double? in
            guard let longest = terms.map({ $0[field].count }).max(), longest > 0 else { return nil }
            let b = Double(schema.textFields[field].lengthNormalisation)
            let weight = Double(schema.textFields[field].weight)
            let norm = 1 - b + b * Double(longest) / averages[field]
            guard schema.combination == .pooled else { return weight * idf(frequency.fields[field]) / (1 + k1 * norm) }
            return idf(frequency.all) * (weight / norm / (k1 + weight / norm))
        }
        return scores.min() ?? 0
    }
}
