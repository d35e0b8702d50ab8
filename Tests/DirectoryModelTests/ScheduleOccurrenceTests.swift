import DirectoryModel
import TestSupport
import Testing

@Suite("Days on which a schedule falls")
struct ScheduleOccurrenceTests {
    private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test(
        "Rules fall on the days that a calendar shows",
        arguments: [
            ("FREQ=WEEKLY;BYDAY=SA", "2026-11-21", true), ("FREQ=WEEKLY;BYDAY=SA", "2026-11-22", false),
            ("FREQ=MONTHLY;BYDAY=1TU", "2026-12-01", true), ("FREQ=MONTHLY;BYDAY=1TU", "2026-12-08", false),
            ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", true), ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-20", false),
            ("FREQ=MONTHLY;BYDAY=5SU", "2026-11-29", true), ("FREQ=MONTHLY;BYDAY=5SA", "2026-11-28", false),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "2024-02-29", true), ("FREQ=MONTHLY;BYMONTHDAY=-1", "2024-02-28", false),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "2023-02-28", true), ("FREQ=MONTHLY;BYMONTHDAY=-1", "2100-02-28", true),
            ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-04-30", false), ("FREQ=MONTHLY;BYMONTHDAY=29", "2024-02-29", true),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-11-13", true),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-11-20", false),
            ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261123", "2026-11-23", true),
            ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261123", "2026-11-30", false),
        ]
    )
    func calendar(rule: String, iso: String, falls: Bool) throws {
        #expect(try Schedule(recurrenceRule: rule).occurs(on: try date(iso)) == falls)
    }

    @Test("A fortnight is counted in weeks that begin on Monday, from the week of the first event")
    func fortnight() throws {
        // The first event is a Wednesday; the rule's Monday of that week is before it.
        let start = try date("2026-11-18")
        let schedule = try Schedule(recurrenceRule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", start: start)
        let days = try (0..<35).map { try date("2026-11-14").adding(days: $0) }
        let falls = days.filter { schedule.occurs(on: $0) == true }.map(\.iso)
        #expect(falls == ["2026-11-18", "2026-11-30", "2026-12-02", "2026-12-14", "2026-12-16"])
        #expect(days.allSatisfy { schedule.occurs(on: $0) != nil })
    }

    @Test("Without a first event a fortnightly rule says no for other days, and does not say yes")
    func unknownAnchor() throws {
        let schedule = try Schedule(recurrenceRule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")
        #expect(schedule.occurs(on: try date("2026-11-18")) == nil)
        #expect(schedule.occurs(on: try date("2026-11-19")) == false)
    }

    @Test("Weeks are counted across 1970 as well")
    func before1970() throws {
        let start = try date("1969-12-22")
        let schedule = try Schedule(recurrenceRule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", start: start)
        #expect(schedule.occurs(on: try date("1970-01-05")) == true)
        #expect(schedule.occurs(on: try date("1969-12-29")) == false)
    }

    @Test("Seasons and bank holidays decide only where they are known")
    func seasons() throws {
        let day = try date("2026-11-23")
        let mondays = Schedule(byDay: [.monday])
        var termTime = mondays
        termTime.season = .termTime
        #expect(termTime.occurs(on: day) == nil)
        #expect(termTime.occurs(on: day, DayFacts(isTermTime: true)) == true)
        #expect(termTime.occurs(on: day, DayFacts(isTermTime: false)) == false)
        #expect(termTime.occurs(on: day.adding(days: 1)) == false)
        var holidays = mondays
        holidays.season = .schoolHolidays
        #expect(holidays.occurs(on: day, DayFacts(isTermTime: false)) == true)
        #expect(mondays.occurs(on: day) == true)
        #expect(mondays.occurs(on: day, DayFacts(isBankHoliday: true)) == nil)
        for (stated, falls) in [(Statement.yes, true), (.no, false)] {
            var schedule = mondays
            schedule.bankHolidays = stated
            #expect(schedule.occurs(on: day, DayFacts(isBankHoliday: true)) == falls)
            #expect(schedule.occurs(on: day, DayFacts(isBankHoliday: false)) == true)
        }
        var bankHolidays = Schedule(opensAt: 600, closesAt: 900)
        bankHolidays.season = .bankHolidays
        #expect(bankHolidays.occurs(on: day, DayFacts(isBankHoliday: true)) == true)
        #expect(bankHolidays.occurs(on: day, DayFacts(isBankHoliday: false)) == false)
        #expect(bankHolidays.occurs(on: day) == nil)
    }

    @Test("A monthly schedule that names no day falls on none that is known, and an odd interval does no harm")
    func odd() throws {
        let day = try date("2026-11-23")
        #expect(Schedule(byDay: [OrdinalWeekday](), frequency: .monthly).occurs(on: day) == nil)
        for interval in [Int.min, 0, Int.max] {
            var schedule = Schedule(byDay: [.monday])
            schedule.interval = interval
            schedule.start = day
            #expect(schedule.occurs(on: day) == true)
        }
    }

    @Test("Every rule falls on the days that a list of its periods' days gives")
    func oracle() throws {
        var random = SeededGenerator(seed: 2_024)
        let days = try (0..<800).map { try date("2023-06-01").adding(days: $0) }
        for _ in 0..<200 {
            let schedule = Schedule.random(&random)
            let listed = Self.listed(schedule, days)
            for day in days { #expect(schedule.occurs(on: day) == listed(day), "\(schedule) \(day.iso)") }
        }
    }

    /// The oracle: lists, period by period, the days of the period that the rule picks, as RFC 5545 describes it.
    private static func listed(_ schedule: Schedule, _ days: [CalendarDate]) -> (CalendarDate) -> Bool? {
        let periods = Dictionary(grouping: days.indices) { index -> Int in
            let day = days[index]
            // 2023-06-01 was a Thursday: three days into its week.
            return schedule.frequency == .weekly ? (index + 3) / 7 : day.year * 12 + day.month
        }
        var picked: Set<CalendarDate> = []
        for indices in periods.values {
            let month = days[indices[0]].daysInMonth
            for index in indices {
                let day = days[index]
                let same = (1...month).filter { ($0 - day.day) % 7 == 0 }
                let places = same.enumerated().filter { $0.element == day.day }.map(\.offset)
                let isNamed =
                    schedule.byDay.isEmpty
                    || schedule.byDay.contains { rule in
                        guard rule.weekday == day.weekday else { return false }
                        guard schedule.frequency == .monthly, let position = rule.position else { return true }
                        return places.contains(position > 0 ? position - 1 : same.count + position)
                    }
                let isNumbered =
                    schedule.byMonthDay.isEmpty
                    || schedule.byMonthDay.contains { $0 > 0 ? $0 == day.day : month + 1 + $0 == day.day }
                if isNamed, isNumbered { picked.insert(day) }
            }
        }
        return { day in
            if let from = schedule.validFrom, day < from { return false }
            if let to = schedule.validTo, to < day { return false }
            if let start = schedule.start, day < start { return false }
            guard picked.contains(day) else { return false }
            guard schedule.interval > 1 else { return true }
            guard let start = schedule.start else { return nil }
            if schedule.frequency == .weekly {
                var period = start
                while period.weekday != .monday { period = period.adding(days: -1) }
                while period.adding(days: 7) <= day { period = period.adding(days: 7 * schedule.interval) }
                return period <= day
            }
            var month = start.year * 12 + start.month
            while month < day.year * 12 + day.month { month += schedule.interval }
            return month == day.year * 12 + day.month
        }
    }
}
