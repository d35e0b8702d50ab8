import DirectoryModel

/// The terms of a text: the phrases that stand, and whether each is negated.
struct FoundTerms {
    private let words: [TextWord]
    private let chosen: [PhraseCandidate]
    private let cues: [PhraseCandidate]
    private let negated: [Bool]

    /// - Parameter acceptsLoneHints: Whether hints of needs stand where nothing plainer is said.
    init(
        tables: VocabularyTables,
        words: [TextWord],
        kinds: TermKinds,
        purpose: PhraseFinder.Purpose,
        acceptsLoneHints: Bool = false
    ) {
        var finder = PhraseFinder(tables: tables, words: words, kinds: kinds, purpose: purpose)
        finder.find()
        self.words = words
        var chosen = finder.chosen()
        if acceptsLoneHints, !chosen.contains(where: { $0.purpose == UInt32(TermKind.need.rawValue) }) {
            chosen = (chosen + finder.loneHints()).sorted { $0.first < $1.first }
        }
        self.chosen = chosen
        cues = finder.cues
        negated = NegationScope(words: words, cues: cues, matches: chosen).negated()
    }

    /// The matches, in the order of the text.
    func matches(_ tables: VocabularyTables, _ bytes: UnsafeRawBufferPointer) -> [TermMatch] {
        zip(chosen, negated).compactMap { match($0, isNegated: $1, tables, bytes) }
    }

    /// The needs that patterns say a service is for, besides those that phrases found, in the order of the text.
    func served(
        besides matches: [TermMatch],
        _ tables: VocabularyTables,
        _ bytes: UnsafeRawBufferPointer
    ) -> [TermMatch] {
        var reader = RuleReader(tables: tables, words: words)
        let rules = tables.region(.rules)
        let signs = reader.signs().filter { rules[$0.rule, 0] == CompiledLayout.serves }.sorted { $0.first < $1.first }
        let spans = signs.map { sign in
            PhraseCandidate(
                first: sign.first,
                count: sign.end - sign.first,
                purpose: UInt32(TermKind.need.rawValue),
                target: 0,
                node: 0,
                strength: .likely
            )
        }
        let negated = NegationScope(words: words, cues: cues, matches: spans).negated()
        let affirmed = zip(signs, negated).filter { !$1 }.map(\.0)
        return tables.matches(of: affirmed, effect: CompiledLayout.serves, in: words, bytes).filter { told in
            !matches.contains { $0.kind == told.kind && $0.slug == told.slug }
        }
    }

    /// The role that stands after words such as "I'm the", before "here", or at the head of a note: "SENCO, Y4 boy".
    func asker(_ tables: VocabularyTables, _ spoken: SpokenWords, _ bytes: UnsafeRawBufferPointer) -> TermMatch? {
        for (candidate, isNegated) in zip(chosen, negated)
        where candidate.purpose == UInt32(TermKind.role.rawValue) && !isNegated {
            let places = candidate.first..<candidate.first + candidate.count
            guard isOpened(places, spoken) || isClosed(places) || spoken.headsNote(places) else { continue }
            return match(candidate, isNegated: false, tables, bytes)
        }
        return nil
    }

    private func isOpened(_ places: Range<Int>, _ spoken: SpokenWords) -> Bool {
        var place = places.lowerBound - 1
        while place >= 0, words[place].has(CompiledLayout.WordFlags.beforeAsker),
            !words[place].has(CompiledLayout.WordFlags.opensAsker)
        {
            place -= 1
        }
        guard place >= 0, words[place].has(CompiledLayout.WordFlags.opensAsker) else { return false }
        // "This is the school nurse", but not "my mum is a teacher".
        return spoken[place] != "is" || spoken[place - 1] == "this"
    }

    private func isClosed(_ places: Range<Int>) -> Bool {
        places.upperBound < words.count && words[places.upperBound].has(CompiledLayout.WordFlags.closesAsker)
    }

    /// For each word whether a phrase or a cue takes it.
    var covered: [Bool] {
        var covered = [Bool](repeating: false, count: words.count)
        for span in chosen + cues {
            for index in span.first..<span.first + span.count { covered[index] = true }
        }
        return covered
    }

    /// For each word whether it is ruled out: it leans to nothing.
    var ruledOut: [Bool] {
        var ruledOut = [Bool](repeating: false, count: words.count)
        for (candidate, isNegated) in zip(chosen, negated) where isNegated {
            for index in candidate.first..<candidate.first + candidate.count { ruledOut[index] = true }
        }
        return ruledOut
    }

    private func match(
        _ candidate: PhraseCandidate,
        isNegated: Bool,
        _ tables: VocabularyTables,
        _ bytes: UnsafeRawBufferPointer
    ) -> TermMatch? {
        guard let kind = UInt8(exactly: candidate.purpose).flatMap(TermKind.init(rawValue:)) else { return nil }
        let slug = tables.slug(ofTerm: Int(candidate.target))
        guard !slug.isEmpty else { return nil }
        let range = Int(words[candidate.first].start)..<Int(words[candidate.first + candidate.count - 1].end)
        let typed = String(decoding: bytes[range], as: UTF8.self)
        let strength: TermMatch.Strength =
            switch candidate.strength {
            case .certain: .certain
            case .likely: .likely
            case .hint, .smallAbbreviation: .hint
            }
        return TermMatch(
            slug: slug,
            kind: kind,
            words: typed,
            range: range,
            isNegated: isNegated,
            strength: strength
        )
    }
}
