import DirectoryModel

/// One step on the way from a record to a service.
protocol MappingStep: Sendable {
    /// Takes the step. Throws ``Refusal`` where the record cannot become a service.
    func apply(_ record: any FeedRecord, to service: inout Service, _ context: inout FieldContext) throws(Refusal)
}

/// A field and its source.
struct Assignment<Root>: Sendable {
    var field: Field<Root>
    /// The field's name with its group's: `locations.postcode`.
    var fullName: String
    var source: Source

    /// Fills the field of a service or an item.
    ///
    /// Throws ``Refusal`` where it is required and cannot be filled.
    func fill(_ root: inout Root, from record: any FeedRecord, _ context: inout FieldContext) throws(Refusal) {
        context.field = fullName
        var strangers: [String] = []
        let values = source.values(in: record) { strangers.append($0) }
        for stranger in strangers { context.note(.dropped, "term not in the crosswalk", stranger) }
        let reading = source.reading ?? field.readings[0]
        let isFilled = !values.isEmpty && field.fill(&root, values, reading, &context)
        if source.isRequired, !isFilled {
            throw Refusal(
                field: fullName,
                reason: values.isEmpty ? "required value missing" : "required value unreadable",
                detail:
                    "The record has no readable '\(fullName)', which the profile requires; ask for it at the source."
            )
        }
    }
}

extension Assignment: MappingStep where Root == Service {
    func apply(_ record: any FeedRecord, to service: inout Service, _ context: inout FieldContext) throws(Refusal) {
        try fill(&service, from: record, &context)
    }
}

/// Where a block of a group finds its items.
enum ItemSource: Sendable {
    /// At a path inside the record.
    case path(SourcePath)
    /// In the rows of a child table, by its number.
    case rows(table: Int)

    func items(in record: any FeedRecord) -> [any FeedRecord] {
        switch self {
        case .path(let path): record.items(at: path)
        case .rows(let table): record.rows(of: table)
        }
    }
}

/// A block of a group: one item, or one for every place found.
struct GroupStep<Item: Sendable>: MappingStep {
    var group: Group<Item>
    var each: ItemSource?
    var when: Condition?
    var assignments: [Assignment<Item>]

    func apply(_ record: any FeedRecord, to service: inout Service, _ context: inout FieldContext) throws(Refusal) {
        for place in each?.items(in: record) ?? [record] where when?.holds(for: place) ?? true {
            var item = group.blank
            for assignment in assignments { try assignment.fill(&item, from: place, &context) }
            context.field = group.name
            group.keep(item, &service, &context)
        }
    }
}
