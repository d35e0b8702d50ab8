extension JSONValue {
    /// This value with the texts at a path replaced by the JSON that they hold.
    ///
    /// A text that holds none stays as it is and is told to `broken` with what is wrong; an empty one is no value.
    func expandingTexts(
        at path: some Collection<JSONPath.Step>,
        depthLimit: Int,
        broken: (String, JSONParser.Fault) -> Void
    ) -> JSONValue {
        guard let step = path.first else { return expanded(depthLimit: depthLimit, broken: broken) }
        let rest = path.dropFirst()
        func go(_ value: JSONValue) -> JSONValue {
            value.expandingTexts(at: rest, depthLimit: depthLimit, broken: broken)
        }
        switch (step, self) {
        case (.member(let name), .object(let members)):
            return .object(members.map { $0.name == name ? Member(name: name, value: go($0.value)) : $0 })
        case (.every, .array(let items)):
            return .array(items.map { go($0) })
        case (.item(let index), .array(let items)):
            return .array(items.enumerated().map { $0.offset == index ? go($0.element) : $0.element })
        default: return self
        }
    }

    private func expanded(depthLimit: Int, broken: (String, JSONParser.Fault) -> Void) -> JSONValue {
        guard case .string(let text) = self else { return self }
        guard !PlainText.line(text).isEmpty else { return .null }
        do {
            return try JSONParser.parse(text.utf8, depthLimit: depthLimit)
        } catch {
            broken(text, error)
            return self
        }
    }
}
