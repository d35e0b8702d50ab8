import DirectoryModel
import TestSupport
import Testing

@Suite("Open or not")
struct OpenStateTests {
    private static func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static func moment(_ iso: String, _ hour: Int, _ minute: Int = 0) throws -> Int {
        UKClock.moment(of: ClockTime(try date(iso), minute: hour * 60 + minute), .earlier)
    }

    private static func weekdays(_ opens: Int, _ closes: Int, _ change: (inout Schedule) -> Void = { _ in }) -> Schedule
    {
        var schedule = Schedule(
            byDay: [.monday, .tuesday, .wednesday, .thursday, .friday],
            opensAt: opens * 60,
            closesAt: closes * 60
        )
        change(&schedule)
        return schedule
    }

    private static let england = LocalCalendar(nation: .england)

    @Test("Open until the end of the span, closed after it, and closed until the next one")
    func plain() throws {
        let hours = OpeningHours(schedules: [Self.weekdays(9, 17)])
        let friday = hours.state(at: try Self.moment("2026-11-20", 16, 59), Self.england)
        #expect(friday.isOpen == .yes)
        #expect(try friday.until == Self.moment("2026-11-20", 17))
        let after = hours.state(at: try Self.moment("2026-11-20", 17), Self.england)
        #expect(after.isOpen == .no)
        #expect(try after.next == Self.moment("2026-11-23", 9))
    }

    @Test("Twenty-four hours is open at every hour and is not nine to five; nine to five is not twenty-four hours")
    func allHours() throws {
        let day = OpeningHours(schedules: [Self.weekdays(9, 17)])
        let always = OpeningHours(allHours: .yes)
        let everyDay = OpeningHours(schedules: [Schedule(opensAt: 0, closesAt: 1_440)])
        for hour in 0..<24 {
            let moment = try Self.moment("2026-11-18", hour, 30)
            #expect(always.state(at: moment, Self.england) == OpenState(isOpen: .yes))
            #expect(everyDay.state(at: moment, LocalCalendar(nation: .england)).until == nil)
            #expect(day.state(at: moment, Self.england).isOpen == Statement((9..<17).contains(hour)))
        }
    }

    @Test("Hours past midnight belong to the night that began them")
    func night() throws {
        let hours = OpeningHours(schedules: [Schedule(byDay: [.friday], opensAt: 18 * 60, closesAt: 26 * 60)])
        let night = hours.state(at: try Self.moment("2026-11-21", 1, 59), Self.england)
        #expect(night.isOpen == .yes)
        #expect(try night.until == Self.moment("2026-11-21", 2))
        #expect(try hours.state(at: Self.moment("2026-11-20", 1), Self.england).isOpen == .no)
    }

    @Test("Spans that join on are one: an out-of-hours team closes when the day team opens")
    func joined() throws {
        let hours = OpeningHours(schedules: [
            Self.weekdays(17, 33) { $0.bankHolidays = .yes },
            Schedule(byDay: [.saturday, .sunday], opensAt: 0, closesAt: 1_440),
            Schedule(byDay: [.monday], opensAt: 0, closesAt: 9 * 60),
        ])
        let saturday = hours.state(at: try Self.moment("2026-11-21", 3), Self.england)
        #expect(try saturday.until == Self.moment("2026-11-23", 9))
    }

    @Test("Hours that are not stated are never open", arguments: [nil, "Ring to find out", "By arrangement"])
    func unknown(text: String?) throws {
        let hours = OpeningHours(text: text)
        #expect(try hours.state(at: Self.moment("2026-11-18", 12), Self.england) == OpenState(isOpen: .notStated))
    }

    @Test("A day that the record does not decide is neither open nor closed")
    func undecided() throws {
        let noon = try Self.moment("2026-12-25", 12)
        #expect(OpeningHours(schedules: [Self.weekdays(9, 17)]).state(at: noon, Self.england).isOpen == .notStated)
        let kept = OpeningHours(schedules: [Self.weekdays(9, 17) { $0.bankHolidays = .yes }])
        #expect(kept.state(at: noon, Self.england).isOpen == .yes)
        let shut = OpeningHours(schedules: [Self.weekdays(9, 17) { $0.bankHolidays = .no }])
        #expect(shut.state(at: noon, Self.england).isOpen == .no)
        let term = OpeningHours(schedules: [Self.weekdays(9, 17)], termTimeOnly: .yes)
        #expect(try term.state(at: Self.moment("2026-11-18", 12), Self.england).isOpen == .notStated)
    }

    @Test("In term open, in the holidays shut until term begins, and unknown where terms are not known")
    func terms() throws {
        let calendar = LocalCalendar(
            nation: .england,
            terms: [
                .init(from: try Self.date("2026-11-02"), to: try Self.date("2026-12-18")),
                .init(from: try Self.date("2027-01-05"), to: try Self.date("2027-02-12")),
            ]
        )
        let hours = OpeningHours(schedules: [Self.weekdays(9, 17)], termTimeOnly: .yes)
        #expect(try hours.state(at: Self.moment("2026-12-18", 12), calendar).isOpen == .yes)
        let holidays = hours.state(at: try Self.moment("2026-12-21", 12), calendar)
        #expect(holidays.isOpen == .no)
        #expect(try holidays.next == Self.moment("2027-01-05", 9))
        #expect(try hours.state(at: Self.moment("2027-03-01", 12), calendar).isOpen == .notStated)
    }

    @Test("A closure shuts what would be open, at all hours too, and its end is told")
    func closure() throws {
        let closure = Closure(from: try Self.date("2026-12-24"), to: try Self.date("2027-01-03"))
        let always = OpeningHours(allHours: .yes, closures: [closure])
        let shut = always.state(at: try Self.moment("2026-12-30", 12), Self.england)
        #expect(shut.isOpen == .no)
        #expect(try shut.next == Self.moment("2027-01-04", 0))
        let days = OpeningHours(schedules: [Self.weekdays(9, 17)], closures: [closure])
        let week = days.state(at: try Self.moment("2026-12-30", 12), Self.england)
        #expect(week.isOpen == .no)
        #expect(try week.next == Self.moment("2027-01-04", 9))
    }

    @Test(
        "Words beside a schedule that hold it to some of its days leave the others undecided",
        arguments: [
            ("every second Thursday", true), ("First and third Saturday; online the other weeks", true),
            ("first Tuesday of the month", true), ("fortnightly", true), ("every second week", true),
            ("Last Sunday of the month", true), ("drop-in", false), ("phones only", false),
            ("until the winter break", false), ("Every Saturday except the two around Christmas", false),
            ("first come, first served", false),
        ]
    )
    func limits(words: String, limits: Bool) throws {
        #expect(Schedule.limitsDays(words) == limits)
        let hours = OpeningHours(schedules: [Self.weekdays(9, 17) { $0.note = words }])
        let expected: Statement = limits ? .notStated : .yes
        #expect(try hours.state(at: Self.moment("2026-11-18", 12), Self.england).isOpen == expected)
    }

    @Test("The twenty-ninth of February has hours of its own in a leap year")
    func leapYear() throws {
        var last = Schedule(
            byDay: [OrdinalWeekday](),
            opensAt: 600,
            closesAt: 720,
            frequency: .monthly,
            byMonthDay: [-1]
        )
        last.bankHolidays = .yes
        let hours = OpeningHours(schedules: [last])
        #expect(try hours.state(at: Self.moment("2028-02-29", 11), Self.england).isOpen == .yes)
        #expect(try hours.state(at: Self.moment("2028-02-28", 11), Self.england).isOpen == .no)
        #expect(try hours.state(at: Self.moment("2027-02-28", 11), Self.england).isOpen == .yes)
    }

    @Test("At every hour of a leap year office hours, a night and all hours are what the clock on the wall says")
    func hoursOfLeapYear() throws {
        let office = OpeningHours(schedules: [Self.weekdays(9, 17) { $0.bankHolidays = .yes }])
        var night = Schedule(byDay: [.friday, .saturday], opensAt: 22 * 60, closesAt: 30 * 60)
        night.bankHolidays = .yes
        let nights = OpeningHours(schedules: [night])
        let always = OpeningHours(allHours: .yes)
        let (first, last) = (try Self.moment("2028-01-01", 0), try Self.moment("2029-01-01", 0))
        #expect(last - first == 366 * 1_440)
        for moment in stride(from: first, to: last, by: 60) {
            let shown = UKClock.time(at: moment)
            let isChanging = shown.date.weekday == .sunday && (60..<180).contains(shown.minute)
            for hours in [office, nights] {
                let isOpen = hours.state(at: moment, Self.england).isOpen == .yes
                let onTheWall = Self.isOpenOnTheWall(hours, shown)
                guard isOpen == onTheWall || (isChanging && !isOpen) else {
                    Issue.record("\(shown.iso) \(hours)")
                    return
                }
            }
            guard always.state(at: moment, Self.england).isOpen == .yes else {
                Issue.record("\(shown.iso)")
                return
            }
        }
    }

    @Test(
        "A bank holiday leaves office hours undecided in the nation that keeps it, and open in those that do not",
        arguments: [
            ("2026-11-30", [Nation.scotland]), ("2026-07-13", [.northernIreland]), ("2026-03-17", [.northernIreland]),
            ("2026-04-06", [.england, .wales, .northernIreland]), ("2026-08-03", [.scotland]),
            ("2026-08-31", [.england, .wales, .northernIreland]), ("2026-01-02", [.scotland]),
            ("2026-12-25", Nation.allCases), ("2026-11-18", []),
        ]
    )
    func bankHolidays(day: String, kept: [Nation]) throws {
        let silent = OpeningHours(schedules: [Self.weekdays(9, 17)])
        let shut = OpeningHours(schedules: [Self.weekdays(9, 17) { $0.bankHolidays = .no }])
        let noon = try Self.moment(day, 12)
        for nation in Nation.allCases {
            let calendar = LocalCalendar(nation: nation)
            #expect(silent.state(at: noon, calendar).isOpen == (kept.contains(nation) ? .notStated : .yes), "\(nation)")
            #expect(shut.state(at: noon, calendar).isOpen == (kept.contains(nation) ? .no : .yes), "\(nation)")
        }
    }

    @Test("The hours of a week never leave out an hour in which a service is open")
    func weekHours() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<30 {
            let hours = OpeningHours(schedules: [Self.random(&random), Self.random(&random)])
            let week = WeekHours(hours)
            let start = try Self.moment("2026-10-19", 0)
            for moment in stride(from: start, to: start + 14 * 1_440, by: 20)
            where hours.state(at: moment, Self.england).isOpen == .yes {
                let shown = UKClock.time(at: moment)
                let day = Weekday.allCases.firstIndex(of: shown.date.weekday) ?? 0
                guard week.contains(day * 24 + shown.minute / 60) else {
                    Issue.record("\(shown.iso) \(hours)")
                    return
                }
            }
        }
    }

    // MARK: Against every minute

    private static func random(_ random: inout SeededGenerator) -> Schedule {
        let opens = Int.random(in: 0..<96, using: &random) * 15
        let length = Int.random(in: 1...96, using: &random) * 15
        var schedule = Schedule(
            byDay: Weekday.allCases.filter { _ in Bool.random(using: &random) },
            opensAt: opens,
            closesAt: opens + length
        )
        schedule.interval = Int.random(in: 1...2, using: &random)
        schedule.start = CalendarDate(year: 2026, month: 3, day: Int.random(in: 1...28, using: &random))
        schedule.bankHolidays = .yes
        return schedule
    }

    /// Whether the wall clock stands inside a schedule, told from nothing but the clock.
    private static func isOpenOnTheWall(_ hours: OpeningHours, _ shown: ClockTime) -> Bool {
        hours.schedules.contains { schedule in
            guard let opens = schedule.opensAt, let closes = schedule.closesAt else { return false }
            return [0, -1, -2].contains { day in
                let date = shown.date.adding(days: day)
                let minute = shown.minute - day * 1_440
                return schedule.occurs(on: date) == true && opens <= minute && minute < closes
            }
        }
    }

    @Test(
        "At every minute of ordinary weeks the answer, its end and the next opening are what the clock on the wall says",
        arguments: 0..<4
    )
    func oracle(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let hours = OpeningHours(schedules: [Self.random(&random), Self.random(&random)])
        let start = try Self.moment("2026-04-06", 0)
        let wall = (0..<(30 * 1_440)).map { Self.isOpenOnTheWall(hours, UKClock.time(at: start + $0)) }
        for minute in 0..<(7 * 1_440) {
            let state = hours.state(at: start + minute, Self.england)
            let change = wall[minute...].firstIndex { $0 != wall[minute] }.map { start + $0 }
            let isAsOnTheWall =
                wall[minute]
                ? state.isOpen == .yes && state.until == change : state.isOpen == .no && state.next == change
            guard isAsOnTheWall else {
                Issue.record("\(UKClock.time(at: start + minute).iso) \(state) \(hours)")
                return
            }
        }
    }

    @Test(
        "On the weekends of the clock changes nothing is open that the wall does not show open, and all else agrees",
        arguments: ["2026-03-28", "2026-10-24", "2027-03-27", "2027-10-30"]
    )
    func clockChanges(saturday: String) throws {
        var random = SeededGenerator(seed: 2_026)
        for _ in 0..<20 {
            let hours = OpeningHours(schedules: [Self.random(&random)])
            let start = try Self.moment(saturday, 0)
            for moment in stride(from: start, to: start + 3 * 1_440, by: 5) {
                let shown = UKClock.time(at: moment)
                let isOpen = hours.state(at: moment, Self.england).isOpen == .yes
                let onTheWall = Self.isOpenOnTheWall(hours, shown)
                // Only in the hour after one o'clock on the Sunday may the two differ, and then on the side of care.
                let isChanging = shown.date.weekday == .sunday && (60..<180).contains(shown.minute)
                guard isOpen == onTheWall || (isChanging && !isOpen) else {
                    Issue.record("\(shown.iso) \(hours)")
                    return
                }
            }
        }
    }
}
