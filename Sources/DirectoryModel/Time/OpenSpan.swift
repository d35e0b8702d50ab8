/// A stretch of time in which a service is open, or may be.
package struct OpenSpan: Hashable, Sendable {
    /// The moment it opens, as ``UKClock`` counts.
    package var opens: Int
    /// The moment it closes.
    package var closes: Int
    /// Whether it is certain; otherwise what decides it is not stated.
    package var isCertain: Bool
    /// What happens then, or a qualification: "drop-in".
    package var note: String?
}

/// Days on which a service is shut whatever its schedules say.
package struct Closure: Codable, Hashable, Sendable {
    /// The first day.
    package var from: CalendarDate
    /// The last day.
    package var to: CalendarDate
    /// Why, in the record's words.
    package var reason: String?

    /// A closure from its first to its last day.
    package init(from: CalendarDate, to: CalendarDate, reason: String? = nil) {
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// Whether a day is one of them.
    package func holds(_ day: CalendarDate) -> Bool { from <= day && day <= to }
}

extension OpeningHours {
    /// The spans that begin on a day, those at all hours excepted; see ``DaySpans/spans(on:)``.
    package func spans(on day: CalendarDate, _ calendar: LocalCalendar) -> [OpenSpan] {
        DaySpans(self, calendar).spans(on: day)
    }
}
