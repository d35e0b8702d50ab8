extension VocabularyCompiler {
    /// Adds rules, guards and the patterns of terms, with the patterns ordered by the set that begins them.
    mutating func add(risk: SourceRiskRules, terms: [SourceTerm]) {
        mark(risk.negators, CompiledLayout.WordFlags.negator)
        mark(risk.passedOver, CompiledLayout.WordFlags.passedOver)
        var sets = PhraseSets()
        var patterns: [(rule: UInt32, parts: [(set: UInt32, part: WordPattern.Part)])] = []
        for (row, rule) in (risk.rules + terms.flatMap(\.rules)).enumerated() {
            addRow(rule)
            for pattern in rule.patterns {
                let parts = pattern.parts.map { part in
                    switch part.choice {
                    case .phrases(let phrases): (sets.number(of: phrases), part)
                    case .need(let slug): (sets.number(of: Self.riskPhrases(of: slug, in: terms)), part)
                    }
                }
                patterns.append((UInt32(row), parts))
            }
        }
        for (set, phrases) in sets.all.enumerated() {
            for phrase in phrases { add(phrase, toSet: UInt32(set)) }
        }
        let ordered = patterns.enumerated().sorted {
            ($0.element.parts[0].set, $0.offset) < ($1.element.parts[0].set, $1.offset)
        }
        var counts = [UInt32](repeating: 0, count: sets.all.count)
        for (_, pattern) in ordered {
            counts[Int(pattern.parts[0].set)] += 1
            rows.append([pattern.rule, rows.count(of: .parts), UInt32(pattern.parts.count)], to: .patterns)
            for (set, part) in pattern.parts {
                rows.append([set, UInt32(part.gap), part.isOptional ? 1 : 0], to: .parts)
            }
        }
        var start: UInt32 = 0
        for count in counts {
            rows.append([start, count], to: .starters)
            start += count
        }
    }

    /// Adds what words weigh; after all phrases, since a word's key is its number where it has one.
    mutating func add(weights: [SourceRiskWeight]) {
        var hashed: [(hash: UInt64, row: [UInt32])] = []
        var seen: Set<UInt64> = []
        for weight in weights {
            let keys = foldedHashes(weight.words).map { key(of: $0) }
            guard let first = keys.first else { continue }
            let hash = CompiledLayout.weightHash(first, keys.count > 1 ? keys[1] : 0)
            let packed = weight.weights.enumerated().reduce(UInt32(0)) { packed, label in
                packed | UInt32(UInt8(bitPattern: Int8(clamping: label.element))) << UInt32(label.offset * 8)
            }
            // Words that stand for each other share a key; the first row counts.
            guard seen.insert(hash).inserted else { continue }
            hashed.append((hash, [UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32), packed]))
        }
        rows.appendHashed(hashed, to: .weights)
    }

    /// The phrases of a need that raise a sign: all but abbreviations, single words that are hints, and phrases that
    /// need or shun company.
    private static func riskPhrases(of slug: String, in terms: [SourceTerm]) -> [String] {
        let term = terms.first { $0.term.kind == .need && $0.term.slug == slug }
        return (term?.phrases ?? []).filter { phrase in
            !phrase.isShortForm && !phrase.needsCapitals && phrase.beside.isEmpty && phrase.unless.isEmpty
                && (phrase.weight != .hint || foldedHashes(phrase.text).count > 1)
        }.map(\.text)
    }

    private mutating func addRow(_ rule: SourceRule) {
        let effect: UInt32
        switch rule.effect {
        case .raises(let label): effect = UInt32(RiskSign.Label.allCases.firstIndex(of: label) ?? 0)
        case .lifts(let guarding): effect = CompiledLayout.guardBase + guarding.bit
        case .weighs(let label, _, _):
            effect = CompiledLayout.weighedBase + UInt32(RiskSign.Label.allCases.firstIndex(of: label) ?? 0)
        case .tells: effect = CompiledLayout.tells
        case .asks: effect = CompiledLayout.asks
        case .bars: effect = CompiledLayout.bars
        case .clears: effect = CompiledLayout.clears
        case .implies: effect = CompiledLayout.implies
        case .serves: effect = CompiledLayout.serves
        case .helps: effect = CompiledLayout.helps
        }
        let id = rows.place(rule.id)
        let subject = rows.place(rule.subject)
        let needs = rows.list(rule.targets.compactMap { row(of: $0) })
        rows.append(
            [
                effect, id.offset, id.count, subject.offset, subject.count, needs.start, needs.count,
                rule.reach, rule.lift,
            ],
            to: .rules
        )
    }
}

/// Numbers for lists of phrases, the same for lists of the same words.
private struct PhraseSets {
    private(set) var all: [[String]] = []
    private var numbers: [[[UInt64]]: UInt32] = [:]

    mutating func number(of phrases: [String]) -> UInt32 {
        let key = Set(phrases.map(foldedHashes)).sorted { $0.lexicographicallyPrecedes($1) }
        if let known = numbers[key] { return known }
        let number = UInt32(all.count)
        all.append(phrases)
        numbers[key] = number
        return number
    }
}

extension SourceTerm {
    /// How many words before a pattern of a term a negation may stand that lifts it.
    private static let negatedWithin = 2

    /// The term's patterns as rules.
    fileprivate var rules: [SourceRule] {
        let reference = TermReference(kind: term.kind, slug: term.slug, line: 0)
        // A service's negations are part of the patterns that say whom it does not take.
        let all: [(effect: SourceRule.Effect, patterns: [WordPattern], negatedWithin: Int)] = [
            (.tells(reference), patterns, Self.negatedWithin), (.asks(reference), asksAs, Self.negatedWithin),
            (.bars(reference), bars, 0), (.clears(reference), clears, 0),
            (.serves(reference), serves, Self.negatedWithin),
        ]
        let isImplied = impliedBy.isEmpty ? [] : [rule(.implies(reference, from: impliedBy), [], negatedWithin: 0)]
        let isHelped = helpedBy.isEmpty ? [] : [rule(.helps(reference, by: helpedBy), [], negatedWithin: 0)]
        return all.filter { !$0.patterns.isEmpty }.map { rule($0.effect, $0.patterns, negatedWithin: $0.negatedWithin) }
            + isImplied + isHelped
    }

    private func rule(_ effect: SourceRule.Effect, _ patterns: [WordPattern], negatedWithin: Int) -> SourceRule {
        SourceRule(
            id: term.slug,
            effect: effect,
            subject: "",
            needs: [],
            negatedWithin: negatedWithin,
            yieldsTo: [],
            patterns: patterns,
            file: "",
            line: line
        )
    }
}

extension SourceRule {
    /// How far before it a negation lifts it; of words weighed together, from what sum they raise a sign.
    fileprivate var reach: UInt32 {
        if case .weighs(_, let sum, _) = effect { UInt32(sum) } else { UInt32(negatedWithin) }
    }

    /// The guards that lift it; of words weighed together, below what sum they speak against veiled signs.
    fileprivate var lift: UInt32 {
        if case .weighs(_, _, let sum) = effect { return UInt32(bitPattern: Int32(sum)) }
        return yieldsTo.reduce(0) { $0 | $1.bit }
    }

    /// The terms it points to.
    fileprivate var targets: [TermReference] {
        switch effect {
        case .raises: needs
        case .lifts: []
        case .weighs: needs
        case .tells(let term), .asks(let term), .bars(let term), .clears(let term), .serves(let term): [term]
        case .implies(let term, let others), .helps(let term, let others): [term] + others
        }
    }
}
