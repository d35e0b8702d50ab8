import DirectoryModel
import Testing

@testable import Signposting

@Suite("Closed services and ages")
struct StatusTests {
    @Test(
        "SR130 What does not take people is never offered, is told as left out, and keeps its page",
        arguments: ServiceStatus.allCases
    )
    func statuses(status: ServiceStatus) throws {
        let directory = try SmallDirectory.open(
            .sample("asked") {
                $0.status = status
                $0.successor = "Its follower"
                $0.reopens = status == .closedToReferrals ? SmallDirectory.date("2027-02-01") : nil
            },
            .sample("other")
        )
        let answer = try directory.answer(.worry())
        let isOffered = status == .active || status == .notStated
        #expect(answer.records.contains("asked") == isOffered)
        #expect(answer.records.contains("other"))
        #expect(answer.leftOut(.closed) == (isOffered ? [] : ["asked"]))
        let page = try #require(try directory.presented(ServiceID(feed: "test", record: "asked"), for: .worry()))
        switch status {
        case .active: #expect(page.status == "running")
        case .closedToReferrals: #expect(page.status == "closed to new referrals until 1 February 2027")
        case .temporarilyClosed: #expect(page.status.hasPrefix("closed for now"))
        case .inactive, .defunct: #expect(page.status.hasSuffix("; now: Its follower"))
        case .notStated: #expect(page.status.hasPrefix("not stated"))
        }
        if !isOffered { #expect(answer.misses(.closed).map(\.words) == [page.status]) }
    }

    @Test("A service whose day of closing has come is closed, whatever its status still says")
    func closingDay() throws {
        let directory = try SmallDirectory.open(
            .sample("closes") { $0.closedFrom = SmallDirectory.date("2026-12-01") },
            .sample("returns") {
                $0.closedFrom = SmallDirectory.date("2026-12-01")
                $0.reopens = SmallDirectory.date("2027-01-04")
            }
        )
        #expect(
            Set(try directory.answer(.worry { $0.on = SmallDirectory.date("2026-11-30") }).records) == [
                "closes", "returns",
            ]
        )
        let answer = try directory.answer(.worry { $0.on = SmallDirectory.date("2026-12-01") })
        #expect(answer.records == ["returns"])
        #expect(answer.leftOut(.closed) == ["closes"])
        #expect(answer.misses(.closed).map(\.words) == ["closed since 1 December 2026, by its own record"])
    }

    @Test("A closed line is not in the crisis block", arguments: ServiceStatus.allCases.filter { !$0.isOffered })
    func closedLine(status: ServiceStatus) throws {
        let directory = try SmallDirectory.open(.line("shut", at: 1) { $0.status = status }, .line("open", at: 2))
        #expect(
            try directory.helpNow(at: AskedTime(SmallDirectory.today)).lines.compactMap { $0.id?.record } == ["open"]
        )
    }

    @Test(
        "An age is taken up to the last day of the range and refused outside it, with the reason",
        arguments: [
            (131, "starts at 11, in a month"), (132, nil), (215, nil), (216, "ends at 17, over by a year"),
            (300, "ends at 17, over by 8 years"),
        ] as [(Int, String?)]
    )
    func ages(months: Int, refusal: String?) throws {
        let directory = try SmallDirectory.open(
            .sample("asked") { $0.eligibility.ages = AgeRange(minimum: Age(years: 11), maximum: Age(years: 17)) }
        )
        let answer = try directory.answer(.worry { $0.age = Age(months: months) })
        #expect(answer.records == (refusal == nil ? ["asked"] : []))
        #expect(answer.misses(.age).map(\.words) == [refusal].compactMap { $0 })
        if refusal == nil { #expect(answer.results.first?.reasons(.age).first?.holds == .yes) }
    }

    @Test("An end that may or may not be included is offered with the doubt in words, below one that surely fits")
    func unclearEnd() throws {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.eligibility.ages = AgeRange(maximum: Age(years: 18), maximumIncluded: .notStated)
            },
            .sample("b") { $0.eligibility.ages = AgeRange(maximum: Age(years: 18)) },
            .sample("c")
        )
        let answer = try directory.answer(.worry { $0.age = Age(years: 18) })
        #expect(answer.records == ["b", "a", "c"])
        #expect(answer.results[1].reasons(.age).map(\.words) == ["says \"up to 18\": ask whether 18 is included"])
        #expect(answer.results[2].reasons(.age).map(\.words) == ["ages are not stated: ring and ask"])
    }

    @Test("Advice for workers alone is not left out by the age of a child")
    func professionals() throws {
        let directory = try SmallDirectory.open(
            .sample("workers") {
                $0.eligibility.ages = AgeRange(minimum: Age(years: 18))
                $0.eligibility.audience = [.professional]
            },
            .sample("parents") {
                $0.eligibility.ages = AgeRange(minimum: Age(years: 18))
                $0.eligibility.audience = [.professional, .child]
            }
        )
        #expect(try directory.answer(.worry { $0.age = Age(years: 9) }).records == ["workers"])
    }
}
