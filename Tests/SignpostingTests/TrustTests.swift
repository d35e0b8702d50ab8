import DirectoryModel
import Testing

@testable import Signposting

@Suite("Funding and checks")
struct TrustTests {
    @Test(
        "SR127 A warning is given from six months before funding ends, and after it has ended",
        arguments: [
            ("2026-11-20", "funding ended on 20 November 2026: ring to check that it still runs", 0.5),
            ("2026-11-21", "funded to 21 November 2026: have a second choice", 0.95),
            ("2027-05-23", "funded to 23 May 2027: have a second choice", 0.95),
            ("2027-05-24", nil, 1), ("2030-01-01", nil, 1),
        ] as [(String, String?, Double)]
    )
    func funding(ends: String, warning: String?, fit: Double) throws {
        let directory = try SmallDirectory.open(.sample("a") { $0.assurance.fundingEnds = SmallDirectory.date(ends) })
        let result = try #require(try directory.answer(.worry()).results.first)
        #expect(result.funding == warning)
        #expect(result.reasons(.funding).map(\.words) == [warning].compactMap { $0 })
        #expect(result.score.fit == fit)
    }

    @Test("A service whose funding has ended comes after one whose funding lasts")
    func fundingOrder() throws {
        let directory = try SmallDirectory.open(
            .sample("a") { $0.assurance.fundingEnds = SmallDirectory.date("2026-01-01") },
            .sample("b") { $0.assurance.fundingEnds = SmallDirectory.date("2026-12-01") },
            .sample("c") { $0.assurance.fundingEnds = SmallDirectory.date("2028-01-01") }
        )
        #expect(try directory.answer(.worry()).records == ["c", "b", "a"])
    }

    @Test(
        "SR128 When a record was last checked and by whom is told, and an old check is told as old and counts less",
        arguments: [
            ("2026-11-21", "checked on 21 November 2026 by the council", 1),
            ("2025-11-21", "checked on 21 November 2025 by the council", 1),
            (
                "2025-11-20", "last checked 12 months ago (20 November 2025 by the council): ring before you travel",
                0.85
            ),
            (nil, "not stated when this was last checked: ring before you rely on it", 0.92),
        ] as [(String?, String, Double)]
    )
    func checks(checked: String?, words: String, fit: Double) throws {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.assurance.lastVerified = checked.map(SmallDirectory.date)
                $0.assurance.verifiedBy = "the council"
            }
        )
        let result = try #require(try directory.answer(.worry()).results.first)
        #expect(result.lastChecked == words)
        #expect(result.score.fit == fit)
        #expect(result.notStated.contains("when it was last checked") == (checked == nil))
    }

    @Test("What a record does not say is listed and never filled in")
    func gaps() throws {
        let directory = try SmallDirectory.open(.sample("a"))
        let result = try #require(try directory.answer(.worry()).results.first)
        #expect(
            result.notStated == [
                "ages", "who may refer", "consent", "opening hours", "waiting time", "cost", "whether parents are told",
                "languages", "what to do while waiting", "what to do if refused", "what to do if nothing is heard",
                "THRIVE group",
            ]
        )
        #expect((result.ages, result.hours, result.wait) == ("not stated", "not stated", "not stated"))
        #expect((result.cost, result.place, result.comingBack) == ("not stated", nil, nil))
        #expect(result.gettingIn.access == .notStated)
        #expect(result.gettingIn.answer == "Not stated who may refer: ring and ask.")
        #expect(result.privacy.hasPrefix("not stated"))
    }

    @Test("A wait is told with the day it was said, and an old one as old")
    func waits() {
        let today = SmallDirectory.today
        func wait(_ asOf: String?) -> String {
            TrustWords.wait(Waiting(time: "14 weeks", asOf: asOf.map(SmallDirectory.date)), on: today)
        }
        #expect(wait(nil) == "14 weeks (not stated when this was said)")
        #expect(wait("2026-05-02") == "14 weeks, said on 2 May 2026")
        #expect(wait("2025-11-20") == "14 weeks, said on 20 November 2025, over a year ago: ring and ask")
    }
}
