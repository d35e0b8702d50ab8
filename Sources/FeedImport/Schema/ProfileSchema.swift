/// The language of profiles as a JSON Schema (draft 2020-12), made of the registry that an import goes by.
package enum ProfileSchema {
    /// The schema as JSON, indented, with a line end at its end.
    package static var text: String { SchemaText.text(of: schema) + "\n" }

    /// The schema.
    static var schema: JSONValue {
        .record([
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("title", "A profile of Signpost"),
            ("description", "How the records of one kind of feed become services; see docs/profiles.md."),
            ("type", "object"),
            ("required", .list(ProfileKeys.required)),
            ("additionalProperties", .bool(false)),
            ("properties", .record(ProfileKeys.profile.map { ($0, key($0)) })),
            ("$defs", definitions),
        ])
    }

    private static func key(_ name: String) -> JSONValue {
        switch name {
        case "format": .choice(FeedFormat.allCases.map(\.rawValue))
        case "read": .reference("read")
        case "identity":
            .any([.reference("source"), object([("hash-of", .reference("sources"))])])
        case "absent": .reference("words")
        case "filters": .array(of: .reference("filter"))
        case "fields": .reference("fields")
        case "facts": object(ProfileKeys.facts.map { ($0, factsKey($0)) })
        default: .record([("type", "string")])
        }
    }

    private static var definitions: JSONValue {
        .record([
            ("word", .types(["string", "number", "boolean"])),
            ("words", .any([.reference("word"), .array(of: .reference("word"))])),
            ("flag", .any([.types(["boolean"]), .choice(["yes", "no"])])),
            ("sources", .array(of: .reference("source"))),
            ("source", .any([.types(["string", "number"]), .reference("sources"), .reference("described-source")])),
            ("described-source", object(ProfileKeys.source.map { ($0, sourceKey($0)) })),
            ("condition", object(ProfileKeys.condition.map { ($0, conditionKey($0)) })),
            ("filter", object(ProfileKeys.filter.map { ($0, filterKey($0)) })),
            ("read", object(ProfileKeys.read.map { ($0, readKey($0)) })),
            ("table", object(ProfileKeys.table.map { ($0, tableKey($0)) })),
            ("fields", fields),
        ])
    }

    private static var fields: JSONValue {
        let own = FieldRegistry.fields.map { ($0.name, field($0.readings)) }
        let groups = FieldRegistry.groups.map { ($0.name, group($0)) }
        return .record([
            ("type", "object"), ("required", .list(["name"])), ("additionalProperties", .bool(false)),
            ("properties", .record(own + groups)),
        ])
    }

    private static func field(_ readings: [Reading]) -> JSONValue {
        .record([
            ("description", .string("Read as \(readings.map(\.rawValue).joined(separator: ", "))")),
            ("$ref", "#/$defs/source"),
        ])
    }

    private static func group(_ group: Group) -> JSONValue {
        let members = group.fieldNames.map { ($0, field(group.readings($0) ?? [])) }
        let block = object(
            [("each", .types(["string"])), ("of", .types(["string"])), ("when", .reference("condition"))] + members
        )
        let forms = [block, .array(of: block)] + (group.shorthand == nil ? [] : [.reference("source")])
        return .any(forms)
    }

    private static func sourceKey(_ name: String) -> JSONValue {
        switch name {
        case "from": .reference("source")
        case "first-of", "join": .reference("sources")
        case "when": .reference("condition")
        case "optional", "required": .reference("flag")
        case "split", "absent": .reference("words")
        case "as": .choice(Reading.allCases.map(\.rawValue))
        case "map":
            .record([("type", "object"), ("additionalProperties", .any([.reference("words"), .types(["null"])]))])
        case "otherwise": .choice(["keep"])
        default: .reference("word")
        }
    }

    private static func filterKey(_ name: String) -> JSONValue {
        name == "reason" ? .types(["string"]) : .reference("condition")
    }

    private static func conditionKey(_ name: String) -> JSONValue {
        switch name {
        case "from": .reference("source")
        case "all", "any": .array(of: .reference("condition"))
        case "not": .reference("condition")
        case "present": .reference("flag")
        default: .reference("words")
        }
    }

    private static func readKey(_ name: String) -> JSONValue {
        switch name {
        case "encoding": .choice(TextEncoding.allCases.map(\.rawValue))
        case "header": .reference("flag")
        case "columns": .reference("words")
        case "short-rows": .choice(["reject", "fill"])
        case "namespaces": .record([("type", "object"), ("additionalProperties", .types(["string"]))])
        case "record", "records", "delimiter", "quote": .types(["string"])
        case "json-in-text": .reference("words")
        case "tables": .record([("type", "object"), ("additionalProperties", .reference("table"))])
        case "pivot": object(ProfileKeys.pivot.map { ($0, .reference("words")) })
        default: .types(["string"])
        }
    }

    private static func tableKey(_ name: String) -> JSONValue {
        switch name {
        case "matches":
            .any([.types(["string"]), object([("from", .types(["string"])), ("of", .types(["string"]))])])
        case "optional": .reference("flag")
        case "key": .types(["string"])
        default: readKey(name)
        }
    }

    private static func factsKey(_ name: String) -> JSONValue {
        let words = name == "take" ? FactRegistry.facts.map(\.name) : FactRegistry.texts.map(\.name)
        return .any([.choice(words), .array(of: .choice(words))])
    }

    private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .record([("type", "object"), ("additionalProperties", .bool(false)), ("properties", .record(members))])
    }
}
