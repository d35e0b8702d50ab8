import TestSupport
import Testing

@testable import FeedImport

/// Drafts of every service-like file of the shared feeds.
///
/// Not here is what is not service-like: `open-eligibility-taxonomy` (XML and JSON; a tree of categories),
/// `datapackage.json` (a schema), and the tables of the HSDS data package other than services, organisations and locations
/// (parts of a service that say nothing alone).
@Suite("Drafts of real feeds", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct DraftOfRealFeedsTests {
    /// A file, what it holds, and fields that its draft must fill.
    struct Feed: CustomTestStringConvertible, Sendable {
        let file: String
        let records: Int
        let fields: Set<String>
        var testDescription: String { file }

        init(_ file: String, _ records: Int, _ fields: Set<String>) {
            (self.file, self.records, self.fields) = (file, records, fields)
        }
    }

    static let feeds = [
        Feed(
            "csv/trafford-mental-health-services.csv",
            60,
            ["description", "locations", "contact.phones", "contact.url", "eligibility.ages"]
        ),
        Feed(
            "csv/trafford-mental-health-services-RAW.csv",
            60,
            ["description", "locations", "contact.phones", "contact.url"]
        ),
        Feed("csv/trafford-childrens-centres.csv", 2, ["locations", "contact.phones"]),
        Feed("csv/gm-libraries.csv", 141, ["locations", "contact.email", "contact.url"]),
        Feed("csv/gm-food-banks.csv", 171, ["locations", "hours", "waysIn.process", "contact.url"]),
        Feed("csv/gm-jobcentres.csv", 26, ["locations"]),
        Feed(
            "csv/trafford-schools.csv",
            103,
            ["locations", "eligibility.ages.minimum", "eligibility.ages.maximum", "contact.url"]
        ),
        Feed("csv/charities-operating-in-trafford.csv", 736, ["description", "locations", "contact.url"]),
        Feed(
            "csv/nhs-choices-Clinics.csv",
            5_462,
            ["organisation.name", "locations", "contact.phones", "contact.email", "contact.url"]
        ),
        Feed(
            "csv/nhs-choices-Hospital.csv",
            2_918,
            ["organisation.name", "locations", "contact.phones", "contact.url"]
        ),
        Feed("csv/nhs-choices-GPServices.csv.gz", 28_096, []),
        Feed("csv/ods-epraccur-2019.csv.gz", 14_357, ["locations", "contact.phones"]),
        Feed("json/nhs-gp-practices-2015.json.gz", 7_753, ["locations", "contact.phones"]),
        Feed("csv/ods-etr-trusts-2020.csv", 241, ["locations"]),
        Feed("csv/register-offices.csv", 174, ["locations", "contact.url"]),
        Feed("csv/lgsl-services-esd.csv", 1_519, ["description"]),
        Feed("csv/encodings/ascii.csv", 1, ["locations", "contact.phones", "contact.email", "contact.url"]),
        Feed("csv/encodings/iso-8859-1.csv", 1, ["locations", "contact.phones", "contact.email", "contact.url"]),
        Feed("csv/encodings/utf-16le.csv", 1, ["locations", "contact.phones", "contact.email", "contact.url"]),
        Feed("csv/encodings/utf-8-bom.csv", 1, ["locations", "contact.phones", "contact.email", "contact.url"]),
        Feed("csv/encodings/utf-8.csv", 1, ["locations", "contact.phones", "contact.email", "contact.url"]),
        Feed("csv/encodings/windows-1252.csv", 1, ["locations", "contact.phones", "contact.email", "contact.url"]),
        Feed("csv/hsds-1.1-datapackage/services.csv", 13, ["description", "status", "contact.email", "waiting.time"]),
        Feed("csv/hsds-1.1-datapackage/organizations.csv", 10, ["description", "contact.email", "contact.url"]),
        Feed("csv/hsds-1.1-datapackage/locations.csv", 10, ["description"]),
        Feed("json/oruk-validator-V3.0-UK-Fail-service_full.json", 1, ["eligibility.ages.minimum", "hours.schedules"]),
        Feed("json/bristol-oruk-services.json", 819, ["description", "contact.url", "status", "organisation.name"]),
        Feed(
            "json/buckinghamshire-outpost-page1.json",
            20,
            ["description", "locations", "eligibility.ages.minimum", "eligibility.ages.maximum"]
        ),
        Feed("json/nhs-pharmacies-near-LS27UE-as.json", 10, ["organisation.name", "locations"]),
        Feed("json/nhs-young-people-sexual-health-leeds.json", 647, ["organisation.name", "locations"]),
        Feed("json/oruk-validator-V3.0-UK-Default-organization.json", 1, ["description"]),
        Feed("json/oruk-validator-V3.0-UK-Fail-service_list.json", 4, ["eligibility.ages.minimum", "description"]),
        Feed(
            "json/oruk-validator-V3.0-UK-Test-service_list.json",
            128,
            ["description", "contact.email", "contact.url", "organisation.name", "eligibility.ages.minimum"]
        ),
        Feed(
            "json/trafford-mental-health-services.geojson",
            60,
            ["description", "locations", "contact.phones", "contact.url"]
        ),
        Feed("xml/fhrs-norwich-232.xml", 1_373, ["locations"]),
        Feed("xml/nhs-choices-gp-14963_facilities.xml", 1, []),
        Feed("xml/nhs-choices-gp-14963_overview.xml", 1, ["locations", "contact.phones"]),
        Feed("xml/nhs-choices-gp-3028_facilities.xml", 1, []),
        Feed("xml/nhs-choices-gp-3028_overview.xml", 1, ["locations", "contact.phones", "contact.url"]),
        Feed("xml/nhs-choices-gp-3028_services.xml", 6, []),
        Feed("xml/nhs-choices-gp-all-page.xml", 30, ["locations", "contact.phones"]),
        Feed("xml/nhs-choices-gp-results-page1.xml", 30, ["locations", "contact.phones"]),
        Feed("xml/nhs-choices-sexual-health-all-records.xml", 2, ["organisation.name"]),
        Feed(
            "xml/nhs-choices-sexual-health-service-one.xml",
            1,
            ["locations", "contact.phones", "contact.email", "contact.url"]
        ),
        Feed("xml/ods-organisation-C88032001.xml", 1, ["locations", "status"]),
        Feed("xml/ods-organisation-J82028.xml", 1, ["locations", "contact.phones", "status"]),
        Feed("xml/ods-organisation-YGM10.xml", 1, ["locations", "status"]),
    ]

    @Test("A draft loads, reads every record, and fills the name and what else the feed plainly says", arguments: feeds)
    func draft(feed: Feed) throws {
        let draft = try Self.drafter().draft(path: SharedMaterial.path("feeds/\(feed.file)"), name: "draft")
        #expect(draft.report.read == feed.records, "\(draft.yaml)")
        let needed = feed.fields.union(["name"])
        #expect(
            Set(draft.fields).isSuperset(of: needed),
            "lacks \(needed.subtracting(draft.fields).sorted())\n\(draft.yaml)"
        )
        #expect(try Profile(yaml: draft.yaml, file: "draft.yaml", name: "draft").format == draft.report.format)
        #expect(draft.report.accepted > 0, "\(draft.report.text)")
        #expect(draft.report.rejected * 20 <= draft.report.read, "\(draft.report.text)\n\(draft.yaml)")
        #expect(draft.arrivals.count == min(3, draft.report.accepted))
    }

    static func drafter() throws -> ProfileDrafter {
        let names = try FieldNames.load(path: PackageFolder.path("directory-data/drafting/field-names.yaml"))
        return ProfileDrafter(names: names, postcodes: StrictPostcodes())
    }
}
