import DirectoryModel

/// A field of the model that holds several items, each with fields of its own.
struct Group: Sendable {
    let name: String
    /// Names of the items' fields.
    let fieldNames: [String]
    /// The field that a bare source fills, where a group may be written so.
    let shorthand: Field<Service>?
    /// The step that a block of a profile asks for.
    let step: @Sendable (GroupBlock, inout ProfileParser) -> MappingStep
    /// How a field of an item may be read; `nil` where there is no such field.
    let readings: @Sendable (_ member: String) -> [Reading]?
    /// Whether a field of an item can be filled from a text.
    let canRead: @Sendable (_ text: String, _ member: String, Reading, inout FieldContext) -> Bool

    /// A group of items of one type.
    ///
    /// Always inlined, so that the steps are compiled for the type and not for any.
    ///
    /// - Parameters:
    ///   - fields: The fields of an item.
    ///   - blank: An item of which nothing is known.
    ///   - keep: Puts an item into the service, where it has enough to be kept.
    @inline(__always)
    init<Item: Sendable>(
        name: String,
        fields: [Field<Item>],
        blank: Item,
        shorthand: Field<Service>? = nil,
        keep: @escaping @Sendable (Item, inout Service, inout FieldContext) -> Void
    ) {
        self.name = name
        self.shorthand = shorthand
        fieldNames = fields.map(\.name)
        readings = { member in fields.first { $0.name == member }?.readings }
        canRead = { text, member, reading, context in
            guard let field = fields.first(where: { $0.name == member }) else { return false }
            var item = blank
            return field.take(&item, text, reading, &context) != .unread
        }
        step = { block, parser in
            let assignments = parser.assignments(block.sources, to: fields, within: name)
            let each = block.each
            let when = block.when
            let mapped = assignments.map { MappedSource(field: $0.fullName, source: $0.source, each: each) }
            return MappingStep(mapped: mapped) { record, service, context throws(Refusal) in
                func take(_ place: any FeedRecord) throws(Refusal) {
                    if let when, !when.holds(for: place) { return }
                    var item = blank
                    // By index: a copy of an assignment for each turn would cost more than filling the field.
                    for index in assignments.indices { try assignments[index].fill(&item, from: place, &context) }
                    context.field = name
                    keep(item, &service, &context)
                }
                guard let each else { return try take(record) }
                for place in each.items(in: record) { try take(place) }
            }
        }
    }
}

/// One block of a group as a profile has it.
struct GroupBlock {
    var each: ItemSource?
    var when: Condition?
    /// The fields of an item with their sources.
    var sources: [ProfileEntry]
}
