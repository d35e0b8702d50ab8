import DirectoryModel
import Foundation
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    struct Fact: Sendable, CustomTestStringConvertible {
        let iso: String
        let days: Int
        let weekday: Weekday
        var testDescription: String { iso }
    }

    static let facts = [
        Fact(iso: "0001-01-01", days: -719_162, weekday: .monday),
        Fact(iso: "1582-10-15", days: -141_427, weekday: .friday),
        Fact(iso: "1600-02-29", days: -135_081, weekday: .tuesday),
        Fact(iso: "1815-06-18", days: -56_445, weekday: .sunday),
        Fact(iso: "1948-07-05", days: -7_850, weekday: .monday),
        Fact(iso: "1969-07-20", days: -165, weekday: .sunday),
        Fact(iso: "1969-12-31", days: -1, weekday: .wednesday),
        Fact(iso: "1970-01-01", days: 0, weekday: .thursday),
        Fact(iso: "2000-02-29", days: 11_016, weekday: .tuesday),
        Fact(iso: "2026-11-21", days: 20_778, weekday: .saturday),
        Fact(iso: "2100-03-01", days: 47_541, weekday: .monday),
        Fact(iso: "9999-12-31", days: 2_932_896, weekday: .friday),
    ]

    @Test("A known date has its known day count and day of the week", arguments: facts)
    func known(fact: Fact) throws {
        let date = try #require(CalendarDate(iso: fact.iso))
        #expect(date.daysSince1970 == fact.days)
        #expect(date.weekday == fact.weekday)
        #expect(CalendarDate(daysSince1970: fact.days) == date)
        #expect(date.iso == fact.iso)
    }

    @Test("Counting day by day through eight centuries gives every date, month end and leap day in turn")
    func walking() throws {
        var days = try #require(CalendarDate(year: 1600, month: 1, day: 1)).daysSince1970
        for year in 1600...2399 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...length {
                    let date = CalendarDate(daysSince1970: days)
                    guard date?.year == year, date?.month == index + 1, date?.day == day, date?.daysSince1970 == days
                    else {
                        Issue.record("day \(days) is \(date?.iso ?? "none")")
                        return
                    }
                    days += 1
                }
                #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
            }
        }
    }

    @Test(
        "A day that the calendar does not have is no date",
        arguments: [
            (2027, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
            (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, Int.max, Int.max), (Int.min, 1, Int.min),
        ]
    )
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test("A day count outside the calendar is no date", arguments: [Int.min, Int.max, -719_163, 2_932_897, 4_000_001])
    func outside(days: Int) { #expect(CalendarDate(daysSince1970: days) == nil) }

    @Test(
        "Adding months keeps the day, or ends with the month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-01-31", 3, "2026-04-30"),
            ("2026-11-21", 14, "2028-01-21"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"), ("2026-11-21", 0, "2026-11-21"),
            ("9999-12-31", 1, "9999-12-31"), ("0001-01-31", -1, "0001-01-01"), ("2026-11-21", .max, "9999-12-31"),
            ("2026-11-21", .min, "0001-01-01"),
        ]
    )
    func months(start: String, months: Int, end: String) throws {
        #expect(try #require(CalendarDate(iso: start)).adding(months: months).iso == end)
    }

    @Test(
        "Adding days crosses months, years and leap days, and stops at the ends of the calendar",
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2028-02-28", 1, "2028-02-29"), ("2026-03-01", -1, "2026-02-28"),
            ("2026-11-21", 365, "2027-11-21"), ("2026-11-21", .max, "9999-12-31"), ("2026-11-21", .min, "0001-01-01"),
        ]
    )
    func days(start: String, days: Int, end: String) throws {
        #expect(try #require(CalendarDate(iso: start)).adding(days: days).iso == end)
    }

    @Test(
        "What follows a T or a space is ignored",
        arguments: ["2027-03-31T10:00:00Z", "2027-03-31 10:00", "2027-03-31T"]
    )
    func timestamps(text: String) { #expect(CalendarDate(iso: text)?.iso == "2027-03-31") }

    @Test(
        "Text that is no ISO date is refused without a guess",
        arguments: [
            "", "2027", "2027-3-31", "27-03-31", "2027/03/31", "31-03-2027", "2027-03-3", "2027-03-311", "2027-13-01",
            "2027-02-30", "+027-03-31", "-027-03-31", "2027-03--1", "2027-0x-31", "２０２７-０３-３１",
            "2027\u{2010}03\u{2010}31",
            "2027-03-31\u{0}", "\u{0}2027-03-31", " 2027-03-31", "0000-01-01", "2027-03-1\u{0301}",
            String(repeating: "2027-03-31", count: 10_000), String(repeating: "🗓️", count: 1_000),
        ]
    )
    func hostile(text: String) { #expect(CalendarDate(iso: text) == nil) }

    @Test("Dates are ordered as time passes")
    func order() {
        let dates = Self.facts.compactMap { CalendarDate(iso: $0.iso) }
        #expect(dates.count == Self.facts.count)
        #expect(dates == dates.sorted())
        #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 && $0.daysSince1970 < $1.daysSince1970 })
    }

    @Test("A date reads as people write it")
    func words() { #expect(CalendarDate(iso: "2027-03-01")?.words == "1 March 2027") }

    @Test("A date is an ISO string in JSON, and a day that does not exist is refused there")
    func json() throws {
        let date = try #require(CalendarDate(iso: "2027-03-31"))
        let bytes = try JSONEncoder().encode([date])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2027-03-31"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: bytes) == [date])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2027-02-30"]"#.utf8))
        }
    }
}
