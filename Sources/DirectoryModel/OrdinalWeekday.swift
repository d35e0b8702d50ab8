/// A day of a rule: every Tuesday, or the first or last of the month (RFC 5545 section 3.3.10, `weekdaynum`).
package struct OrdinalWeekday: Hashable, Sendable {
    /// The day of the week.
    package var weekday: Weekday
    /// Which one in the month, 1 to 5, or from the end, -1 to -5; `nil` for every one.
    package var position: Int?

    /// A day of a rule; every one unless a position is stated.
    package init(_ weekday: Weekday, position: Int? = nil) {
        self.weekday = weekday
        self.position = position
    }

    /// A day as a rule has it: `TU`, `1TU`, `+2WE`, `-1FR`; `nil` for anything else.
    package init?(code: some StringProtocol) {
        guard let weekday = Weekday(rawValue: String(code.suffix(2))) else { return nil }
        let number = code.dropLast(2)
        guard !number.isEmpty else {
            self.init(weekday)
            return
        }
        guard let position = Int(number), (1...5).contains(position.magnitude) else { return nil }
        self.init(weekday, position: position)
    }

    /// The day as a rule has it: `TU`, `1TU`, `-1FR`.
    package var code: String { (position.map { String($0) } ?? "") + weekday.rawValue }

    /// Whether a date is this day.
    package func falls(on date: CalendarDate) -> Bool {
        guard date.weekday == weekday else { return false }
        guard let position else { return true }
        let fromStart = (date.day - 1) / 7 + 1
        let fromEnd = -((date.daysInMonth - date.day) / 7 + 1)
        return position == fromStart || position == fromEnd
    }
}

extension OrdinalWeekday: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = OrdinalWeekday(code: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a day of a rule.")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
