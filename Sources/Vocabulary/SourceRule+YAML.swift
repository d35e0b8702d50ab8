extension SourceRiskRules {
    /// Reads the files of the folder `risk`: `words.yaml`, one file for each label, `guards.yaml`.
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
        let within = try node.required("negated-within")
        guard let words = Int(try within.text()), (0...9).contains(words) else {
            throw within.fault("a number from 0 to 9 is expected here.")
        }
        var needs: [TermReference] = []
        for need in try node.required("needs").entries() {
            needs.append(TermReference(kind: .need, slug: try need.text(), line: need.line))
        }
        let patterns = try node.patterns("patterns", slots: slots)
        for case .need(let slug) in patterns.flatMap(\.parts).map(\.choice) {
            guard needs.contains(where: { $0.slug == slug }) else {
                throw node.fault("a pattern has {need:\(slug)}, and the rule's needs do not name it.")
            }
        }
        var guards: Set<RiskGuard> = [.idiom]
        if let names = node.field("yields-to") {
            guards = []
            for name in try names.entries() { guards.insert(try RiskGuard(name)) }
        }
        self.init(
            id: try node.required("id").text(),
            effect: .raises(label),
            subject: try node.required("kind").text(),
            needs: needs,
            negatedWithin: words,
            yieldsTo: guards,
            patterns: patterns,
            file: node.file,
            line: node.line
        )
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
