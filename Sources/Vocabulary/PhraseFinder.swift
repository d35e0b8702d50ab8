/// A phrase found in a text, before it is known which of several stands.
struct PhraseCandidate {
    /// The place of its first word.
    let first: Int
    /// How many words it has.
    let count: Int
    /// What it is for: a ``TermKind`` or ``CompiledLayout/Purpose``.
    let purpose: UInt32
    /// The row of the term, group or reach.
    let target: UInt32
    /// The node of the phrase, which tells two phrases of one term apart.
    let node: UInt32
    /// How sure the phrase is on its own.
    let strength: Strength

    /// How sure a phrase is on its own.
    enum Strength {
        /// Enough on its own.
        case certain
        /// Enough in a question; in a service's text a hint.
        case likely
        /// Counts beside another sign, and makes one with another hint.
        case hint
        /// An abbreviation in small letters: counts near a certain sign, and supports none.
        case smallAbbreviation
    }
}

/// Finds the phrases of a text: one walk of the phrase tree from each word.
struct PhraseFinder {
    private let tables: VocabularyTables
    private let words: [TextWord]
    private let kinds: TermKinds
    private let purpose: Purpose
    /// The longest cue from each word that begins one, without overlap.
    private(set) var cues: [PhraseCandidate] = []
    /// Candidates of every other purpose by first word, the longest of each purpose.
    private var candidates: [PhraseCandidate] = []

    /// No phrase has more meanings than this unless the bytes are damaged.
    private static let mostMeanings: UInt32 = 64
    /// How far from a phrase its conditions look, in words.
    private static let nearby = 8

    /// What a text is read for.
    enum Purpose {
        /// A service's terms.
        case terms
        /// The THRIVE groups that a service's words speak for.
        case thriveSignals
        /// A question's terms: what is likely is enough.
        case question
    }

    init(tables: VocabularyTables, words: [TextWord], kinds: TermKinds, purpose: Purpose) {
        self.tables = tables
        self.words = words
        self.kinds = kinds
        self.purpose = purpose
    }

    mutating func find() {
        var cueEnd = 0
        for first in words.indices {
            var node = words[first].root
            var last = first
            let start = candidates.count
            var cue: PhraseCandidate?
            while node != 0 {
                let meanings = min(tables.nodes[Int(node), 1], Self.mostMeanings)
                let firstMeaning = Int(tables.nodes[Int(node), 0])
                for meaning in firstMeaning..<firstMeaning + Int(meanings) {
                    guard let found = candidate(meaning, node: node, first: first, count: last - first + 1) else {
                        continue
                    }
                    if found.purpose == CompiledLayout.Purpose.cue {
                        cue = found
                    } else {
                        keep(found, since: start)
                    }
                }
                last += 1
                guard last < words.count, last - first < CompiledLayout.longestPhrase,
                    !words[last].has(TextWord.Mark.beginsSentence)
                else { break }
                node = tables.next(node: node, token: words[last].token)
            }
            if let cue, first >= cueEnd {
                cues.append(cue)
                cueEnd = first + cue.count
            }
        }
    }

    /// Keeps the longest candidates of each purpose from one word; those of one phrase stay together.
    private mutating func keep(_ found: PhraseCandidate, since start: Int) {
        var index = start
        while index < candidates.count {
            let other = candidates[index]
            if other.purpose == found.purpose, other.count < found.count,
                isEnough(found) || !isEnough(other)
            {
                candidates.remove(at: index)
            } else {
                index += 1
            }
        }
        candidates.append(found)
    }

    private func candidate(_ meaning: Int, node: UInt32, first: Int, count: Int) -> PhraseCandidate? {
        let purpose = tables.meanings[meaning, 0]
        switch purpose {
        case CompiledLayout.Purpose.cue: break
        case CompiledLayout.Purpose.thriveSignal, CompiledLayout.Purpose.thriveAgainst:
            guard self.purpose == .thriveSignals else { return nil }
        default:
            guard purpose < 16, kinds.contains(TermKinds(rawValue: 1 << UInt16(purpose))) else { return nil }
        }
        let flags = tables.meanings[meaning, 3]
        var strength = PhraseCandidate.Strength.certain
        if flags & CompiledLayout.MeaningFlags.likely != 0 { strength = .likely }
        if flags & CompiledLayout.MeaningFlags.hint != 0 { strength = .hint }
        if flags & CompiledLayout.MeaningFlags.capitals != 0, !isInCapitals(first, count) {
            guard !words[first].has(CompiledLayout.WordFlags.ordinary) else { return nil }
            strength = .smallAbbreviation
        }
        let condition = Int(tables.meanings[meaning, 2])
        if condition > 0 {
            switch verdict(condition - 1, first: first, count: count) {
            case .fails: return nil
            case .holds: if strength == .smallAbbreviation { strength = .certain }
            case .none: break
            }
        }
        return PhraseCandidate(
            first: first,
            count: count,
            purpose: purpose,
            target: tables.meanings[meaning, 1],
            node: node,
            strength: strength
        )
    }

    /// Whether a word is typed in capitals where its neighbours are not: in a shouted line capitals say nothing.
    private func isInCapitals(_ first: Int, _ count: Int) -> Bool {
        guard words[first].has(TextWord.Mark.capitals) else { return false }
        var shouted = false
        for index in max(0, first - 3)..<min(words.count, first + count + 3) {
            if index >= first && index < first + count { continue }
            let word = words[index]
            if word.has(TextWord.Mark.short | TextWord.Mark.number) { continue }
            guard word.has(TextWord.Mark.capitals) else { return true }
            if !word.has(CompiledLayout.WordFlags.abbreviation) { shouted = true }
        }
        return !shouted
    }

    private enum Verdict {
        case holds
        case fails
        case none
    }

    private func verdict(_ row: Int, first: Int, count: Int) -> Verdict {
        let conditions = tables.region(.conditions)
        let near = max(0, first - Self.nearby)..<min(words.count, first + count + Self.nearby)
        func stands(_ column: Int) -> Bool {
            let start = Int(conditions[row, column])
            let lists = tables.region(.lists)
            for entry in start..<start + Int(min(conditions[row, column + 1], 64)) {
                let token = lists[entry, 0]
                for index in near where index < first || index >= first + count {
                    if token != 0, words[index].token == token { return true }
                }
            }
            return false
        }
        if stands(2) { return .fails }
        guard conditions[row, 1] > 0 else { return .none }
        return stands(0) ? .holds : .fails
    }

    /// The candidates that stand, by first word: of overlapping ones of a purpose the longest, then the first; hints
    /// and small abbreviations only beside other signs of their term.
    func chosen() -> [PhraseCandidate] {
        let certain = withoutOverlap(candidates.filter(isEnough))
        let weak = candidates.filter { !isEnough($0) }
        guard !weak.isEmpty else { return certain }
        var signs: [UInt64: Set<UInt32>] = [:]
        var places: [UInt64: [Int]] = [:]
        for candidate in certain {
            signs[candidate.term, default: []].insert(candidate.node)
            places[candidate.term, default: []].append(candidate.first)
        }
        for candidate in weak where candidate.strength != .smallAbbreviation {
            signs[candidate.term, default: []].insert(candidate.node)
        }
        let supported = weak.filter { candidate in
            switch candidate.strength {
            case .certain: true
            case .hint, .likely: (signs[candidate.term]?.count ?? 0) > 1
            case .smallAbbreviation: isNear(candidate.first, places[candidate.term] ?? [])
            }
        }
        return withoutOverlap(certain + supported)
    }

    /// Hints of needs for a question that holds no more than these.
    func loneHints() -> [PhraseCandidate] {
        withoutOverlap(candidates.filter { $0.strength == .hint && $0.purpose == UInt32(TermKind.need.rawValue) })
    }

    /// Whether a phrase is enough on its own.
    private func isEnough(_ candidate: PhraseCandidate) -> Bool {
        candidate.strength == .certain || (candidate.strength == .likely && purpose == .question)
    }

    /// Whether one of the ascending places is near; O(log n).
    private func isNear(_ place: Int, _ places: [Int]) -> Bool {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place - Self.nearby { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] <= place + Self.nearby
    }

    private func withoutOverlap(_ candidates: [PhraseCandidate]) -> [PhraseCandidate] {
        let ordered = candidates.sorted {
            ($0.purpose, $0.first, $1.count, $0.target) < ($1.purpose, $1.first, $0.count, $1.target)
        }
        var kept: [PhraseCandidate] = []
        kept.reserveCapacity(ordered.count)
        for candidate in ordered {
            // A longer phrase that begins inside an earlier one takes its place; the same phrase may have two terms.
            while let last = kept.last, last.purpose == candidate.purpose, candidate.first < last.first + last.count,
                candidate.first > last.first, candidate.count > last.count
            {
                kept.removeLast()
            }
            if let last = kept.last, last.purpose == candidate.purpose, candidate.first < last.first + last.count,
                !(candidate.first == last.first && candidate.count == last.count)
            {
                continue
            }
            kept.append(candidate)
        }
        return kept.sorted { ($0.first, $0.purpose, $0.target) < ($1.first, $1.purpose, $1.target) }
    }
}

extension PhraseCandidate {
    fileprivate var term: UInt64 { UInt64(purpose) << 32 | UInt64(target) }
}
