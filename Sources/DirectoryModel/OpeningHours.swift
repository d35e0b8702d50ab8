/// A repeating span of opening time (HSDS `schedule`, whose recurrence follows RFC 5545).
package struct Schedule: Codable, Hashable, Sendable {
    /// The days it falls on (`byday`); empty means every day.
    package var byDay: [Weekday]
    /// Minutes after midnight it opens, 0 to 1,439 (`opens_at`); `nil` where not stated.
    package var opensAt: Int?
    /// Minutes after midnight it closes, 1 to 2,880; past 1,440 is the next morning (`closes_at`).
    package var closesAt: Int?
    /// First day in force (`valid_from`).
    package var validFrom: CalendarDate?
    /// Last day in force (`valid_to`).
    package var validTo: CalendarDate?
    /// What happens then, or a qualification: "first Tuesday of the month".
    package var note: String?

    /// A schedule.
    package init(
        byDay: [Weekday] = [],
        opensAt: Int? = nil,
        closesAt: Int? = nil,
        validFrom: CalendarDate? = nil,
        validTo: CalendarDate? = nil,
        note: String? = nil
    ) {
        self.byDay = byDay
        self.opensAt = opensAt
        self.closesAt = closesAt
        self.validFrom = validFrom
        self.validTo = validTo
        self.note = note
    }
}

/// When a service can be used.
package struct OpeningHours: Codable, Hashable, Sendable {
    /// The spans; empty where none is stated or the words could not be read.
    package var schedules: [Schedule]
    /// Open at every hour of every day.
    package var allHours: Statement
    /// Only in school terms.
    package var termTimeOnly: Statement
    /// The hours in the record's words.
    package var text: String?

    /// Opening hours; by default nothing is stated.
    package init(
        schedules: [Schedule] = [],
        allHours: Statement = .notStated,
        termTimeOnly: Statement = .notStated,
        text: String? = nil
    ) {
        self.schedules = schedules
        self.allHours = allHours
        self.termTimeOnly = termTimeOnly
        self.text = text
    }

    /// Whether anything is said about hours.
    package var isStated: Bool { !schedules.isEmpty || allHours.isStated || text != nil }
}
