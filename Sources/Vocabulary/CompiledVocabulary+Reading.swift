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
            let found = FoundTerms(
                tables: tables,
                words: words,
                kinds: kinds,
                purpose: asQuestion ? .question : .terms
            )
            let matches = found.matches(tables, bytes)
            return Reading(
                matches: asQuestion || !kinds.contains(.needs)
                    ? matches : matches + found.served(besides: matches, tables, bytes),
                notUnderstood: asQuestion ? tables.unknown(words, covered: found.covered, bytes) : []
            )
        }
    }

    /// The needs that several words of a service's text lean to together, the strongest first; words that the text negates
    /// lean to nothing.
    ///
    /// O(words log rows).
    package func leanings(of text: String) -> [Leaning] {
        withWords(of: text, asQuestion: false) { tables, words, bytes in
            let found = FoundTerms(tables: tables, words: words, kinds: .needs, purpose: .terms)
            return tables.leanings(of: words, passing: found.ruledOut, bytes)
        }
    }

    /// The words of a service's text that speak for or against THRIVE groups, in the order of the text.
    ///
    /// Words that the text negates are left out. Linear.
    package func thriveSignals(in text: String) -> [ThriveSignal] {
        withWords(of: text, asQuestion: false) { tables, words, bytes in
            var finder = PhraseFinder(tables: tables, words: words, kinds: [], purpose: .thriveSignals)
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
