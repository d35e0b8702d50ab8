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
    /// The spans that begin on a day, those at all hours excepted.
    ///
    /// A time that the clock shows twice or skips is read so that the span is never longer than the record says on any
    /// reading: it opens at the later moment and closes at the earlier.
    package func spans(on day: CalendarDate, _ calendar: LocalCalendar) -> [OpenSpan] {
        if closures.contains(where: { $0.holds(day) }) { return [] }
        let textLimitsDays = text.map(Schedule.limitsDays) ?? false
        // Most schedules do not fall on a day whatever else is known of it.
        return schedules.filter { $0.occurs(on: day) != false }.compactMap { schedule in
            var schedule = schedule
            if termTimeOnly == .yes, schedule.season == nil { schedule.season = .termTime }
            let occurs = schedule.occurs(on: day, calendar.facts(on: day))
            if occurs == false { return nil }
            let isLimited = textLimitsDays || schedule.note.map(Schedule.limitsDays) ?? false
            return span(of: schedule, on: day, isCertain: occurs == true && !isLimited)
        }
    }

    private func span(of schedule: Schedule, on day: CalendarDate, isCertain: Bool) -> OpenSpan? {
        let opens = UKClock.moment(of: ClockTime(day, minute: schedule.opensAt ?? 0), .later)
        let closes = UKClock.moment(of: ClockTime(day, minute: schedule.closesAt ?? 1_440), .earlier)
        guard opens < closes else { return nil }
        return OpenSpan(
            opens: opens,
            closes: closes,
            isCertain: isCertain && schedule.opensAt != nil && schedule.closesAt != nil,
            note: schedule.note
        )
    }
}

extension Schedule {
    /// Whether words beside a schedule say that it holds on some of its days only: "every second Thursday", "first
    /// Tuesday of the month".
    ///
    /// A feed without rules has nowhere else to say so, and its days must not be taken for all of them.
    package static func limitsDays(_ words: String) -> Bool {
        let words = words.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if limits.contains(word) || word.hasPrefix("fortnight") { return true }
            if ordinals.contains(word), next == "and" || next == "week" || days.contains(next) { return true }
            if word == "the", next == "month" { return true }
        }
        return false
    }

    private static let limits: Set = ["alternate", "alternating", "monthly", "occasional", "occasionally"]
    private static let ordinals: Set = ["first", "second", "third", "fourth", "fifth", "last", "other"]
    private static let days = Set(Weekday.allCases.flatMap { [$0.name.lowercased(), $0.name.lowercased() + "s"] })
}
