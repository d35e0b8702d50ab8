/// Adds up what the words of a question weigh for each label of risk.
///
/// Most veiled questions hold no phrase that speaks alone; many words that each speak a little do. The weights are data
/// (`risk/weights.tsv`), learnt from labelled questions; `docs/safety.md` says how and what they reach.
struct RiskWeigher {
    private let tables: VocabularyTables
    private let words: [TextWord]
    /// Stretches whose words have another meaning, or are denied, and weigh nothing.
    private let passed: [Range<Int>]
    private let rules: VocabularyTables.Region
    /// The rules that weigh words.
    private let weighing: [Int]

    /// Words that are weighed together: a question, or a stretch of a long text.
    private static let stretch = 80

    init(tables: VocabularyTables, words: [TextWord], passing passed: [Range<Int>]) {
        self.tables = tables
        self.words = words
        self.passed = passed
        let rules = tables.region(.rules)
        self.rules = rules
        weighing = (0..<rules.count).filter { rules[$0, 0] >= CompiledLayout.weighedBase }
    }

    /// The rule whose label the words speak for most, with the heaviest of them; `nil` where no sum is reached.
    ///
    /// Linear: two lookups a word.
    func sign() -> RuleReader.Sign? {
        for range in stretches() {
            let found = weights(in: range)
            let best = sums(of: found).max { $0.sum - $0.from < $1.sum - $1.from }
            guard let best, best.sum >= best.from,
                let heaviest = found.max(by: { $0.weight(of: best.label) < $1.weight(of: best.label) })
            else { continue }
            return RuleReader.Sign(rule: best.rule, first: heaviest.first, end: heaviest.end)
        }
        return nil
    }

    /// Whether the words speak clearly against every label, so that veiled signs that rules read in them are none.
    func speaksAgainst() -> Bool {
        guard !weighing.isEmpty else { return false }
        return stretches().allSatisfy { range in
            sums(of: weights(in: range)).allSatisfy { $0.sum < $0.against }
        }
    }

    private func stretches() -> [Range<Int>] {
        stride(from: 0, to: words.count, by: Self.stretch).map { $0..<min($0 + Self.stretch, words.count) }
    }

    /// For each rule that weighs: what the words weigh for its label, and the sums that it goes by.
    private func sums(of found: [Weight]) -> [(rule: Int, label: UInt32, sum: Int, from: Int, against: Int)] {
        weighing.compactMap { rule in
            let label = rules[rule, 0] &- CompiledLayout.weighedBase
            guard label < RiskSign.Label.allCases.count else { return nil }
            let sum = found.reduce(0) { $0 + $1.weight(of: label) }
            let against = Int(Int32(bitPattern: rules[rule, 8]))
            return (rule, label, sum, Int(rules[rule, 7]), against)
        }
    }

    /// What the words and pairs of words weigh, each once however often it stands there.
    private func weights(in range: Range<Int>) -> [Weight] {
        var found: [Weight] = []
        found.reserveCapacity(range.count * 2)
        for first in range where !passed.contains(where: { $0.contains(first) }) {
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
    ///
    /// Veiled signs alone are left out where the words speak clearly against any danger.
    mutating func signsOfQuestion() -> [Sign] {
        let found = signs()
        let rules = tables.region(.rules)
        let labels = found.compactMap { RiskSign.Label(place: rules[$0.rule, 0]) }
        let weigher = RiskWeigher(tables: tables, words: words, passing: idioms + denied)
        if labels.isEmpty { return found + (weigher.sign().map { [$0] } ?? []) }
        guard labels.allSatisfy(\.isVeiled), weigher.speaksAgainst() else { return found }
        return found.filter { RiskSign.Label(place: rules[$0.rule, 0]) == nil }
    }
}

extension RiskSign.Label {
    /// The label at a place of `allCases`, as the effects of rules name it.
    fileprivate init?(place: UInt32) {
        guard place < Self.allCases.count else { return nil }
        self = Self.allCases[Int(place)]
    }

    /// Whether its signs are read between the lines, so that the other words may speak against them.
    ///
    /// Harm by others is not: "hits me" is said plainly, however harmless all that is told beside it.
    fileprivate var isVeiled: Bool { self == .indirect }
}
