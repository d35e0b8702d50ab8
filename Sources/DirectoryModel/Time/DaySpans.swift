/// The spans of a service's hours, day by day; the words beside its schedules are read once, however many days are asked for.
struct DaySpans {
    private let hours: OpeningHours
    private let calendar: LocalCalendar
    /// For every schedule whether words say that it holds on some of its days only.
    private let limitsDays: [Bool]

    /// The spans of some hours, where days are known as a calendar has them.
    init(_ hours: OpeningHours, _ calendar: LocalCalendar) {
        self.hours = hours
        self.calendar = calendar
        let textLimitsDays = hours.text.map(Schedule.limitsDays) ?? false
        limitsDays = hours.schedules.map { textLimitsDays || $0.note.map(Schedule.limitsDays) ?? false }
    }

    /// The spans that begin on a day, those at all hours excepted.
    ///
    /// A time that the clock shows twice or skips is read so that the span is never longer than the record says on any
    /// reading: it opens at the later moment and closes at the earlier.
    func spans(on day: CalendarDate) -> [OpenSpan] {
        if hours.closures.contains(where: { $0.holds(day) }) { return [] }
        return zip(hours.schedules, limitsDays).compactMap { schedule, isLimited in
            // Most schedules do not fall on a day whatever else is known of it.
            guard schedule.occurs(on: day) != false else { return nil }
            var schedule = schedule
            if hours.termTimeOnly == .yes, schedule.season == nil { schedule.season = .termTime }
            let occurs = schedule.occurs(on: day, calendar.facts(on: day))
            return occurs == false ? nil : Self.span(of: schedule, on: day, isCertain: occurs == true && !isLimited)
        }
    }

    private static func span(of schedule: Schedule, on day: CalendarDate, isCertain: Bool) -> OpenSpan? {
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
