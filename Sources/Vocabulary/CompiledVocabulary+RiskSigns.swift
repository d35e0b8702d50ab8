extension CompiledVocabulary {
    /// The signs of risk in a question, the weightiest label first, at most one for each rule.
    ///
    /// Linear in the text, with a bound on the work at each word. When in doubt it is a sign.
    package func riskSigns(in text: String) -> [RiskSign] {
        withWords(of: text, asQuestion: true) { tables, words, bytes in
            var reader = RuleReader(tables: tables, words: words)
            return tables.riskSigns(reader.signsOfQuestion(), in: words, of: bytes)
        }
    }
}

extension VocabularyTables {
    /// The signs of risk among what rules found, the weightiest label first.
    func riskSigns(
        _ found: [RuleReader.Sign],
        in words: [TextWord],
        of bytes: UnsafeRawBufferPointer
    ) -> [RiskSign] {
        let rules = region(.rules)
        let lists = region(.lists)
        var signs: [RiskSign] = []
        for sign in found {
            let effect = rules[sign.rule, 0]
            let label = Int(effect < CompiledLayout.weighedBase ? effect : effect - CompiledLayout.weighedBase)
            guard label < RiskSign.Label.allCases.count else { continue }
            let needs = Int(rules[sign.rule, 5])..<Int(rules[sign.rule, 5]) + Int(min(rules[sign.rule, 6], 16))
            let range = Int(words[sign.first].start)..<Int(words[sign.end - 1].end)
            signs.append(
                RiskSign(
                    label: RiskSign.Label.allCases[label],
                    subject: text(at: rules[sign.rule, 3], count: rules[sign.rule, 4]),
                    words: String(decoding: bytes[range], as: UTF8.self),
                    needs: needs.map { slug(ofTerm: Int(lists[$0, 0])) }.filter { !$0.isEmpty },
                    rule: text(at: rules[sign.rule, 1], count: rules[sign.rule, 2])
                )
            )
        }
        return signs.enumerated().sorted {
            ($1.element.label, $0.offset) < ($0.element.label, $1.offset)
        }.map(\.element)
    }
}
