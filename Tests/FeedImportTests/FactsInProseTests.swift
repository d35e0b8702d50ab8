import DirectoryModel
import Testing

@testable import FeedImport

@Suite("Hours, numbers, postcodes, waits and funding in prose")
struct FactsInProseTests {
    @Test(
        "Hours are read with what bounds them, and are the same rule in prose and in a field",
        arguments: [
            ("Tuesdays in term time 3.30pm-5pm", "FREQ=WEEKLY;BYDAY=TU", 930, 1_020, "term time", Statement.notStated),
            ("Every second Wednesday 1pm-3pm", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", 780, 900, nil, .notStated),
            ("First Tuesday of the month 10am-12noon", "FREQ=MONTHLY;BYDAY=1TU", 600, 720, nil, .notStated),
            ("Mon-Fri 9-5, closed bank holidays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 540, 1_020, nil, .no),
            ("Weekdays 09:00 to 17:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 540, 1_050, nil, .notStated),
            ("Fri 6pm - 12 midnight", "FREQ=WEEKLY;BYDAY=FR", 1_080, 1_440, nil, .notStated),
        ] as [(String, String, Int, Int, String?, Statement)]
    )
    func hours(text: String, rule: String, opens: Int, closes: Int, season: String?, bankHolidays: Statement) throws {
        let field = try #require(HoursText.read(text).value?.schedules)
        #expect(HoursFacts.findings(in: text).flatMap(\.value.schedules) == field)
        let schedule = try #require(field.first)
        #expect(field.count == 1 && schedule.recurrenceRule == rule)
        #expect(schedule.opensAt == opens && schedule.closesAt == closes)
        #expect(schedule.season?.rawValue == season && schedule.bankHolidays == bankHolidays)
    }

    @Test("Two spans of a day are two schedules, and the words go with them")
    func spans() {
        let found = HoursFacts.findings(in: "We open Mon 09:00 - 12:30 and 13:30 - 17:00 for all.")
        #expect(found.first?.words == "Mon 09:00 - 12:30 and 13:30 - 17:00")
        #expect(found.first?.value.schedules.map(\.opensAt) == [540, 810])
    }

    @Test(
        "What is no plain statement of hours makes none",
        arguments: [
            "By appointment only", "Closed Wednesday 1pm-2pm", "Wednesday 25 December 10am-4pm", "24/7 live-in care",
            "Saturdays 10am-4pm from April to October", "We meet on Mondays", "for ages 9-12 on Mondays",
            "A reply within 24 hours", "Monday 6.30-8.30", "Meets fortnightly: next Monday and 2pm-3pm, monthly",
        ]
    )
    func noHours(text: String) {
        #expect(HoursFacts.findings(in: text).isEmpty)
    }

    @Test(
        "Every hour of every day is said in several ways",
        arguments: ["Open 24/7", "24 hours a day, 365 days a year"]
    )
    func allHours(text: String) {
        #expect(HoursFacts.findings(in: text).first?.value.allHours == .yes)
        #expect(HoursText.read(text).value?.allHours == .yes)
    }

    @Test(
        "Numbers are told apart by what they are for, and from what is none",
        arguments: [
            ("Ring 0117 496 0123 ext. 45 for help", "voice 0117 496 0123 ext 45"),
            ("Text YOUNG to 85258 at any time", "text 85258"),
            ("Relay UK: 18001 0117 496 0123", "textphone 18001 0117 496 0123"),
            ("+44 (0)117 496 0123", "voice 0117 496 0123"), ("Childline 0800 1111", "voice 0800 1111"),
            ("Fax: 0117 496 0123", ""), ("Charity number 1012345, founded 01/02/2003", ""), ("It costs £0800", ""),
            ("room 111", ""), ("call or text 07700 900123", "voice 07700 900123"), ("Ring 999", "voice 999"),
            ("https://a.uk/01174960123x", ""),
        ]
    )
    func phones(text: String, found: String) {
        let phones = PhoneFacts.findings(in: text).map(\.value)
        let words = phones.map { [$0.kind.rawValue, $0.number, $0.note].compactMap { $0 }.joined(separator: " ") }
        #expect(words.joined(separator: "; ") == found)
    }

    @Test("Look-alikes are put right only where one spelling is in use, and nothing else is")
    func postcodes() {
        let known = StrictPostcodes(points: ["M1 1AA": Coordinate(latitude: 53, longitude: -2)].compactMapValues { $0 })
        let find = { (text: String) in PostcodeFacts.findings(in: text, with: known).map(\.value) }
        #expect(find("The Hub, MI 1AA, and BS78NT.") == ["M1 1AA", "BS7 8NT"])
        #expect(find("WA154 1HF") == [] && find("BS3 community") == [] && find("ML 1AA") == [] && find("MI 2AA") == [])
    }

    @Test(
        "A wait for help and a time to an answer are kept apart",
        arguments: [
            ("The waiting list is currently 18 weeks (as of March 2025).", StatedWait.Kind.help, 126, "2025-03-01"),
            ("There is no waiting list.", .help, 0, nil), ("The average wait is 3-4 months", .help, 124, nil),
            ("We will contact you within 10 working days.", .answer, nil, nil),
            ("We reply within 48 hours", .answer, 2, nil),
        ] as [(String, StatedWait.Kind, Int?, String?)]
    )
    func waits(text: String, kind: StatedWait.Kind, days: Int?, asOf: String?) {
        let found = WaitingFacts.findings(in: text).map(\.value)
        #expect(found == [StatedWait(kind: kind, longestDays: days, asOf: asOf.flatMap { CalendarDate(iso: $0) })])
    }

    @Test("Two waits that differ say nothing, and a length of a course is no wait")
    func noWaits() {
        #expect(WaitingFacts.findings(in: "The wait is 3 weeks. The wait is 9 weeks.").isEmpty)
        #expect(WaitingFacts.findings(in: "A course of 8 weeks. Complain within 12 months.").isEmpty)
    }

    @Test(
        "The end of funding is the last day that the words allow",
        arguments: [
            ("This service is funded until March 2027.", "2027-03-31"), ("Funding ends 31/03/2026", "2026-03-31"),
            ("The pilot runs until the end of February 2028", "2028-02-29"), ("Funded to 5 April 2027", "2027-04-05"),
            ("Funded until 2027", nil), ("Funded by the council since March 2020", nil),
            ("The project opened in May 2024", nil), ("Funding ends 31/03/2026. Funded until March 2027.", nil),
        ] as [(String, String?)]
    )
    func funding(text: String, day: String?) {
        #expect(FundingFacts.findings(in: text).map(\.value.iso) == (day.map { [$0] } ?? []))
    }
}
