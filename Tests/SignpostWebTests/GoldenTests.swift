import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SignpostWeb

/// Whole responses compared with files in `Golden`.
///
/// After a change that is meant, write them anew and read the difference before committing it:
///
///     SIGNPOST_RECORD_GOLDEN=1 swift test --filter GoldenTests && git diff Tests/SignpostWebTests/Golden
@Suite struct GoldenTests {
    private static let isRecording = ProcessInfo.processInfo.environment["SIGNPOST_RECORD_GOLDEN"] != nil

    @Test(
        "A response is what it was",
        arguments: [
            ("answer.json", "/api/find?text=worry&age=13"),
            ("routes.json", "/api/routes?need=worry&role=school-nurse&age=13"),
            ("service-routes.json", "/api/services/demo:S%201/routes?role=school-nurse"),
            ("accepts.json", "/api/accepts?role=school-nurse&age=13"),
            ("answer.html", "/find?text=worry&age=13&need=worry&role=school-nurse"),
            ("ways-in.html", "/services/demo:S%201/ways-in?role=school-nurse&age=13"),
            ("refer.html", "/refer?role=school-nurse"),
            ("suggest.json", "/api/suggest?q=Wor"),
            ("crisis.html", "/find?text=I%20want%20to%20die"),
        ]
    )
    func whole(file: String, path: String) async throws {
        let reply = try await Site().ask(.get, path)
        let golden = PackageFolder.path("Tests/SignpostWebTests/Golden/\(file)")
        if Self.isRecording { try reply.text.write(toFile: golden, atomically: true, encoding: .utf8) }
        #expect(reply.text == (try String(contentsOfFile: golden, encoding: .utf8)))
    }
}
