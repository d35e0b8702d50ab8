import Yams

/// A key of a profile with its value.
struct ProfileEntry {
    var name: String
    var node: Node
    var line: Int
}

/// Reads the nodes of a profile and gathers its mistakes.
struct ProfileParser {
    var format = FeedFormat.csv
    var namespaces: [XMLReading.Namespace] = []
    var absent: Set<String> = []
    private(set) var mistakes: [ProfileFault.Mistake] = []
    private(set) var paths: [SourcePath] = []
    private var slots: [String: Int] = [:]
    /// Nodes that may still be read; aliases of aliases must not grow without end.
    private var budget = 20_000

    mutating func mistake(_ node: Node, _ message: String) { mistake(line: Self.line(of: node), message) }

    mutating func mistake(line: Int, _ message: String) {
        mistakes.append(ProfileFault.Mistake(line: line, message: message))
    }

    static func line(of node: Node) -> Int { max(1, node.mark?.line ?? 1) }

    /// The keys of a mapping, those not known reported.
    mutating func entries(_ node: Node, of what: String, known: [String]?) -> [ProfileEntry] {
        guard case .mapping(let mapping) = node else {
            mistake(node, "\(what) must be a map of keys and values.")
            return []
        }
        var entries: [ProfileEntry] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                mistake(key, "A key of \(what) must be a word.")
                continue
            }
            if let known, !known.contains(name) {
                mistake(key, "There is no '\(name)' in \(what)\(Spelling.hint(name, among: known))")
                continue
            }
            entries.append(ProfileEntry(name: name, node: value, line: Self.line(of: key)))
        }
        return entries
    }

    /// The word or text of a node.
    mutating func word(_ node: Node, _ what: String) -> String? {
        if let scalar = node.scalar, !Self.isNull(node) { return scalar.string }
        mistake(node, "\(what) must be a text.")
        return nil
    }

    /// One text or a list of texts.
    mutating func words(_ node: Node, _ what: String) -> [String] {
        if case .sequence(let items) = node { return items.compactMap { word($0, what) } }
        return word(node, what).map { [$0] } ?? []
    }

    /// Yes or no.
    mutating func flag(_ node: Node, _ what: String) -> Bool? {
        switch node.scalar?.string.lowercased() {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            mistake(node, "\(what) must be yes or no.")
            return nil
        }
    }

    /// One of a closed list.
    mutating func choice<Value: CaseIterable & RawRepresentable<String>>(_ node: Node, _ what: String) -> Value? {
        guard let word = word(node, what) else { return nil }
        if let value = Value(rawValue: word) { return value }
        let known = Value.allCases.map(\.rawValue)
        mistake(
            node,
            "There is no \(what) '\(word)'\(Spelling.hint(word, among: known)) Known: \(known.joined(separator: ", "))."
        )
        return nil
    }

    static func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// Whether there is room for one more node.
    mutating func mayGoOn(_ node: Node) -> Bool {
        budget -= 1
        if budget == 0 { mistake(node, "The profile is too large.") }
        return budget > 0
    }

    /// A path's slot; the path is checked the first time it is met.
    mutating func path(_ text: String, at node: Node, isOptional: Bool = false) -> SourcePath {
        if let slot = slots[text] {
            if !isOptional { paths[slot].isOptional = false }
            return paths[slot]
        }
        let path = SourcePath(text: text, slot: paths.count, isOptional: isOptional, line: Self.line(of: node))
        slots[text] = path.slot
        paths.append(path)
        switch format {
        case .csv: break
        case .xml:
            if let trouble = XPathExpression.mistake(in: text, namespaces: namespaces) {
                mistake(node, "The XPath '\(text)' \(trouble).")
            }
        case .json:
            do { _ = try JSONPath(text) } catch { mistake(node, "The path '\(text)': \(error.reason).") }
        }
        return path
    }
}
