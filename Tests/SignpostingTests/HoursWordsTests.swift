import DirectoryModel
import Testing

@testable import Signposting

@Suite("Opening hours in words")
struct HoursWordsTests {
    private static func rule(_ text: String, _ opens: Int? = nil, _ closes: Int? = nil) throws -> Schedule {
        var schedule = try Schedule(recurrenceRule: text)
        schedule.opensAt = opens
        schedule.closesAt = closes
        return schedule
    }

    @Test(
        "Rules are said as people say them",
        arguments: [
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 540, 1_020, "Monday to Friday 9 am to 5 pm"),
            ("FREQ=MONTHLY;BYDAY=1TU", 600, 720, "first Tuesday of the month 10 am to noon"),
            ("FREQ=MONTHLY;BYDAY=1TU,3TU", nil, nil, "first and third Tuesday of the month"),
            ("FREQ=MONTHLY;BYDAY=1TU,-1FR", nil, nil, "first Tuesday and last Friday of the month"),
            ("FREQ=MONTHLY;BYDAY=-2SU", nil, nil, "second to last Sunday of the month"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,22", nil, nil, "the 1st and 22nd of the month"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", nil, nil, "the last day of the month"),
            ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=13", nil, nil, "the 13th of every second month"),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", nil, nil, "every Friday of the month where it is the 13th"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", 780, 900, "every second Wednesday 1 pm to 3 pm"),
            ("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE", nil, nil, "every third week, Monday and Wednesday"),
            ("FREQ=WEEKLY;INTERVAL=12;BYDAY=MO", nil, nil, "every 12th Monday"),
            ("FREQ=DAILY", 0, 1_440, "every day 24 hours"),
        ] as [(String, Int?, Int?, String)]
    )
    func rules(rule: String, opens: Int?, closes: Int?, words: String) throws {
        #expect(HoursWords.schedule(try Self.rule(rule, opens, closes)) == words)
    }

    @Test("Seasons, bank holidays, the first event and a note are said with the days they bound")
    func bounds() throws {
        var schedule = try Self.rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 930, 1_020)
        schedule.season = .termTime
        schedule.bankHolidays = .no
        schedule.start = CalendarDate(year: 2026, month: 9, day: 8)
        schedule.note = "drop-in"
        #expect(
            HoursWords.schedule(schedule)
                == "every second Tuesday (counted from 8 September 2026) in term time 3.30 pm to 5 pm,"
                + " not on bank holidays (drop-in)"
        )
        var holidays = Schedule(opensAt: 600, closesAt: 840)
        holidays.season = .bankHolidays
        #expect(HoursWords.schedule(holidays) == "bank holidays 10 am to 2 pm")
        holidays.season = .schoolHolidays
        holidays.bankHolidays = .yes
        #expect(HoursWords.schedule(holidays) == "every day in school holidays 10 am to 2 pm, bank holidays too")
    }
}
