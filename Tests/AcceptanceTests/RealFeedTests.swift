import TestSupport
import Testing

/// Feeds of real publishers through the command, nothing kept.
@Suite(
    "Real feeds through the command",
    .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
)
struct RealFeedTests {
    @Test(
        "Every record of a real feed is accounted for",
        arguments: [
            ("json/bristol-oruk-services.json", "oruk1-bristol", 819),
            ("xml/nhs-choices-gp-all-page.xml", "nhs-choices-atom-gp", 30),
            ("csv/trafford-mental-health-services.csv", "trafford-mental-health", 60),
            ("csv/nhs-choices-Clinics.csv", "nhs-choices-clinics", 5_462),
            ("xml/fhrs-norwich-232.xml", "fhrs", 1_373),
        ]
    )
    func accounted(file: String, profile: String, records: Int) async throws {
        let outcome = try await LarkshireWorkspace.initialised().ask(
            ["import", SharedMaterial.path("feeds/\(file)"), "--profile", profile, "--dry-run"],
            as: ImportOutcome.self
        )
        #expect(outcome.report.read == records)
        #expect(outcome.report.addsUp)
        #expect(outcome.report.accepted > 0)
        #expect(outcome.changes.new == outcome.report.accepted)
    }
}
