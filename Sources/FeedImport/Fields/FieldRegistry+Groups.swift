import DirectoryModel

extension FieldRegistry {
    static let thrive = Group<ThriveInParts>(
        name: "thrive",
        fields: [
            .one("group", \.group, [.terms]) { text, _, context in thriveGroup(text, &context) },
            .choice("origin", \.origin),
            .text("reason", \.reason),
        ],
        blank: ThriveInParts(),
        shorthand: .list("thrive", \.thrive, [.terms]) { text, _, context in
            thriveGroup(text, &context).map { ThrivePlacement($0) }
        },
        keep: { item, service, _ in
            guard let group = item.group else { return }
            service.thrive.append(ThrivePlacement(group, origin: item.origin, reason: item.reason))
        }
    )

    static let phones = Group<Phone>(
        name: "contact.phones",
        fields: [
            Field(name: "number", readings: [.phone]) { phone, values, _, context in
                for value in values {
                    guard let found = context.take(PhoneText.read(value), from: value)?.first else { continue }
                    phone.number = found.number
                    phone.note = phone.note ?? found.note
                    return true
                }
                return false
            },
            .choice("kind", \.kind),
            .line("note", \.note),
        ],
        blank: Phone(""),
        shorthand: Field(name: "contact.phones", readings: [.phone]) { service, values, _, context in
            for value in values {
                for phone in context.take(PhoneText.read(value), from: value) ?? []
                where !service.contact.phones.contains(phone) {
                    service.contact.phones.append(phone)
                }
            }
            return !service.contact.phones.isEmpty
        },
        keep: { phone, service, _ in
            if !phone.number.isEmpty, !service.contact.phones.contains(phone) { service.contact.phones.append(phone) }
        }
    )

    static let doors = Group<Door>(
        name: "waysIn.through",
        fields: [
            .line("name", \.name),
            .one("id", \.id, [.text]) { text, _, _ in ServiceID(rawValue: PlainText.line(text)) },
        ],
        blank: Door(name: ""),
        shorthand: .list("waysIn.through", \.waysIn.through, [.text]) { text, _, _ in
            Door(name: PlainText.line(text))
        },
        keep: { door, service, _ in if !door.name.isEmpty { service.waysIn.through.append(door) } }
    )

    private static func thriveGroup(_ text: String, _ context: inout FieldContext) -> ThriveGroup? {
        if let group = ThriveGroup(typed: text) { return group }
        context.note(.dropped, "unknown term", text)
        return nil
    }
}

/// A THRIVE placement while its parts arrive.
struct ThriveInParts: Sendable {
    var group: ThriveGroup?
    var origin = Tag.Origin.stated
    var reason: String?
}
