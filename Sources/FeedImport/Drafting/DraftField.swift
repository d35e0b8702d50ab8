import DirectoryModel

/// A field that a draft may fill, in a group or not, with the readings that the registry gives it.
struct DraftField: Sendable {
    /// The name, a group's with its group's: `locations.postcode`.
    let name: String
    /// The group, where it is in one.
    let group: String?
    /// The name within the group.
    let member: String
    /// How it may be read; the first is used unless another is asked for.
    let readings: [Reading]
    private let fill: @Sendable (String, Reading, inout FieldContext) -> Bool

    /// The field of a name; `nil` where the registry has none.
    init?(_ name: String) {
        if let field = FieldRegistry.fields.first(where: { $0.name == name }) {
            self.init(name: name, group: nil, member: name, readings: field.readings) { text, reading, context in
                var service = Service(id: ServiceID(feed: "draft", record: "1"), name: "", provenance: .draft)
                return field.take(&service, text, reading, &context) != .unread
            }
            return
        }
        for group in FieldRegistry.groups where name.hasPrefix(group.name + ".") {
            let member = String(name.dropFirst(group.name.count + 1))
            guard let found = group.readings(member) else { continue }
            self.init(name: name, group: group.name, member: member, readings: found) { text, reading, context in
                group.canRead(text, member, reading, &context)
            }
            return
        }
        return nil
    }

    private init(
        name: String,
        group: String?,
        member: String,
        readings: [Reading],
        fill: @escaping @Sendable (String, Reading, inout FieldContext) -> Bool
    ) {
        (self.name, self.group, self.member, self.readings, self.fill) = (name, group, member, readings, fill)
    }

    /// All names, for messages.
    static let names: [String] =
        FieldRegistry.fields.map(\.name)
        + FieldRegistry.groups.flatMap { group in group.fieldNames.map { "\(group.name).\($0)" } }

    /// Whether the field can be filled from a text, read as an import would read it.
    func reads(
        _ text: String,
        as reading: Reading? = nil,
        postcodes: any PostcodeReader,
        terms: (any TermReader)?
    ) -> Bool {
        var context = FieldContext(postcodes: postcodes, terms: terms)
        let isFilled = fill(text, reading ?? readings[0], &context)
        return isFilled && !context.notes.contains { $0.kind == .dropped || $0.reason.contains("kept as") }
    }

    /// Whether any words will do.
    var takesWords: Bool { readings.contains(.text) }
}

extension Provenance {
    fileprivate static let draft = Provenance(feed: "draft", recordID: "1", place: RecordPlace(line: nil, record: 1))
}
