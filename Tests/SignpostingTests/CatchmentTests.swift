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
        /// How far the service's site is from home.
        var metres: Double?
        var home: AskedHome?
        var near: AskedPlace?
        /// The council that looks after the child.
        var inCareOf: String?
        var circumstances: [TermSlug: Statement] = [:]
        let holds: Statement
        let words: String
    }

    static let practices = Catchment(basis: .gp, kind: .gp, values: ["Castle Road Surgery", "Mill Lane"])
    static let schools = Catchment(basis: .school, kind: .school, values: ["Ambleford Academy"])

    static let locality = Locality(
        calendar: LocalCalendar(nation: .england),
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

    private static func home(
        _ outcode: String? = nil,
        label: String = "somewhere",
        councils: [String] = [],
        slack: Double = 0,
        metresToAreas: [String: Double] = [:]
    ) -> AskedHome {
        var home = AskedHome(label: label)
        home.coordinate = SmallDirectory.ambleford.coordinate
        home.outcode = outcode
        home.councils = councils
        home.slack = slack
        home.metresToAreas = metresToAreas
        return home
    }

    private static func area(_ basis: Catchment.Basis, _ kind: Catchment.Kind, _ values: String...) -> Catchment {
        Catchment(basis: basis, kind: kind, values: values)
    }

    static let cases = [
        Case(
            testDescription: "a home in the district",
            catchments: [area(.home, .district, "East")],
            home: home("ZZ1"),
            holds: .yes,
            words: "takes people living in: East"
        ),
        Case(
            testDescription: "a home in a part of the county",
            catchments: [area(.home, .county, "Larkshire")],
            home: home("ZZ2"),
            holds: .yes,
            words: "takes people living in: Larkshire"
        ),
        Case(
            testDescription: "a home in the other district",
            catchments: [area(.home, .district, "East")],
            home: home("ZZ2"),
            holds: .no,
            words: "takes only people living in: East: your home is in West, and this service goes by where you live"
        ),
        Case(
            testDescription: "a home across the county's boundary",
            catchments: [area(.home, .county, "Larkshire")],
            home: home("ZZ6"),
            holds: .no,
            words:
                "takes only people living in: Larkshire: your home is in Tallowshire, and this service goes by where you live"
        ),
        Case(
            testDescription: "a practice in the other district, the home in the right one",
            catchments: [area(.gp, .district, "East")],
            gp: "orchard street",
            home: home("ZZ1"),
            holds: .no,
            words: "takes only people whose GP is in: East: your GP is in West, and this service goes by GP"
        ),
        Case(
            testDescription: "a home says nothing of the practice",
            catchments: [area(.gp, .district, "East")],
            home: home("ZZ1"),
            holds: .notStated,
            words: "takes people whose GP is in: East; you have not said which GP"
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
            home: home("ZZ2"),
            holds: .notStated,
            words: "takes people living in: the villages: check that this is you"
        ),
        Case(
            testDescription: "an area whose places are not listed, in another district",
            catchments: [area(.home, .namedArea, "the villages")],
            home: home("ZZ1"),
            holds: .no,
            words:
                "takes only people living in: the villages: your home is in East, and this service goes by where you live"
        ),
        Case(
            testDescription: "a council that the gazetteer names for the home",
            catchments: [area(.home, .district, "Dover")],
            home: home("CT16", councils: ["Dover", "Kent"]),
            holds: .yes,
            words: "takes people living in: Dover"
        ),
        Case(
            testDescription: "another council than the gazetteer's for the home",
            catchments: [area(.home, .county, "Essex")],
            home: home("CT16", councils: ["Dover", "Kent"]),
            holds: .no,
            words: "takes only people living in: Essex: your home is in Dover, and this service goes by where you live"
        ),
        Case(
            testDescription: "an estate that nobody has on a list",
            catchments: [area(.home, .namedArea, "Orchard Lane estate")],
            home: home("ZZ1"),
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
            gp: "Orchard Street",
            holds: .no,
            words: "takes only people registered with: Castle Road Surgery, Mill Lane, and yours is Orchard Street"
        ),
        Case(
            testDescription: "the beginning of a practice's name may be that practice",
            catchments: [practices],
            gp: "Castle Road",
            holds: .notStated,
            words: "takes people registered with: Castle Road Surgery, Mill Lane: check that this is you"
        ),
        Case(
            testDescription: "a practice that was not said",
            catchments: [practices],
            school: "Ambleford Academy",
            holds: .notStated,
            words: "takes people registered with: Castle Road Surgery, Mill Lane; you have not said which GP"
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
            words: "takes people registered with: Castle Road Surgery, Mill Lane; or pupils of: Ambleford Academy; "
                + "you have not said which school"
        ),
        Case(
            testDescription: "a home inside the radius",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            metres: 9_990,
            home: home(),
            holds: .yes,
            words: "takes people living within 6.2 miles of it"
        ),
        Case(
            testDescription: "a home outside the radius",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            metres: 10_010,
            home: home(label: "Brackmere"),
            holds: .no,
            words: "takes only people living within 6.2 miles of it, and your home is Brackmere"
        ),
        Case(
            testDescription: "a town that the radius cuts through",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            metres: 10_010,
            home: home(slack: 3_000),
            holds: .notStated,
            words: "takes people living within 6.2 miles of it: check that this is you"
        ),
        Case(
            testDescription: "a radius around nobody's home",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10)],
            metres: 50_000,
            near: SmallDirectory.ambleford,
            holds: .notStated,
            words: "takes people living within 6.2 miles of it; you said where you look, not where home is"
        ),
        Case(
            testDescription: "a radius that helps those farther away too",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10, condition: "Further away: ring first")],
            metres: 9_000,
            home: home(),
            holds: .yes,
            words: "takes people living within 6.2 miles of it (Further away: ring first)"
        ),
        Case(
            testDescription: "the whole country",
            catchments: [Catchment(kind: .national)],
            gp: "Elsewhere",
            holds: .yes,
            words: "takes people anywhere in the country"
        ),
        Case(
            testDescription: "the nation of the directory",
            catchments: [Catchment(kind: .national, values: ["England", "Wales"])],
            holds: .yes,
            words: "takes people anywhere in: England, Wales"
        ),
        Case(
            testDescription: "another nation",
            catchments: [Catchment(kind: .national, values: ["Wales"])],
            holds: .notStated,
            words: "takes people anywhere in: Wales: check that this is you"
        ),
        Case(
            testDescription: "a condition that says more than can be read is never decided",
            catchments: [Catchment(kind: .radius, radiusKilometres: 10, condition: "looked after")],
            metres: 50_000,
            home: home(),
            holds: .notStated,
            words: "takes people living within 6.2 miles of it (looked after): check that this is you"
        ),
        Case(
            testDescription: "a district is never told from where somebody looks",
            catchments: [area(.home, .district, "East")],
            near: SmallDirectory.ambleford,
            holds: .notStated,
            words: "takes people living in: East; you said where you look, not where home is"
        ),
        Case(
            testDescription: "a home in the county, of which a district is a part",
            catchments: [area(.home, .district, "East")],
            home: home(label: "Larkshire"),
            holds: .notStated,
            words: "takes people living in: East: check that this is you"
        ),
        Case(
            testDescription: "a home that is named by its county alone",
            catchments: [area(.home, .district, "East")],
            home: home(label: "Tallowshire"),
            holds: .no,
            words:
                "takes only people living in: East: your home is in Tallowshire, and this service goes by where you live"
        ),
        Case(
            testDescription: "a practice of which only the county is known",
            catchments: [area(.gp, .county, "Tallowshire")],
            gp: "Tallowshire",
            home: home("ZZ1"),
            holds: .yes,
            words: "takes people whose GP is in: Tallowshire"
        ),
        Case(
            testDescription: "members",
            catchments: [Catchment(kind: .membership)],
            holds: .notStated,
            words: "takes members only: check that this is you"
        ),
    ]

    // MARK: Looked after within so many miles of the boundary

    private static let reach = Catchment(
        kind: .conditional,
        values: ["Larkshire"],
        condition: "Looked after by Larkshire County Council and living in Larkshire or within 20 miles of its boundary"
    )

    static let conditional = [
        Case(
            testDescription: "looked after here, living here",
            catchments: [reach],
            home: home("ZZ1"),
            inCareOf: "Larkshire",
            holds: .yes,
            words: ""
        ),
        Case(
            testDescription: "looked after here, placed past the boundary, a place behind it near enough",
            catchments: [reach],
            home: home("ZZ6", metresToAreas: ["Larkshire": 30_000]),
            inCareOf: "Larkshire",
            holds: .yes,
            words: ""
        ),
        Case(
            testDescription: "looked after here, placed so far that the boundary may be out of reach",
            catchments: [reach],
            home: home("ZZ6", metresToAreas: ["Larkshire": 40_000]),
            inCareOf: "Larkshire",
            holds: .notStated,
            words: ": check that this is you"
        ),
        Case(
            testDescription: "looked after by another council",
            catchments: [reach],
            home: home("ZZ1"),
            inCareOf: "Tallowshire",
            holds: .no,
            words: ", and Tallowshire looks after them"
        ),
        Case(
            testDescription: "not looked after",
            catchments: [reach],
            home: home("ZZ1"),
            circumstances: ["looked-after": .no],
            holds: .no,
            words: ""
        ),
        Case(
            testDescription: "looked after, by whom and where unsaid",
            catchments: [reach],
            circumstances: ["looked-after": .yes],
            holds: .notStated,
            words: "; you have not said which council looks after them or where home is"
        ),
        Case(
            testDescription: "one of two alternatives holds",
            catchments: [
                Catchment(kind: .conditional, condition: "In the care of East wherever they live, or living in East")
            ],
            home: home("ZZ1"),
            holds: .yes,
            words: ""
        ),
        Case(
            testDescription: "neither of two alternatives holds",
            catchments: [
                Catchment(kind: .conditional, condition: "In the care of East wherever they live, or living in East")
            ],
            home: home("ZZ2"),
            inCareOf: "West",
            holds: .no,
            words: ""
        ),
        Case(
            testDescription: "words that say more than can be read are never refused by",
            catchments: [
                Catchment(kind: .conditional, condition: "In the care of East; advice for adopted children anywhere")
            ],
            home: home("ZZ6"),
            inCareOf: "Tallowshire",
            holds: .notStated,
            words: ": check that this is you"
        ),
        Case(
            testDescription: "words that are not understood",
            catchments: [Catchment(kind: .conditional, condition: "Foster carers approved by East")],
            home: home("ZZ1"),
            inCareOf: "East",
            holds: .notStated,
            words: ": check that this is you"
        ),
    ]

    @Test("SR028 A catchment on a condition is decided where its words can be read whole", arguments: conditional)
    func onCondition(example: Case) throws {
        let service = Service.sample("a") { $0.catchments = example.catchments }
        let question = Question.worry {
            $0.home = example.home
            $0.inCareOf = example.inCareOf
            $0.toldCircumstances = example.circumstances
        }
        let reason = try #require(Boundary(question, Self.locality).reason(service))
        #expect(reason.holds == example.holds, "\(reason.words)")
        if !example.words.isEmpty { #expect(reason.words.hasSuffix(example.words), "\(reason.words)") }
    }

    // MARK: All

    @Test("SR025 SR026 A catchment says yes, no or cannot be known, with the reason in words", arguments: cases)
    func boundary(example: Case) throws {
        let service = Service.sample("a") {
            $0.catchments = example.catchments
            guard let metres = example.metres else { return }
            // A minute of latitude is a sea mile; this is what a metre is to the mean radius of the earth.
            let latitude = SmallDirectory.ambleford.coordinate.latitude + metres / 111_195.08
            $0.locations = [Location(coordinate: SmallDirectory.point(latitude, -0.4))]
        }
        let question = Question.worry {
            $0.gp = example.gp
            $0.school = example.school
            $0.home = example.home
            $0.near = example.near
        }
        let reason = try #require(Boundary(question, Self.locality).reason(service))
        #expect(reason.holds == example.holds)
        #expect(reason.words == example.words)
        #expect(reason.part == .catchment)
    }

    @Test("A service that states no catchment gives no reason about one")
    func unstated() {
        #expect(Boundary(.worry { $0.gp = "Mill Lane" }, Locality()).reason(.sample("a")) == nil)
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
