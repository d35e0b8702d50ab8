import DirectoryModel
import Testing

@testable import Signposting

/// Who answers at the moment that is asked about stands before who does not.
@Suite("Help in a crisis, by the hour")
struct CrisisHoursTests {
    private static let weekdays = [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { OrdinalWeekday($0) }

    private static func hours(_ opens: Int, _ closes: Int, bankHolidays: Statement = .no) -> OpeningHours {
        OpeningHours(schedules: [
            Schedule(byDay: weekdays, opensAt: opens, closesAt: closes, bankHolidays: bankHolidays)
        ])
    }

    private static let lines: [Service] = [
        .line("office", at: 1) { $0.hours = hours(540, 1_020) },
        .line("unsaid", at: 2),
        .line("always", at: 3) {
            $0.catchments = [Catchment(kind: .national)]
            $0.hours.allHours = .yes
        },
        .line("adults", at: 4) {
            $0.catchments = [Catchment(kind: .national)]
            $0.hours.allHours = .yes
            $0.eligibility.ages = AgeRange(minimum: Age(years: 18))
        },
    ]
    private static let doors: [Service] = [
        .line("front-door", at: 5) {
            $0.supportTypes = [Tag("safeguarding-front-door")]
            $0.hours = hours(510, 1_020)
        },
        .line("out-of-hours", at: 6) {
            $0.supportTypes = [Tag("safeguarding-front-door")]
            $0.hours = hours(1_020, 1_950, bankHolidays: .yes)
            $0.hours.schedules += [
                Schedule(byDay: [.saturday, .sunday], opensAt: 0, closesAt: 1_440),
                Schedule(byDay: [OrdinalWeekday(.monday)], opensAt: 0, closesAt: 510, bankHolidays: .yes),
                Schedule(byDay: weekdays, opensAt: 0, closesAt: 1_440, season: .bankHolidays),
            ]
        },
    ]

    private func open(_ services: [Service]) throws -> Directory {
        try SmallDirectory.open(services, locality: Locality(calendar: LocalCalendar(nation: .england)))
    }

    private func asked(_ text: String, _ day: String, _ minute: Int?) -> Question {
        .words(text) {
            $0.on = SmallDirectory.date(day)
            $0.minute = minute
        }
    }

    private func names(_ lines: [CrisisBlock.Line]) -> [String] { lines.compactMap { $0.id?.record } }

    @Test(
        "A line round the clock comes first, one whose hours are not known after it, and one that is closed last",
        arguments: [
            ("2026-11-22", 180, ["always", "adults", "unsaid", "office"]),
            ("2026-11-23", 600, ["always", "adults", "office", "unsaid"]),
            ("2026-12-25", 600, ["always", "adults", "unsaid", "office"]),
        ]
    )
    func lines(day: String, minute: Int, order: [String]) throws {
        let block = try open(Self.lines).answer(asked("I want to die", day, minute)).crisis
        #expect(names(block.lines) == order)
        #expect(try open(Self.lines).answer(asked("I want to die", day, minute)).records.first == "always")
    }

    @Test("A line that is open for another age comes before one for this age that nobody answers, and after the rest")
    func otherAge() throws {
        var question = asked("I want to die", "2026-11-22", 180)
        question.age = Age(years: 13)
        #expect(names(try open(Self.lines).answer(question).crisis.lines) == ["always", "unsaid", "adults", "office"])
    }

    @Test(
        "What is closed says when it opens, what is open until when, and of a day alone the hours of that day are told"
    )
    func words() throws {
        func office(_ day: String, _ minute: Int?) throws -> String? {
            try open(Self.lines).answer(asked("I want to die", day, minute)).crisis.lines
                .first { $0.id?.record == "office" }?.open
        }
        #expect(try office("2026-11-22", 180) == "closed now: opens Monday 9 am")
        #expect(try office("2026-11-23", 600) == "open now until 5 pm")
        #expect(try office("2026-12-25", 600) == "closed now: opens Tuesday 9 am")
        #expect(try office("2026-11-23", nil) == "open on Monday 23 November 2026, 9 am to 5 pm")
        let always = try open(Self.lines).answer(asked("I want to die", "2026-11-22", 180)).crisis.lines.first
        #expect(always?.open == nil && always?.hours == "24 hours, every day")
    }

    @Test(
        "SR083 By day the front door stands first, at night, at weekends and on bank holidays the team that answers then",
        arguments: [
            ("2026-11-23", 509, "out-of-hours"), ("2026-11-23", 510, "front-door"), ("2026-11-23", 1_019, "front-door"),
            ("2026-11-23", 1_020, "out-of-hours"), ("2026-11-22", 180, "out-of-hours"),
            ("2026-11-21", 720, "out-of-hours"), ("2026-12-25", 720, "out-of-hours"),
            ("2026-12-28", 720, "out-of-hours"), ("2026-12-29", 720, "front-door"),
        ]
    )
    func doors(day: String, minute: Int, first: String) throws {
        let answer = try open(Self.lines + Self.doors).answer(asked("my stepdad hits me", day, minute))
        #expect(names(answer.crisis.safeguarding).first == first)
        #expect(answer.records.first == first)
        #expect(names(answer.crisis.safeguarding).count == 2)
    }

    @Test("A door of another area comes after the area's own, whatever its hours")
    func otherArea() throws {
        let elsewhere = Service.line("elsewhere", at: 1) {
            $0.supportTypes = [Tag("safeguarding-front-door")]
            $0.hours.allHours = .yes
            $0.catchments = [Catchment(kind: .radius, radiusKilometres: 5)]
            $0.locations = [Location(city: "Farport", coordinate: SmallDirectory.point(55, -2))]
        }
        var question = asked("my stepdad hits me", "2026-11-22", 180)
        question.near = SmallDirectory.ambleford
        let block = try open([elsewhere] + Self.doors).answer(question).crisis
        #expect(names(block.safeguarding) == ["out-of-hours", "front-door", "elsewhere"])
    }

    @Test("Help now without a question goes by the moment too")
    func helpNow() throws {
        let night = AskedTime(ClockTime(SmallDirectory.date("2026-11-22"), minute: 180))
        let block = try open(Self.lines + Self.doors).helpNow(at: night)
        #expect(names(block.lines) == ["always", "adults", "unsaid", "office"])
        #expect(names(block.safeguarding) == ["out-of-hours", "front-door"])
    }

    @Test(
        "SR077 Asked what is open at night, only what is open then is listed, the closed are named with their opening"
    )
    func openAtNight() throws {
        let services: [Service] = [
            .sample("night") { $0.hours = OpeningHours(allHours: .yes) },
            .sample("day") { $0.hours = Self.hours(540, 1_020) },
            .sample("unsaid"),
        ]
        var question = Question.worry {
            $0.on = SmallDirectory.date("2026-11-22")
            $0.minute = 180
        }
        question.open = AskedOpening(typed: "now", on: question.on, minute: question.minute)
        let answer = try open(services).answer(question)
        #expect(answer.records == ["night"])
        #expect(answer.results.first?.open == "open now, at all hours")
        let told = Dictionary(uniqueKeysWithValues: answer.misses(.hours).map { ($0.id.record, $0.words) })
        #expect(told["day"] == "closed then: opens Monday 9 am")
        #expect(told["unsaid"] == "hours not stated: ring and ask")
    }
}
