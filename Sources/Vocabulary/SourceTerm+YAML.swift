extension SourceTerm {
    /// Reads a list of terms.
    static func list(
        in node: SourceNode,
        kind: TermKind,
        slots: [String: [String]]
    ) throws(VocabularyFault) -> [SourceTerm] {
        var terms: [SourceTerm] = []
        for entry in try node.entries() { terms.append(try SourceTerm(entry, kind: kind, slots: slots)) }
        return terms
    }

    private init(_ node: SourceNode, kind: TermKind, slots: [String: [String]]) throws(VocabularyFault) {
        _ = try node.fields([
            "slug", "label", "scope", "parent", "sector", "professional", "includes", "synonyms", "likely", "hints",
            "patterns", "asks-as", "bars", "clears", "serves", "implied-by", "helped-by", "defining",
        ])
        let slug = try node.required("slug")
        let name = try slug.text()
        guard name.utf8.allSatisfy({ (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }) else {
            throw slug.fault("a slug has small letters, digits and hyphens only, not \(name.debugDescription).")
        }
        if kind == .need, node.field("parent") == nil { throw slug.fault("\(name) has no parent; name its group.") }
        term = Term(
            kind: kind,
            slug: name,
            label: try node.required("label").text(),
            scope: try (node.field("scope") ?? node.field("includes"))?.text(),
            parent: try node.field("parent")?.text(),
            sector: try node.field("sector")?.text(),
            isProfessional: try node.flag("professional"),
            isDefining: try node.flag("defining")
        )
        var phrases: [SourcePhrase] = []
        let lists: [(String, SourcePhrase.Weight)] = [("synonyms", .certain), ("likely", .likely), ("hints", .hint)]
        for (name, weight) in lists {
            for entry in try node.field(name)?.entries() ?? [] {
                phrases.append(try SourcePhrase(entry, weight: weight))
            }
        }
        self.phrases = phrases
        patterns = try node.patterns("patterns", slots: slots)
        asksAs = try node.patterns("asks-as", slots: slots)
        bars = try node.patterns("bars", slots: slots)
        clears = try node.patterns("clears", slots: slots)
        serves = try node.patterns("serves", slots: slots)
        impliedBy = try TermReference.list(in: node.field("implied-by"))
        helpedBy = try TermReference.list(in: node.field("helped-by"))
        line = slug.line
    }
}

extension TermReference {
    /// Terms by kind: `{ need: [trauma], role: [gp] }`; none where the field is absent.
    static func list(in node: SourceNode?) throws(VocabularyFault) -> [TermReference] {
        guard let node else { return [] }
        let kinds: [TermKind] = [.need, .circumstance, .supportType, .role]
        var references: [TermReference] = []
        for (name, slugs) in try node.fields(kinds.map(\.name)) {
            guard let kind = kinds.first(where: { $0.name == name }) else { continue }
            for slug in try slugs.entries() {
                references.append(TermReference(kind: kind, slug: try slug.text(), line: slug.line))
            }
        }
        return references
    }
}

extension SourcePhrase {
    fileprivate init(_ node: SourceNode, weight: Weight) throws(VocabularyFault) {
        let isMapping = node.isMapping
        if isMapping { _ = try node.fields(["phrase", "capitals", "shared", "beside", "unless"]) }
        self.init(
            text: try (isMapping ? node.required("phrase") : node).text(),
            weight: weight,
            needsCapitals: try node.flag("capitals"),
            isShared: try node.flag("shared"),
            beside: try node.texts("beside"),
            unless: try node.texts("unless"),
            line: node.line
        )
    }
}

extension SourceAbbreviation {
    /// Reads `abbreviations.yaml`.
    static func list(in node: SourceNode) throws(VocabularyFault) -> [SourceAbbreviation] {
        var entries: [SourceAbbreviation] = []
        for entry in try node.entries() { entries.append(try SourceAbbreviation(entry)) }
        return entries
    }

    private init(_ node: SourceNode) throws(VocabularyFault) {
        _ = try node.fields(["short", "means", "beware", "terms", "beside", "unless", "capitals"])
        var shortForms: [SourcePhrase] = []
        for short in try node.required("short").entries() {
            shortForms.append(
                SourcePhrase(
                    text: try short.text(),
                    weight: .certain,
                    needsCapitals: try node.flag("capitals"),
                    isShared: true,
                    beside: try node.texts("beside"),
                    unless: try node.texts("unless"),
                    line: short.line
                )
            )
        }
        terms = try TermReference.list(in: node.field("terms"))
        self.shortForms = shortForms
        meaning = try node.required("means").text()
        beware = try node.field("beware")?.text()
        line = node.line
    }
}
