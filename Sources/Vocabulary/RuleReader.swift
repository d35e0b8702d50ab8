/// Finds the patterns of rules and terms in the words of a text.
struct RuleReader {
    /// A stretch of words that a rule's pattern took.
    struct Sign {
        let rule: Int
        let first: Int
        let end: Int
    }

    let tables: VocabularyTables
    let words: [TextWord]
    private let rules: VocabularyTables.Region
    private let patterns: VocabularyTables.Region
    private let parts: VocabularyTables.Region
    /// For each word of the window: the nodes of the phrases that begin there, with their lengths.
    private var runs: [[(node: Int, count: Int)]] = []
    /// The sets that the window holds a phrase of; a pattern with any other cannot be there.
    private var present: [Bool]
    private var windowStart = 0
    private var steps = 0
    private var stepsLeft = 0
    /// The stretches of words that ``signs()`` found to have another meaning.
    private(set) var idioms: [Range<Int>] = []
    /// The signs that ``signs()`` found to be denied: "not suicidal".
    private(set) var denied: [Range<Int>] = []

    /// Words looked at together; a pattern is found where it lies within the last half of a window or its next.
    private static let window = 256
    private static let overlap = 64
    /// Words that may be passed over before a part, besides its gap.
    private static let mostPassedOver = 3
    /// Steps that one pattern may take from one word.
    private static let mostSteps = 400
    /// Steps that the patterns of one window may take for each of its words: far more than any text needs, so that only
    /// damaged bytes meet it.
    private static let mostStepsPerWord = 3_000
    /// There are no more sets unless the bytes are damaged.
    private static let mostSets = 65_536
    /// No set begins more patterns, and no phrase is in more sets, unless the bytes are damaged.
    private static let mostRows: UInt32 = 1_024

    init(tables: VocabularyTables, words: [TextWord]) {
        self.tables = tables
        self.words = words
        rules = tables.region(.rules)
        patterns = tables.region(.patterns)
        parts = tables.region(.parts)
        present = [Bool](repeating: false, count: min(tables.starters.count, Self.mostSets))
    }

    /// What no guard and no negation lifts, one sign for each rule, in the order of the text.
    mutating func signs() -> [Sign] {
        var signs: [Sign] = []
        var isRaised = [Bool](repeating: false, count: min(rules.count, Int(Self.mostRows)))
        var guards: UInt32 = 0
        var negatedEnds: Set<Int> = []
        while windowStart < words.count {
            fillWindow()
            stepsLeft = runs.count * Self.mostStepsPerWord
            var found: [Sign] = []
            for first in windowStart..<windowStart + runs.count { match(at: first, isRaised: isRaised, into: &found) }
            for sign in found {
                let effect = rules[sign.rule, 0]
                guard CompiledLayout.guards.contains(effect) else { continue }
                if effect == CompiledLayout.guardBase + RiskGuard.idiom.bit {
                    idioms.append(sign.first..<sign.end)
                } else {
                    guards |= effect - CompiledLayout.guardBase
                }
            }
            for sign in found where !CompiledLayout.guards.contains(rules[sign.rule, 0]) {
                guard sign.rule < isRaised.count, !isRaised[sign.rule] else { continue }
                let yields = rules[sign.rule, 8] & RiskGuard.idiom.bit != 0
                if yields, idioms.contains(where: { $0.overlaps(sign.first..<sign.end) }) { continue }
                if isNegated(sign) || isJoined(sign, to: negatedEnds) {
                    negatedEnds.insert(sign.end)
                    denied.append(sign.first..<sign.end)
                    continue
                }
                isRaised[sign.rule] = true
                signs.append(sign)
            }
            windowStart += Self.window - Self.overlap
        }
        if guards & RiskGuard.returned.bit != 0 { guards &= ~RiskGuard.past.bit }
        return signs.filter { rules[$0.rule, 8] & guards & ~RiskGuard.idiom.bit == 0 }
    }

    private mutating func fillWindow() {
        runs.removeAll(keepingCapacity: true)
        for set in present.indices { present[set] = false }
        for first in windowStart..<min(words.count, windowStart + Self.window) {
            var run: [(node: Int, count: Int)] = []
            var node = words[first].root
            var last = first
            while node != 0 {
                if tables.nodes[Int(node), 3] > 0 {
                    run.append((Int(node), last - first + 1))
                    note(setsOf: Int(node))
                }
                last += 1
                guard last < words.count, last - first < CompiledLayout.longestPhrase,
                    !words[last].has(TextWord.Mark.beginsSentence)
                else { break }
                node = tables.next(node: node, token: words[last].token)
            }
            runs.append(run)
        }
    }

    private mutating func note(setsOf node: Int) {
        let start = Int(tables.nodes[node, 2])
        for row in start..<start + Int(min(tables.nodes[node, 3], Self.mostRows)) {
            let set = Int(tables.memberships[row, 0])
            if set < present.count { present[set] = true }
        }
    }

    /// Whether the window holds a phrase of each part that must be there.
    private func mayHold(parts range: Range<Int>) -> Bool {
        range.allSatisfy { part in
            let set = Int(parts[part, 0])
            return parts[part, 2] != 0 || (set < present.count && present[set])
        }
    }

    /// Adds the patterns that begin at a word, passing over rules that have a sign already.
    private mutating func match(at first: Int, isRaised: [Bool], into found: inout [Sign]) {
        for (node, count) in runs[first - windowStart] {
            let start = Int(tables.nodes[node, 2])
            for row in start..<start + Int(min(tables.nodes[node, 3], Self.mostRows)) {
                stepsLeft -= 1
                guard stepsLeft > 0 else { return }
                let set = Int(tables.memberships[row, 0])
                let patternStart = Int(tables.starters[set, 0])
                for pattern in patternStart..<patternStart + Int(min(tables.starters[set, 1], Self.mostRows)) {
                    stepsLeft -= 1
                    guard stepsLeft > 0 else { return }
                    let rule = Int(patterns[pattern, 0])
                    if rule < isRaised.count, isRaised[rule] { continue }
                    let firstPart = Int(patterns[pattern, 1])
                    let end = firstPart + Int(min(patterns[pattern, 2], UInt32(WordPattern.limits.parts)))
                    guard mayHold(parts: firstPart..<max(firstPart, end)) else { continue }
                    steps = 0
                    if let end = endOfMatch(part: firstPart + 1, of: end, at: first + count), end > first {
                        found.append(Sign(rule: rule, first: first, end: end))
                    }
                }
            }
        }
    }

    /// Where the rest of a pattern ends that begins at a word; `nil` where it is not there.
    private mutating func endOfMatch(part: Int, of end: Int, at word: Int) -> Int? {
        guard part < end else { return word }
        let set = parts[part, 0]
        var gap = Int(min(parts[part, 1], UInt32(WordPattern.limits.gap)))
        var passedOver = 0
        var place = word
        while place - windowStart < runs.count, !words[place].has(TextWord.Mark.beginsSentence) {
            for (node, count) in runs[place - windowStart] {
                steps += 1
                stepsLeft -= 1
                guard steps <= Self.mostSteps, stepsLeft > 0 else { return nil }
                if isMember(node, of: set), let end = endOfMatch(part: part + 1, of: end, at: place + count) {
                    return end
                }
            }
            if words[place].has(CompiledLayout.WordFlags.passedOver), passedOver < Self.mostPassedOver {
                passedOver += 1
            } else if gap > 0 {
                gap -= 1
            } else {
                break
            }
            place += 1
        }
        return parts[part, 2] != 0 ? endOfMatch(part: part + 1, of: end, at: word) : nil
    }

    /// Whether a phrase belongs to a set; binary search.
    private func isMember(_ node: Int, of set: UInt32) -> Bool {
        var low = Int(tables.nodes[node, 2])
        var high = low + Int(min(tables.nodes[node, 3], Self.mostRows))
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if tables.memberships[middle, 0] < set { low = middle + 1 } else { high = middle }
        }
        return low < end && tables.memberships[low, 0] == set
    }

    /// Whether a single negation stands shortly before the sign in its clause; two undo each other.
    private func isNegated(_ sign: Sign) -> Bool {
        let reach = Int(min(rules[sign.rule, 7], 9))
        guard reach > 0, let negator = nearestNegator(before: sign.first, within: reach) else { return false }
        return nearestNegator(before: negator, within: 4) == nil
    }

    private func nearestNegator(before place: Int, within reach: Int) -> Int? {
        var index = place
        var left = reach
        while index > 0, left > 0, !words[index].has(TextWord.Mark.beginsClause) {
            index -= 1
            if words[index].has(CompiledLayout.WordFlags.negator) { return index }
            if !words[index].has(CompiledLayout.WordFlags.passedOver) { left -= 1 }
        }
        return nil
    }

    /// Whether "or" or "and" joins a sign to one that is negated: "no thoughts of self-harm or suicide".
    private func isJoined(_ sign: Sign, to negatedEnds: Set<Int>) -> Bool {
        guard sign.first > 1, rules[sign.rule, 7] > 0, words[sign.first - 1].has(CompiledLayout.WordFlags.joins) else {
            return false
        }
        return negatedEnds.contains(sign.first - 1)
    }
}
