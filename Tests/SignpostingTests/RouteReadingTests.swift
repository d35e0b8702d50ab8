import DirectoryModel
import Testing

@testable import Signposting

@Suite("Who may refer")
struct RouteReadingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var routes: [ReferralRoute] = []
        var noReferralNeeded: Statement = .notStated
        let role: TermSlug
        let access: RouteAccess
        var needsNoReferral = false
    }

    private static func route(_ role: TermSlug, _ access: RouteAccess, _ condition: String? = nil) -> ReferralRoute {
        ReferralRoute(role: role, access: access, condition: condition)
    }

    static let professionals: Set<TermSlug> = ["gp", "school-nurse"]

    static let cases = [
        Case(testDescription: "a role that is named may", routes: [route("gp", .yes)], role: "gp", access: .yes),
        Case(testDescription: "a role that is named may not", routes: [route("gp", .no)], role: "gp", access: .no),
        Case(testDescription: "only jointly", routes: [route("gp", .onlyJointly)], role: "gp", access: .onlyJointly),
        Case(testDescription: "only if", routes: [route("self", .onlyIf, "over 16")], role: "self", access: .onlyIf),
        Case(testDescription: "automatic", routes: [route("gp", .automatic)], role: "gp", access: .automatic),
        Case(testDescription: "nothing is said", role: "gp", access: .notStated),
        Case(
            testDescription: "another role is no answer",
            routes: [route("gp", .yes)],
            role: "self",
            access: .notStated
        ),
        Case(
            testDescription: "any professional is a professional",
            routes: [route("any-professional", .yes)],
            role: "school-nurse",
            access: .yes
        ),
        Case(
            testDescription: "any professional is not the young person",
            routes: [route("any-professional", .yes)],
            role: "self",
            access: .notStated
        ),
        Case(
            testDescription: "any professional is not a parent",
            routes: [route("any-professional", .yes)],
            role: "parent-carer",
            access: .notStated
        ),
        Case(
            testDescription: "a role's own no outranks any professional",
            routes: [route("any-professional", .yes), route("gp", .no)],
            role: "gp",
            access: .no
        ),
        Case(
            testDescription: "a role that is named as not stated falls to any professional",
            routes: [route("gp", .notStated), route("any-professional", .onlyIf)],
            role: "gp",
            access: .onlyIf
        ),
        Case(
            testDescription: "no referral is needed by anybody",
            noReferralNeeded: .yes,
            role: "parent-carer",
            access: .yes,
            needsNoReferral: true
        ),
        Case(
            testDescription: "the term for none needed says the same",
            routes: [route("none-needed", .yes)],
            role: "self",
            access: .yes,
            needsNoReferral: true
        ),
        Case(
            testDescription: "a plain no stands where others may simply come",
            routes: [route("gp", .no)],
            noReferralNeeded: .yes,
            role: "gp",
            access: .no
        ),
        Case(
            testDescription: "a referral is needed, by whom is not said",
            noReferralNeeded: .no,
            role: "gp",
            access: .notStated
        ),
        Case(
            testDescription: "only through the door",
            routes: [route("through-single-point-of-access-only", .yes)],
            role: "gp",
            access: .onlyIf
        ),
        Case(
            testDescription: "a role of its own outranks the door",
            routes: [route("through-single-point-of-access-only", .yes), route("gp", .yes)],
            role: "gp",
            access: .yes
        ),
    ]

    @Test("SR001 A role's way in is read as the record says, and silence is never a yes or a no", arguments: cases)
    func reading(example: Case) {
        let reading = RouteReading(
            role: example.role,
            isProfessional: Self.professionals.contains(example.role),
            ways: WaysIn(routes: example.routes, noReferralNeeded: example.noReferralNeeded)
        )
        #expect(reading.access == example.access)
        #expect(reading.needsNoReferral == example.needsNoReferral)
    }

    @Test("SR008 A route for any professional opens to every professional role, and never to self, parents or friends")
    func anyProfessional() throws {
        let directory = try SmallDirectory.open(
            .sample("a") { $0.waysIn.routes = [Self.route("any-professional", .yes)] }
        )
        let personal = ["self", "parent-carer", "friend-or-relative"]
        let roles = directory.choices.roles.map(\.slug)
        #expect(Set(roles).isSuperset(of: personal + ["gp", "school-nurse", "police", "hospital", "voluntary-sector"]))
        for role in roles {
            let result = try #require(try directory.answer(.worry { $0.role = role }).results.first)
            #expect(result.gettingIn.access == (personal.contains(role) ? .notStated : .yes), "\(role)")
        }
    }

    @Test(
        "SR008 A service open to parents and young people says so to each of them",
        arguments: ["self", "parent-carer", "gp"]
    )
    func openToAll(role: TermSlug) throws {
        let directory = try SmallDirectory.open(
            .sample("a") {
                $0.waysIn.routes = [Self.route("self", .yes), Self.route("parent-carer", .yes), Self.route("gp", .yes)]
            }
        )
        let id = ServiceID(feed: "test", record: "a")
        let answer = try #require(try directory.route(id, for: .worry { $0.role = role }))
        #expect(answer.directAnswer.hasPrefix("Yes: you can"))
        #expect(answer.service.reasons(.wayIn).map(\.holds) == [.yes])
        #expect(answer.service.gettingIn.whoCan.count == 2)
    }

    @Test(
        "SR001 The answer to a school nurse opens with the yes, the no or the condition",
        arguments: [
            ([route("school-nurse", .yes)], "Yes: you can refer as school nurse."),
            ([route("school-nurse", .yes, "by the form")], "Yes: you can refer as school nurse. By the form."),
            ([route("school-nurse", .no), route("gp", .yes)], "No: school nurse cannot refer; who can: "),
            (
                [route("school-nurse", .no)],
                "No: school nurse cannot refer; the record does not say who can: ring and ask."
            ),
            (
                [route("school-nurse", .onlyJointly)],
                "Not on your own: only jointly. The record does not say with whom."
            ),
            ([route("school-nurse", .onlyJointly, "with a GP")], "Not on your own: only jointly. With a GP."),
            ([route("school-nurse", .onlyIf, "over 16")], "Only if a condition is met. Over 16."),
            ([route("school-nurse", .automatic)], "It happens by itself: nobody needs to refer."),
            ([route("none-needed", .yes)], "Yes: no referral is needed."),
            ([route("gp", .yes)], "Not stated whether school nurse may refer: ring and ask."),
            ([], "Not stated whether school nurse may refer: ring and ask."),
        ] as [([ReferralRoute], String)]
    )
    func words(routes: [ReferralRoute], opening: String) throws {
        let directory = try SmallDirectory.open(.sample("a") { $0.waysIn.routes = routes })
        let result = try #require(try directory.answer(.worry { $0.role = "school-nurse" }).results.first)
        #expect(result.gettingIn.answer.hasPrefix(opening), "\(result.gettingIn.answer)")
    }

    @Test("SR006 A service behind a door shows the door and how to reach it")
    func door() throws {
        let door = ServiceID(feed: "test", record: "door")
        let directory = try SmallDirectory.open(
            .sample("room") {
                $0.waysIn.through = [Door(id: door, name: "The Hub")]
                $0.waysIn.routes = [Self.route("through-single-point-of-access-only", .yes)]
            },
            .sample("door") {
                $0.name = "The Hub"
                $0.contact.phones = [Phone("01632 960111")]
            }
        )
        let room = ServiceID(feed: "test", record: "room")
        let answer = try #require(try directory.route(room, for: .worry { $0.role = "gp" }))
        #expect(answer.directAnswer == "Only if a condition is met. It is reached through The Hub.")
        #expect(answer.steps.contains("Go through The Hub: ring 01632 960111."))
        #expect(answer.service.gettingIn.through == ["The Hub"])
    }

    @Test("A door that is not in the directory is named, and nothing is made up about it")
    func unknownDoor() throws {
        let directory = try SmallDirectory.open(.sample("room") { $0.waysIn.through = [Door(name: "Elsewhere")] })
        let answer = try #require(try directory.route(ServiceID(feed: "test", record: "room"), for: .worry()))
        #expect(answer.steps.first == "Go through Elsewhere: how to reach it is not stated here.")
        #expect(try directory.route(ServiceID(feed: "test", record: "none"), for: .worry()) == nil)
    }

    @Test("A service closed to the asker's role comes after one that is open to it")
    func ranking() throws {
        let directory = try SmallDirectory.open(
            .sample("a") { $0.waysIn.routes = [Self.route("gp", .no)] },
            .sample("b"),
            .sample("c") { $0.waysIn.routes = [Self.route("gp", .yes)] }
        )
        #expect(try directory.answer(.worry { $0.role = "gp" }).records == ["c", "b", "a"])
    }

    @Test("Every way in that a record states survives the column that ranking reads", arguments: RouteAccess.allCases)
    func column(access: RouteAccess) throws {
        let directory = try SmallDirectory.open(
            .sample("a") { service in
                service.waysIn.routes = ["self", "gp", "school-nurse"].map { Self.route($0, access) }
            }
        )
        let facts = try directory.facts.facts(0)
        #expect(facts.roleAccess.count == directory.roles.count)
        for (role, found) in zip(directory.roles, facts.roleAccess) {
            #expect(found == (["self", "gp", "school-nurse"].contains(role.slug) ? access : .notStated))
        }
    }
}
