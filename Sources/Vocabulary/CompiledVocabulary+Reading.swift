import DirectoryModel

extension CompiledVocabulary {
    /// Reads the terms of a text: phrases before words, the longest first, without overlap within a kind.
    ///
    /// Linear in the text for any text.
    /// - Parameters:
    ///   - text: A question or a service's words.
    ///   - kinds: The kinds of terms to look for.
    ///   - asQuestion: Whether to see through slips and disguises and to report the words not understood.
    package func read(_ text: String, kinds: TermKinds = .all, asQuestion: Bool = false) -> Reading {
        withWords(of: text, asQuestion: asQuestion) { tables, words, bytes in
            var finder = PhraseFinder(tables: tables, words: words, kinds: kinds)
            finder.find()
            let chosen = finder.chosen()
            let negation = NegationScope(words: words, cues: finder.cues, matches: chosen)
            func typed(_ first: Int, _ count: Int) -> (String, Range<Int>) {
                let range = Int(words[first].start)..<Int(words[first + count - 1].end)
                return (String(decoding: bytes[range], as: UTF8.self), range)
            }
            let negated = negation.negated()
            var matches: [TermMatch] = []
            matches.reserveCapacity(chosen.count)
            for (candidate, isNegated) in zip(chosen, negated) {
                guard let kind = UInt8(exactly: candidate.purpose).flatMap(TermKind.init(rawValue:)) else { continue }
                let (words, range) = typed(candidate.first, candidate.count)
                let slug = tables.slug(ofTerm: Int(candidate.target))
                guard !slug.isEmpty else { continue }
                matches.append(
                    TermMatch(slug: slug, kind: kind, words: words, range: range, isNegated: isNegated)
                )
            }
            guard asQuestion else { return Reading(matches: matches, notUnderstood: []) }
            var covered = [Bool](repeating: false, count: words.count)
            for span in chosen + finder.cues {
                for index in span.first..<span.first + span.count { covered[index] = true }
            }
            let skipped = CompiledLayout.WordFlags.ordinary | TextWord.Mark.short | TextWord.Mark.number
            let unknown = words.indices.filter { !covered[$0] && !words[$0].has(skipped) }.map { typed($0, 1).0 }
            return Reading(matches: matches, notUnderstood: unknown)
        }
    }

    /// The words of a service's text that speak for or against THRIVE groups, in the order of the text.
    ///
    /// Words that the text negates are left out. Linear.
    package func thriveSignals(in text: String) -> [ThriveSignal] {
        withWords(of: text, asQuestion: false) { tables, words, bytes in
            var finder = PhraseFinder(tables: tables, words: words, kinds: [], findsThriveSignals: true)
            finder.find()
            let chosen = finder.chosen()
            let negated = NegationScope(words: words, cues: finder.cues, matches: chosen).negated()
            var signals: [ThriveSignal] = []
            for (candidate, isNegated) in zip(chosen, negated) where !isNegated {
                guard Int(candidate.target) < ThriveGroup.allCases.count else { continue }
                let range = Int(words[candidate.first].start)..<Int(words[candidate.first + candidate.count - 1].end)
                signals.append(
                    ThriveSignal(
                        group: ThriveGroup.allCases[Int(candidate.target)],
                        words: String(decoding: bytes[range], as: UTF8.self),
                        isAgainst: candidate.purpose == CompiledLayout.Purpose.thriveAgainst
                    )
                )
            }
            return signals
        }
    }
}
