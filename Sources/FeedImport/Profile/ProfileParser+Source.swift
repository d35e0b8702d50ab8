import Yams

extension ProfileParser {
    /// A source in any of its forms; a mistake yields one that finds nothing.
    mutating func source(_ node: Node) -> Source {
        var source = SourceDefinition(origin: .all([]))
        guard mayGoOn(node) else { return Source(source) }
        switch node {
        case .scalar(let scalar):
            let text = scalar.string
            if Self.isNull(node) {
                mistake(node, "A source is missing here.")
            } else if text.hasPrefix("=") {
                return Source(SourceDefinition(origin: .constant(String(text.dropFirst()))))
            } else {
                source.origin = .path(path(text, at: node))
            }
        case .sequence(let items): source.origin = .all(items.map { self.source($0) })
        case .mapping: return describedSource(node)
        case .alias: mistake(node, "An alias cannot stand here.")
        }
        source.absent = absent
        return Source(source)
    }

    /// A source with one of the keys that say where values come from, and what is done to them.
    private mutating func describedSource(_ node: Node) -> Source {
        let entries = entries(node, of: "a source", known: ProfileKeys.source)
        guard let of = entries.first(where: { $0.name == "of" }) else { return Source(definition(entries, at: node)) }
        guard let table = table(named: of.node) else { return Source(SourceDefinition(origin: .all([]))) }
        var source = within(.table(table)) { $0.definition(entries, at: node) }
        // Each row is asked by itself; what is done when nothing is found concerns all rows together.
        let row = Source(SourceDefinition(origin: source.origin, when: source.when))
        source.origin = .rows(table: table, row)
        source.when = nil
        return Source(source)
    }

    private mutating func definition(_ entries: [ProfileEntry], at node: Node) -> SourceDefinition {
        var source = SourceDefinition(origin: .all([]), absent: absent)
        let origins = entries.filter { ProfileKeys.origins.contains($0.name) }
        if origins.count != 1 {
            mistake(node, "A source needs exactly one of \(ProfileKeys.origins.joined(separator: ", ")).")
        }
        let isOptional = entries.first { $0.name == "optional" }.map { flag($0.node, "optional") ?? false } ?? false
        var glue = " "
        for entry in entries {
            let node = entry.node
            switch entry.name {
            case "from": source.origin = from(node, isOptional: isOptional)
            case "titled": source.origin = titled(node)
            case "constant": source.origin = .constant(word(node, "constant") ?? "")
            case "first-of": source.origin = .firstOf(sources(node, "first-of"))
            case "join": source.origin = .join(sources(node, "join"), with: glue)
            case "with": glue = word(node, "with") ?? glue
            case "when": source.when = condition(node)
            case "split": source.separators = words(node, "split").filter { !$0.isEmpty }
            case "part":
                source.part = word(node, "part").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
                if source.part == nil { mistake(node, "part must be a number from 1.") }
            case "absent": source.absent.formUnion(words(node, "absent").map(Folding.folded))
            case "as": source.reading = choice(node, "reading")
            case "map": source.crosswalk = crosswalk(node, known: source.crosswalk)
            case "otherwise": keepUnknown(node, in: &source)
            case "default": source.fallback = word(node, "default")
            case "required": source.isRequired = flag(node, "required") ?? false
            default: break
            }
        }
        if source.part != nil, source.separators.isEmpty { mistake(node, "part: needs split: beside it.") }
        if case .join(let sources, _) = source.origin { source.origin = .join(sources, with: glue) }
        return source
    }

    private mutating func from(_ node: Node, isOptional: Bool) -> SourceDefinition.Origin {
        if let scalar = node.scalar, !Self.isNull(node), !scalar.string.hasPrefix("=") {
            return .path(path(scalar.string, at: node, isOptional: isOptional))
        }
        return .all([source(node)])
    }

    mutating func sources(_ node: Node, _ what: String) -> [Source] {
        guard case .sequence(let items) = node else {
            mistake(node, "\(what) must be a list of sources.")
            return []
        }
        return items.map { source($0) }
    }

    private mutating func crosswalk(_ node: Node, known: SourceDefinition.Crosswalk?) -> SourceDefinition.Crosswalk {
        var crosswalk = known ?? SourceDefinition.Crosswalk(terms: [:])
        for entry in entries(node, of: "map", known: nil) {
            let ours = Self.isNull(entry.node) ? [] : words(entry.node, "a term of map")
            if crosswalk.terms.updateValue(ours, forKey: Folding.folded(entry.name)) != nil {
                mistake(line: entry.line, "The term '\(entry.name)' stands twice in map.")
            }
        }
        return crosswalk
    }

    private mutating func keepUnknown(_ node: Node, in source: inout SourceDefinition) {
        guard word(node, "otherwise") == "keep" else {
            return mistake(node, "otherwise can only be keep.")
        }
        source.crosswalk = source.crosswalk ?? SourceDefinition.Crosswalk(terms: [:])
        source.crosswalk?.keepsUnknown = true
    }

    // MARK: Conditions

    /// A condition; a mistake yields one that always holds.
    mutating func condition(_ node: Node) -> Condition {
        guard mayGoOn(node) else { return .all([]) }
        let entries = entries(node, of: "a condition", known: ProfileKeys.condition)
        if entries.count == 1, let only = entries.first {
            switch only.name {
            case "all": return .all(conditions(only.node))
            case "any": return .any(conditions(only.node))
            case "not": return .not(condition(only.node))
            default: break
            }
        }
        guard entries.count == 2, let from = entries.first(where: { $0.name == "from" }),
            let test = entries.first(where: { ProfileKeys.tests.contains($0.name) })
        else {
            let tests = ProfileKeys.tests.joined(separator: ", ")
            mistake(node, "A condition is all, any or not, or from with one of \(tests).")
            return .all([])
        }
        let source = source(from.node)
        switch test.name {
        case "is": return .isOneOf(source, Set(words(test.node, "is").map(Folding.folded)))
        case "is-not": return .not(.isOneOf(source, Set(words(test.node, "is-not").map(Folding.folded))))
        case "contains": return .contains(source, words(test.node, "contains").map(Folding.folded))
        default: return flag(test.node, "present") ?? true ? .present(source) : .not(.present(source))
        }
    }

    private mutating func conditions(_ node: Node) -> [Condition] {
        guard case .sequence(let items) = node else {
            mistake(node, "A list of conditions was expected.")
            return []
        }
        return items.map { condition($0) }
    }
}
