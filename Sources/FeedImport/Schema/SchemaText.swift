/// Writes a schema as JSON, two spaces for each step.
enum SchemaText {
    static func text(of value: JSONValue, indent: String = "") -> String {
        let deeper = indent + "  "
        switch value {
        case .object(let members):
            let lines = members.map { "\(deeper)\(quoted($0.name)): \(text(of: $0.value, indent: deeper))" }
            return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
        case .array(let items):
            if items.allSatisfy({ $0.text != nil }) {
                return "[\(items.map { text(of: $0) }.joined(separator: ", "))]"
            }
            return "[\n\(items.map { deeper + text(of: $0, indent: deeper) }.joined(separator: ",\n"))\n\(indent)]"
        case .string(let text): return quoted(text)
        default: return value.text ?? "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self = .string(text) }

    static func record(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { Member(name: $0.0, value: $0.1) })
    }

    static func list(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }

    // MARK: Words of JSON Schema

    static func types(_ names: [String]) -> JSONValue {
        .record([("type", names.count == 1 ? .string(names[0]) : .list(names))])
    }

    static func choice(_ words: [String]) -> JSONValue { .record([("enum", .list(words))]) }

    static func any(_ forms: [JSONValue]) -> JSONValue { .record([("anyOf", .array(forms))]) }

    static func array(of item: JSONValue) -> JSONValue { .record([("type", "array"), ("items", item)]) }

    static func reference(_ name: String) -> JSONValue { .record([("$ref", .string("#/$defs/\(name)"))]) }
}
