import DirectoryModel
import Yams

extension ProfileParser {
    /// The steps that `fields:` asks for, in the registry's order.
    mutating func mapping(_ node: Node) -> [MappingStep] {
        let entries = entries(node, of: "fields", known: FieldRegistry.names)
        let groups = FieldRegistry.groups
        let isGroup: (ProfileEntry) -> Bool = { entry in groups.contains { $0.name == entry.name } }
        var steps: [MappingStep] = assignments(
            entries.filter { !isGroup($0) },
            to: FieldRegistry.fields,
            within: nil
        ).map(\.step)
        if !entries.contains(where: { $0.name == "name" }) { mistake(node, "fields needs a source for 'name'.") }
        for group in groups {
            for entry in entries where entry.name == group.name { steps += self.steps(of: group, from: entry.node) }
        }
        return steps
    }

    /// Fields with their sources, in the order of the fields.
    mutating func assignments<Root>(
        _ entries: [ProfileEntry],
        to fields: [Field<Root>],
        within group: String?
    ) -> [Assignment<Root>] {
        var assignments: [Assignment<Root>] = []
        for field in fields {
            guard let entry = entries.first(where: { $0.name == field.name }) else { continue }
            let source = source(entry.node)
            let fullName = group.map { "\($0).\(field.name)" } ?? field.name
            checkReading(of: source, for: fullName, accepted: field.readings, at: entry.node)
            assignments.append(Assignment(field: field, fullName: fullName, source: source))
            if group == nil, field.name == "name" { assignments[assignments.count - 1].isRequired = true }
        }
        return assignments
    }

    private mutating func checkReading(of source: Source, for field: String, accepted: [Reading], at node: Node) {
        guard let reading = source.definition.reading, !accepted.contains(reading) else { return }
        let names = accepted.map(\.rawValue).joined(separator: ", ")
        mistake(node, "'\(field)' cannot be read as \(reading.rawValue); it can be read as \(names).")
    }

    private mutating func steps(of group: Group, from node: Node) -> [MappingStep] {
        if case .sequence(let items) = node, items.allSatisfy({ $0.mapping != nil && !isSource($0, of: group) }) {
            return items.map { block($0, of: group) }
        }
        if node.mapping != nil, !isSource(node, of: group) { return [block(node, of: group)] }
        guard let shorthand = group.shorthand else {
            mistake(node, "'\(group.name)' needs a block with some of \(group.fieldNames.joined(separator: ", ")).")
            return []
        }
        let source = source(node)
        checkReading(of: source, for: group.name, accepted: shorthand.readings, at: node)
        return [Assignment(field: shorthand, fullName: group.name, source: source).step]
    }

    /// Whether a map is a source and no block: it says where values come from, and no field of the group is called so.
    private func isSource(_ node: Node, of group: Group) -> Bool {
        let keys = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
        return keys.contains { ProfileKeys.origins.contains($0) }
    }

    private mutating func block(_ node: Node, of group: Group) -> MappingStep {
        var block = GroupBlock(sources: [])
        var inside = scope
        var condition: Node?
        for entry in entries(node, of: group.name, known: ProfileKeys.block + group.fieldNames) {
            switch entry.name {
            case "each":
                if format == .csv || parts.pivot != nil {
                    mistake(entry.node, "each: is for XML and JSON; a row has no items inside. For a table write of:.")
                }
                if let text = word(entry.node, "each") { block.each = .path(path(text, at: entry.node)) }
                inside = .item
            case "of":
                guard let table = table(named: entry.node) else { break }
                block.each = .rows(table: table)
                inside = .table(table)
            case "when": condition = entry.node
            default: block.sources.append(entry)
            }
        }
        if let condition { block.when = within(inside) { $0.condition(condition) } }
        return within(inside) { group.step(block, &$0) }
    }
}
