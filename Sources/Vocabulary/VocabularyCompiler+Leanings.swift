extension VocabularyCompiler {
    /// Adds what single words lean to: of the phrases and patterns that have a word, which share is a need's.
    ///
    /// The share is `uses / (all uses + 1)`, so that a word which was seen once is believed half. Words that say nothing of a
    /// need, and shares below ``CompiledLayout/leastLeaning``, are left out.
    mutating func addLeanings(of terms: [SourceTerm], ordinary: [String]) {
        let ordinary = Set(ordinary.flatMap(foldedHashes).map { token($0) })
        var uses: [UInt32: [UInt32: Int]] = [:]
        for term in terms where term.term.kind == .need {
            guard let row = row(of: TermReference(kind: .need, slug: term.term.slug, line: 0)) else { continue }
            for text in term.wordings {
                let tokens = Set(text.flatMap(foldedHashes).map { token($0) })
                for token in tokens where !ordinary.contains(token) { uses[token, default: [:]][row, default: 0] += 1 }
            }
        }
        for (token, needs) in uses.sorted(by: { $0.key < $1.key }) {
            let all = needs.values.reduce(1, +)
            for (row, count) in needs.sorted(by: { $0.key < $1.key }) {
                let share = count * Int(CompiledLayout.wholeLeaning) / all
                if share >= CompiledLayout.leastLeaning { rows.append([token, row, UInt32(share)], to: .leanings) }
            }
        }
    }
}

extension SourceTerm {
    /// The words of each phrase, of each pattern, and of the label.
    fileprivate var wordings: [[String]] {
        let inPatterns = (patterns + serves).map { pattern in
            pattern.parts.flatMap { part -> [String] in
                guard case .phrases(let phrases) = part.choice else { return [] }
                return phrases
            }
        }
        return phrases.map { [$0.text] } + inPatterns + [[term.label]]
    }
}
