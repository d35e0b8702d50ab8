import DirectoryModel

extension CompiledVocabulary {
    /// Understands a question: terms, ages, who asks, and signs of risk, in one pass over its words.
    ///
    /// Linear in the text; under 100 µs for twenty words.
    package func understand(_ text: String) -> UnderstoodQuestion {
        withWords(of: text, asQuestion: true) { tables, words, bytes in
            let found = FoundTerms(
                tables: tables,
                words: words,
                kinds: .all,
                purpose: .question,
                acceptsLoneHints: true
            )
            var reader = RuleReader(tables: tables, words: words)
            let signs = reader.signsOfQuestion()
            let spoken = SpokenWords(words: words, bytes: bytes)
            let ages = AgeReader(words: spoken).ages()
            let askers = AskerReader(words: spoken, ages: ages.map(\.age))
            let told = tables.matches(of: signs, effect: CompiledLayout.tells, in: words, bytes)
            let asked = tables.matches(of: signs, effect: CompiledLayout.asks, in: words, bytes)
            var covered = found.covered
            for place in ages.flatMap(\.places) { covered[place] = true }
            for sign in signs where !tables.speaksOfServices(sign) {
                for place in sign.first..<sign.end { covered[place] = true }
            }
            // Of a condition they clear what a service says, not what somebody asks.
            let cleared = tables.matches(of: signs, effect: CompiledLayout.clears, in: words, bytes)
                .filter { $0.kind != .condition }
            let matches = found.matches(tables, bytes).filter { match in
                !cleared.contains { match.isSame(as: $0) && match.range.overlaps($0.range) }
            }
            let known = matches + told
            let all =
                matches
                + told.filter { told in
                    !matches.contains { $0.isSame(as: told) } && !known.contains { told.isPart(of: $0) }
                        && !cleared.contains { told.isSame(as: $0) && told.range.overlaps($0.range) }
                }
            return UnderstoodQuestion(
                matches: all.sorted { ($0.range.lowerBound, $0.kind) < ($1.range.lowerBound, $1.kind) },
                ages: ages.map(\.age),
                asker: found.asker(tables, spoken, bytes) ?? askers.told() ?? asked.first ?? askers.implied(),
                signs: tables.riskSigns(signs, in: words, of: bytes),
                leanings: tables.leanings(of: words, passing: found.ruledOut, bytes),
                notUnderstood: tables.unknown(words, covered: covered, bytes)
            )
        }
    }
}

extension TermMatch {
    fileprivate func isSame(as other: TermMatch) -> Bool { kind == other.kind && slug == other.slug }

    /// Whether the words of another need hold these and more: "my mum cuts herself" is no self-harm of the child.
    fileprivate func isPart(of other: TermMatch) -> Bool {
        kind == .need && other.kind == .need && !other.isNegated && other.range.count > range.count
            && other.range.lowerBound <= range.lowerBound && other.range.upperBound >= range.upperBound
    }
}

extension VocabularyTables {
    /// The terms that rules of an effect tell, in the order of the text.
    func matches(
        of signs: [RuleReader.Sign],
        effect: UInt32,
        in words: [TextWord],
        _ bytes: UnsafeRawBufferPointer
    ) -> [TermMatch] {
        let rules = region(.rules)
        let lists = region(.lists)
        let terms = region(.terms)
        return signs.filter { rules[$0.rule, 0] == effect && rules[$0.rule, 6] > 0 }
            .sorted { $0.first < $1.first }
            .compactMap { sign in
                let row = Int(lists[Int(rules[sign.rule, 5]), 0])
                guard let kind = UInt8(exactly: terms[row, 0]).flatMap(TermKind.init(rawValue:)) else { return nil }
                let slug = slug(ofTerm: row)
                guard !slug.isEmpty else { return nil }
                let range = Int(words[sign.first].start)..<Int(words[sign.end - 1].end)
                let typed = String(decoding: bytes[range], as: UTF8.self)
                return TermMatch(
                    slug: slug,
                    kind: kind,
                    words: typed,
                    range: range,
                    isNegated: false,
                    strength: .likely
                )
            }
    }

    /// The words that nothing covers and that are not ordinary, as typed.
    func unknown(_ words: [TextWord], covered: [Bool], _ bytes: UnsafeRawBufferPointer) -> [String] {
        let skipped = CompiledLayout.WordFlags.ordinary | TextWord.Mark.short | TextWord.Mark.number
        return words.indices.filter { !covered[$0] && !words[$0].has(skipped) }.map {
            String(decoding: bytes[Int(words[$0].start)..<Int(words[$0].end)], as: UTF8.self)
        }
    }
}
