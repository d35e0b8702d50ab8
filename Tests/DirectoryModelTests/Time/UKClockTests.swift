import DirectoryModel
import Foundation
import Testing

@Suite("The clock of the United Kingdom")
struct UKClockTests {
    /// A moment from a UTC day and hour.
    private static func moment(_ iso: String, _ minute: Int) throws -> Int {
        try #require(CalendarDate(iso: iso)).daysSince1970 * 1_440 + minute
    }

    @Test(
        "Every hour of a weekend on which summer time begins is shown as it was shown on a wall",
        arguments: ["2026-03-29", "2027-03-28"]
    )
    func spring(sunday: String) throws {
        for hour in -24..<24 {
            let shown = UKClock.time(at: try Self.moment(sunday, hour * 60))
            let expected = ClockTime(
                try #require(CalendarDate(iso: sunday)),
                minute: (hour >= 1 ? hour + 1 : hour) * 60
            )
            #expect(shown == expected, "\(hour)")
        }
    }

    @Test(
        "Every hour of a weekend on which summer time ends is shown as it was shown on a wall",
        arguments: ["2026-10-25", "2027-10-31"]
    )
    func autumn(sunday: String) throws {
        for hour in -24..<24 {
            let shown = UKClock.time(at: try Self.moment(sunday, hour * 60))
            let expected = ClockTime(try #require(CalendarDate(iso: sunday)), minute: (hour < 1 ? hour + 1 : hour) * 60)
            #expect(shown == expected, "\(hour)")
        }
    }

    @Test("The rule agrees with the zone database at every half hour of sixteen years")
    func database() throws {
        let london = try #require(TimeZone(identifier: "Europe/London"))
        let (first, last) = (try Self.moment("2020-01-01", 0), try Self.moment("2036-01-01", 0))
        for moment in stride(from: first, to: last, by: 30) {
            let offset = london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment) * 60)) / 60
            let shown = UKClock.time(at: moment)
            guard shown.date.daysSince1970 * 1_440 + shown.minute == moment + offset else {
                Issue.record("\(shown.iso)")
                return
            }
        }
    }

    @Test("A time shown twice has two moments, an hour apart; a time that is skipped has the change and what follows")
    func choices() throws {
        let october = ClockTime(try #require(CalendarDate(iso: "2026-10-25")), minute: 90)
        #expect(try UKClock.moment(of: october, .earlier) == Self.moment("2026-10-25", 30))
        #expect(try UKClock.moment(of: october, .later) == Self.moment("2026-10-25", 90))
        let march = ClockTime(try #require(CalendarDate(iso: "2026-03-29")), minute: 90)
        #expect(try UKClock.moment(of: march, .earlier) == Self.moment("2026-03-29", 60))
        #expect(try UKClock.moment(of: march, .later) == Self.moment("2026-03-29", 90))
    }

    @Test("Every moment comes back from what the clock shows")
    func roundTrip() throws {
        let start = try Self.moment("2026-01-01", 0)
        for moment in stride(from: start, to: start + 2 * 366 * 1_440, by: 15) {
            let shown = UKClock.time(at: moment)
            let moments = [UKClock.moment(of: shown, .earlier), UKClock.moment(of: shown, .later)]
            guard moments.contains(moment) else {
                Issue.record("\(shown.iso)")
                return
            }
        }
    }

    @Test("Minutes before midnight and past it count into the days around, the calendar's ends included")
    func overflow() throws {
        let day = try #require(CalendarDate(iso: "2028-02-28"))
        #expect(ClockTime(day, minute: 1_440 + 60).iso == "2028-02-29T01:00")
        #expect(ClockTime(day, minute: 2_880).iso == "2028-03-01T00:00")
        #expect(ClockTime(day, minute: -1).iso == "2028-02-27T23:59")
        #expect(UKClock.time(at: Int.max / 2).date.year == 9999)
        #expect(UKClock.time(at: Int.min / 2).date.year == 1)
    }
}
