/// The clock of the United Kingdom, computed from its rule and from no zone database.
///
/// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time
/// Order 2002, SI 2002/262). The rule is applied to every year, though it holds as law from 1996 only.
///
/// Moments are whole minutes since 1970-01-01 00:00 UTC.
package enum UKClock {
    /// Which moment is meant by a time that the clock shows twice, or skips.
    package enum Choice: Hashable, Sendable {
        /// Of a time shown twice, the first; of one skipped, the moment of the change.
        case earlier
        /// Of a time shown twice, the second; of one skipped, as many minutes after the change as the clock would have
        /// shown without it (RFC 5545 section 3.3.5).
        case later
    }

    /// The moment summer time begins in a year.
    package static func summerBegins(_ year: Int) -> Int { lastSunday(month: 3, of: year) * 1_440 + 60 }

    /// The moment summer time ends in a year.
    package static func summerEnds(_ year: Int) -> Int { lastSunday(month: 10, of: year) * 1_440 + 60 }

    /// What the clock shows at a moment; the ends of the calendar where it lies outside them.
    package static func time(at moment: Int) -> ClockTime {
        let shown = moment + (isSummer(moment) ? 60 : 0)
        let days = (shown >= 0 ? shown : shown - 1_439) / 1_440
        let date = CalendarDate(daysSince1970: days) ?? (days < 0 ? CalendarDate.first : CalendarDate.last)
        return ClockTime(date, minute: shown - days * 1_440)
    }

    /// The moment at which the clock shows a time.
    package static func moment(of time: ClockTime, _ choice: Choice) -> Int {
        let winter = time.date.daysSince1970 * 1_440 + time.minute
        let summer = winter - 60
        switch (isSummer(summer), !isSummer(winter)) {
        case (true, true): return choice == .earlier ? summer : winter
        case (true, false): return summer
        case (false, true): return winter
        case (false, false): return choice == .earlier ? summerBegins(time.date.year) : winter
        }
    }

    private static func isSummer(_ moment: Int) -> Bool {
        let days = (moment >= 0 ? moment : moment - 1_439) / 1_440
        guard let date = CalendarDate(daysSince1970: days) else { return false }
        return switch date.month {
        case 3: moment >= summerBegins(date.year)
        case 4...9: true
        case 10: moment < summerEnds(date.year)
        default: false
        }
    }

    /// Days since 1970 of the last Sunday of a month of 31 days.
    private static func lastSunday(month: Int, of year: Int) -> Int {
        guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
        let daysPastSunday = (Weekday.allCases.firstIndex(of: last.weekday) ?? 6) + 1
        return last.daysSince1970 - daysPastSunday % 7
    }
}
