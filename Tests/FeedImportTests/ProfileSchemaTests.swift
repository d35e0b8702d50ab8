import Foundation
import TestSupport
import Testing
import Yams

@testable import FeedImport

@Suite("The schema of profiles")
struct ProfileSchemaTests {
    @Test("docs/profile.schema.json is what the registry makes: print it anew with 'signpost profile schema'")
    func isCurrent() throws {
        let path = PackageFolder.path("docs/profile.schema.json")
        if ProcessInfo.processInfo.environment["SIGNPOST_RECORD"] != nil {
            try ProfileSchema.text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == ProfileSchema.text)
    }

    @Test("Every field and every member of a group is in the schema, and no other")
    func fields() throws {
        let fields = ProfileSchema.schema["$defs"]?["fields"]?["properties"]
        guard case .object(let members)? = fields else {
            Issue.record("no fields")
            return
        }
        #expect(Set(members.map(\.name)) == Set(FieldRegistry.names))
        for group in FieldRegistry.groups {
            guard case .array(let forms)? = fields?[group.name]?["anyOf"],
                case .object(let inside)? = forms[0]["properties"]
            else {
                Issue.record("\(group.name)")
                continue
            }
            #expect(Set(inside.map(\.name)) == Set(group.fieldNames + ProfileKeys.block))
        }
    }

    @Test("Every shipped profile keeps to the schema")
    func shipped() throws {
        for file in try FileManager.default.contentsOfDirectory(atPath: PackageFolder.path("importers")).sorted()
        where file.hasSuffix(".yaml") {
            let yaml = try String(contentsOfFile: PackageFolder.path("importers/\(file)"), encoding: .utf8)
            let node = try #require(try Yams.compose(yaml: yaml))
            #expect(SchemaWalk().faults(of: node, against: ProfileSchema.schema, at: file) == [])
        }
    }

    @Test(
        "What the importer refuses, the schema refuses",
        arguments: [
            "profile: p", "{profile: p, title: t, format: cvs, identity: i, fields: {name: n}}",
            "{profile: p, title: t, format: csv, identity: i, fields: {nmae: n}}",
            "{profile: p, title: t, format: csv, identity: i, fields: {name: {form: n}}}",
            "{profile: p, title: t, format: csv, identity: i, read: {delimeter: a}, fields: {name: n}}",
            "{profile: p, title: t, format: csv, identity: i, fields: {name: n, locations: {postcoed: n}}}",
        ]
    )
    func refused(yaml: String) throws {
        let node = try #require(try Yams.compose(yaml: yaml))
        #expect(throws: ProfileFault.self) { try Profile(yaml: yaml, file: "p.yaml") }
        #expect(SchemaWalk().faults(of: node, against: ProfileSchema.schema, at: "") != [])
    }
}

/// Holds YAML against the words of JSON Schema that our schema uses.
struct SchemaWalk {
    /// Where the node breaks the schema; a word that the walk does not know is a fault, so that none is passed over.
    func faults(of node: Node, against schema: JSONValue, at place: String) -> [String] {
        guard case .object(let words) = schema else { return schema == .bool(false) ? ["\(place): not allowed"] : [] }
        return words.flatMap { word -> [String] in
            switch word.name {
            case "$schema", "title", "description", "$defs": []
            case "$ref":
                faults(of: node, against: definition(word.value.text ?? ""), at: place)
            case "type": fits(node, word.value) ? [] : ["\(place): is no \(word.value)"]
            case "enum": allowed(node, word.value) ? [] : ["\(place): not one of the words"]
            case "anyOf": faultsOfAny(node, word.value, place)
            case "required": missing(in: node, word.value).map { "\(place): lacks \($0)" }
            case "properties", "additionalProperties":
                word.name == "properties" ? members(node, schema, place) : strangers(node, schema, place)
            case "items":
                (node.sequence.map(Array.init) ?? []).enumerated().flatMap {
                    faults(of: $1, against: word.value, at: "\(place)[\($0)]")
                }
            default: ["unknown word \(word.name)"]
            }
        }
    }

    private func definition(_ reference: String) -> JSONValue {
        ProfileSchema.schema["$defs"]?[String(reference.dropFirst("#/$defs/".count))] ?? .bool(false)
    }

    private func fits(_ node: Node, _ types: JSONValue) -> Bool {
        let names: [String] = if case .array(let items) = types { items.compactMap(\.text) } else { [types.text ?? ""] }
        return names.contains { name in
            switch name {
            case "object": node.mapping != nil
            case "array": node.sequence != nil
            case "boolean": node.bool != nil
            case "null": node.null != nil
            default: node.scalar != nil && node.null == nil
            }
        }
    }

    private func allowed(_ node: Node, _ words: JSONValue) -> Bool {
        guard case .array(let items) = words, let text = node.scalar?.string else { return false }
        return items.contains { $0.text == text }
    }

    private func faultsOfAny(_ node: Node, _ forms: JSONValue, _ place: String) -> [String] {
        guard case .array(let items) = forms else { return ["\(place): no forms"] }
        let all = items.map { faults(of: node, against: $0, at: place) }
        return all.contains([]) ? [] : all.first ?? []
    }

    private func missing(in node: Node, _ names: JSONValue) -> [String] {
        guard case .array(let items) = names, let mapping = node.mapping else { return [] }
        return items.compactMap(\.text).filter { mapping[Node($0)] == nil }
    }

    private func members(_ node: Node, _ schema: JSONValue, _ place: String) -> [String] {
        (node.mapping ?? [:]).flatMap { key, value in
            let name = key.scalar?.string ?? ""
            return schema["properties"]?[name].map { faults(of: value, against: $0, at: "\(place).\(name)") } ?? []
        }
    }

    private func strangers(_ node: Node, _ schema: JSONValue, _ place: String) -> [String] {
        (node.mapping ?? [:]).flatMap { key, value -> [String] in
            let name = key.scalar?.string ?? ""
            guard schema["properties"]?[name] == nil else { return [] }
            return faults(of: value, against: schema["additionalProperties"] ?? .bool(true), at: "\(place).\(name)")
        }
    }
}
