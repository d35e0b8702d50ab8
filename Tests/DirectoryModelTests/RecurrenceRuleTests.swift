import DirectoryModel
import Foundation
import TestSupport
import Testing

@Suite("Schedules as recurrence rules")
struct RecurrenceRuleTests {
    static func day(_ weekday: Weekday, _ position: Int? = nil) -> OrdinalWeekday {
        OrdinalWeekday(weekday, position: position)
    }

    @Test(
        "A schedule's days are written as RFC 5545 has them",
        arguments: [
            (Schedule(byDay: [.monday, .wednesday]), "FREQ=WEEKLY;BYDAY=MO,WE"),
            (Schedule(), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
            (Schedule(byDay: [day(.monday)], interval: 2), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
            (Schedule(byDay: [day(.tuesday, 1)], frequency: .monthly), "FREQ=MONTHLY;BYDAY=1TU"),
            (
                Schedule(byDay: [day(.tuesday, 1), day(.friday, -1)], frequency: .monthly),
                "FREQ=MONTHLY;BYDAY=1TU,-1FR"
            ),
            (
                Schedule(byDay: [OrdinalWeekday](), frequency: .monthly, interval: 3, byMonthDay: [1, -1]),
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,-1"
            ),
            (
                Schedule(byDay: [.monday], validTo: CalendarDate(year: 2027, month: 3, day: 31)),
                "FREQ=WEEKLY;UNTIL=20270331;BYDAY=MO"
            ),
            (Schedule(byDay: [day(.tuesday, 1)]), "FREQ=WEEKLY;BYDAY=TU"),
        ]
    )
    func writing(schedule: Schedule, rule: String) {
        #expect(schedule.recurrenceRule == rule)
    }

    @Test(
        "Rules are read whatever their case and order, and said again in one form",
        arguments: [
            ("RRULE:FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=MO,WE"),
            ("byday=we;freq=weekly;interval=1", "FREQ=WEEKLY;BYDAY=WE"),
            ("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
            ("FREQ=DAILY;BYDAY=SA,SU", "FREQ=WEEKLY;BYDAY=SA,SU"),
            ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=1TU"),
            ("FREQ=MONTHLY;BYDAY=+2WE", "FREQ=MONTHLY;BYDAY=2WE"),
            ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270331T235959Z", "FREQ=WEEKLY;UNTIL=20270331;BYDAY=MO"),
            ("FREQ=WEEKLY;BYDAY=MO;WKST=SU", "FREQ=WEEKLY;BYDAY=MO"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
            ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
        ]
    )
    func reading(text: String, rule: String) throws {
        #expect(try Schedule(recurrenceRule: text).recurrenceRule == rule)
    }

    @Test(
        "A rule that a schedule cannot keep whole is refused with the part at fault",
        arguments: [
            ("", ""), ("FREQ=YEARLY", "FREQ=YEARLY"), ("FREQ=WEEKLY", "FREQ=WEEKLY"), ("FREQ=MONTHLY", "FREQ=MONTHLY"),
            ("FREQ=WEEKLY;BYDAY=MO;COUNT=4", "COUNT=4"), ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
            ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY"), ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO"),
            ("FREQ=MONTHLY;BYDAY=6MO", "BYDAY=6MO"), ("FREQ=WEEKLY;BYDAY=", "BYDAY="),
            ("FREQ=WEEKLY;INTERVAL=0;BYDAY=MO", "INTERVAL=0"),
            ("FREQ=WEEKLY;INTERVAL=99999999999999999999;BYDAY=MO", "INTERVAL=99999999999999999999"),
            ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"), ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
            ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"), ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270231", "UNTIL=20270231"),
            ("FREQ=WEEKLY;BYDAY=MO;UNTIL=-9999999", "UNTIL=-9999999"), ("FREQ=DAILY;INTERVAL=2", "FREQ=DAILY"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "WKST=SU"),
            ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "BYSETPOS"), ("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", "BYDAY=TU"),
            ("FREQ=WEEKLY;BYDAY=MO;BYHOUR=9", "BYHOUR=9"), ("BYDAY=MO", ""),
            ("FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "BYMONTHDAY=-9223372036854775808"),
        ]
    )
    func refused(text: String, part: String) {
        #expect {
            try Schedule(recurrenceRule: text)
        } throws: { fault in
            (fault as? RecurrenceRuleFault)?.part == part
        }
    }

    @Test("A rule that names no day has that of its first event")
    func dayOfStart() throws {
        let start = CalendarDate(year: 2026, month: 11, day: 21)
        #expect(try Schedule(recurrenceRule: "FREQ=WEEKLY", start: start).byDay == [Self.day(.saturday)])
        #expect(try Schedule(recurrenceRule: "FREQ=MONTHLY", start: start).byMonthDay == [21])
    }

    @Test("Any schedule comes back from its rule, and any rule from its schedule")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 5_545)
        for _ in 0..<2_000 {
            let schedule = Schedule.random(&random)
            let rule = schedule.recurrenceRule
            var back = try Schedule(recurrenceRule: rule, start: schedule.start)
            #expect(back.recurrenceRule == rule)
            back.validFrom = schedule.validFrom
            #expect(back == schedule)
        }
    }

    @Test("Schedules of before there were rules are read, and written in the same bytes")
    func olderJSON() throws {
        let text = #"{"byDay":["MO","WE"],"closesAt":1020,"note":"n","opensAt":540,"validFrom":"2026-01-01"}"#
        let schedule = try JSONDecoder().decode(Schedule.self, from: Data(text.utf8))
        let expected = Schedule(
            byDay: [.monday, .wednesday],
            opensAt: 540,
            closesAt: 1_020,
            validFrom: CalendarDate(year: 2026, month: 1, day: 1),
            note: "n"
        )
        #expect(schedule == expected)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(schedule), as: UTF8.self) == text)
        let odd = #"{"byDay":["7MO"]}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Schedule.self, from: Data(odd.utf8)) }
    }
}

extension Schedule {
    /// A rule with dates around 2024, a leap year.
    static func random(_ random: inout SeededGenerator) -> Schedule {
        let frequency: Frequency = Bool.random(using: &random) ? .weekly : .monthly
        let weekdays = Weekday.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        let byDay = weekdays.map { weekday in
            let position = [nil, 1, 2, 3, 4, 5, -1, -2, -5].randomElement(using: &random) ?? nil
            return OrdinalWeekday(weekday, position: frequency == .monthly ? position : nil)
        }
        let ends = [1, 13, 28, 29, 30, 31, -1, -2, -29, -31]
        let monthDays = ends.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        let isByMonthDay = frequency == .monthly && (byDay.isEmpty || Int.random(in: 0..<4, using: &random) == 0)
        let first = CalendarDate(daysSince1970: Int.random(in: 19_500..<20_000, using: &random))
        return Schedule(
            byDay: frequency == .weekly && byDay.isEmpty ? [OrdinalWeekday(.friday)] : byDay,
            validFrom: Int.random(in: 0..<4, using: &random) == 0 ? first : nil,
            validTo: Int.random(in: 0..<4, using: &random) == 0 ? first?.adding(days: 300) : nil,
            frequency: frequency,
            interval: Int.random(in: 1...4, using: &random),
            byMonthDay: isByMonthDay ? (monthDays.isEmpty ? [29] : monthDays) : [],
            start: Bool.random(using: &random) ? first : nil
        )
    }
}
