package import DirectoryModel

/// A sentence of a service's text that says whom it does not take.
package struct ExclusionSentence: Hashable, Sendable {
    /// The sentence as the text has it.
    package let text: String
    /// The conditions of people whom it turns away, terms of `conditions.yaml`.
    package let conditions: [TermSlug]
    /// Needs that it rules out.
    package let needs: [TermSlug]
}

extension CompiledVocabulary {
    /// The sentences of a service's text that rule out needs or turn people in some condition away, in its order.
    ///
    /// A negation inside a sentence counts once, and "not just for", "do not exclude", "does not need a diagnosis" are none.
    /// Linear.
    package func exclusions(in text: String) -> [ExclusionSentence] {
        sentences(of: text).compactMap { sentence in
            let found = withWords(of: sentence, asQuestion: false) { tables, words, bytes in
                var reader = RuleReader(tables: tables, words: words)
                return (
                    tables.barred(by: reader.signs()),
                    FoundTerms(tables: tables, words: words, kinds: .needs, purpose: .terms).matches(tables, bytes)
                )
            }
            let needs = found.1.filter(\.isNegated).map(\.slug)
            guard !found.0.isEmpty || !needs.isEmpty else { return nil }
            return ExclusionSentence(text: sentence, conditions: found.0, needs: needs)
        }
    }

    /// The terms that follow from others by `implied-by`, by slug; O(rules).
    package func implied(by terms: Set<TermSlug>) -> [TermSlug] {
        withTables { tables in
            let rules = tables.region(.rules)
            let lists = tables.region(.lists)
            var implied: [TermSlug] = []
            for rule in 0..<rules.count where rules[rule, 0] == CompiledLayout.implies {
                let first = Int(rules[rule, 5])
                let sources = (1..<max(1, Int(min(rules[rule, 6], 64)))).map {
                    tables.slug(ofTerm: Int(lists[first + $0, 0]))
                }
                if sources.contains(where: terms.contains) {
                    implied.append(tables.slug(ofTerm: Int(lists[first, 0])))
                }
            }
            return implied
        }
    }

    /// The kinds of support that usually help with needs or groups of needs, by `helped-by`, each once; O(rules).
    package func usualHelp(with terms: Set<TermSlug>) -> [TermSlug] {
        withTables { tables in
            let rules = tables.region(.rules)
            let lists = tables.region(.lists)
            var help: [TermSlug] = []
            for rule in 0..<rules.count where rules[rule, 0] == CompiledLayout.helps {
                let first = Int(rules[rule, 5])
                guard terms.contains(tables.slug(ofTerm: Int(lists[first, 0]))) else { continue }
                for place in 1..<max(1, Int(min(rules[rule, 6], 64))) {
                    let slug = tables.slug(ofTerm: Int(lists[first + place, 0]))
                    if !help.contains(slug) { help.append(slug) }
                }
            }
            return help
        }
    }

    private func sentences(of text: String) -> [String] {
        withWords(of: text, asQuestion: false) { _, words, bytes in
            let starts = words.indices.filter { $0 == 0 || words[$0].has(TextWord.Mark.beginsSentence) }
            return starts.enumerated().map { place, start in
                let last = place + 1 < starts.count ? starts[place + 1] - 1 : words.count - 1
                return String(decoding: bytes[Int(words[start].start)..<Int(words[last].end)], as: UTF8.self)
            }
        }
    }
}

extension VocabularyTables {
    /// Whether a rule is about what services say of whom they take, and says nothing of a question.
    func speaksOfServices(_ sign: RuleReader.Sign) -> Bool {
        [CompiledLayout.bars, CompiledLayout.clears, CompiledLayout.serves].contains(region(.rules)[sign.rule, 0])
    }

    /// The conditions that a sentence bars: those that no overlapping words clear.
    fileprivate func barred(by signs: [RuleReader.Sign]) -> [TermSlug] {
        let rules = region(.rules)
        let lists = region(.lists)
        func term(_ sign: RuleReader.Sign) -> Int { Int(lists[Int(rules[sign.rule, 5]), 0]) }
        let clearing = signs.filter { rules[$0.rule, 0] == CompiledLayout.clears }
        return signs.filter { rules[$0.rule, 0] == CompiledLayout.bars }.filter { sign in
            !clearing.contains { term($0) == term(sign) && $0.first < sign.end && sign.first < $0.end }
        }.map { slug(ofTerm: term($0)) }
    }
}
