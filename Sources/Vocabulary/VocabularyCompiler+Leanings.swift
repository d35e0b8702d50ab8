import Foundation

extension VocabularyCompiler {
    /// Adds what single words lean to: how much more often a word stands in the phrases and patterns of a need than in those of all.
    ///
    /// The natural logarithm of that ratio, after naive Bayes (Manning, Raghavan and Schütze, "Introduction to Information Retrieval",
    /// 2008, chapter 13), with two words of the whole vocabulary's making added to each need's, and
    /// ``CompiledLayout/leaningDoubt`` added to it, as every word that a need never has takes that away. What is then not
    /// above zero is left out, as are ordinary words.
    mutating func addLeanings(of terms: [SourceTerm], ordinary: [String]) {
        let ordinary = Set(ordinary.flatMap(foldedHashes).map { token($0) })
        var uses: [UInt32: [UInt32: Int]] = [:]
        var usesOfNeed: [UInt32: Int] = [:]
        for term in terms where term.term.kind == .need {
            guard let row = row(of: TermReference(kind: .need, slug: term.term.slug, line: 0)) else { continue }
            for text in term.wordings {
                let tokens = Set(text.flatMap(foldedHashes).map { token($0) }).subtracting(ordinary)
                for token in tokens { uses[token, default: [:]][row, default: 0] += 1 }
                usesOfNeed[row, default: 0] += tokens.count
            }
        }
        let allUses = Double(usesOfNeed.values.reduce(0, +))
        let added = 2.0
        for (token, needs) in uses.sorted(by: { $0.key < $1.key }) {
            let usual = Double(needs.values.reduce(0, +)) / allUses
            for (row, count) in needs.sorted(by: { $0.key < $1.key }) {
                let share = (Double(count) + added * usual) / (Double(usesOfNeed[row] ?? 0) + added)
                let leaning = (log(share / usual) * 100).rounded() + Double(CompiledLayout.leaningDoubt)
                if leaning > 0 { rows.append([token, row, UInt32(leaning)], to: .leanings) }
            }
        }
    }
}

extension SourceTerm {
    /// The words of each phrase, of each pattern, of the label and of the scope.
    fileprivate var wordings: [[String]] {
        let inPatterns = (patterns + serves).map { pattern in
            pattern.parts.flatMap { part -> [String] in
                guard case .phrases(let phrases) = part.choice else { return [] }
                return phrases
            }
        }
        return phrases.map { [$0.text] } + inPatterns + [[term.label], [term.scope ?? ""]]
    }
}
