/// Which of the phrases found in a text are negated by the cues found in it.
struct NegationScope {
    let words: [TextWord]
    let cues: [PhraseCandidate]
    let matches: [PhraseCandidate]

    /// How many words may stand between a cue that reaches what follows at once and the phrase.
    private static let next = 1
    /// How many words may stand between a refusal and what is refused.
    private static let refused = 3
    /// How many words may stand between a phrase and a cue that reaches back.
    private static let back = 5

    /// One answer for each match, in order; linear.
    func negated() -> [Bool] {
        var negated = [Bool](repeating: false, count: matches.count)
        var cue = 0
        var reach = Reach()
        var previous: (end: Int, purpose: UInt32, isNegated: Bool, isRefused: Bool)?
        var sentence = 0
        var furthest = 0
        for (index, match) in matches.enumerated() {
            while sentence <= match.first {
                if words[sentence].has(TextWord.Mark.beginsSentence) {
                    reach = Reach()
                    previous = nil
                }
                while cue < cues.count, cues[cue].first == sentence {
                    // A cue inside a term's own phrase is part of it: "can't sleep".
                    if cues[cue].first >= furthest, cues[cue].first + cues[cue].count <= match.first {
                        reach.take(cues[cue])
                        if cues[cue].reach == .ends { previous = nil }
                    }
                    cue += 1
                }
                sentence += 1
            }
            let isJoined =
                previous.map {
                    $0.isNegated && (!$0.isRefused || match.isRefusable) && joins($0.end, $0.purpose, match)
                } ?? false
            let isRefused = match.isRefusable && reach.refuses(match.first, within: Self.refused, words)
            negated[index] =
                isRefused || reach.covers(match.first, within: Self.next, words) || isJoined
                || isReachedBack(match, from: cue)
            let followsRefusal = isRefused || (isJoined && previous?.isRefused == true)
            let end = max(previous?.end ?? 0, match.first + match.count)
            previous = (end, match.purpose, negated[index], followsRefusal)
            furthest = max(furthest, match.first + match.count)
        }
        return negated
    }

    private struct Reach {
        private var isOpen = false
        private var nextEnd: Int?
        private var refusalEnd: Int?

        mutating func take(_ cue: PhraseCandidate) {
            let end = cue.first + cue.count
            switch cue.reach {
            case .forward: isOpen = true
            case .next: nextEnd = end
            case .refuses: refusalEnd = end
            case .never, .ends:
                isOpen = false
                nextEnd = nil
                refusalEnd = nil
            case .backward, .none: break
            }
        }

        func covers(_ first: Int, within gap: Int, _ words: [TextWord]) -> Bool {
            isOpen || nextEnd.map { reachesAtOnce($0, first, gap, words) } ?? false
        }

        /// Whether a phrase stands right behind a cue, with no comma between.
        private func reachesAtOnce(_ end: Int, _ first: Int, _ gap: Int, _ words: [TextWord]) -> Bool {
            guard first >= end, first - end <= gap else { return false }
            return first == end || (end + 1...first).allSatisfy { !words[$0].has(TextWord.Mark.beginsClause) }
        }

        /// A comma ends a refusal: "can't do evenings, any Saturdays?".
        func refuses(_ first: Int, within gap: Int, _ words: [TextWord]) -> Bool {
            guard let end = refusalEnd, first >= end, first - end <= gap else { return false }
            return first == end || (end + 1...first).allSatisfy { !words[$0].has(TextWord.Mark.beginsClause) }
        }
    }

    /// Whether a match belongs to the negation of the one that ends before it.
    ///
    /// "And" and "or" join anything. A comma joins things of one kind, and no wishes: "no groups, somewhere free".
    private func joins(_ end: Int, _ purpose: UInt32, _ match: PhraseCandidate) -> Bool {
        let first = match.first
        guard first >= end else { return true }
        guard first - end <= 2 else { return false }
        let between = end..<first
        if !between.isEmpty, between.allSatisfy({ words[$0].has(CompiledLayout.WordFlags.joins) }) { return true }
        guard match.purpose == purpose, purpose != UInt32(TermKind.wish.rawValue) else { return false }
        if between.isEmpty { return words[first].has(TextWord.Mark.beginsClause) }
        return between.count == 1 && words[between.lowerBound].has(TextWord.Mark.beginsClause)
            && !words[between.lowerBound].has(CompiledLayout.WordFlags.ordinary)
    }

    /// Whether a cue that reaches back stands soon after the match in its sentence.
    private func isReachedBack(_ match: PhraseCandidate, from cue: Int) -> Bool {
        let end = match.first + match.count
        for later in cues[min(cue, cues.count)...] {
            guard later.first <= end + Self.back, later.reach != .ends else { return false }
            guard later.first >= end, later.reach == .backward else { continue }
            return (end...later.first).allSatisfy { !words[$0].has(TextWord.Mark.beginsSentence) }
        }
        return false
    }
}

extension PhraseCandidate {
    /// Whether it is something that somebody may not want: a kind of help, a person, a way.
    ///
    /// A need is no such thing: "hates school" is a need.
    fileprivate var isRefusable: Bool {
        let kinds: [TermKind] = [.supportType, .role, .wish, .referralMethod]
        return kinds.contains { UInt32($0.rawValue) == purpose }
    }

    /// The reach of a cue.
    fileprivate var reach: NegationReach? {
        Int(target) < NegationReach.allCases.count ? NegationReach.allCases[Int(target)] : nil
    }
}
