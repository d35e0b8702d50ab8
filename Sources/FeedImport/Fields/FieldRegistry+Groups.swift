import DirectoryModel

extension FieldRegistry {
    static let thrive = Group(
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

    static let phones = Group(
        name: "contact.phones",
        fields: [
            Field(name: "number", readings: [.phone]) { phone, value, _, context in
                guard let found = context.take(PhoneText.read(value), from: value), !found.isEmpty else {
                    return .unread
                }
                phone.numbers = found
                return .filled
            },
            .choice("kind", \.kind),
            .line("note", \.note),
        ],
        blank: PhoneInParts(),
        shorthand: Field(name: "contact.phones", readings: [.phone]) { service, value, _, context in
            guard let phones = context.take(PhoneText.read(value), from: value) else { return .unread }
            for phone in phones where !service.contact.phones.contains(phone) { service.contact.phones.append(phone) }
            return .added
        },
        keep: { item, service, _ in
            for phone in item.phones where !service.contact.phones.contains(phone) {
                service.contact.phones.append(phone)
            }
        }
    )

    static let doors = Group(
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

/// A telephone number while its parts arrive, and those that stood beside it.
struct PhoneInParts: Sendable {
    var numbers: [Phone] = []
    var kind: Phone.Kind?
    var note: String?

    /// The numbers; a kind and a note of their own sources go before what the text beside a number says.
    var phones: [Phone] {
        numbers.enumerated().map { index, number in
            let isFirst = index == 0
            return Phone(number.number, kind: kind ?? number.kind, note: isFirst ? note ?? number.note : number.note)
        }
    }
}

/// A THRIVE placement while its parts arrive.
struct ThriveInParts: Sendable {
    var group: ThriveGroup?
    var origin = Tag.Origin.stated
    var reason: String?
}
