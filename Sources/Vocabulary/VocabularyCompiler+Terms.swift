extension VocabularyCompiler {
    /// Adds terms and short forms, with their phrases and the conditions on them.
    mutating func add(terms: [SourceTerm], abbreviations: [SourceAbbreviation]) {
        let short = abbreviations.flatMap { $0.explanations }
        let all = (terms.map(\.term) + short).sorted { ($0.kind, $0.slug) < ($1.kind, $1.slug) }
        for (row, term) in all.enumerated() { number(UInt32(row), term: term) }
        for term in all { addRow(term) }
        // The conditions of abbreviations.yaml hold for the terms that it names, unless a phrase has its own.
        var listed: [TermReference: [(words: [UInt64], phrase: SourcePhrase)]] = [:]
        for entry in abbreviations {
            for reference in entry.terms {
                let key = TermReference(kind: reference.kind, slug: reference.slug, line: 0)
                listed[key, default: []] += entry.shortForms.map { (foldedHashes($0.text), $0) }
            }
        }
        for term in terms {
            let key = TermReference(kind: term.term.kind, slug: term.term.slug, line: 0)
            let entries = listed[key] ?? []
            for phrase in term.phrases {
                let words = foldedHashes(phrase.text)
                let entry = entries.first { $0.words == words }
                add(phrase.hasConditions ? phrase : entry?.phrase ?? phrase, to: term)
            }
            for entry in entries { add(entry.phrase, to: term) }
        }
    }

    private mutating func add(_ phrase: SourcePhrase, to term: SourceTerm) {
        guard let row = row(of: TermReference(kind: term.term.kind, slug: term.term.slug, line: 0)) else { return }
        var flags: UInt32
        switch phrase.weight {
        case .certain: flags = 0
        case .likely: flags = CompiledLayout.MeaningFlags.likely
        case .hint: flags = CompiledLayout.MeaningFlags.hint
        }
        if phrase.isShortForm || phrase.needsCapitals {
            flags |= CompiledLayout.MeaningFlags.capitals
        }
        if phrase.isAbbreviation { mark([phrase.text], CompiledLayout.WordFlags.abbreviation) }
        var condition: UInt32 = 0
        if !phrase.beside.isEmpty || !phrase.unless.isEmpty {
            let beside = tokenList(phrase.beside)
            let unless = tokenList(phrase.unless)
            rows.append([beside.start, beside.count, unless.start, unless.count], to: .conditions)
            condition = rows.count(of: .conditions)
        }
        add(phrase.text, UInt32(term.term.kind.rawValue), row, condition: condition, flags: flags)
    }

    private mutating func addRow(_ term: Term) {
        let parentRow = term.parent.flatMap { parent in
            row(of: TermReference(kind: .needGroup, slug: parent, line: 0))
                ?? row(of: TermReference(kind: .need, slug: parent, line: 0))
        }
        let texts = [term.slug, term.label, term.scope, term.sector].map { rows.place($0) }
        let parent: UInt32 = parentRow.map { $0 + 1 } ?? 0
        let head: [UInt32] = [
            UInt32(term.kind.rawValue), parent, (term.isProfessional ? 1 : 0) | (term.isDefining ? 2 : 0),
        ]
        rows.append(head + texts.flatMap { [$0.offset, $0.count] }, to: .terms)
    }
}

extension SourcePhrase {
    fileprivate var hasConditions: Bool { weight != .certain || needsCapitals || !beside.isEmpty || !unless.isEmpty }
}

extension SourceAbbreviation {
    /// A term of its own for each short form, so that a short form can be looked up and explained.
    ///
    /// Where two entries explain one form, both stay.
    fileprivate var explanations: [Term] {
        shortForms.map { form in
            Term(
                kind: .abbreviation,
                slug: form.text.lowercased(),
                label: meaning,
                scope: beware,
                parent: nil,
                sector: nil,
                isProfessional: false,
                isDefining: false
            )
        }
    }
}
