/// A repeating span of opening time (HSDS `schedule`, whose recurrence follows RFC 5545).
///
/// Open Referral UK 3.0 has weekly and monthly rules only; so has this.
package struct Schedule: Hashable, Sendable {
    /// How often the rule begins again (`freq`).
    package enum Frequency: String, Codable, Hashable, Sendable, CaseIterable {
        /// In every week, or every so many weeks.
        case weekly = "WEEKLY"
        /// In every month, or every so many months.
        case monthly = "MONTHLY"
    }

    /// The part of the year to which a schedule is confined; HSDS has it in `notes` only.
    package enum Season: String, Codable, Hashable, Sendable, CaseIterable {
        /// School terms.
        case termTime = "term time"
        /// School holidays.
        case schoolHolidays = "school holidays"
        /// Bank holidays: hours that hold on them alone.
        case bankHolidays = "bank holidays"
    }

    /// The days it falls on (`byday`); empty means every day of a week, or none by name in a month.
    ///
    /// Positions count in monthly rules only.
    package var byDay: [OrdinalWeekday]
    /// Minutes after midnight it opens, 0 to 1,439 (`opens_at`); `nil` where not stated.
    package var opensAt: Int?
    /// Minutes after midnight it closes, 1 to 2,880; past 1,440 is the next morning (`closes_at`).
    package var closesAt: Int?
    /// First day in force (`valid_from`).
    package var validFrom: CalendarDate?
    /// Last day in force (`valid_to`, and `until` of a rule).
    package var validTo: CalendarDate?
    /// What happens then, or a qualification: "drop-in", "by appointment".
    package var note: String?
    /// Whether the rule goes by weeks or by months.
    package var frequency: Frequency
    /// Every so many weeks or months, 1 or more (`interval`): 2 is fortnightly.
    package var interval: Int
    /// Days of the month of a monthly rule, 1 to 31, or from its end, -1 to -31 (`bymonthday`).
    package var byMonthDay: [Int]
    /// The day of the first event (`dtstart`), from which intervals are counted; `nil` where not stated.
    package var start: CalendarDate?
    /// The part of the year to which it is confined; `nil` where none is stated.
    package var season: Season?
    /// Whether it holds on bank holidays.
    package var bankHolidays: Statement

    /// A schedule; by default every day of every week.
    package init(
        byDay: [OrdinalWeekday],
        opensAt: Int? = nil,
        closesAt: Int? = nil,
        validFrom: CalendarDate? = nil,
        validTo: CalendarDate? = nil,
        note: String? = nil,
        frequency: Frequency = .weekly,
        interval: Int = 1,
        byMonthDay: [Int] = [],
        start: CalendarDate? = nil,
        season: Season? = nil,
        bankHolidays: Statement = .notStated
    ) {
        self.byDay = byDay
        self.opensAt = opensAt
        self.closesAt = closesAt
        self.validFrom = validFrom
        self.validTo = validTo
        self.note = note
        self.frequency = frequency
        self.interval = interval
        self.byMonthDay = byMonthDay
        self.start = start
        self.season = season
        self.bankHolidays = bankHolidays
    }

    /// A schedule of every week.
    package init(
        byDay days: [Weekday] = [],
        opensAt: Int? = nil,
        closesAt: Int? = nil,
        validFrom: CalendarDate? = nil,
        validTo: CalendarDate? = nil,
        note: String? = nil
    ) {
        self.init(
            byDay: days.map { OrdinalWeekday($0) },
            opensAt: opensAt,
            closesAt: closesAt,
            validFrom: validFrom,
            validTo: validTo,
            note: note
        )
    }
}

/// What every week's schedule does not need is left out of its JSON, which so stays as it was before there were rules.
extension Schedule: Codable {
    private enum CodingKeys: String, CodingKey {
        case byDay, opensAt, closesAt, validFrom, validTo, note
        case frequency, interval, byMonthDay, start, season, bankHolidays
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            byDay: try values.decode([OrdinalWeekday].self, forKey: .byDay),
            opensAt: try values.decodeIfPresent(Int.self, forKey: .opensAt),
            closesAt: try values.decodeIfPresent(Int.self, forKey: .closesAt),
            validFrom: try values.decodeIfPresent(CalendarDate.self, forKey: .validFrom),
            validTo: try values.decodeIfPresent(CalendarDate.self, forKey: .validTo),
            note: try values.decodeIfPresent(String.self, forKey: .note),
            frequency: try values.decodeIfPresent(Frequency.self, forKey: .frequency) ?? .weekly,
            interval: try values.decodeIfPresent(Int.self, forKey: .interval) ?? 1,
            byMonthDay: try values.decodeIfPresent([Int].self, forKey: .byMonthDay) ?? [],
            start: try values.decodeIfPresent(CalendarDate.self, forKey: .start),
            season: try values.decodeIfPresent(Season.self, forKey: .season),
            bankHolidays: try values.decodeIfPresent(Statement.self, forKey: .bankHolidays) ?? .notStated
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(byDay, forKey: .byDay)
        try values.encodeIfPresent(opensAt, forKey: .opensAt)
        try values.encodeIfPresent(closesAt, forKey: .closesAt)
        try values.encodeIfPresent(validFrom, forKey: .validFrom)
        try values.encodeIfPresent(validTo, forKey: .validTo)
        try values.encodeIfPresent(note, forKey: .note)
        if frequency != .weekly { try values.encode(frequency, forKey: .frequency) }
        if interval != 1 { try values.encode(interval, forKey: .interval) }
        if !byMonthDay.isEmpty { try values.encode(byMonthDay, forKey: .byMonthDay) }
        try values.encodeIfPresent(start, forKey: .start)
        try values.encodeIfPresent(season, forKey: .season)
        if bankHolidays.isStated { try values.encode(bankHolidays, forKey: .bankHolidays) }
    }
}
