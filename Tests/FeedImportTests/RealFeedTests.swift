import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Real feeds", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct RealFeedTests {
    private func changes(_ run: ImportRun) -> [String] {
        run.report.notes.filter { $0.kind != .hardToRead }.map { "\($0.kind) \($0.field) \($0.reason) \($0.count)" }
    }

    @Test("Bristol: 819 records are 817 services, one duplicate and one without a name")
    func bristol() throws {
        let run = try ImportRun(profile: "oruk1-bristol", feed: "json/bristol-oruk-services.json")
        #expect(run.report.read == 819)
        #expect(run.report.accepted == 817)
        #expect(run.merged.map(\.id.rawValue) == ["test:2af617e5-4532-bebe-1036-ffdf2e93ce55"])
        #expect(run.rejects.map(\.reason) == ["required value missing"])
        #expect(run.rejects.map(\.field) == ["name"])
        #expect(run.rejects.first?.place == RecordPlace(line: 2, record: 1))
        #expect(run.rejects.first?.raw.contains("def5ccd4-f121-df4d-60d2-4dc0d69ff555") == true)

        let all = run.accepted + run.merged
        #expect(all.allSatisfy { $0.status == .active })
        #expect(all.filter { $0.organisation != nil }.count == 812)
        #expect(all.allSatisfy { ($0.description?.utf8.count ?? 0) < 12_000 })
        #expect(all.contains { $0.name.contains("Celestine") || $0.description?.contains("Celestine Centre") == true })
        #expect(!all.contains { $0.description?.contains("<p>") == true || $0.description?.contains("&nbsp;") == true })
        #expect(
            changes(run) == [
                "derived contact.phones found in the text 274",
                "derived hours.schedules found in the text 177",
                "derived eligibility.ages found in the text 89",
                "repaired contact.url web address without scheme 53",
                "derived waysIn.routes found in the text 42",
                "dropped eligibility.ages ages perhaps of a part 39",
                "derived waysIn.noReferralNeeded found in the text 35",
                "dropped hours.schedules two statements disagree 26",
                "repaired organisation.url web address without scheme 26",
                "derived eligibility.notFor found in the text 16",
                "dropped eligibility.ages two statements disagree 9",
                "derived eligibility.diagnosis found in the text 7",
                "repaired contact.url web address with a mistyped scheme 5",
                "derived waysIn.decisionTime found in the text 4",
                "derived waysIn.through found in the text 4",
                "dropped organisation.url not a web address 2",
                "derived waiting.time found in the text 2",
                "dropped waysIn.routes two statements disagree 2",
                "derived catchments found in the text 1",
                "repaired contact.email punctuation after an email address 1",
                "dropped contact.url not a web address 1",
                "repaired organisation.url web address with a mistyped scheme 1",
                "dropped waysIn.noReferralNeeded two statements disagree 1",
            ]
        )
        #expect(run.count(.hardToRead, "description", "reading age above 16") == 233)
        #expect(all.filter { $0.contact.url == nil }.count == 74)

        let carers = try #require(all.first { $0.name == "Bristol Young Carers" })
        #expect(carers.eligibility.ages.minimum == Age(years: 8))
        #expect(carers.waysIn.routes.map(\.role) == ["any-professional", "parent-carer"])
        let housing = try #require(all.first { $0.name == "Ara Housing Service" })
        #expect(housing.waysIn.through.map(\.name.count) == [47])
        let survivors = try #require(all.first { $0.name == "Bristol Survivors Network" })
        #expect(survivors.eligibility.notFor.map { $0.hasSuffix("crisis service") } == [true])
    }

    @Test("NHS Choices Atom: 30 practices with their points")
    func atom() throws {
        let run = try ImportRun(profile: "nhs-choices-atom-gp", feed: "xml/nhs-choices-gp-all-page.xml")
        #expect(run.report.read == 30)
        #expect(run.report.accepted == 30)
        #expect(run.accepted.allSatisfy { $0.locations.count == 1 && $0.locations[0].coordinateSource == "feed" })
        let first = try #require(run.accepted.first)
        #expect(first.id.rawValue == "test:17307")
        #expect(first.name == "Croft Medical Centre")
        #expect(
            first.locations.first?.line
                == "Croft Medical centre, 1 Pomeroy Way, Chelmsley Wood, Birmingham, West Midlands, B37 7WB"
        )
        #expect(first.contact.phones == [Phone("0121 270 7180")])
        #expect(first.provenance.lastModified == CalendarDate(year: 2015, month: 12, day: 16))
        #expect(first.provenance.place == RecordPlace(line: 23, record: 1))
        #expect(run.accepted.filter { $0.contact.email != nil }.count == 5)
        #expect(
            changes(run) == [
                "repaired contact.phones telephone number spelling 1"
            ]
        )
    }

    @Test("Trafford: 60 services; one postcode that is none is left out; facts only where the words are plain")
    func trafford() throws {
        let run = try ImportRun(profile: "trafford-mental-health", feed: "csv/trafford-mental-health-services.csv")
        #expect(run.report.read == 60)
        #expect(run.report.accepted == 60)
        let spoilt = try #require(run.accepted.first { $0.locations.first?.postcode == nil })
        #expect(spoilt.provenance.notes.first?.original == "WA154 1HF")
        let ages = run.accepted.filter { $0.eligibility.ages.isStated }.map(\.eligibility.ages)
        #expect(
            ages.compactMap(\.text) == [
                "aged 13 to 25 years", "aged 16 and over", "aged 18 years and above", "aged birth to 18 years",
                "aged 16 and over", "aged between 13 and 19 years old (up to 25 depending on circumstances)",
                "over 50s",
                "all ages",
            ]
        )
        #expect(ages.compactMap(\.extendedMaximum) == [Age(years: 25)])
        #expect(
            changes(run) == [
                "derived eligibility.ages found in the text 8",
                "derived waysIn.noReferralNeeded found in the text 7",
                "dropped eligibility.ages two statements disagree 1",
                "dropped locations.postcode not a postcode 1",
                "derived waysIn.routes found in the text 1",
            ]
        )
    }

    @Test("Clinics: 5,462 rows parted by ¬ are 5,333 clinics, their second numbers merged")
    func clinics() throws {
        let run = try ImportRun(profile: "nhs-choices-clinics", feed: "csv/nhs-choices-Clinics.csv")
        #expect(run.report.read == 5_462)
        #expect(run.report.accepted == 5_333)
        #expect(run.report.merged == 129)
        #expect(run.report.rejected == 0)
        #expect(
            changes(run) == [
                "repaired contact.phones words beside a telephone number 11",
                "repaired contact.url web address without scheme 4",
                "repaired contact.phones more than one telephone number 2",
                "repaired contact.phones unusual telephone number kept as typed 2",
                "repaired contact.phones telephone number spelling 1",
                "dropped contact.url not a web address 1",
            ]
        )
    }

    @Test("FHRS: 1,373 premises, of which 150 care for or teach children")
    func fhrs() throws {
        let run = try ImportRun(profile: "fhrs", feed: "xml/fhrs-norwich-232.xml")
        #expect(run.report.read == 1_373)
        #expect(run.report.accepted == 150)
        #expect(run.report.rejects.map(\.reason) == ["left out by the profile"])
        #expect(run.report.rejected == 1_223)
        #expect(run.accepted.filter { $0.organisation?.sector == .education }.count == 80)
        #expect(run.report.notes.isEmpty)
    }

    @Test("FHRS without a filter: 140 dates are nil and 23 premises have no point")
    func fhrsInFull() throws {
        let yaml = """
            profile: fhrs-in-full
            title: All premises
            format: xml
            read: {record: EstablishmentDetail}
            identity: FHRSID
            fields:
              name: BusinessName
              assurance.lastVerified: RatingDate
              locations: {postcode: PostCode, latitude: Geocode/Latitude, longitude: Geocode/Longitude}
            """
        let profile = try Profile(yaml: yaml, file: "test.yaml")
        let run = try ImportRun(profile, path: SharedMaterial.path("feeds/xml/fhrs-norwich-232.xml"))
        #expect(run.report.accepted == 1_373)
        #expect(run.accepted.filter { $0.assurance.lastVerified == nil }.count == 140)
        #expect(run.accepted.filter { $0.locations.first?.coordinate == nil }.count == 23)
    }
}
