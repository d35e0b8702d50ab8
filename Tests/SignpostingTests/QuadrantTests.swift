import DirectoryModel
import Testing

@testable import Signposting

@Suite("THRIVE groups in answers")
struct QuadrantTests {
    @Test("SR140 The group asked for comes first, an unplaced service next, another group last, each with its reason")
    func preference() throws {
        let directory = try SmallDirectory.open(
            .sample("a") { $0.thrive = [ThrivePlacement(.gettingMoreHelp)] },
            .sample("b"),
            .sample("c") {
                $0.thrive = [ThrivePlacement(.gettingHelp, origin: .officer, reason: "six sessions with goals")]
            }
        )
        let answer = try directory.answer(.worry { $0.quadrants = [.gettingHelp] })
        #expect(answer.records == ["c", "b", "a"])
        let reasons = answer.results.flatMap { $0.reasons(.quadrant) }
        #expect(reasons.map(\.holds) == [.yes, .notStated, .no])
        #expect(reasons.first?.words == "Getting Help: six sessions with goals")
        #expect(reasons.last?.words == "placed in Getting More Help, not in what was asked for")
        #expect(answer.results.map { $0.reasons(.status) } == [[], [], []])
    }

    @Test("SR141 One service stands in several groups and is found under each", arguments: ThriveGroup.allCases)
    func several(group: ThriveGroup) throws {
        let others = ThriveGroup.allCases.filter { $0 != group }
        let directory = try SmallDirectory.open(
            .sample("a") { $0.thrive = [ThrivePlacement(others[0])] },
            .sample("b") { $0.thrive = [ThrivePlacement(others[1]), ThrivePlacement(group)] }
        )
        let answer = try directory.answer(.worry { $0.quadrants = [group] })
        #expect(answer.records == ["b", "a"])
        #expect(answer.results[0].quadrants == [others[1].name, group.name])
        #expect(answer.results[0].score.fit > answer.results[1].score.fit)
    }

    @Test("A placement that the feed gave is kept; only an unplaced service is placed by its words, which are told")
    func derived() throws {
        let directory = try SmallDirectory.open(
            .sample("placed") {
                $0.description = "A youth club."
                $0.thrive = [ThrivePlacement(.gettingMoreHelp)]
            },
            .sample("unplaced") { $0.description = "A youth club." }
        )
        let placed = try #require(try directory.service(ServiceID(feed: "test", record: "placed")))
        #expect(placed.thrive == [ThrivePlacement(.gettingMoreHelp)])
        let unplaced = try #require(try directory.service(ServiceID(feed: "test", record: "unplaced")))
        #expect(
            unplaced.thrive == [ThrivePlacement(.thriving, origin: .derived, reason: #"its text says "youth club""#)]
        )
    }

    @Test("Getting Risk Support asked for raises the crisis block")
    func riskSupport() throws {
        let directory = try SmallDirectory.open(.line("a", at: 1))
        for group in ThriveGroup.allCases {
            let answer = try directory.answer(.worry { $0.quadrants = [group] })
            #expect(answer.crisis.isUrgent == (group == .gettingRiskSupport))
        }
    }
}
