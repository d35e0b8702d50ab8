/// Whether a service is open at a moment, and until or from when.
package struct OpenState: Hashable, Sendable {
    /// Whether it is open; not stated where the record, or what is known of the day, does not decide it.
    package var isOpen: Statement
    /// The moment it closes, where it is open and does close.
    package var until: Int?
    /// The next moment it opens for certain, where it is not open now; `nil` where none comes within ``searchedDays``.
    package var next: Int?
    /// What the record adds to the span that decides: "drop-in".
    package var note: String?

    /// A state; by default nothing but whether it is open.
    package init(isOpen: Statement, until: Int? = nil, next: Int? = nil, note: String? = nil) {
        self.isOpen = isOpen
        self.until = until
        self.next = next
        self.note = note
    }

    /// How many days ahead an opening is looked for: past the longest school holiday.
    package static let searchedDays = 62
}

extension OpeningHours {
    /// Whether the service is open at a moment.
    ///
    /// Costs what its schedules cost for some days; a next opening is looked for at most ``OpenState/searchedDays`` ahead.
    package func state(at moment: Int, _ calendar: LocalCalendar) -> OpenState {
        let today = UKClock.time(at: moment).date
        if allHours == .yes {
            guard let closure = closures.first(where: { $0.holds(today) }) else { return OpenState(isOpen: .yes) }
            return OpenState(isOpen: .no, next: reopening(after: closure))
        }
        guard !schedules.isEmpty else { return OpenState(isOpen: .notStated) }
        let days = DaySpans(self, calendar)
        var spans = (-2...1).flatMap { days.spans(on: today.adding(days: $0)) }
        func covering(_ isCertain: Bool) -> OpenSpan? {
            spans.filter { $0.isCertain == isCertain && $0.opens <= moment && moment < $0.closes }
                .max { $0.closes < $1.closes }
        }
        if let span = covering(true) {
            return OpenState(isOpen: .yes, until: Self.end(of: span, from: today, days), note: span.note)
        }
        let isOpen: Statement = covering(false) == nil ? .no : .notStated
        for day in 2...OpenState.searchedDays {
            if let next = spans.filter({ $0.isCertain && $0.opens > moment }).min(by: { $0.opens < $1.opens }) {
                return OpenState(isOpen: isOpen, next: next.opens, note: next.note)
            }
            spans = days.spans(on: today.adding(days: day))
        }
        return OpenState(isOpen: isOpen)
    }

    /// The moment at which the spans that join on to one another end; `nil` where they do not end within a fortnight.
    private static func end(of span: OpenSpan, from today: CalendarDate, _ days: DaySpans) -> Int? {
        var end = span.closes
        for day in -2...14 {
            // Nothing that begins past the end, in summer time an hour before midnight by the universal clock, joins on to it.
            if end < (today.daysSince1970 + day) * 1_440 - 60 { break }
            for next in days.spans(on: today.adding(days: day)).sorted(by: { $0.opens < $1.opens })
            where next.isCertain && next.opens <= end { end = max(end, next.closes) }
        }
        let last = UKClock.moment(of: ClockTime(today.adding(days: 14), minute: 0), .earlier)
        return end > last ? nil : end
    }

    private func reopening(after closure: Closure) -> Int? {
        var day = closure.to.adding(days: 1)
        for _ in closures where closures.contains(where: { $0.holds(day) }) {
            day = (closures.filter { $0.holds(day) }.map(\.to).max() ?? day).adding(days: 1)
        }
        return UKClock.moment(of: ClockTime(day, minute: 0), .earlier)
    }
}
