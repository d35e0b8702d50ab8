import DirectoryModel
import Testing

@testable import Signposting

@Suite("Help in a crisis")
struct CrisisTests {
    /// In the order of their feed: the team, two national lines, the area's own line.
    static let lines: [Service] = [
        .line("team", at: 1) { $0.supportTypes = [Tag("home-treatment")] },
        .line("national-one", at: 2) { $0.catchments = [Catchment(kind: .national)] },
        .line("national-two", at: 3) {
            $0.catchments = [Catchment(kind: .national)]
            $0.eligibility.ages = AgeRange(minimum: Age(years: 18))
        },
        .line("area", at: 4) {
            $0.supportTypes = [Tag("crisis-line")]
            $0.hours.allHours = .yes
        },
    ]

    static let door = Service.line("front-door", at: 5) { $0.supportTypes = [Tag("safeguarding-front-door")] }
    static let refuge = Service.line("refuge", at: 6) {
        $0.isAlwaysShown = .notStated
        $0.supportTypes = [Tag("refuge-or-housing")]
    }
    static let haven = Service.line("haven", at: 7) {
        $0.isAlwaysShown = .notStated
        $0.supportTypes = [Tag("safe-haven")]
    }

    private func names(_ lines: [CrisisBlock.Line]) -> [String] { lines.compactMap { $0.id?.record } }

    @Test("The area's own line at all hours comes first, then national lines, then local teams, whatever their order")
    func order() throws {
        for services in [Self.lines, Self.lines.reversed()] {
            let block = try SmallDirectory.open(services).helpNow(at: AskedTime(SmallDirectory.today))
            #expect(names(block.lines) == ["area", "national-one", "national-two", "team"])
            #expect(block.lines.map(\.isLocal) == [true, false, false, true])
        }
    }

    @Test(
        "An area's own line that its feed marks as crisis help alone is in every answer, and stands first in a crisis"
    )
    func ownLine() throws {
        let own = Service.line("own", at: 9) {
            $0.isAlwaysShown = .notStated
            $0.hours.allHours = .yes
            $0.description = "Day or night a nurse answers. For anybody who is thinking of ending their life."
        }
        let directory = try SmallDirectory.open(Array(Self.lines.prefix(3)) + [own])
        #expect(names(try directory.answer(.words("football")).crisis.lines).first == "own")
        let answer = try directory.answer(.words("I want to die"))
        #expect(names(answer.crisis.lines).first == "own")
        #expect(answer.results.first?.id.record == "own")
    }

    @Test(
        "A line that is not for everybody, or not at all hours, is not taken for the area's own",
        arguments: ["hours", "professionals", "said", "text"]
    )
    func notOwnLine(fault: String) throws {
        let line = Service.line("own", at: 9) {
            $0.isAlwaysShown = fault == "said" ? .no : .notStated
            $0.hours.allHours = fault == "hours" ? .notStated : .yes
            $0.supportTypes = [Tag("crisis-line")]
            if fault == "text" { $0.contact.phones = [Phone("07700 900510", kind: .text)] }
            if fault == "professionals" { $0.waysIn.routes = [ReferralRoute(role: "self", access: .no)] }
        }
        let directory = try SmallDirectory.open(Array(Self.lines.prefix(3)) + [line])
        #expect(!names(try directory.answer(.words("football")).crisis.lines).contains("own"))
    }

    @Test("What a crisis service is for is told by its help, and otherwise by its needs")
    func purpose() {
        func purpose(_ support: [TermSlug], _ needs: [TermSlug]) -> CrisisPurpose {
            let service = Service.line("x", at: 1) {
                $0.supportTypes = support.map { Tag($0) }
                $0.needs = needs.map { Tag($0) }
            }
            return CrisisPurpose(service) { $0 == "domestic-abuse" ? "safety" : "risk" }
        }
        #expect(purpose(["safeguarding-front-door", "crisis-line"], []) == .safeguarding)
        #expect(purpose(["safe-haven"], ["domestic-abuse"]) == .mind)
        #expect(purpose([], ["suicidal"]) == .mind)
        #expect(purpose([], ["suicidal", "domestic-abuse"]) == .harm)
        #expect(purpose([], []) == .harm)
    }

    @Test(
        "SR079 Every crisis line is in every answer, whatever age, place, group, role or need was asked",
        arguments: [
            .words(""), .words("football"), .words("I want to die"), .worry(), .worry { $0.age = Age(years: 9) },
            .worry { $0.age = Age(years: 40) }, .worry { $0.limit = 1 }, .worry { $0.quadrants = [.thriving] },
            .worry {
                $0.near = SmallDirectory.ambleford
                $0.withinKilometres = 0.1
            },
            .worry { $0.role = "self" }, .worry { $0.preset = .afterTreatment }, .worry { $0.gp = "Nowhere" },
        ] as [Question]
    )
    func always(question: Question) throws {
        let far = Self.lines.map { line in
            var line = line
            line.locations = [Location(city: "Farport", coordinate: SmallDirectory.point(55, -2))]
            return line
        }
        let answer = try SmallDirectory.open(far + [.sample("a")]).answer(question)
        #expect(Set(names(answer.crisis.lines)) == ["area", "national-one", "national-two", "team"])
        if question.age == Age(years: 9) { #expect(names(answer.crisis.lines).last == "national-two") }
    }

    @Test(
        "A directory without any records still says whom to ring",
        arguments: ["", "I want to die", "she took an overdose"]
    )
    func fallback(text: String) throws {
        let block = try SmallDirectory.open([]).answer(.words(text)).crisis
        #expect(block.heading.contains("999"))
        #expect(block.heading.contains("111") || block.isEmergency)
        #expect(block.lines.isEmpty)
        #expect(block.isUrgent == !text.isEmpty)
        #expect(block.steps.isEmpty == text.isEmpty)
    }

    @Test(
        "SR081 Words of risk raise the block first and in full, and are never repeated",
        arguments: [
            "I want to die, trampoline", "she keeps cutting herself after trampoline",
            "he took an overdose at trampoline",
            "my stepdad hits me after trampoline and I feel anxious", "I am being groomed at trampoline",
        ]
    )
    func risk(text: String) throws {
        let directory = try SmallDirectory.open(
            Self.lines + [Self.door, .sample("a") { $0.description = "Trampoline for people who are anxious or hit." }]
        )
        let answer = try directory.answer(.words(text))
        #expect(answer.crisis.isUrgent)
        #expect(!answer.crisis.steps.isEmpty)
        #expect(answer.understood.needs.allSatisfy { $0.words == nil })
        #expect(answer.understood.circumstances.allSatisfy { $0.words == nil })
        let told = answer.results.flatMap(\.why).map(\.words)
        #expect(!told.contains { $0.contains("your words") || $0.contains("you said") })
        #expect(!(try answer.json).contains(text))
        #expect(!answer.understood.line.lowercased().contains("trampoline"))
    }

    @Test("Words without risk are told back, so that they can be corrected")
    func ordinary() throws {
        let directory = try SmallDirectory.open(Self.lines + [.sample("a") { $0.description = "Trampoline." }])
        let answer = try directory.answer(.words("worried all the time, likes trampoline"))
        #expect(!answer.crisis.isUrgent)
        #expect(answer.crisis.steps.isEmpty)
        #expect(answer.understood.needs.map(\.words) == ["worried all the time"])
        let told = answer.results.flatMap(\.why).map(\.words)
        #expect(told.contains { $0.contains(#"you said "worried all the time""#) })
        #expect(told.contains { $0.contains(#""trampoline""#) })
    }

    @Test(
        "SR083 Safeguarding contacts are shown to every worker and on every sign of risk, and not otherwise",
        arguments: [
            (nil, "football", false), ("self", "football", false), ("school-nurse", "football", true),
            ("gp", "", true), (nil, "I want to die", true), ("self", "my stepdad hits me", true),
        ] as [(String?, String, Bool)]
    )
    func safeguarding(role: String?, text: String, isShown: Bool) throws {
        let directory = try SmallDirectory.open(Self.lines + [Self.door])
        let block = try directory.answer(.words(text) { $0.role = role }).crisis
        #expect(names(block.safeguarding) == (isShown ? ["front-door"] : []))
    }

    @Test("Places of safety are shown where harm by others is signalled, and not for other risk")
    func safety() throws {
        let directory = try SmallDirectory.open([Self.door, Self.refuge, Self.haven])
        let harm = try directory.answer(.words("my stepdad hits me")).crisis
        #expect(harm.isSafeguarding)
        #expect(names(harm.safeguarding) == ["front-door", "refuge"])
        #expect(names(harm.lines) == ["haven"])
        let other = try directory.answer(.words("I want to die")).crisis
        #expect(!other.isSafeguarding)
        #expect(names(other.safeguarding) == ["front-door"])
        #expect(names(try directory.answer(.words("football")).crisis.lines) == [])
    }

    @Test("SR082 What to do is said to the person who asks, and adults are told to ask and listen, with the source")
    func steps() throws {
        let directory = try SmallDirectory.open(Self.lines)
        let own = try directory.answer(.words("I want to die") { $0.role = "self" }).crisis.steps
        let others = try directory.answer(.words("my son wants to die") { $0.role = "parent-carer" }).crisis.steps
        #expect(own.first?.hasPrefix("You do not have to cope with this alone") == true)
        let asking = try #require(others.first { $0.hasPrefix("Ask directly whether they are thinking of suicide") })
        #expect(asking.contains("listen") && asking.contains("does not put the thought there (Dazzi"))
        #expect(!own.contains(asking))
    }

    @Test("A line that nobody has checked says so, and one that was checked says when")
    func checked() throws {
        let directory = try SmallDirectory.open(
            .line("a", at: 1) { $0.assurance.lastVerified = nil },
            .line("b", at: 2)
        )
        let lines = try directory.helpNow(at: AskedTime(SmallDirectory.today)).lines
        #expect(
            lines.map(\.checked) == ["Not yet checked by a person for this directory.", "Checked on 1 October 2026."]
        )
        #expect(lines.map(\.hours) == ["not stated", "not stated"])
        #expect(lines.first?.reach == ["ring 01632 960000"])
    }
}
