import Yams

/// A key of a profile with its value.
struct ProfileEntry {
    var name: String
    var node: Node
    var line: Int
}

/// What the paths of a source are read from.
enum Scope: Hashable {
    case record
    /// A place inside a record, by `each:`.
    case item
    /// A row of a child table, by its number.
    case table(Int)
}

/// A path and what it is read from.
struct ScopedPath: Hashable {
    var scope: Scope
    var text: String
}

/// Reads the nodes of a profile and gathers its mistakes.
struct ProfileParser {
    var format = FeedFormat.csv
    var namespaces: [XMLReading.Namespace] = []
    var absent: Set<String> = []
    private(set) var mistakes: [ProfileFault.Mistake] = []
    private(set) var paths: [SourcePath] = []
    /// The feed's other files and its pivot; their columns grow as sources are read.
    var parts = FeedParts()
    /// What a path is a path into.
    private(set) var scope = Scope.record
    var slots: [ScopedPath: Int] = [:]
    /// Nodes that may still be read; aliases of aliases must not grow without end.
    private var budget = 20_000

    mutating func mistake(_ node: Node, _ message: String) { mistake(line: Self.line(of: node), message) }

    mutating func mistake(line: Int, _ message: String) {
        mistakes.append(ProfileFault.Mistake(line: line, message: message))
    }

    static func line(of node: Node) -> Int { node.mark?.line ?? 0 }

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

    /// Reads something whose paths go into something else than the record.
    mutating func within<Result>(_ scope: Scope, _ read: (inout ProfileParser) -> Result) -> Result {
        let outer = self.scope
        self.scope = scope
        defer { self.scope = outer }
        return read(&self)
    }

    /// A path's slot; the path is checked the first time it is met.
    mutating func path(_ text: String, at node: Node, isOptional: Bool = false) -> SourcePath {
        if case .table(let number) = scope { return column(text, of: number, at: node, isOptional: isOptional) }
        let text = ScopedPath(scope: .record, text: text)
        if let slot = slots[text] {
            if !isOptional { paths[slot].isOptional = false }
            return paths[slot]
        }
        let path = SourcePath(text: text.text, slot: paths.count, isOptional: isOptional, line: Self.line(of: node))
        slots[text] = path.slot
        paths.append(path)
        check(text.text, at: node)
        return path
    }

    /// A column of a child table, as ``path(_:at:isOptional:)`` has it for the record.
    private mutating func column(_ text: String, of table: Int, at node: Node, isOptional: Bool) -> SourcePath {
        let scoped = ScopedPath(scope: .table(table), text: text)
        if let slot = slots[scoped] {
            if !isOptional { parts.tables[table].paths[slot].isOptional = false }
            return parts.tables[table].paths[slot]
        }
        let slot = parts.tables[table].paths.count
        let path = SourcePath(text: text, slot: slot, isOptional: isOptional, line: Self.line(of: node))
        slots[scoped] = slot
        parts.tables[table].paths.append(path)
        return path
    }

    private mutating func check(_ text: String, at node: Node) {
        switch format {
        case .csv: break
        case .xml:
            if let trouble = XPathExpression.mistake(in: text, namespaces: namespaces) {
                mistake(node, "The XPath '\(text)' \(trouble).")
            }
        case .json, .ndjson:
            do { _ = try JSONPath(text) } catch { mistake(node, "The path '\(text)': \(error.reason).") }
        }
    }
}
