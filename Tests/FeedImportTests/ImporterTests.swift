import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// The profiles that come with Signpost, each on a real feed; ``RealFeedTests`` has the first five.
@Suite("Importers", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct ImporterTests {
    /// Read, accepted, merged and rejected.
    private func counts(_ run: ImportRun) -> [Int] {
        [run.report.read, run.report.accepted, run.report.merged, run.report.rejected]
    }

    private func changes(_ run: ImportRun) -> [String] {
        run.report.notes.filter { $0.kind != .hardToRead }.map { "\($0.kind) \($0.field) \($0.reason) \($0.count)" }
    }

    @Test("Open Referral UK 3: 128 items with one identifier are one service, the rest merged into it")
    func openReferral3() throws {
        let run = try ImportRun(profile: "oruk3", feed: "json/oruk-validator-V3.0-UK-Test-service_list.json")
        #expect(counts(run) == [128, 1, 127, 0])
        let first = try #require(run.accepted.first)
        #expect(first.name == "Community Counselling")
        #expect(first.status == .active)
        #expect(first.eligibility.ages.minimum == Age(years: 12))
        #expect(first.eligibility.ages.maximum == Age(years: 100))
        #expect(first.organisation?.name == "Example Organization Inc.")
        #expect(first.assurance.lastVerified == CalendarDate(year: 2005, month: 1, day: 1))
        #expect(first.contact.note?.hasPrefix("Following COVID-19") == true)
        #expect(changes(run) == ["dropped organisation.name organisation without a name 15"])
    }

    @Test("Open Referral UK 3 without names: each of the four records is rejected for it")
    func openReferral3Failing() throws {
        let run = try ImportRun(profile: "oruk3", feed: "json/oruk-validator-V3.0-UK-Fail-service_list.json")
        #expect(run.report.accepted == 0)
        #expect(run.rejects.map(\.field) == ["name", "name", "name", "name"])
        #expect(run.rejects.allSatisfy { $0.reason == "required value missing" })
    }

    @Test("Outpost: twenty services of Buckinghamshire with ages, needs of SEND and points")
    func outpost() throws {
        let run = try ImportRun(profile: "outpost", feed: "json/buckinghamshire-outpost-page1.json")
        #expect(run.report.accepted == 20)
        let first = try #require(run.accepted.first)
        #expect(first.name == "12th Aylesbury Brownies")
        #expect(first.eligibility.ages.minimum == Age(years: 5))
        #expect(first.eligibility.ages.maximum == Age(years: 11))
        #expect(first.eligibility.ages.maximumIncluded == .notStated)
        let circumstances = ["autistic", "deaf", "physical-disability", "visual-impairment"]
        #expect(first.eligibility.circumstances.map(\.slug) == circumstances)
        #expect(first.locations.first?.line == "St Joseph's Catholic Infant School, Hazell Avenue, Aylesbury, HP21 7JF")
        #expect(first.locations.first?.coordinate == Coordinate(latitude: 51.811001, longitude: -0.790659))
        #expect(first.hours.schedules.map(\.opensAt) == [600])
        #expect(first.cost.isFree == .notStated)
        #expect(first.waysIn.noReferralNeeded == .notStated)
        #expect(run.accepted.filter { $0.eligibility.ages.isStated }.count == 13)
        #expect(
            changes(run) == [
                "dropped organisation.name organisation without a name 10",
                "dropped locations.latitude not a point 5",
                "repaired contact.phones words beside a telephone number 1",
            ]
        )
    }

    @Test("HSDS tabular: 13 services joined with their organisations, places, telephones and hours")
    func tabular() throws {
        let run = try ImportRun(profile: "hsds-tabular", feed: "csv/hsds-1.1-datapackage")
        #expect(run.report.accepted == 13)
        #expect(run.report.rejected == 0)
        let first = try #require(run.accepted.first)
        #expect(first.name == "Never Homeless Helpline")
        #expect(first.organisation?.name == "Sanctuary Example City")
        #expect(first.locations.map(\.name) == ["Sanctuary on 5th Street"])
        #expect(first.locations.first?.city == "New York City")
        #expect(first.locations.first?.accessibility == "disabled_parking: Some details regarding the parking lot")
        #expect(first.hours.schedules.map { $0.byDay.map(\.weekday) } == [[.monday], [.tuesday], [.wednesday]])
        #expect(first.hours.schedules.allSatisfy { $0.opensAt == 540 && $0.closesAt == 1_020 })
        #expect(first.hours.text == "Closed from 2019-12-24 to 2019-12-26")
        #expect(first.access.languages == ["English", "Spanish"])
        #expect(first.eligibility.text == "adult\nArea: Sample service area")
        #expect(first.waysIn.informationNeeded == ["Sample required document"])
        // An area in words must turn nobody away.
        #expect(first.catchments.isEmpty)
        #expect(run.accepted.allSatisfy { $0.organisation != nil })
        #expect(run.accepted.filter { $0.status == .inactive }.count == 3)
    }

    @Test("ODS epraccur: 8,204 GP practices of 14,357 rows, closed ones closed and dormant ones inactive")
    func epraccur() throws {
        let run = try ImportRun(profile: "ods-epraccur", feed: "csv/ods-epraccur-2019.csv.gz")
        #expect(counts(run) == [14_357, 8_204, 0, 6_153])
        #expect(run.report.rejects.map(\.reason) == ["left out by the profile"])
        #expect(run.accepted.filter { $0.status == .active }.count == 6_830)
        #expect(run.accepted.filter { $0.status == .defunct }.count == 1_073)
        #expect(run.accepted.filter { $0.status == .inactive }.count == 301)
        let closed = try #require(run.accepted.first { $0.id.rawValue == "test:A81003" })
        #expect(closed.name == "VICTORIA MEDICAL PRACTICE")
        #expect(closed.closedFrom == CalendarDate(year: 2017, month: 10, day: 31))
        #expect(closed.locations.first?.postcode == "TS26 8DB")
    }

    @Test("ODS etr: 241 trusts, two of them closed, of the others the file says nothing")
    func trusts() throws {
        let run = try ImportRun(profile: "ods-etr", feed: "csv/ods-etr-trusts-2020.csv")
        #expect(run.report.accepted == 241)
        #expect(run.accepted.filter { $0.status == .defunct }.map(\.id.rawValue) == ["test:R1G", "test:RFW"])
        #expect(run.accepted.filter { $0.status == .notStated }.count == 239)
        #expect(run.report.notes.isEmpty)
    }

    @Test(
        "ODS XML: a file of one organisation is one record, and a closed one is not active",
        arguments: [
            ("J82028", "TRAFALGAR MEDICAL GROUP PRACTICE", ServiceStatus.active, nil as CalendarDate?),
            ("C88032001", "DERBYSHIRE LANE SURGERY", .inactive, CalendarDate(year: 2014, month: 6, day: 30)),
            ("YGM10", "INDIGO 4", .inactive, CalendarDate(year: 2015, month: 6, day: 30)),
        ]
    )
    func organisations(code: String, name: String, status: ServiceStatus, closedFrom: CalendarDate?) throws {
        let run = try ImportRun(profile: "ods-xml", feed: "xml/ods-organisation-\(code).xml")
        let only = try #require(run.accepted.first)
        #expect(run.report.read == 1)
        #expect(only.id.rawValue == "test:\(code)")
        #expect(only.name == name)
        #expect(only.status == status)
        #expect(only.closedFrom == closedFrom)
    }

    @Test("Hospitals: 2,918 rows parted by ¬ are 1,761 hospitals, their second numbers merged")
    func hospitals() throws {
        let run = try ImportRun(profile: "nhs-choices-hospitals", feed: "csv/nhs-choices-Hospital.csv")
        #expect(counts(run) == [2_918, 1_761, 1_157, 0])
        #expect((run.accepted + run.merged).filter { $0.summary == "Mental Health Hospital" }.count == 399)
        #expect((run.accepted + run.merged).filter { $0.summary == nil }.count == 258)
        let first = try #require(run.accepted.first)
        #expect(first.organisation?.name == "The Royal Wolverhampton NHS Trust")
        #expect(first.organisation?.sector == .nhs)
    }

    @Test("Sexual health services (Atom): the list and the page of one service, by one profile")
    func sexualHealth() throws {
        let profile = "nhs-choices-sexual-health-atom"
        let list = try ImportRun(profile: profile, feed: "xml/nhs-choices-sexual-health-all-records.xml")
        #expect(list.accepted.map(\.name) == ["56 Dean Street Express", "Acorn"])
        let page = try ImportRun(profile: profile, feed: "xml/nhs-choices-sexual-health-service-one.xml")
        let only = try #require(page.accepted.first)
        #expect(only.id == list.accepted.first?.id)
        #expect(only.contact.phones == [Phone("020 3315 6699")])
        #expect(only.locations.first?.line == "56 Dean Street, Soho, London, Greater London, W1D 6AQ")
        #expect(only.hours.text == "Monday to Friday 3:30 - 4.30pm (walk-in)")
        #expect(only.description?.contains("aged 19 and under") == true)
    }

    @Test("Charities: 736 of the register, without anybody's own postcode")
    func charities() throws {
        let run = try ImportRun(profile: "charities", feed: "csv/charities-operating-in-trafford.csv")
        #expect(run.report.accepted == 736)
        #expect(run.accepted.allSatisfy { $0.locations.isEmpty && $0.organisation?.sector == .voluntary })
        let wildlife = try #require(run.accepted.first { $0.id.rawValue == "test:214927" })
        #expect(wildlife.organisation?.id == "GB-CHC-214927")
        #expect(wildlife.description?.contains("\"A Cheshire Region richer in Wildlife by 2020\"") == true)
        #expect(!run.accepted.contains { $0.description == "NA" || $0.contact.url == "NA" })
    }

    @Test("Schools: 103 with ages and points; whether the highest age is in, stays not stated")
    func schools() throws {
        let run = try ImportRun(profile: "schools", feed: "csv/trafford-schools.csv")
        #expect(run.report.accepted == 103)
        let first = try #require(run.accepted.first)
        #expect(first.name == "St John Vianney School")
        #expect(first.eligibility.ages.minimum == Age(years: 5))
        #expect(first.eligibility.ages.maximum == Age(years: 19))
        #expect(run.accepted.allSatisfy { $0.eligibility.ages.maximumIncluded == .notStated })
        #expect(run.accepted.filter { $0.eligibility.text?.hasPrefix("Girls only") == true }.count == 4)
        #expect(run.accepted.allSatisfy { $0.locations.first?.coordinate != nil })
    }

    @Test("Food banks: 171 with hours and ways in as far as the words are plain; one that may have closed is not open")
    func foodBanks() throws {
        let run = try ImportRun(profile: "food-banks", feed: "csv/gm-food-banks.csv")
        #expect(run.report.accepted == 171)
        let first = try #require(run.accepted.first)
        #expect(first.name == "BRASS Bolton")
        #expect(first.waysIn.process == nil)
        #expect(first.hours.schedules.map { $0.byDay.map(\.weekday) } == [[.wednesday]])
        #expect(run.accepted.filter { $0.status == .inactive }.count == 1)
        #expect(run.accepted.filter { $0.waysIn.noReferralNeeded == .yes }.count == 5)
        #expect(run.accepted.filter { $0.waysIn.routes.map(\.role) == ["self"] }.count == 2)
        #expect(run.accepted.filter { $0.contact.email != nil }.count == 135)
        #expect(run.accepted.filter { !$0.contact.phones.isEmpty }.count == 39)
        // The 22 columns that hold both an address and a number are kept in words as well.
        #expect(run.accepted.filter { $0.contact.note != nil }.count == 22)
    }

    @Test("Libraries: 141 with their councils")
    func libraries() throws {
        let run = try ImportRun(profile: "libraries", feed: "csv/gm-libraries.csv")
        #expect(run.report.accepted == 141)
        #expect(run.accepted.filter { $0.organisation?.sector == .council }.count == 112)
        #expect(run.accepted.filter { $0.organisation?.sector == .voluntary }.count == 10)
        #expect(run.accepted.allSatisfy { $0.locations.first?.coordinateSource == "feed" })
        #expect(changes(run) == ["repaired contact.url web address without scheme 16"])
    }

    @Test("Pharmacies: opening times and contacts that are JSON in a text")
    func pharmacies() throws {
        let run = try ImportRun(profile: "nhs-organisation-search", feed: "json/nhs-pharmacies-near-LS27UE-as.json")
        #expect(run.report.accepted == 10)
        let first = try #require(run.accepted.first)
        #expect(first.name == "Well Leeds - Lincoln Green Road")
        #expect(first.contact.phones == [Phone("0113 248 2400")])
        #expect(first.contact.url == "http://www.well.co.uk")
        #expect(first.hours.schedules.count == 7)
        #expect(first.hours.schedules.first == Schedule(byDay: [.sunday], opensAt: 600, closesAt: 780))
        #expect(run.accepted.map(\.hours.schedules.count).min() == 5)
        #expect(run.accepted.allSatisfy { $0.hours.schedules.allSatisfy { $0.opensAt != nil && $0.closesAt != nil } })
    }

    @Test("GP practices with the services of a second file, several rows to a practice, packed and parted by ¬")
    func practicesWithServices() throws {
        let folder = try TemporaryFolder()
        for (name, feed) in [
            ("practices.xml", "xml/nhs-choices-gp-all-page.xml"),
            ("GPServices.csv.gz", "csv/nhs-choices-GPServices.csv.gz"),
        ] {
            let path = SharedMaterial.path("feeds/\(feed)")
            try FileManager.default.createSymbolicLink(atPath: folder.file(name), withDestinationPath: path)
        }
        let profile = try Profile.load(path: PackageFolder.path("importers/nhs-choices-gp-services.yaml"))
        let run = try ImportRun(profile, path: folder.path)
        #expect(counts(run) == [30, 30, 0, 0])
        let listed = run.accepted.filter { $0.description != nil }
        #expect(listed.count == 21)
        let rows = listed.map { $0.description?.split(separator: "\n").count ?? 0 }.reduce(0, +)
        #expect(rows == 95)
        #expect(run.report.notes.allSatisfy { $0.reason != "term not in the crosswalk" })
        let withLarc = listed.filter { $0.description?.contains("LARC") == true }
        #expect(withLarc.allSatisfy { $0.needs.map(\.slug).contains("sexual-health") })
    }

    @Test("Sexual health services for young people: 647 rows of one attribute each are 213 services")
    func pivot() throws {
        let run = try ImportRun(
            profile: "nhs-young-people-sexual-health",
            feed: "json/nhs-young-people-sexual-health-leeds.json"
        )
        #expect(counts(run) == [213, 213, 0, 0])
        #expect(run.accepted.filter { $0.hours.text != nil }.count == 202)
        #expect(run.accepted.filter { $0.description != nil }.count == 202)
        let practice = try #require(
            run.accepted.first { $0.id.rawValue == "test:8569323/Chlamydia screening under 25s" }
        )
        #expect(practice.name == "Chlamydia screening under 25s - Young People Friendly Practice - Dr Lawrenson")
        #expect(practice.description?.contains("drop-ins") == true)
        #expect(practice.description?.contains("0113 305 7580") == true)
        #expect(practice.hours.text?.isEmpty == false)
        #expect(practice.locations.first?.postcode == "LS7 4LF")
    }

    @Test("GeoJSON: the points of 60 services, longitude first, and no place invented where the postcode is none")
    func geoJSON() throws {
        let run = try ImportRun(profile: "geojson", feed: "json/trafford-mental-health-services.geojson")
        #expect(run.report.accepted == 60)
        let first = try #require(run.accepted.first)
        #expect(first.name == "Mood Swings Network")
        #expect(first.locations.first?.coordinate == Coordinate(latitude: 53.487919, longitude: -2.235277))
        #expect(run.accepted.filter { $0.locations.first?.postcode == nil }.count == 1)
        #expect(run.accepted.filter { $0.eligibility.ages.isStated }.count == 8)
    }

    @Test("GP practices in packed JSON: 7,753 with the postcode found at the end of the address")
    func practices() throws {
        let run = try ImportRun(profile: "nhs-gp-practices", feed: "json/nhs-gp-practices-2015.json.gz")
        #expect(run.report.accepted == 7_753)
        #expect(run.accepted.first?.locations.first?.postcode == "TS18 1HU")
        #expect(run.accepted.filter { $0.locations.first?.postcode == nil }.count < 20)
    }

    @Test("A profile is worth what a council can rely on: no feed's silence becomes an open door")
    func nothingGuessed() throws {
        for (profile, feed) in [
            ("libraries", "csv/gm-libraries.csv"), ("schools", "csv/trafford-schools.csv"),
            ("outpost", "json/buckinghamshire-outpost-page1.json"),
        ] {
            let run = try ImportRun(profile: profile, feed: feed)
            #expect(run.accepted.allSatisfy { $0.status == .notStated && $0.waysIn.routes.isEmpty })
        }
    }
}

@Suite("Open Referral UK 1")
struct OpenReferral1Tests {
    @Test("A service of Open Referral UK 1 with its place, times, ages and costs")
    func service() throws {
        let feed = #"""
            {"totalElements": 1, "content": [{"id": "s1", "name": "Otter Lane drop-in", "status": "active",
            "description": "<p>Tea &amp; talk</p>", "organization": {"id": "o1", "name": "Otter Lane Trust"},
            "eligibilitys": [{"minimum_age": 11, "maximum_age": 17, "eligibility": "Young people"}],
            "contacts": [{"phones": [{"number": "01632 960001"}]}], "attending_type": "venue",
            "service_at_locations": [{"location": {"name": "The Old Mill", "latitude": "51.45", "longitude": "-2.59",
            "physical_addresses": [{"address_1": "1 Mill Street", "city": "Larkford", "postal_code": "BS1 4DJ"}],
            "accessibility_for_disabilities": [{"accessibility": "Level access"}]}}],
            "regular_schedules": [{"byday": "MO,WE", "opens_at": "15:30", "closes_at": "17:00"}],
            "cost_options": [{"option": "Free"}], "languages": [{"language": "English"}]}]}
            """#
        let profile = try Profile.load(path: PackageFolder.path("importers/oruk1.yaml"))
        let folder = try TemporaryFolder()
        try TestFile.write(feed.utf8, to: folder.file("feed"))
        let run = try ImportRun(profile, path: folder.file("feed"))
        let only = try #require(run.accepted.first)
        #expect(only.description == "Tea & talk")
        #expect(only.status == .active)
        #expect(only.eligibility.ages.minimum == Age(years: 11))
        #expect(only.eligibility.ages.maximum == Age(years: 17))
        #expect(only.locations.first?.line == "The Old Mill, 1 Mill Street, Larkford, BS1 4DJ")
        #expect(only.locations.first?.accessibility == "Level access")
        #expect(only.hours.schedules == [Schedule(byDay: [.monday, .wednesday], opensAt: 930, closesAt: 1_020)])
        #expect(only.contact.phones == [Phone("01632 960001")])
        #expect(only.delivery == [.site])
        #expect(only.cost.text == "Free")
        #expect(only.access.languages == ["English"])
        #expect(run.report.notes.isEmpty)
    }
}
