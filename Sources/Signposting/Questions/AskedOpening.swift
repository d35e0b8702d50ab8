package import DirectoryModel

/// When a service must be open to be shown.
package enum AskedOpening: Hashable, Sendable {
    /// At a moment: "now", "Saturday 11:00".
    case at(ClockTime)
    /// At any time of a day: "Saturday".
    case on(CalendarDate)
    /// On weekdays past six in the evening.
    case evenings
    /// On a Saturday or Sunday.
    case weekends
    /// On weekdays between half past three and six.
    case afterSchool
    /// On weekdays of the school holidays.
    case schoolHolidays

    /// In words, for "we looked for".
    package var words: String {
        switch self {
        case .at(let time): "open on \(time.date.weekday.name) \(time.date.words) at \(HoursWords.time(time.minute))"
        case .on(let date): "open on \(date.weekday.name) \(date.words)"
        case .evenings: "open in the evening"
        case .weekends: "open at the weekend"
        case .afterSchool: "open after school"
        case .schoolHolidays: "open in the school holidays"
        }
    }

    /// The hours of the week of which one at least is asked for, as ``WeekHours`` counts them.
    var hours: [Int] {
        func hours(_ days: Range<Int>, _ hours: Range<Int>) -> [Int] {
            days.flatMap { day in hours.map { day * 24 + $0 } }
        }
        switch self {
        case .at(let time): return [Self.index(of: time.date) * 24 + time.minute / 60]
        case .on(let date):
            let day = Self.index(of: date)
            return hours(day..<day + 1, 0..<24)
        case .evenings: return hours(0..<5, 17..<24)
        case .weekends: return hours(5..<7, 0..<24)
        case .afterSchool: return hours(0..<5, 15..<18)
        case .schoolHolidays: return hours(0..<5, 0..<24)
        }
    }

    private static func index(of date: CalendarDate) -> Int { Weekday.allCases.firstIndex(of: date.weekday) ?? 0 }

    /// How many days of an ordinary week's pattern are looked at, so that monthly rules fall in.
    private static let patternDays = 35

    /// Whether a service is open when it must be; not stated where its record does not decide it.
    ///
    /// - Parameters:
    ///   - hours: The record's hours.
    ///   - day: The day of the question, from which patterns are looked at.
    ///   - calendar: What is known of the days.
    func holds(_ hours: OpeningHours, from day: CalendarDate, _ calendar: LocalCalendar) -> Statement {
        switch self {
        case .at(let time): return hours.state(at: UKClock.moment(of: time, .earlier), calendar).isOpen
        case .on(let date): return pattern(hours, days: [date], calendar) { _, _ in true }
        case .evenings, .weekends, .afterSchool:
            // An ordinary week is one of term.
            let days = (0..<Self.patternDays).map { day.adding(days: $0) }
            let term = LocalCalendar(nation: calendar.nation, terms: [.init(from: day, to: day.adding(days: 99))])
            return pattern(hours, days: days, term, counts)
        case .schoolHolidays:
            let days = (0..<Self.patternDays).map { day.adding(days: $0) }
            let (before, after) = (day.adding(days: -1), day.adding(days: 99))
            let holidays = LocalCalendar(
                nation: calendar.nation,
                terms: [.init(from: before, to: before), .init(from: after, to: after)]
            )
            return pattern(hours, days: days, holidays) { date, _ in !date.isWeekend }
        }
    }

    private func counts(_ date: CalendarDate, _ minutes: Range<Int>) -> Bool {
        switch self {
        case .evenings: !date.isWeekend && minutes.overlap(18 * 60..<24 * 60) >= 30
        case .afterSchool: !date.isWeekend && minutes.overlap(15 * 60 + 30..<18 * 60) >= 30
        case .weekends: date.isWeekend
        case .at, .on, .schoolHolidays: true
        }
    }

    private func pattern(
        _ hours: OpeningHours,
        days: [CalendarDate],
        _ calendar: LocalCalendar,
        _ counts: (CalendarDate, Range<Int>) -> Bool
    ) -> Statement {
        if hours.allHours == .yes { return .yes }
        guard !hours.schedules.isEmpty else { return .notStated }
        var holds = Statement.no
        for day in days {
            for span in hours.spans(on: day, calendar) {
                let (opens, closes) = (UKClock.time(at: span.opens), span.closes - span.opens)
                guard counts(opens.date, opens.minute..<opens.minute + closes) else { continue }
                if span.isCertain { return .yes }
                holds = .notStated
            }
        }
        return holds
    }
}

extension Range<Int> {
    /// How many numbers two ranges share.
    fileprivate func overlap(_ other: Range<Int>) -> Int {
        Swift.max(0, Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound))
    }
}
