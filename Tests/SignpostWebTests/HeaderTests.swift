import Foundation
import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct HeaderTests {
    @Test(
        "SR147 no page asks for registration or keeps anything on the device, whatever is asked",
        arguments: [
            "/", "/find?text=x", "/services/demo:S%201", "/help-now", "/nothing", "/api/find", "/api/suggest?q=x",
            "/assets/signpost.css",
        ]
    )
    func nothingKept(path: String) async throws {
        let reply = try await Site().ask(.get, path)
        #expect(reply.headers[.setCookie] == nil)
        #expect(reply.headers[.wwwAuthenticate] == nil)
        #expect(!reply.text.lowercased().contains("type=\"password\""))
        #expect(!reply.text.contains("<script"))
    }

    @Test(
        "Every response is closed to scripts, frames, sniffing and referrers",
        arguments: ["/", "/find?text=x", "/nothing", "/api/find", "/api/nothing", "/assets/signpost.css", "/health"]
    )
    func safeHeaders(path: String) async throws {
        let headers = try await Site().ask(.get, path).headers
        #expect(
            headers[.contentSecurityPolicy]
                == "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"
        )
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.referrerPolicy] == "no-referrer")
        #expect(headers[.permissionsPolicy]?.contains("geolocation=()") == true)
    }

    @Test("Answers and errors are kept nowhere, pages without a question for five minutes")
    func keeping() async throws {
        let site = try Site()
        for path in ["/find?text=x", "/api/find?text=x", "/find?age=x", "/nothing", "/health"] {
            #expect(try await site.ask(.get, path).headers[.cacheControl] == "no-store", "\(path)")
        }
        #expect(try await site.post("/find", [("text", "x")]).headers[.cacheControl] == "no-store")
        for path in ["/", "/help-now", "/services/demo:S%201"] {
            #expect(try await site.ask(.get, path).headers[.cacheControl] == "public, max-age=300", "\(path)")
        }
    }

    @Test("SR154 the style sheet has a print form that keeps numbers and opens what is folded")
    func printForm() throws {
        let sheet = String(decoding: PackageResources.signpost_css, as: UTF8.self)
        let print = try #require(sheet.components(separatedBy: "@media print").last)
        #expect(print.contains("details::details-content"))
        #expect(print.contains(".reach"))
        #expect(!print.contains(".crisis { display: none"))
    }
}
