import DirectoryModel

/// A field of the model that holds several items, each with fields of its own.
struct Group<Item: Sendable>: GroupDefinition {
    let name: String
    /// The fields of an item.
    let fields: [Field<Item>]
    /// An item of which nothing is known.
    let blank: Item
    /// The field that a bare source fills, where a group may be written so.
    var shorthand: Field<Service>?
    /// Puts an item into the service, where it has enough to be kept.
    let keep: @Sendable (Item, inout Service, inout FieldContext) -> Void
}

/// A group, whatever its items.
protocol GroupDefinition: Sendable {
    var name: String { get }
    var shorthand: Field<Service>? { get }
    /// Names of the items' fields.
    var fieldNames: [String] { get }
    /// The step that a block of a profile asks for.
    func step(for block: GroupBlock, parsedBy parser: inout ProfileParser) -> any MappingStep
}

extension Group {
    var fieldNames: [String] { fields.map(\.name) }

    func step(for block: GroupBlock, parsedBy parser: inout ProfileParser) -> any MappingStep {
        let assignments = parser.assignments(block.sources, to: fields, within: name)
        return GroupStep(group: self, each: block.each, when: block.when, assignments: assignments)
    }
}

/// One block of a group as a profile has it.
struct GroupBlock {
    var each: ItemSource?
    var when: Condition?
    /// The fields of an item with their sources.
    var sources: [ProfileEntry]
}
