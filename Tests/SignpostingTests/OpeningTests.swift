import DirectoryModel
import Testing

@testable import Signposting

@Suite("When a service must be open")
struct OpeningTests {
    private static let friday = SmallDirectory.date("2026-11-20")
    private static let saturday = SmallDirectory.date("2026-11-21")

    private static func weekdays(_ opens: Int, _ closes: Int) -> OpeningHours {
        OpeningHours(schedules: [
            Schedule(byDay: [.monday, .tuesday, .wednesday, .thursday, .friday], opensAt: opens, closesAt: closes)
        ])
    }

    private static func days(_ days: [Weekday], _ opens: Int, _ closes: Int) -> OpeningHours {
        OpeningHours(schedules: [Schedule(byDay: days, opensAt: opens, closesAt: closes)])
    }

    @Test(
        "An opening is read as people type it",
        arguments: [
            ("now", AskedOpening.at(ClockTime(saturday, minute: 870))), ("Saturday", .on(saturday)),
            ("sat 15:00", .at(ClockTime(saturday, minute: 900))),
            ("Saturday 11:00", .at(ClockTime(saturday.adding(days: 7), minute: 660))),
            ("monday 9am", .at(ClockTime(saturday.adding(days: 2), minute: 540))),
            ("Mondays 5.30 pm", .at(ClockTime(saturday.adding(days: 2), minute: 1_050))),
            ("today 11:00", .at(ClockTime(saturday, minute: 660))),
            ("tomorrow at noon", .at(ClockTime(saturday.adding(days: 1), minute: 720))),
            ("2026-11-28 11:00", .at(ClockTime(saturday.adding(days: 7), minute: 660))), ("evenings", .evenings),
            ("Weekends", .weekends), ("after-school", .afterSchool), ("after school", .afterSchool),
            ("holidays", .schoolHolidays),
        ]
    )
    func typed(text: String, opening: AskedOpening) {
        #expect(AskedOpening(typed: text, on: Self.saturday, minute: 870) == opening)
    }

    @Test("A time of this day that has gone by means next week; where the time of asking is unknown, this day")
    func goneBy() {
        let unknown = AskedOpening(typed: "Saturday 11:00", on: Self.saturday, minute: nil)
        #expect(unknown == .at(ClockTime(Self.saturday, minute: 660)))
        #expect(AskedOpening(typed: "now", on: Self.saturday, minute: nil) == nil)
    }

    private static let services: [Service] = [
        .sample("always") { $0.hours = OpeningHours(allHours: .yes) },
        .sample("office") { $0.hours = weekdays(540, 1_020) },
        .sample("late") { $0.hours = days([.tuesday], 1_050, 1_200) },
        .sample("night") { $0.hours = days([.friday, .saturday], 1_080, 1_560) },
        .sample("school-run") { $0.hours = weekdays(900, 1_080) },
        .sample("saturday") { $0.hours = days([.saturday], 600, 780) },
        .sample("fortnight") {
            $0.hours = days([.saturday], 600, 780)
            $0.hours.text = "Every second Saturday"
        },
        .sample("term") {
            $0.hours = weekdays(540, 1_020)
            $0.hours.termTimeOnly = .yes
        },
        .sample("unsaid"), .sample("words") { $0.hours = OpeningHours(text: "By arrangement") },
    ]

    @Test(
        "SR031 Only what is certain to be open is shown, and the rest is named with what is known of its hours",
        arguments: [
            (AskedOpening.at(ClockTime(friday, minute: 600)), ["always", "office"]),
            (.at(ClockTime(friday, minute: 1_020)), ["always", "school-run"]),
            (.at(ClockTime(saturday.adding(days: 1), minute: 60)), ["always", "night"]),
            (.at(ClockTime(saturday.adding(days: 1), minute: 120)), ["always"]),
            (.on(saturday), ["always", "night", "saturday"]), (.evenings, ["always", "late", "night"]),
            (.weekends, ["always", "night", "saturday"]),
            (.afterSchool, ["always", "late", "office", "school-run", "term"]),
            (.schoolHolidays, ["always", "late", "night", "office", "school-run"]),
        ]
    )
    func open(opening: AskedOpening, records: [String]) throws {
        let directory = try SmallDirectory.open(Self.services)
        let answer = try directory.answer(
            .worry {
                $0.open = opening
                $0.limit = 100
            }
        )
        #expect(answer.records.sorted() == records)
        let hours = try #require(answer.leftOut.groups.first { $0.reason == .hours })
        #expect(hours.count == Self.services.count - records.count)
    }

    @Test("Hours that are not stated are said to be unknown")
    func unknown() throws {
        let directory = try SmallDirectory.open([
            .sample("unsaid"), .sample("office") { $0.hours = Self.weekdays(540, 1_020) },
        ])
        let answer = try directory.answer(.worry { $0.open = .at(ClockTime(Self.saturday, minute: 600)) })
        #expect(answer.records.isEmpty)
        #expect(
            Set(answer.misses(.hours).map(\.words)) == [
                "hours not stated: ring and ask", "closed then: opens Monday 9 am",
            ]
        )
    }

    @Test("However many are closed, the one that is open is found")
    func behindMany() throws {
        var services = (0..<450).map { number in
            Service.sample("x\(number)") {
                $0.summary = "worries worries worries"
                $0.hours = Self.days([.saturday], 600, 630)
            }
        }
        services.append(.sample("open") { $0.hours = Self.days([.saturday], 600, 780) })
        let answer = try SmallDirectory.open(services).answer(
            .words("worries") { question in
                question.needs = ["anxiety-general"]
                question.open = .at(ClockTime(Self.saturday, minute: 645))
            }
        )
        #expect(answer.records == ["open"])
    }

    @Test(
        "Each result says whether it is open at the time of asking, or on the day where only that is known",
        arguments: [
            (OpeningHours(allHours: .yes), 600, "open now, at all hours"),
            (OpeningHours(allHours: .yes), nil, "open on Friday 20 November 2026, at all hours"),
            (weekdays(540, 1_020), 600, "open now until 5 pm"),
            (weekdays(540, 1_020), 1_020, "closed now: opens Monday 9 am"),
            (weekdays(540, 1_020), 480, "closed now: opens 9 am"),
            (weekdays(540, 1_020), nil, "open on Friday 20 November 2026, 9 am to 5 pm"),
            (days([.saturday], 600, 780), nil, "closed on Friday 20 November 2026: opens Saturday 10 am"),
            (OpeningHours(), 600, "hours not stated: ring and ask"),
            (OpeningHours(text: "By arrangement"), 600, "hours not stated: ring and ask"),
        ] as [(OpeningHours, Int?, String)]
    )
    func words(hours: OpeningHours, minute: Int?, words: String) throws {
        let directory = try SmallDirectory.open(.sample("a") { $0.hours = hours })
        let answer = try directory.answer(
            .worry {
                $0.on = Self.friday
                $0.minute = minute
            }
        )
        #expect(answer.results.first?.open == words)
    }

    @Test("What the record adds to its hours is told with them")
    func additions() throws {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.hours = Self.weekdays(540, 1_020)
                $0.hours.text = "Not in the two weeks around Christmas"
            }
        )
        let answer = try directory.answer(.worry { $0.minute = 600 })
        let words = "closed now: opens Monday 9 am (its record adds: Not in the two weeks around Christmas)"
        #expect(answer.results.first?.open == words)
    }

    // MARK: Demands

    @Test("SR015 Who asks for no referral is shown only what says that none is needed")
    func noReferral() throws {
        let directory = try SmallDirectory.open(
            .sample("open") { $0.waysIn.noReferralNeeded = .yes },
            .sample("none-needed") { $0.waysIn.routes = [ReferralRoute(role: "none-needed", access: .yes)] },
            .sample("needed") { $0.waysIn.noReferralNeeded = .no },
            .sample("unsaid")
        )
        let answer = try directory.answer(.worry { $0.demands.noReferral = true })
        #expect(answer.records.sorted() == ["none-needed", "open"])
        #expect(
            answer.misses(.referral).map(\.words).sorted() == [
                "needs a referral", "not stated that no referral is needed",
            ]
        )
    }

    @Test("A service whose funding ends too soon is left out; one that states no end is shown, and that it does not")
    func funded() throws {
        let directory = try SmallDirectory.open(
            .sample("long") { $0.assurance.fundingEnds = SmallDirectory.date("2028-03-31") },
            .sample("short") { $0.assurance.fundingEnds = SmallDirectory.date("2027-03-31") },
            .sample("unsaid")
        )
        let answer = try directory.answer(.worry { $0.demands.fundedUntil = SmallDirectory.date("2027-05-21") })
        #expect(answer.records.sorted() == ["long", "unsaid"])
        #expect(answer.misses(.funding).map(\.words) == ["funded to 31 March 2027 only"])
        let unsaid = try #require(answer.results.first { $0.id.record == "unsaid" })
        #expect(unsaid.reasons(.funding).map(\.words) == ["not stated how long it is funded: ask"])
    }

    @Test("Who asks past eighteen is shown only what says that it carries on")
    func spansEighteen() throws {
        func ages(_ from: Int?, _ to: Int, _ included: Statement = .yes) -> (inout Service) -> Void {
            {
                $0.eligibility.ages = AgeRange(
                    minimum: from.flatMap { Age(years: $0) },
                    maximum: Age(years: to),
                    maximumIncluded: included
                )
            }
        }
        let directory = try SmallDirectory.open(
            .sample("to-25", ages(14, 25)),
            .sample("to-17", ages(11, 17)),
            .sample("up-to-18", ages(11, 18, .notStated)),
            .sample("unsaid")
        )
        let answer = try directory.answer(
            .worry {
                $0.demands.spansEighteen = true
                $0.age = Age(months: 16 * 12 + 10)
            }
        )
        #expect(answer.records == ["to-25"])
        #expect(
            answer.results[0].reasons(.age).map(\.words) == [
                "takes age 16 years 10 months (14 to 25)", "will be 18 in 14 months: carries on past then",
            ]
        )
        #expect(answer.leftOut(.age).count == 3)
    }

    @Test("Somebody who may be too old before the wait is over is warned")
    func agesWhileWaiting() throws {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.eligibility.ages = AgeRange(minimum: Age(years: 11), maximum: Age(years: 17))
                $0.waiting = Waiting(time: "about 60 weeks", longestDays: 420)
            }
        )
        func warnings(_ months: Int) throws -> Int {
            let result = try directory.answer(.worry { $0.age = Age(months: months) }).results.first
            return result?.reasons(.age).count { $0.words.hasPrefix("may be too old") } ?? -1
        }
        #expect(try warnings(15 * 12 + 6) == 0)
        #expect(try warnings(16 * 12 + 11) == 1)
        #expect(try warnings(17 * 12) == 1)
    }

    @Test(
        "SR062 The day to ask by leaves a week in which the old help and the new overlap",
        arguments: [
            (
                Waiting(time: "about 2 weeks", longestDays: 14), 5,
                "about 2 weeks: ask in session 2 of 5, by 5 December 2026"
            ),
            (Waiting(time: "no wait", longestDays: 0), 5, "no wait: ask in session 4 of 5, by 19 December 2026"),
            (Waiting(longestDays: 98), 5, "98 days: longer than the time that is left, ask now"),
            (Waiting(longestDays: 28), 5, "28 days: ask before the next session, by 21 November 2026"),
            (Waiting(), 5, "the wait is not stated in days: ask now"),
            (Waiting(time: "about 2 weeks", longestDays: 14), nil, "about 2 weeks: ask by 5 December 2026"),
        ] as [(Waiting, Int?, String)]
    )
    func startBy(waiting: Waiting, sessions: Int?, words: String) {
        let ending = AskedEnding(lastSession: SmallDirectory.date("2026-12-26"), sessions: sessions)
        #expect(StartByWords.line(waiting, ending: ending, on: SmallDirectory.today) == words)
        #expect(StartByWords.line(waiting, ending: nil, on: SmallDirectory.today) == nil)
    }
}
