import Foundation
import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct RouteTests {
    @Test(
        "Every page answers, in HTML and without anything from elsewhere",
        arguments: [
            "/", "/find?text=worry", "/services/demo:S%201", "/services/demo:S%201/ways-in", "/refer",
            "/services/demo:S%201/ways-in?role=self", "/refer?role=self", "/help-now", "/privacy", "/about",
        ]
    )
    func pages(path: String) async throws {
        let reply = try await Site().ask(.get, path)
        #expect(reply.status == 200)
        #expect(reply.headers[.contentType] == "text/html; charset=utf-8")
        #expect(!reply.text.contains("<script"))
        #expect(!reply.text.contains("style=\""))
        let loaded = PageSkeleton(reply.text)
        #expect(loaded.references["src"] == nil)
        #expect(reply.text.components(separatedBy: "<h1").count == 2)
    }

    @Test(
        "HEAD gives the headers of GET and no body",
        arguments: ["/", "/find?text=x", "/assets/signpost.css", "/api/find"]
    )
    func head(path: String) async throws {
        let site = try Site()
        let (got, head) = (try await site.ask(.get, path), try await site.ask(.head, path))
        #expect(head.status == 200)
        #expect(head.text.isEmpty)
        #expect(head.headers[.contentLength] == got.headers[.contentLength])
        #expect(head.headers[.contentType] == got.headers[.contentType])
    }

    @Test("HEAD of an unknown address gives 404 and no body")
    func headOfNothing() async throws {
        let reply = try await Site().ask(.head, "/nothing")
        #expect(reply.status == 404)
        #expect(reply.text.isEmpty)
    }

    @Test(
        "A method an address does not take is answered with 405 and those it does",
        arguments: [
            ("/", "PUT", "GET, HEAD"), ("/find", "DELETE", "GET, HEAD, POST"),
            ("/services/demo:S1", "POST", "GET, HEAD"),
            ("/api/find", "PATCH", "GET, HEAD, POST"), ("/health", "POST", "GET, HEAD"),
            ("/help-now", "BREW", "GET, HEAD"),
        ]
    )
    func wrongMethod(path: String, method: String, allowed: String) async throws {
        let reply = try await Site().ask(try #require(HTTPRequest.Method(method)), path)
        #expect(reply.status == 405)
        #expect(reply.headers[.allow] == allowed)
    }

    @Test("An unknown address is a page with help for people and JSON for programs")
    func notFound() async throws {
        let site = try Site()
        let page = try await site.ask(.get, "/nothing/here")
        #expect(page.status == 404)
        #expect(page.text.contains("We cannot find that page"))
        #expect(page.text.contains("tel:999"))
        #expect(page.headers[.cacheControl] == "no-store")
        let json = try await site.ask(.get, "/api/nothing")
        #expect(json.status == 404)
        #expect(json.headers[.contentType] == "application/json")
        #expect(json.text.hasPrefix(#"{"error":{"message":"#))
    }

    @Test("A service that is not listed is 404, as a page and as JSON")
    func unknownService() async throws {
        let site = try Site()
        #expect(try await site.ask(.get, "/services/none").status == 404)
        #expect(try await site.ask(.get, "/services/none/ways-in?role=self").status == 404)
        let json = try await site.ask(.get, "/api/services/none")
        #expect(json.status == 404)
        #expect(json.headers[.contentType] == "application/json")
    }

    @Test("A record is sent as it is stored")
    func record() async throws {
        let reply = try await Site().ask(.get, "/api/services/demo%3AS%201")
        #expect(reply.status == 200)
        #expect(reply.text == #"{"id":"demo:S 1"}"#)
    }

    @Test("Health says that the directory is open")
    func health() async throws {
        let reply = try await Site().ask(.get, "/health")
        #expect(reply.status == 200)
        #expect(reply.text == #"{"services":2,"status":"ok"}"#)
        #expect(reply.headers[.cacheControl] == "no-store")
    }

    @Test("The style sheet is kept by its tag and not sent twice")
    func styleSheet() async throws {
        let site = try Site()
        let first = try await site.ask(.get, "/assets/signpost.css")
        let tag = try #require(first.headers[.eTag])
        #expect(first.headers[.cacheControl] == "public, max-age=86400")
        #expect(first.text.contains("@media print"))
        for held in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let second = try await site.ask(.get, "/assets/signpost.css", headers: [.ifNoneMatch: held])
            #expect(second.status == 304)
            #expect(second.text.isEmpty)
        }
        #expect(try await site.ask(.get, "/assets/signpost.css", headers: [.ifNoneMatch: "\"x\""]).status == 200)
    }

    @Test("When the directory fails, the page says so, and help in a crisis is still there")
    func broken() async throws {
        let site = try Site(FixtureDirectory(isBroken: true))
        let answer = try await site.ask(.get, "/find?text=worry")
        #expect(answer.status == 500)
        #expect(answer.text.contains("tel:999"))
        #expect(!answer.text.contains("Broken"))
        let help = try await site.ask(.get, "/help-now")
        #expect(help.status == 200)
        #expect(help.text.contains("tel:111"))
        #expect(help.text.contains("sms:85258"))
    }
}
