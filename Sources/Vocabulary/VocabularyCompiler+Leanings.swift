import Foundation

extension VocabularyCompiler {
    /// Adds what words and pairs of words lean to: how much rarer each would be if a need were spoken of nowhere.
    ///
    /// The natural logarithm of (uses + 1) / (uses beside the need + 1), as complement naive Bayes weighs a word (Rennie, Shih,
    /// Teevan and Karger, "Tackling the poor assumptions of naive Bayes text classifiers", 2003); of a pair half. A wording
    /// counts once, shared among its words where it has more than ``LeaningUses/wholeWords``, so that a long text says no more than a
    /// short phrase. After all phrases, since a word's key is its number where it has one.
    mutating func addLeanings(of terms: [SourceTerm], examples: [SourceExample]) {
        var uses = LeaningUses()
        for term in terms where term.term.kind == .need {
            guard let row = row(of: TermReference(kind: .need, slug: term.term.slug, line: 0)) else { continue }
            for texts in term.wordings { uses.count(texts.map { leaningWords($0) }, of: [row]) }
        }
        for example in examples {
            uses.count([leaningWords(example.text)], of: example.needs.compactMap { row(of: $0) })
        }
        for row in uses.rows() { rows.append(row, to: .leanings) }
    }

    /// The words of a text by their keys.
    private func leaningWords(_ text: String) -> [LeaningWord] {
        var text = text
        let words = text.withUTF8 { bytes in
            var reader = WordReader(UnsafeRawBufferPointer(bytes))
            var words: [(hash: UInt64, isNumber: Bool, beginsSentence: Bool)] = []
            while let word = reader.next() {
                let isNumber =
                    word.mayBeDisguised && bytes[word.start..<word.end].allSatisfy { (0x30...0x39).contains($0) }
                words.append((word.hash, isNumber, word.beginsSentence))
            }
            return words
        }
        return words.map { word in
            LeaningWord(key: word.isNumber ? nil : key(of: word.hash), beginsSentence: word.beginsSentence)
        }
    }
}

/// How often words and pairs of words are used of each need.
private struct LeaningUses {
    private var uses: [UInt64: [UInt32: Double]] = [:]
    private var pairs: Set<UInt64> = []

    /// A wording of more words is shared among them.
    static let wholeWords = 4.0
    /// What leans less, in hundredths, is not kept.
    private static let least = 4.0

    /// Counts a wording, which may be of several texts, once for each of its needs.
    mutating func count(_ texts: [[LeaningWord]], of needs: [UInt32]) {
        var found: Set<UInt64> = []
        var words = 0
        for text in texts {
            for feature in LeaningWord.features(of: text) where found.insert(feature.hash).inserted {
                if feature.isPair { pairs.insert(feature.hash) } else { words += 1 }
            }
        }
        let share = min(1, Self.wholeWords / Double(max(words, 1)))
        for hash in found { for need in needs { uses[hash, default: [:]][need, default: 0] += share } }
    }

    /// The rows of the table, ascending.
    func rows() -> [[UInt32]] {
        uses.sorted { $0.key < $1.key }.flatMap { hash, needs -> [[UInt32]] in
            let needs = needs.sorted { $0.key < $1.key }
            let all = needs.reduce(1) { $0 + $1.value }
            return needs.compactMap { need, count in
                let leaning = (log(all / (all - count)) * (pairs.contains(hash) ? 50 : 100)).rounded()
                guard leaning >= Self.least, need <= UInt16.max else { return nil }
                let packed = need | UInt32(min(leaning, Double(UInt16.max))) << 16
                return [UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32), packed]
            }
        }
    }
}

extension SourceTerm {
    /// The words of each phrase, of each pattern, of the label and of the scope; slots of many words tell no need from another.
    fileprivate var wordings: [[String]] {
        let inPatterns = (patterns + serves).map { pattern in
            pattern.parts.flatMap { part -> [String] in
                guard case .phrases(let phrases) = part.choice, phrases.count <= 24 else { return [] }
                return phrases
            }
        }
        return phrases.map { [$0.text] } + inPatterns + [[term.label], [term.scope ?? ""]]
    }
}
