import DirectoryModel
import TestSupport
import Testing

@testable import Signposting

@Suite("Conditions beside a way in")
struct RouteConditionTests {
    private static let locality = Locality(
        areas: [
            Area(name: "Larkshire"), Area(name: "East Lark", within: "Larkshire", outcodes: ["ZZ1"]),
            Area(name: "West Lark", within: "Larkshire", outcodes: ["ZZ2"], practices: ["Orchard Street Practice"]),
        ]
    )

    struct Case: Sendable, CustomTestStringConvertible {
        let condition: String
        var on = "2026-11-21"
        var home: String?
        var gp: String?
        var done: [String] = []
        let isMet: Bool?
        var testDescription: String { "\(condition), \(on) \(home ?? "") \(gp ?? "") \(done)" }
    }

    static let cases = [
        Case(condition: "From 1 February 2027, through the Single Point of Access", on: "2027-01-31", isMet: false),
        Case(condition: "From 1 February 2027, through the Single Point of Access", on: "2027-02-01", isMet: nil),
        Case(condition: "Until 31 March 2027", on: "2027-04-01", isMet: false),
        Case(condition: "Until 31 March 2027", on: "2027-03-31", isMet: nil),
        Case(condition: "If they live in West Lark", home: "ZZ2", isMet: true),
        Case(condition: "If they live in West Lark", home: "ZZ1", isMet: false),
        Case(condition: "If they live in West Lark", isMet: nil),
        Case(condition: "Only for children in West Lark, after a visit", home: "ZZ2", isMet: nil),
        Case(condition: "Only for children in West Lark, after a visit", home: "ZZ1", isMet: false),
        Case(
            condition: "Only for children with a GP in West Lark",
            home: "ZZ1",
            gp: "Orchard Street Practice",
            isMet: true
        ),
        Case(condition: "After the parents have been to the workshop", isMet: nil),
        Case(condition: "After the parents have been to the workshop", done: ["workshop"], isMet: true),
        Case(condition: "After the parents have been to the workshop", done: ["the parents' workshop"], isMet: true),
        Case(condition: "After the parents have been to the workshop", done: ["hearing test"], isMet: nil),
        Case(condition: "After the parents have been to the workshop", done: ["they have been", ""], isMet: nil),
        Case(condition: "With school's part of the form", done: ["school form"], isMet: true),
        Case(condition: "Through the Single Point of Access", isMet: nil),
    ]

    @Test("A day, a place and a step that is done decide a condition, and nothing else does", arguments: cases)
    func decided(example: Case) {
        var question = Question.worry {
            $0.on = SmallDirectory.date(example.on)
            $0.gp = example.gp
            $0.done = example.done
        }
        if let outcode = example.home {
            question.home = AskedHome(label: outcode)
            question.home?.outcode = outcode
        }
        let decision = RouteCondition(question, Self.locality).decision(example.condition)
        #expect(decision?.isMet == example.isMet, "\(String(describing: decision))")
    }

    @Test("What is decided changes the answer and the shortest way, for the asker and for whom they ask")
    func answers() throws {
        let condition = "After the parents have been to the workshop"
        let directory = try SmallDirectory.open(
            .sample("clinic") {
                $0.waysIn.routes = [
                    ReferralRoute(role: "school-nurse", access: .onlyIf, condition: condition),
                    ReferralRoute(role: "gp", access: .onlyIf, condition: "From 1 February 2027"),
                ]
            }
        )
        func route(_ role: TermSlug, done: [String] = []) throws -> RouteAnswer {
            let question = Question.worry {
                $0.role = role
                $0.done = done
            }
            return try #require(try directory.route(ServiceID(feed: "test", record: "clinic"), for: question))
        }
        #expect(try route("school-nurse").verdict == "only if")
        let met = try route("school-nurse", done: ["workshop"])
        #expect(met.verdict == "yes" && met.directAnswer == "Yes, since that is done. \(condition).")
        #expect(met.way?.isOnCondition == false)
        let early = try route("gp")
        #expect(early.verdict == "no")
        #expect(early.directAnswer == "No, not before 1 February 2027. From 1 February 2027.")
        #expect(early.way?.steps.first?.hasPrefix("Ask the school nurse") == true)
    }

    @Test("Of two doors the one that takes the child is gone through")
    func doors() throws {
        func door(_ record: String, gp: String) -> Service {
            .sample(record) {
                $0.catchments = [Catchment(basis: .gp, kind: .gp, values: [gp])]
                $0.waysIn.routes = [ReferralRoute(role: "school-nurse", access: .yes)]
            }
        }
        let directory = try SmallDirectory.open(
            door("east", gp: "Castle Road Surgery"),
            door("west", gp: "Orchard Street Practice"),
            .sample("team") {
                $0.waysIn.through = ["east", "west"].map { Door(id: ServiceID(feed: "test", record: $0), name: $0) }
                $0.waysIn.routes = [ReferralRoute(role: "school-nurse", access: .yes)]
            }
        )
        for (gp, name) in [("Castle Road Surgery", "Name east"), ("Orchard Street Practice", "Name west")] {
            let question = Question.worry {
                $0.role = "school-nurse"
                $0.gp = gp
            }
            let route = try #require(try directory.route(ServiceID(feed: "test", record: "team"), for: question))
            #expect(route.way?.steps.first?.contains(name) == true, "\(route.way?.steps ?? [])")
            #expect(route.steps.contains { $0.hasPrefix("Go through \(name)") }, "\(route.steps)")
        }
    }

    @Test(
        "SR014 A day to chase is named where the record says how long a decision takes, working days counted as such",
        arguments: [
            ("Within six weeks of a complete form", "2027-01-02"), ("Ten working days", "2026-12-04"),
            ("Same day for danger; otherwise one working day", "2026-11-23"), ("24 hours", "2026-11-22"),
            ("next working day", "2026-11-23"), ("25 working days", "2026-12-29"), ("soon", nil),
            ("next weekly exploitation panel", nil), ("99999999999999999999 days", nil),
        ]
    )
    func chase(words: String, day: String?) {
        let found = ChaseWords.day(words, from: SmallDirectory.today, LocalCalendar(nation: .england))
        #expect(found?.iso == day)
    }

    @Test("SR018 A refusal has two others to turn to, the gentler first, though none but these share the need's group")
    func alternatives() throws {
        func placed(_ record: String, _ group: ThriveGroup, need: TermSlug = "anxiety-general") -> Service {
            .sample(record) {
                $0.thrive = [ThrivePlacement(group)]
                $0.needs = [Tag(need)]
                $0.waysIn.noReferralNeeded = .yes
            }
        }
        let directory = try SmallDirectory.open(
            placed("clinic", .gettingMoreHelp),
            placed("other-clinic", .gettingMoreHelp),
            placed("advice", .gettingAdvice),
            placed("group", .gettingHelp, need: "panic")
        )
        let clinic = ServiceID(feed: "test", record: "clinic")
        let route = try #require(try directory.route(clinic, for: .worry { $0.role = "school-nurse" }))
        #expect(route.alternatives.map(\.id.record) == ["advice", "group"])
    }
}
