import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Mapping")
struct MappingTests {
    private static let head = "profile: p\ntitle: t\nformat: csv\nidentity: id\n"

    private func service(_ fields: String, _ feed: String) throws -> Service {
        try #require(ImportRun(yaml: Self.head + fields, feed: feed).accepted.first)
    }

    @Test("SR003 who may refer is read from flat columns, and an empty column is not stated")
    func flatRoutes() throws {
        let service = try service(
            """
            fields:
              name: name
              waysIn.routes:
                - {role: "=gp", access: gp, methods: {from: how, split: ";"}}
                - {role: "=self", access: me}
                - {role: "=school-nurse", access: nurse}
                - {role: "=police", access: police}
            """,
            "id,name,gp,me,nurse,police,how\n1,A,yes,only if: aged 16 or over,,no,phone; online-form\n"
        )
        #expect(
            service.waysIn.routes == [
                ReferralRoute(role: "gp", access: .yes, methods: ["phone", "online-form"]),
                ReferralRoute(role: "self", access: .onlyIf, condition: "aged 16 or over"),
                ReferralRoute(role: "police", access: .no),
            ]
        )
    }

    @Test("SR025 catchments by practice, school, district and distance are read, and none is made of an empty column")
    func catchments() throws {
        let service = try service(
            """
            fields:
              name: name
              catchments:
                - {kind: "=gp", basis: "=gp", values: {from: gp, split: ";"}}
                - {kind: "=school", basis: "=school", values: {from: school, split: ";"}}
                - {kind: "=district", values: {from: district, split: ";"}}
                - {kind: "=radius", radiusKilometres: {from: miles, as: miles}}
            """,
            "id,name,gp,school,district,miles\n1,A,Park Surgery; Hill Surgery,,Eastham,10\n"
        )
        #expect(
            service.catchments == [
                Catchment(basis: .gp, kind: .gp, values: ["Park Surgery", "Hill Surgery"]),
                Catchment(kind: .district, values: ["Eastham"]),
                Catchment(kind: .radius, radiusKilometres: 16.093_44),
            ]
        )
    }

    @Test("Repeated elements become items, relative to each")
    func repeatedElements() throws {
        let yaml = """
            profile: p
            title: t
            format: xml
            read: {record: s}
            identity: "@id"
            fields:
              name: n
              waysIn.routes:
                each: refer/route
                role: {from: "@role", map: {GP: gp, School nurse: school-nurse}}
                access: {from: "@may", default: "yes"}
                condition: if
              hours.schedules:
                each: open
                byDay: "@days"
                opensAt: "@from"
                closesAt: "@to"
              thrive: {from: thrive, split: ","}
            """
        let feed = """
            <x><s id="1"><n>A</n><refer><route role="GP"/><route role="school Nurse" may="only if">\
            <if>in Eastham</if></route>\
            <route role="Wizard"/></refer><open days="Mon-Wed" from="9am" to="17:30"/>\
            <open days="SA" from="22:00" to="02:00"/>\
            <thrive>Getting Advice, getting-help, nonsense</thrive></s></x>
            """
        let run = try ImportRun(yaml: yaml, feed: feed)
        let service = try #require(run.accepted.first)
        #expect(service.waysIn.routes.map(\.role) == ["gp"])
        #expect(run.count(.dropped, "waysIn.routes.role", "term not in the crosswalk") == 1)
        #expect(
            service.hours.schedules == [
                Schedule(byDay: [.monday, .tuesday, .wednesday], opensAt: 540, closesAt: 1_050),
                Schedule(byDay: [.saturday], opensAt: 1_320, closesAt: 1_560),
            ]
        )
        #expect(service.thrive.map(\.group) == [.gettingAdvice, .gettingHelp])
        #expect(run.count(.dropped, "thrive", "unknown term") == 1)
    }

    @Test("Sources join, fall back, split, cross over and stay away as the profile says")
    func sources() throws {
        let service = try service(
            """
            absent: [n/a]
            fields:
              name: {join: [first, last], with: " - "}
              summary: {first-of: [short, {from: long, when: {from: kind, is: X}}]}
              successor: [none, last]
              alternateNames: {from: aka, split: [";", "/"]}
              status: {from: state, map: {Open: active, Shut: inactive}}
              isCrisisService: "=no"
              access.languages: {from: langs, split: ",", map: {Pol: Polish}, otherwise: keep}
              cost.text: {from: cost, optional: yes}
              approach: {from: none, default: talking}
            """,
            "id,first,last,short,long,kind,none,aka,state,langs\n1,A,B,N/A,the long,x,,a; b/c,OPEN,\"pol, Urdu\"\n"
        )
        #expect(service.name == "A - B")
        #expect(service.summary == "the long")
        #expect(service.successor == "B")
        #expect(service.alternateNames == ["a", "b", "c"])
        #expect(service.status == .active)
        #expect(service.isCrisisService == .no)
        #expect(service.access.languages == ["Polish", "Urdu"])
        #expect(service.cost.text == nil)
        #expect(service.approach == "talking")
    }

    @Test("Filters leave out with their reason, and the counts add up")
    func filters() throws {
        let run = try ImportRun(
            yaml: Self.head + """
                filters:
                  - keep: {from: kind, is: [a, b]}
                  - skip: {all: [{from: kind, is: b}, {not: {from: name, present: yes}}]}
                    reason: Nameless.
                fields: {name: name}
                """,
            feed: "id,name,kind\n1,One,A\n2,,b\n3,Three,c\n4,Four,B\n4,Five,b\n,Six,a\n"
        )
        #expect(run.accepted.map(\.name) == ["One", "Four"])
        #expect(run.merged.map(\.name) == ["Five"])
        #expect(run.rejects.map(\.reason) == ["left out by the profile", "left out by the profile", "no identity"])
        #expect(run.rejects.first?.detail == "Nameless.")
        #expect(run.report.read == run.report.accepted + run.report.merged + run.report.rejected)
    }

    @Test(
        "Ages in words fill only what no source of its own has filled",
        arguments: [
            ("5,,up to 18", 5, 18, Statement.notStated, 0), ("5,11,ring us", 5, 11, .yes, 0),
            (",,ring us", nil, nil, .yes, 1),
            (",,11-17", 11, 17, .yes, 0), ("4,,5 to 11", 4, 11, .yes, 0),
        ] as [(String, Int?, Int?, Statement, Int)]
    )
    func agesInWords(row: String, minimum: Int?, maximum: Int?, included: Statement, notes: Int) throws {
        let service = try service(
            "fields: {name: id, eligibility.ages: words, eligibility.ages.minimum: from, eligibility.ages.maximum: to}",
            "id,from,to,words\n1,\(row)\n"
        )
        #expect(service.eligibility.ages.minimum == minimum.flatMap { Age(years: $0) })
        #expect(service.eligibility.ages.maximum == maximum.flatMap { Age(years: $0) })
        #expect(service.eligibility.ages.maximumIncluded == included)
        #expect(service.eligibility.ages.text == row.split(separator: ",").last.map(String.init))
        #expect(service.provenance.notes.count == notes)
    }

    @Test("A hash names a record by its fields, whatever their case, and tells neighbours apart")
    func hashIdentity() throws {
        let yaml = "profile: p\ntitle: t\nformat: csv\nidentity: {hash-of: [a, b]}\nfields: {name: a}\n"
        let run = try ImportRun(yaml: yaml, feed: "a,b\nXy,z\nxY, Z\nx,yz\n")
        #expect(run.accepted.count == 2)
        #expect(run.merged.count == 1)
        #expect(run.accepted.first?.id.rawValue == "test:0e13b9fb644ff78dce24067c2750a18e")
    }

    @Test("A site takes its point from the feed, else from its postcode, and 0, 0 is no point")
    func points() throws {
        let yaml = Self.head + "fields: {name: name, locations: {postcode: pc, latitude: lat, longitude: lon}}"
        let folder = try TemporaryFolder()
        try TestFile.write(
            "id,name,pc,lat,lon\n1,A,ab1 2cd,51.5,-1\n2,B,AB12CD,0,0\n3,C,,,\n".utf8,
            to: folder.file("f.csv")
        )
        let point = try #require(Coordinate(latitude: 57, longitude: -2))
        let run = try ImportRun(
            Profile(yaml: yaml, file: "p.yaml"),
            path: folder.file("f.csv"),
            postcodes: StrictPostcodes(points: ["AB1 2CD": point])
        )
        #expect(run.accepted.map { $0.locations.first?.coordinateSource } == ["feed", "postcode", nil])
        #expect(run.accepted[1].locations.first?.coordinate == point)
        #expect(run.accepted[2].locations.isEmpty)
        #expect(run.count(.repaired, "locations.postcode", "postcode spelling") == 2)
    }

    @Test("A site whose confidentiality cannot be read is kept confidential")
    func confidential() throws {
        let yaml = "fields: {name: name, locations: {address: a, isConfidential: c}}"
        #expect(try service(yaml, "id,name,a,c\n1,A,Street,see note\n").locations.first?.line == nil)
        #expect(try service(yaml, "id,name,a,c\n1,A,Street,no\n").locations.first?.line == "Street")
    }

    @Test("Hostile text in any field never stops the run", arguments: 0..<30)
    func hostileText(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "<", ">", "&", "&#x110000;", "&#99999999999;", "\u{0}", "\u{202E}", "'", "999999999999999999999", "1e999",
            "-1",
            "aged 13 to", "24:61", "9am-", "Mon-", "http://", "@", "+44", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}",
            "//", "0",
        ]
        let text = { () -> String in
            (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        }
        let fields = FieldRegistry.fields.flatMap { field in
            field.readings.map { "{\($0.rawValue)}" }.prefix(1).map { _ in "  \(field.name): x" }
        }
        let yaml =
            Self.head + "fields:\n" + fields.joined(separator: "\n") + """

                  locations: {name: x, postcode: x, latitude: x, longitude: x}
                  contact.phones: x
                  catchments: {kind: x, radiusKilometres: x}
                  waysIn.routes: {role: x, access: x}
                  hours.schedules: {byDay: x, opensAt: x, validFrom: x}
                """
        let run = try ImportRun(yaml: yaml, feed: "id\tx\n".replacing("\t", with: ",") + "1,\"\(text())\"\n")
        #expect(run.report.read == 1)
    }
}
