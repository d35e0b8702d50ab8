/// A day in the proleptic Gregorian calendar, without a time or a zone: `2027-03-31`.
///
/// Conversions follow the day-count algorithms of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (<https://howardhinnant.github.io/date_algorithms.html>).
package struct CalendarDate: Hashable, Sendable, Comparable {
    /// The year, 1 to 9999.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, 1 to 31.
    package let day: Int

    /// A date from its parts, or `nil` where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// A date from ISO 8601 `YYYY-MM-DD`; anything after a `T` or a space is ignored.
    ///
    /// `nil` for anything else.
    package init?(iso text: some StringProtocol) { self.init(iso: String(text)) }

    /// A date from ISO 8601 `YYYY-MM-DD`; anything after a `T` or a space is ignored.
    ///
    /// `nil` for anything else.
    package init?(iso text: String) {
        var parts = (year: 0, month: 0, day: 0)
        var count = 0
        for byte in text.utf8.prefix(11) {
            switch count {
            case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
            case 10: guard byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") else { return nil }
            default:
                guard (0x30...0x39).contains(byte) else { return nil }
                let digit = Int(byte - 0x30)
                if count < 4 {
                    parts.year = parts.year * 10 + digit
                } else if count < 7 {
                    parts.month = parts.month * 10 + digit
                } else {
                    parts.day = parts.day * 10 + digit
                }
            }
            count += 1
        }
        guard count >= 10 else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// The date a number of days after (or, negative, before) 1970-01-01; `nil` outside the years 1 to 9999.
    package init?(daysSince1970 days: Int) {
        guard (-4_000_000...4_000_000).contains(days) else { return nil }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    /// Days since 1970-01-01, negative before it.
    package var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date this many days later, or earlier when negative; clamped to the calendar's ends.
    package func adding(days: Int) -> CalendarDate {
        let (sum, overflows) = daysSince1970.addingReportingOverflow(days)
        return (overflows ? nil : CalendarDate(daysSince1970: sum)) ?? (days < 0 ? Self.first : Self.last)
    }

    /// The same day this many months later, or earlier when negative; the last day of the month where that month is
    /// shorter; clamped to the calendar's ends.
    package func adding(months: Int) -> CalendarDate {
        let (index, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows, (12..<120_000).contains(index) else { return months < 0 ? Self.first : Self.last }
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return CalendarDate(known: newYear, newMonth, min(day, Self.daysIn(month: newMonth, of: newYear)))
    }

    /// The day of the week.
    package var weekday: Weekday {
        // 1970-01-01 was a Thursday, the fourth day when Monday is the first.
        let index = ((daysSince1970 + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// The number of days in its month, 28 to 31.
    package var daysInMonth: Int { Self.daysIn(month: month, of: year) }

    /// ISO 8601: `2027-03-31`.
    package var iso: String {
        let years = String(year)
        return String(repeating: "0", count: 4 - years.count) + years
            + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
    }

    /// As people write it: `31 March 2027`.
    package var words: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The months in English, January first.
    package static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The first day of the calendar.
    package static let first = CalendarDate(known: 1, 1, 1)
    /// The last day of the calendar.
    package static let last = CalendarDate(known: 9999, 12, 31)

    /// A date that is known to be in the calendar.
    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    private static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a date.")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
