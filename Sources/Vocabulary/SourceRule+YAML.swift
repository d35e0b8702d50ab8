extension SourceRiskRules {
    /// Reads the files of the folder `risk`: `words.yaml`, one file for each label, `weighed.yaml` with
    /// `weights.tsv`, `guards.yaml`.
    init(folder: String) throws(VocabularyFault) {
        func root(_ name: String) throws(VocabularyFault) -> SourceNode { try SourceNode.root(of: "\(folder)/\(name)") }
        let words = try root("words.yaml")
        _ = try words.fields(["negators", "passed-over", "slots"])
        negators = try words.texts("negators")
        passedOver = try words.texts("passed-over")
        let slots = try words.required("slots").slots()
        var rules: [SourceRule] = []
        for label in RiskSign.Label.allCases {
            for entry in try root("\(label.rawValue).yaml").entries() {
                rules.append(try SourceRule(entry, raises: label, slots: slots))
            }
        }
        for entry in try root("weighed.yaml").entries() { rules.append(try SourceRule(weighing: entry)) }
        weights = try SourceRiskWeight.list(inFile: "\(folder)/weights.tsv")
        for entry in try root("guards.yaml").entries() {
            rules.append(try SourceRule(guarding: entry, slots: slots))
        }
        var lines: [String: (file: String, line: Int)] = [:]
        for rule in rules {
            if let earlier = lines.updateValue((rule.file, rule.line), forKey: rule.id) {
                let reason = "the id \(rule.id) is taken by the rule on line \(earlier.line) of \(earlier.file)."
                throw VocabularyFault(file: rule.file, line: rule.line, reason: reason)
            }
        }
        self.rules = rules
    }
}

extension SourceRule {
    fileprivate init(
        _ node: SourceNode,
        raises label: RiskSign.Label,
        slots: [String: [String]]
    ) throws(VocabularyFault) {
        _ = try node.fields(["id", "kind", "needs", "negated-within", "yields-to", "patterns"])
        let needs = try Self.needs(of: node)
        let patterns = try node.patterns("patterns", slots: slots)
        for case .need(let slug) in patterns.flatMap(\.parts).map(\.choice) {
            guard needs.contains(where: { $0.slug == slug }) else {
                throw node.fault("a pattern has {need:\(slug)}, and the rule's needs do not name it.")
            }
        }
        self.init(
            id: try node.required("id").text(),
            effect: .raises(label),
            subject: try node.required("kind").text(),
            needs: needs,
            negatedWithin: try node.required("negated-within").number(in: 0...9),
            yieldsTo: try Self.guards(of: node),
            patterns: patterns,
            file: node.file,
            line: node.line
        )
    }

    /// A rule that weighs words together; it has no patterns.
    fileprivate init(weighing node: SourceNode) throws(VocabularyFault) {
        _ = try node.fields(["id", "label", "kind", "needs", "from", "against"])
        let name = try node.required("label")
        guard let label = RiskSign.Label(rawValue: try name.text()) else {
            let labels = RiskSign.Label.allCases.map(\.rawValue).joined(separator: ", ")
            throw name.fault("a label is one of \(labels).")
        }
        self.init(
            id: try node.required("id").text(),
            effect: .weighs(
                label,
                from: try node.required("from").number(in: 1...1_000),
                against: try node.required("against").number(in: -1_000...1_000)
            ),
            subject: try node.required("kind").text(),
            needs: try Self.needs(of: node),
            negatedWithin: 0,
            yieldsTo: [],
            patterns: [],
            file: node.file,
            line: node.line
        )
    }

    private static func needs(of node: SourceNode) throws(VocabularyFault) -> [TermReference] {
        var needs: [TermReference] = []
        for need in try node.required("needs").entries() {
            needs.append(TermReference(kind: .need, slug: try need.text(), line: need.line))
        }
        return needs
    }

    /// The classes that `yields-to` names; idioms alone where it is absent.
    private static func guards(of node: SourceNode) throws(VocabularyFault) -> Set<RiskGuard> {
        guard let names = node.field("yields-to") else { return [.idiom] }
        var guards: Set<RiskGuard> = []
        for name in try names.entries() { guards.insert(try RiskGuard(name)) }
        return guards
    }

    fileprivate init(guarding node: SourceNode, slots: [String: [String]]) throws(VocabularyFault) {
        _ = try node.fields(["id", "class", "patterns"])
        self.init(
            id: try node.required("id").text(),
            effect: .lifts(try RiskGuard(try node.required("class"))),
            subject: "",
            needs: [],
            negatedWithin: 0,
            yieldsTo: [],
            patterns: try node.patterns("patterns", slots: slots),
            file: node.file,
            line: node.line
        )
    }
}

extension RiskGuard {
    fileprivate init(_ node: SourceNode) throws(VocabularyFault) {
        guard let value = RiskGuard(rawValue: try node.text()) else {
            let classes = RiskGuard.allCases.map(\.rawValue).joined(separator: ", ")
            throw node.fault("a guard's class is one of \(classes).")
        }
        self = value
    }
}
