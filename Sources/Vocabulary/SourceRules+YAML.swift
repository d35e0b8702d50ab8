import DirectoryModel

extension SourceThriveGroup {
    /// Reads `thrive.yaml`.
    static func list(in node: SourceNode) throws(VocabularyFault) -> [SourceThriveGroup] {
        var groups: [SourceThriveGroup] = []
        for entry in try node.entries() {
            _ = try entry.fields(["slug", "label", "scope", "signals", "against"])
            let slug = try entry.required("slug")
            guard let group = ThriveGroup(rawValue: try slug.text()) else {
                throw slug.fault("the groups are \(ThriveGroup.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            groups.append(
                SourceThriveGroup(
                    group: group,
                    signals: try entry.texts("signals"),
                    against: try entry.texts("against")
                )
            )
        }
        return groups
    }
}

extension SourceReadingRules {
    init(_ node: SourceNode) throws(VocabularyFault) {
        _ = try node.fields(["equivalents", "ordinary", "negation"])
        var equivalents: [[String]] = []
        var seen: Set<UInt64> = []
        for entry in try node.required("equivalents").entries() {
            var words: [String] = []
            var hashes: Set<UInt64> = []
            for word in try entry.entries() {
                let text = try word.text()
                let folded = foldedHashes(text)
                guard folded.count == 1 else { throw word.fault("one word is expected, not \(text.debugDescription).") }
                hashes.formUnion(folded)
                words.append(text)
            }
            guard seen.isDisjoint(with: hashes) else { throw entry.fault("a word of this line stands in another too.") }
            seen.formUnion(hashes)
            equivalents.append(words)
        }
        self.equivalents = equivalents
        ordinary = try node.texts("ordinary")
        var cues: [NegationReach: [String]] = [:]
        let negation = try node.required("negation")
        for (name, list) in try negation.fields(NegationReach.allCases.map(\.rawValue)) {
            guard let reach = NegationReach(rawValue: name) else { continue }
            for entry in try list.entries() {
                guard let phrases = RiskPattern(try entry.text())?.expandedPhrases else {
                    throw entry.fault("a cue is words and (a|b) alone, with every bracket closed.")
                }
                cues[reach, default: []] += phrases
            }
        }
        self.cues = cues
    }
}

extension SourceRiskRules {
    init(_ node: SourceNode) throws(VocabularyFault) {
        _ = try node.fields(["misspelt", "negators", "slots", "rules", "guards"])
        misspelt = try node.texts("misspelt")
        negators = try node.texts("negators")
        var slots: [SourceSlot] = []
        for (name, phrases) in try node.required("slots").fields() {
            var texts: [String] = []
            for phrase in try phrases.entries() { texts.append(try phrase.text()) }
            slots.append(SourceSlot(name: name, phrases: texts, line: phrases.line))
        }
        let names = Set(slots.map(\.name))
        var rules: [SourceRiskRule] = []
        for entry in try node.required("rules").entries() {
            rules.append(try SourceRiskRule(rule: entry, slots: names))
        }
        for entry in try node.required("guards").entries() {
            rules.append(try SourceRiskRule(guarding: entry, slots: names))
        }
        self.slots = slots
        self.rules = rules
    }
}

extension SourceRiskRule {
    fileprivate init(rule node: SourceNode, slots: Set<String>) throws(VocabularyFault) {
        _ = try node.fields(["id", "label", "kind", "needs", "negated-within", "yields-to", "patterns"])
        let label = try node.required("label")
        guard let value = RiskSign.Label(rawValue: try label.text()) else {
            throw label.fault("a label is direct, indirect, safeguarding or medical.")
        }
        let within = try node.required("negated-within")
        guard let words = Int(try within.text()), (0...9).contains(words) else {
            throw within.fault("a number from 0 to 9 is expected here.")
        }
        var needs: [TermReference] = []
        for need in try node.required("needs").entries() {
            needs.append(TermReference(kind: .need, slug: try need.text(), line: need.line))
        }
        let patterns = try Self.patterns(in: node, slots: slots)
        for case .need(let slug) in patterns.flatMap(\.parts).map(\.choice) {
            guard needs.contains(where: { $0.slug == slug }) else {
                throw node.fault("a pattern has {need:\(slug)}, and the rule's needs do not name it.")
            }
        }
        var guards: Set<RiskGuard> = node.field("yields-to") == nil ? [.idiom] : []
        for name in try node.field("yields-to")?.entries() ?? [] { guards.insert(try RiskGuard(name)) }
        self.init(
            id: try node.required("id").text(),
            effect: .raises(value),
            subject: try node.required("kind").text(),
            needs: needs,
            negatedWithin: words,
            yieldsTo: guards,
            patterns: patterns,
            line: node.line
        )
    }

    fileprivate init(guarding node: SourceNode, slots: Set<String>) throws(VocabularyFault) {
        _ = try node.fields(["id", "class", "patterns"])
        self.init(
            id: try node.required("id").text(),
            effect: .lifts(try RiskGuard(try node.required("class"))),
            subject: "",
            needs: [],
            negatedWithin: 0,
            yieldsTo: [],
            patterns: try Self.patterns(in: node, slots: slots),
            line: node.line
        )
    }

    private static func patterns(in node: SourceNode, slots: Set<String>) throws(VocabularyFault) -> [RiskPattern] {
        var patterns: [RiskPattern] = []
        for entry in try node.required("patterns").entries() {
            guard let pattern = RiskPattern(try entry.text()) else {
                throw entry.fault(
                    "the pattern cannot be read: begin with a word, close brackets, and use at most "
                        + "\(RiskPattern.limits.parts) parts and gaps of \(RiskPattern.limits.gap)."
                )
            }
            for case .slot(let name) in pattern.parts.map(\.choice) where !slots.contains(name) {
                throw entry.fault("there is no slot \(name.debugDescription).")
            }
            patterns.append(pattern)
        }
        return patterns
    }
}

extension RiskGuard {
    fileprivate init(_ node: SourceNode) throws(VocabularyFault) {
        guard let value = RiskGuard(rawValue: try node.text()) else {
            throw node.fault("a guard's class is idiom, context or past.")
        }
        self = value
    }
}
