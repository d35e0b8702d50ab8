import DirectoryModel

/// One step on the way from a record to a service.
struct MappingStep: Sendable {
    /// The fields that the step fills, with their sources.
    let mapped: [MappedSource]
    /// Takes the step.
    ///
    /// Throws ``Refusal`` where the record cannot become a service.
    let apply: @Sendable (any FeedRecord, inout Service, inout FieldContext) throws(Refusal) -> Void
}

/// A field and its source.
struct Assignment<Root>: Sendable {
    let field: Field<Root>
    /// The field's name with its group's: `locations.postcode`.
    let fullName: String
    let source: Source
    let reading: Reading
    /// Whether a record without the field is refused.
    var isRequired: Bool

    init(field: Field<Root>, fullName: String, source: Source) {
        self.field = field
        self.fullName = fullName
        self.source = source
        reading = source.definition.reading ?? field.readings[0]
        isRequired = source.definition.isRequired
    }

    /// Fills the field of a service or an item.
    ///
    /// Throws ``Refusal`` where it is required and cannot be filled.
    func fill(_ root: inout Root, from record: any FeedRecord, _ context: inout FieldContext) throws(Refusal) {
        context.field = fullName
        var hasValue = false
        var isFilled = false
        source.forEachValue(in: record) { value in
            guard case .ours(let value) = value else {
                if case .unknown(let stranger) = value {
                    context.note(.dropped, "term not in the crosswalk", stranger)
                }
                return true
            }
            hasValue = true
            switch field.take(&root, value, reading, &context) {
            case .unread: return true
            case .added: isFilled = true
            case .filled:
                isFilled = true
                return false
            }
            return true
        }
        if isRequired, !isFilled {
            throw Refusal(
                field: fullName,
                reason: hasValue ? "required value unreadable" : "required value missing",
                detail:
                    "The record has no readable '\(fullName)', which the profile requires; ask for it at the source."
            )
        }
    }
}

extension Assignment where Root == Service {
    /// The step that fills the field.
    var step: MappingStep {
        MappingStep(mapped: [MappedSource(field: fullName, source: source)]) {
            record,
            service,
            context throws(Refusal) in
            try fill(&service, from: record, &context)
        }
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
