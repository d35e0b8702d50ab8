/// A day on which banks are shut in a nation of the United Kingdom, computed for any year.
///
/// Sources: Banking and Financial Dealings Act 1971, schedule 1, and the proclamations made under its section 1, which
/// move a day or add one and are data (``moved`` and ``added``). The list that gov.uk publishes is the test.
package struct BankHoliday: Hashable, Sendable {
    /// Which day it is.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case newYear = "New Year's Day"
        case secondOfJanuary = "2 January"
        case stPatrick = "St Patrick's Day"
        case goodFriday = "Good Friday"
        case easterMonday = "Easter Monday"
        case earlyMay = "Early May bank holiday"
        case spring = "Spring bank holiday"
        case boyne = "Battle of the Boyne"
        case summer = "Summer bank holiday"
        case stAndrew = "St Andrew's Day"
        case christmas = "Christmas Day"
        case boxingDay = "Boxing Day"
        case once = "Bank holiday of this year only"
    }

    /// Which day it is.
    package let name: Name
    /// The date it is kept on.
    package let date: CalendarDate
    /// Whether it is kept on another day than its own, since that falls on a weekend.
    package let isSubstitute: Bool

    /// The bank holidays of a nation in a year from 1978 on, in order of date; those proclaimed for one year are known
    /// from 2000 to 2026.
    package static func all(in year: Int, of nation: Nation) -> [BankHoliday] {
        var kept: [BankHoliday] = []
        func keep(_ name: Name, _ date: CalendarDate?) {
            guard var date else { return }
            let own = date
            while date.isWeekend || kept.contains(where: { $0.date == date }) { date = date.adding(days: 1) }
            kept.append(BankHoliday(name: name, date: date, isSubstitute: date != own))
        }
        func fixed(_ name: Name, _ month: Int, _ day: Int) {
            keep(name, CalendarDate(year: year, month: month, day: day))
        }
        func moving(_ name: Name, _ date: CalendarDate?) { keep(name, moved[name]?[year] ?? date) }

        let easter = easterSunday(year)
        fixed(.newYear, 1, 1)
        if nation == .scotland { fixed(.secondOfJanuary, 1, 2) }
        if nation == .northernIreland { fixed(.stPatrick, 3, 17) }
        keep(.goodFriday, easter?.adding(days: -2))
        if nation != .scotland { keep(.easterMonday, easter?.adding(days: 1)) }
        moving(.earlyMay, monday(.first, month: 5, of: year))
        moving(.spring, monday(.last, month: 5, of: year))
        if nation == .northernIreland { fixed(.boyne, 7, 12) }
        keep(.summer, monday(nation == .scotland ? .first : .last, month: 8, of: year))
        if nation == .scotland { fixed(.stAndrew, 11, 30) }
        // Of a Christmas Day on Sunday the substitute comes after Boxing Day, which keeps its Monday.
        let isSundayChristmas = CalendarDate(year: year, month: 12, day: 25)?.weekday == .sunday
        for day in isSundayChristmas ? [26, 25] : [25, 26] { fixed(day == 25 ? .christmas : .boxingDay, 12, day) }
        for entry in added where entry.date.year == year && (entry.nation == nil || entry.nation == nation) {
            kept.append(BankHoliday(name: .once, date: entry.date, isSubstitute: false))
        }
        return kept.sorted { $0.date < $1.date }
    }

    /// Whether a day is a bank holiday in a nation.
    ///
    /// The days of a year are computed once in a process.
    package static func falls(on day: CalendarDate, in nation: Nation) -> Bool {
        // February and October have none, and no day is kept at a weekend.
        day.month != 2 && day.month != 10 && !day.isWeekend
            && KnownBankHolidays.dates(in: day.year, of: nation).contains(day)
    }

    /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", chapter 8).
    package static func easterSunday(_ year: Int) -> CalendarDate? {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let correction = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * correction + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Days that were moved for one year: VE Day in 2020, jubilees in 2002, 2012 and 2022.
    private static let moved: [Name: [Int: CalendarDate]] = [
        .earlyMay: days([(2020, 5, 8)]),
        .spring: days([(2002, 6, 4), (2012, 6, 4), (2022, 6, 2)]),
    ]

    /// Days that were added once, with the nation where not all of them kept it: jubilees, a wedding, a funeral, a
    /// coronation, Scotland's first match in a World Cup.
    private static let added: [(date: CalendarDate, nation: Nation?)] = [
        (2002, 6, 3, nil), (2011, 4, 29, nil), (2012, 6, 5, nil), (2022, 6, 3, nil), (2022, 9, 19, nil),
        (2023, 5, 8, nil), (2026, 6, 15, .scotland),
    ].compactMap { year, month, day, nation in
        CalendarDate(year: year, month: month, day: day).map { ($0, nation) }
    }

    private static func days(_ days: [(Int, Int, Int)]) -> [Int: CalendarDate] {
        var found: [Int: CalendarDate] = [:]
        for (year, month, day) in days { found[year] = CalendarDate(year: year, month: month, day: day) }
        return found
    }

    private enum Which { case first, last }

    private static func monday(_ which: Which, month: Int, of year: Int) -> CalendarDate? {
        guard let start = CalendarDate(year: year, month: month, day: 1) else { return nil }
        let untilMonday = (7 - (Weekday.allCases.firstIndex(of: start.weekday) ?? 0)) % 7
        let first = start.adding(days: untilMonday)
        return which == .first ? first : first.adding(days: (start.daysInMonth - first.day) / 7 * 7)
    }
}

extension CalendarDate {
    /// Whether it is a Saturday or a Sunday.
    package var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}
