import DirectoryModel
import Testing

@testable import Signposting

@Suite("Catchments")
struct CatchmentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let catchments: [Catchment]
        var gp: String?
        var school: String?
        var metres: Double?
        var near: AskedPlace?
        let holds: Statement
        let words: String
    }

    static let practices = Catchment(basis: .gp, kind: .gp, values: ["Castle Road Surgery", "Mill Lane"])
    static let schools = Catchment(basis: .school, kind: .school, values: ["Ambleford Academy"])

    static let locality = Locality(
        areas: [
            Area(name: "Larkshire"),
            Area(
                name: "East",
                within: "Larkshire",
                outcodes: ["ZZ1"],
                practices: ["Castle Road Surgery"],
                schools: ["Ambleford Academy"]
            ),
            Area(name: "West", within: "Larkshire", outcodes: ["ZZ2"], practices: ["Orchard Street"]),
            Area(name: "the villages", within: "West"), Area(name: "Tallowshire", outcodes: ["ZZ6"]),
        ]
    )

    private static func home(_ outcode: String?, councils: [String] = []) -> AskedPlace {
        var place = SmallDirectory.ambleford
        place.outcode = outcode
        place.councils = councils
        return place
    }

    private static func area(_ basis: Catchment.Basis, _ kind: Catchment.Kind, _ values: String...) -> Catchment {
        Catchment(basis: basis, kind: kind, values: values)
    }

    static let cases = [
        Case(
            testDescription: "a home in the district",
            catchments: [area(.home, .district, "East")],
            near: home("ZZ1"),
            holds: .yes,
            words: "takes people living in: East"
        ),
        Case(
            testDescription: "a home in a part of the county",
            catchments: [area(.home, .county, "Larkshire")],
            near: home("ZZ2"),
            holds: .yes,
            words: "takes people living in: Larkshire"
        ),
        Case(
            testDescription: "a home in the other district",
            catchments: [area(.home, .district, "East")],
            near: home("ZZ2"),
            holds: .no,
            words: "takes only people living in: East: your home is in West, and this service goes by where you live"
        ),
        Case(
            testDescription: "a home across the county's boundary",
            catchments: [area(.home, .county, "Larkshire")],
            near: home("ZZ6"),
            holds: .no,
            words:
                "takes only people living in: Larkshire: your home is in Tallowshire, and this service goes by where you live"
        ),
        Case(
            testDescription: "a practice in the other district, the home in the right one",
            catchments: [area(.gp, .district, "East")],
            gp: "orchard street",
            near: home("ZZ1"),
            holds: .no,
            words: "takes only people whose GP is in: East: your GP is in West, and this service goes by GP"
        ),
        Case(
            testDescription: "a home says nothing of the practice",
            catchments: [area(.gp, .district, "East")],
            near: home("ZZ1"),
            holds: .notStated,
            words: "takes people whose GP is in: East: check that this is you"
        ),
        Case(
            testDescription: "practices of a county by name",
            catchments: [area(.gp, .namedArea, "General practices in Tallowshire")],
            gp: "Castle Road Surgery",
            holds: .no,
            words:
                "takes only people whose GP is in: General practices in Tallowshire: your GP is in East, and this service goes by GP"
        ),
        Case(
            testDescription: "an area whose places are not listed, in the home's own district",
            catchments: [area(.home, .namedArea, "the villages")],
            near: home("ZZ2"),
            holds: .notStated,
            words: "takes people living in: the villages: check that this is you"
        ),
        Case(
            testDescription: "an area whose places are not listed, in another district",
            catchments: [area(.home, .namedArea, "the villages")],
            near: home("ZZ1"),
            holds: .no,
            words:
                "takes only people living in: the villages: your home is in East, and this service goes by where you live"
        ),
        Case(
            testDescription: "a council that the gazetteer names for the home",
            catchments: [area(.home, .district, "Dover")],
            near: home("CT16", councils: ["Dover", "Kent"]),
            holds: .yes,
            words: "takes people living in: Dover"
        ),
        Case(
            testDescription: "another council than the gazetteer's for the home",
            catchments: [area(.home, .county, "Essex")],
            near: home("CT16", councils: ["Dover", "Kent"]),
            holds: .no,
            words: "takes only people living in: Essex: your home is in Dover, and this service goes by where you live"
        ),
        Case(
            testDescription: "an estate that nobody has on a list",
            catchments: [area(.home, .namedArea, "Orchard Lane estate")],
            near: home("ZZ1"),
            holds: .notStated,
            words: "takes people living in: Orchard Lane estate: check that this is you"
        ),
        Case(
            testDescription: "a practice that is named",
            catchments: [practices],
            gp: "castle-road  SURGERY",
            holds: .yes,
            words: "takes people registered with: Castle Road Surgery, Mill Lane"
        ),
        Case(
            testDescription: "another practice",
            catchments: [practices],
            gp: "Castle Road",
            holds: .no,
            words: "takes only people registered with: Castle Road Surgery, Mill Lane, and yours is Castle Road"
        ),
        Case(
            testDescription: "a practice that was not said",
            catchments: [practices],
            school: "Ambleford Academy",
            holds: .notStated,
            words: "takes people registered with: Castle Road Surgery, Mill Lane: check that this is you"
        ),
        Case(
            testDescription: "a school that is named",
            catchments: [schools],
            school: "Ambleford academy",
            holds: .yes,
            words: "takes pupils of: Ambleford Academy"
        ),
        Case(
            testDescription: "another school",
            catchments: [schools],
            school: "Elsewhere High",
            holds: .no,
            words: "takes only pupils of: Ambleford Academy, and yours is Elsewhere High"
        ),
        Case(
            testDescription: "either a school or a practice",
            catchments: [practices, schools],
            gp: "Elsewhere",
            school: "Ambleford Academy",
            holds: .yes,
            words: "takes pupils of: Ambleford Academy"
        ),
        Case(
            testDescription: "not the practice, the school unsaid",
            catchments: [practices, schools],
            gp: "Elsewhere",
            holds: .notStated,
            words: "takes people registered with: Castle Road Surgery, Mill Lane; or pupils of: Ambleford Academy: "
                + "check that this is you"
        ),
        Case(
            testDescription: "inside the radius, on its edge",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            metres: 10_000,
            holds: .yes,
            words: "takes people living within 6.2 miles of it"
        ),
        Case(
            testDescription: "outside the radius",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            metres: 10_001,
            holds: .no,
            words: "takes only people living within 6.2 miles of it"
        ),
        Case(
            testDescription: "a radius from nowhere in particular",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            holds: .notStated,
            words: "takes people living within 6.2 miles of it: check that this is you"
        ),
        Case(
            testDescription: "the whole country",
            catchments: [Catchment(kind: .national)],
            gp: "Elsewhere",
            holds: .yes,
            words: "takes people anywhere in the country"
        ),
        Case(
            testDescription: "a condition is never decided",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10, condition: "looked after")],
            metres: 50_000,
            holds: .notStated,
            words: "takes people living within 6.2 miles of it (looked after): check that this is you"
        ),
        Case(
            testDescription: "a district is never guessed from a point",
            catchments: [Catchment(kind: .district, values: ["North"])],
            metres: 10,
            holds: .notStated,
            words: "takes people living in: North: check that this is you"
        ),
        Case(
            testDescription: "members",
            catchments: [Catchment(kind: .membership)],
            holds: .notStated,
            words: "takes members only: check that this is you"
        ),
    ]

    @Test("SR025 SR026 A catchment says yes, no or cannot be known, with the reason in words", arguments: cases)
    func boundary(example: Case) throws {
        let service = Service.sample("a") { $0.catchments = example.catchments }
        let question = Question.worry {
            $0.gp = example.gp
            $0.school = example.school
            $0.near = example.near
        }
        let reason = try #require(Boundary(question, Self.locality).reason(service, metres: example.metres))
        #expect(reason.holds == example.holds)
        #expect(reason.words == example.words)
        #expect(reason.part == .catchment)
    }

    @Test("A service that states no catchment gives no reason about one")
    func unstated() {
        #expect(Boundary(.worry { $0.gp = "Mill Lane" }, Locality()).reason(.sample("a"), metres: 1) == nil)
    }

    @Test("SR026 Somebody on the wrong side of a boundary is told so and offered what they can use")
    func wrongSide() throws {
        let directory = try SmallDirectory.open(
            .sample("barred") { $0.catchments = [Self.practices] },
            .sample("open") { $0.catchments = [Catchment(kind: .national)] },
            .sample("unsaid")
        )
        let answer = try directory.answer(.worry { $0.gp = "Elsewhere Surgery" })
        #expect(answer.records == ["unsaid", "open"])
        #expect(answer.leftOut(.catchment) == ["barred"])
        #expect(
            answer.misses(.catchment).map(\.words) == [
                "takes only people registered with: Castle Road Surgery, Mill Lane, and yours is Elsewhere Surgery"
            ]
        )
        let unsaid = try directory.answer(.worry())
        #expect(Set(unsaid.records) == ["barred", "open", "unsaid"])
    }

    @Test("SR027 Two pupils of one school are told apart by their practices")
    func twoPupils() throws {
        let directory = try SmallDirectory.open(
            .sample("a") { $0.catchments = [Self.practices] },
            .sample("b") { $0.catchments = [Self.schools] }
        )
        func records(_ gp: String) throws -> Set<String> {
            Set(
                try directory.answer(
                    .worry {
                        $0.school = "Ambleford Academy"
                        $0.gp = gp
                    }
                ).records
            )
        }
        #expect(try records("Mill Lane") == ["a", "b"])
        #expect(try records("High Street") == ["b"])
    }

    @Test("Nobody is offered a service whose catchment bars them, however many others match better")
    func many() throws {
        var services = (0..<250).map { number in
            Service.sample("x\(number)") {
                $0.summary = "worries worries worries"
                $0.eligibility.ages = AgeRange(minimum: Age(years: 18))
            }
        }
        services.append(.sample("barred") { $0.catchments = [Self.practices] })
        services.append(.sample("open"))
        let directory = try SmallDirectory.open(services)
        let answer = try directory.answer(
            .words(
                "worries",
                { question in
                    question.needs = ["anxiety-general"]
                    question.age = Age(years: 9)
                    question.gp = "Elsewhere Surgery"
                }
            )
        )
        #expect(answer.records == ["open"])
    }

    @Test("What is open to somebody is found behind any number of services that bar them")
    func behindMany() throws {
        var services = (0..<450).map { number in
            Service.sample("x\(number)") {
                $0.summary = "worries worries worries"
                $0.catchments = [Self.practices]
            }
        }
        services.append(.sample("open") { $0.summary = "worries, and much else that is not said so often" })
        let answer = try SmallDirectory.open(services).answer(
            .words("worries") { question in
                question.needs = ["anxiety-general"]
                question.gp = "Elsewhere Surgery"
            }
        )
        #expect(answer.records == ["open"])
        #expect(answer.leftOut.atLeast)
    }
}
