/// A profile's path into JSON: `phones[].number`, `contacts[type=referral].email`, `'@odata.id'`, `.`.
struct JSONPath: Hashable, Sendable {
    /// One step of a path.
    enum Step: Hashable, Sendable {
        case member(String)
        case every
        case item(Int)
        case itemsWhere(member: String, equals: String)
    }

    /// As the profile has it.
    let text: String
    var steps: [Step]

    /// The value itself.
    static let root = JSONPath()

    private init() {
        text = "."
        steps = []
    }

    /// A path from its text.
    ///
    /// Throws what is wrong, in words.
    init(_ text: String) throws(PathFault) {
        self.text = text
        steps = []
        guard text != ".", text != "$" else { return }
        var rest = text[...]
        if rest.hasPrefix("$.") { rest = rest.dropFirst(2) }
        while true {
            steps.append(.member(try Self.name(&rest)))
            while rest.first == "[" { steps.append(try Self.selector(&rest)) }
            if rest.isEmpty { return }
            guard rest.removeFirst() == "." else { throw PathFault(reason: "'\(text)' has text after a bracket") }
        }
    }

    /// Everything at the path, in order.
    func values(in root: JSONValue) -> [JSONValue] {
        var found: [JSONValue] = []
        _ = forEachValue(in: root) { value in
            found.append(value)
            return true
        }
        return found
    }

    /// Hands out everything at the path, in order, as long as the body asks for more; says whether it does.
    func forEachValue(in root: JSONValue, _ body: (JSONValue) -> Bool) -> Bool { walk(root, step: 0, body) }

    private func walk(_ value: JSONValue, step index: Int, _ body: (JSONValue) -> Bool) -> Bool {
        guard index < steps.count else { return body(value) }
        if case .member(let name) = steps[index] {
            return value[name].map { walk($0, step: index + 1, body) } ?? true
        }
        guard case .array(let items) = value else { return true }
        switch steps[index] {
        case .every, .member: return items.allSatisfy { walk($0, step: index + 1, body) }
        case .item(let number):
            return items.indices.contains(number) ? walk(items[number], step: index + 1, body) : true
        case .itemsWhere(let member, let wanted):
            let folded = Folding.folded(wanted)
            return items.allSatisfy { item in
                guard item[member]?.text.map({ Folding.folded($0) == folded }) ?? false else { return true }
                return walk(item, step: index + 1, body)
            }
        }
    }

    private static func name(_ rest: inout Substring) throws(PathFault) -> String {
        if rest.first == "'" {
            guard let end = rest.dropFirst().firstIndex(of: "'") else {
                throw PathFault(reason: "a quote in the path is never closed")
            }
            let name = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
            return name
        }
        let name = rest.prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { throw PathFault(reason: "the path has an empty step") }
        rest = rest[name.endIndex...]
        return String(name)
    }

    private static func selector(_ rest: inout Substring) throws(PathFault) -> Step {
        guard let end = rest.firstIndex(of: "]") else { throw PathFault(reason: "a bracket is never closed") }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if inside.isEmpty { return .every }
        if let index = Int(inside), index >= 0 { return .item(index) }
        let parts = inside.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else {
            throw PathFault(reason: "'[\(inside)]' is neither [], a number nor [name=value]")
        }
        return .itemsWhere(member: String(parts[0]), equals: String(parts[1]))
    }
}

/// What is wrong with a path of a profile.
struct PathFault: Error, Hashable {
    var reason: String
}
