/// Adds up what the words of a question weigh for each label of risk.
///
/// Most veiled questions hold no phrase that speaks alone; many words that each speak a little do. The weights are data
/// (`risk/weights.tsv`), learnt from labelled questions; `docs/safety.md` says how and what they reach.
struct RiskWeigher {
    private let tables: VocabularyTables
    private let words: [TextWord]
    /// Stretches whose words have another meaning and weigh nothing.
    private let idioms: [Range<Int>]
    private let rules: VocabularyTables.Region
    /// The rules that weigh words.
    private let weighing: [Int]

    /// Words that are weighed together: a question, or a stretch of a long text.
    private static let stretch = 80

    init(tables: VocabularyTables, words: [TextWord], idioms: [Range<Int>]) {
        self.tables = tables
        self.words = words
        self.idioms = idioms
        let rules = tables.region(.rules)
        self.rules = rules
        weighing = (0..<rules.count).filter { rules[$0, 0] >= CompiledLayout.weighedBase }
    }

    /// The rule whose label the words speak for most, with the heaviest of them; `nil` where no sum is reached.
    ///
    /// Linear: two lookups a word.
    func sign() -> RuleReader.Sign? {
        var start = 0
        while start < words.count {
            let end = min(start + Self.stretch, words.count)
            if let sign = sign(in: start..<end) { return sign }
            start = end
        }
        return nil
    }

    private func sign(in range: Range<Int>) -> RuleReader.Sign? {
        let found = weights(in: range)
        var best: (excess: Int, sign: RuleReader.Sign)?
        for rule in weighing {
            let label = rules[rule, 0] &- CompiledLayout.weighedBase
            guard label < RiskSign.Label.allCases.count else { continue }
            let sum = found.reduce(0) { $0 + $1.weight(of: label) }
            let excess = sum - Int(rules[rule, 7])
            guard excess >= 0, excess > best?.excess ?? -1,
                let heaviest = found.max(by: { $0.weight(of: label) < $1.weight(of: label) })
            else { continue }
            best = (excess, RuleReader.Sign(rule: rule, first: heaviest.first, end: heaviest.end))
        }
        return best?.sign
    }

    /// What the words and pairs of words weigh, each once however often it stands there.
    private func weights(in range: Range<Int>) -> [Weight] {
        var found: [Weight] = []
        found.reserveCapacity(range.count * 2)
        for first in range where !idioms.contains(where: { $0.contains(first) }) {
            take(first, first + 1, CompiledLayout.weightHash(words[first].key), into: &found)
            let next = first + 1
            guard next < range.upperBound, !words[next].has(TextWord.Mark.beginsSentence) else { continue }
            take(first, next + 1, CompiledLayout.weightHash(words[first].key, words[next].key), into: &found)
        }
        return found
    }

    private func take(_ first: Int, _ end: Int, _ hash: UInt64, into found: inout [Weight]) {
        guard let row = tables.weights.row(ofHash: hash), !found.contains(where: { $0.row == row }) else { return }
        found.append(Weight(row: row, first: first, end: end, packed: tables.weights[row, 2]))
    }

    private struct Weight {
        let row: Int
        let first: Int
        let end: Int
        /// A signed byte for each label.
        let packed: UInt32

        func weight(of label: UInt32) -> Int {
            Int(Int8(bitPattern: UInt8(truncatingIfNeeded: packed >> (label * 8))))
        }
    }
}

extension RuleReader {
    /// What ``signs()`` finds in a question; where that holds no sign of risk, what its words weigh together.
    mutating func signsOfQuestion() -> [Sign] {
        let found = signs()
        let rules = tables.region(.rules)
        guard !found.contains(where: { rules[$0.rule, 0] < RiskSign.Label.allCases.count }) else { return found }
        let weighed = RiskWeigher(tables: tables, words: words, idioms: idioms).sign()
        return found + (weighed.map { [$0] } ?? [])
    }
}
