import DirectoryModel
import TestSupport
import Testing

@testable import Signposting

@Suite("The graph of ways in")
struct WayFinderTests {
    private static let roleCount = 4

    /// A graph of some services with any doors and any access, cycles included.
    private static func graph(_ random: inout SeededGenerator) -> [RouteNode] {
        let count = Int.random(in: 1...7, using: &random)
        return (0..<count).map { place in
            var node = RouteNode()
            node.entries = (0..<roleCount).map { _ in
                RouteNode.Entry(
                    access: [.yes, .no, .no, .onlyJointly, .onlyIf, .automatic, .notStated, .notStated].randomElement(
                        using: &random
                    )
                        ?? .no,
                    isThroughDoor: Int.random(in: 0..<4, using: &random) == 0,
                    minimumAge: Bool.random(using: &random) ? Age(years: 13) : nil
                )
            }
            node.doors = (0..<count).filter { $0 != place && Int.random(in: 0..<3, using: &random) == 0 }
            return node
        }
    }

    private static func finder(_ nodes: [RouteNode], closed: Set<Int>, age: Age?) -> WayFinder<Never> {
        WayFinder(node: { nodes[$0] }, isClosed: { closed.contains($0) }, helpers: Array(0..<roleCount), age: age)
    }

    /// The fewest steps in, by trying every way without a repeated door.
    private static func fewest(_ nodes: [RouteNode], to target: Int, role: Int, closed: Set<Int>, age: Age?) -> Int? {
        func enters(_ place: Int) -> Int? {
            func isOpen(_ role: Int) -> Bool { nodes[place].entries[role].isOpen(at: age).open }
            if isOpen(role) { return 1 }
            let isHelped = (0..<roleCount).contains { helper in
                helper != role && isOpen(helper) && nodes[place].entries[helper].access != .automatic
            }
            return isHelped ? 2 : nil
        }
        func walk(_ place: Int, _ visited: Set<Int>) -> Int? {
            if closed.contains(place) { return nil }
            let direct = enters(place)
            let onward = nodes[place].doors.filter { !visited.contains($0) }.compactMap { door in
                walk(door, visited.union([door])).map { $0 + 1 }
            }
            return ([direct].compactMap { $0 } + onward).min()
        }
        return walk(target, [target])
    }

    @Test(
        "SR006 The shortest way is as short as any that trying them all finds, and no cycle of doors hangs",
        arguments: 0..<8
    )
    func shortest(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let nodes = Self.graph(&random)
            let closed = Set(nodes.indices.filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
            let age = Bool.random(using: &random) ? Age(years: Int.random(in: 8...17, using: &random)) : nil
            let (target, role) = (
                Int.random(in: 0..<nodes.count, using: &random), Int.random(in: 0..<Self.roleCount, using: &random)
            )
            let way = Self.finder(nodes, closed: closed, age: age).shortest(to: target, for: role)
            let fewest = Self.fewest(nodes, to: target, role: role, closed: closed, age: age)
            guard way?.steps.count == fewest else {
                Issue.record("\(String(describing: way)) \(String(describing: fewest)) \(nodes)")
                return
            }
            if let way { Self.expectWhole(way, from: role, to: target, nodes, age: age) }
        }
    }

    /// A way begins with the asker, goes through open entries and doors that lead on, and ends at the service.
    private static func expectWhole(_ way: WayIn, from role: Int, to target: Int, _ nodes: [RouteNode], age: Age?) {
        var (who, place) = (role, -1)
        for step in way.steps {
            switch step {
            case .ask(let helper): who = helper
            case .refer(let referrer, let service):
                #expect(referrer == who)
                #expect(nodes[service].entries[referrer].isOpen(at: age).open)
                place = service
            case .passOn(let door, let room):
                #expect(door == place && nodes[room].doors.contains(door))
                place = room
            }
        }
        #expect(place == target)
    }

    @Test("A role never gains a way, nor a shorter one, when a restriction is added", arguments: 0..<8)
    func restrictions(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) + 100)
        for _ in 0..<300 {
            var nodes = Self.graph(&random)
            let (target, role) = (
                Int.random(in: 0..<nodes.count, using: &random), Int.random(in: 0..<Self.roleCount, using: &random)
            )
            let age = Age(years: Int.random(in: 8...17, using: &random))
            let before = Self.finder(nodes, closed: [], age: age).shortest(to: target, for: role)?.steps.count
            var closed: Set<Int> = []
            let place = Int.random(in: 0..<nodes.count, using: &random)
            let restricted = Int.random(in: 0..<Self.roleCount, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: nodes[place].entries[restricted].access = .no
            case 1: nodes[place].entries[restricted].isThroughDoor = true
            case 2: nodes[place].entries[restricted].minimumAge = Age(years: 25)
            case 3: nodes[place].doors = Array(nodes[place].doors.dropFirst())
            default: closed = [place]
            }
            let after = Self.finder(nodes, closed: closed, age: age).shortest(to: target, for: role)?.steps.count
            guard after ?? .max >= before ?? .max else {
                Issue.record("\(String(describing: before)) became \(String(describing: after))")
                return
            }
        }
    }

    @Test("A chain of doors longer than any real one ends, whether or not it leads anywhere")
    func long() {
        let nodes = (0..<5_000).map { place in
            RouteNode(
                entries: Array(repeating: .init(), count: Self.roleCount),
                doors: [(place + 1) % 5_000, place / 2]
            )
        }
        #expect(Self.finder(nodes, closed: [], age: nil).shortest(to: 0, for: 0) == nil)
    }

    // MARK: From records

    private static func route(_ role: TermSlug, _ access: RouteAccess, _ condition: String? = nil) -> ReferralRoute {
        ReferralRoute(role: role, access: access, condition: condition)
    }

    private static func way(
        _ directory: Directory,
        _ record: String,
        role: TermSlug,
        age: Int? = nil
    ) throws -> RouteAnswer.Way? {
        try directory.route(
            ServiceID(feed: "test", record: record),
            for: .worry {
                $0.role = role
                $0.age = age.flatMap { Age(years: $0) }
            }
        )?.way
    }

    @Test("SR002 A sentence that names a door or a person to ask becomes the way in")
    func sentences() throws {
        let directory = try SmallDirectory.open(
            .sample("hub") {
                $0.name = "Larkshire Wellbeing Single Point of Access"
                $0.supportTypes = [Tag("single-point-of-access")]
                $0.waysIn.routes = [Self.route("school-nurse", .yes), Self.route("self", .yes, "aged 13 or over")]
                $0.contact.phones = [Phone("01632 960111")]
            },
            .sample("team") {
                $0.waysIn.routes = [Self.route("school-nurse", .onlyIf, "Through the Single Point of Access")]
            },
            .sample("clinic") {
                $0.waysIn.routes = [
                    Self.route("school-nurse", .no, "Ask the child's doctor"), Self.route("hospital", .yes),
                    Self.route("gp", .yes),
                ]
            },
            .sample("nobody") { $0.waysIn.routes = [Self.route("school-nurse", .no)] }
        )
        let team = try #require(try Self.way(directory, "team", role: "school-nurse"))
        #expect(
            team.steps.map { $0.prefix(46) } == [
                "You can go to Larkshire Wellbeing Single Point", "Larkshire Wellbeing Single Point of Access pas",
            ]
        )
        #expect(!team.isOnCondition)
        let clinic = try #require(try Self.way(directory, "clinic", role: "school-nurse"))
        #expect(clinic.steps.first == "Ask the GP to do it: this service takes it from them.")
        #expect(try Self.way(directory, "nobody", role: "school-nurse") == nil)
        #expect(try Self.way(directory, "hub", role: "self", age: 14)?.steps.count == 1)
        #expect(
            try Self.way(directory, "hub", role: "self", age: 12)?.steps.first
                == "Ask the school nurse to do it: this service takes it from them."
        )
    }

    @Test("SR007 What a door says it leads to has it as a door, and what it says it does not, has not")
    func covers() throws {
        let directory = try SmallDirectory.open(
            .sample("door") {
                $0.waysIn.covers = ["Name room"]
                $0.waysIn.doesNotCover = ["Name other"]
                $0.waysIn.routes = [Self.route("gp", .yes)]
            },
            .sample("room"),
            .sample("other") { $0.waysIn.through = [Door(name: "Name door")] }
        )
        #expect(try Self.way(directory, "room", role: "gp")?.steps.count == 2)
        #expect(try Self.way(directory, "other", role: "gp") == nil)
    }

    @Test("No way leads through a door that is closed, nor into a service that is")
    func closed() throws {
        let directory = try SmallDirectory.open(
            .sample("door") {
                $0.status = .temporarilyClosed
                $0.waysIn.routes = [Self.route("gp", .yes)]
            },
            .sample("room") { $0.waysIn.through = [Door(name: "Name door")] }
        )
        #expect(try Self.way(directory, "room", role: "gp") == nil)
        let door = try #require(
            try directory.route(ServiceID(feed: "test", record: "door"), for: .worry { $0.role = "gp" })
        )
        #expect(door.way == nil && door.verdict == "closed" && door.directAnswer.hasPrefix("No: it is closed for now"))
    }

    @Test("SR038 What bars others is not offered beside, on either record's word; help lines are always offered")
    func parallel() throws {
        let plain = Service.sample("plain") { $0.supportTypes = [Tag("group")] }
        let line = Service.sample("line") { $0.supportTypes = [Tag("helpline")] }
        let bars = Service.sample("bars") { $0.waiting.mayUseOthers = .no }
        let names = Service.sample("names") {
            $0.waiting.mayUseOthers = .no
            $0.waiting.exclusiveWith = ["Name plain"]
        }
        #expect(Parallel.may(plain, bars) == .no && Parallel.may(bars, plain) == .no)
        #expect(Parallel.may(plain, names) == .no && Parallel.may(bars, line) != .no)
        #expect(Parallel.may(names, .sample("elsewhere") { $0.supportTypes = [Tag("group")] }) == .notStated)
        #expect(Parallel.may(plain, line) == .notStated)
        let open = Service.sample("open") { $0.waiting.mayUseOthers = .yes }
        #expect(Parallel.may(plain, open) == .yes)
    }
}
