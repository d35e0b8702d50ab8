import Foundation
import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct EscapingTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</textarea><h1>x",
        "<!--", "&lt;b&gt;", "{{secret}}", "\u{202E}txt.exe", "a\0b", "\u{1B}[2J",
        // A quotation mark or bracket that a combining mark joins is one grapheme, and must be escaped all the same.
        "\"\u{301} onfocus=alert(1) autofocus x=\"\u{301}", "<\u{301}script>", ">\u{200D}<\u{20E3}b>",
    ]

    @Test("No text of a record becomes markup on any page", arguments: hostile)
    func records(text: String) async throws {
        for path in [
            "/", "/find?text=x&role=self", "/find?text=want%20to%20die", "/services/demo:S%201", "/help-now", "/about",
            "/services/demo:S%201/ways-in?role=self", "/refer?role=self",
        ] {
            let plain = try await Site(FixtureDirectory(mark: "x")).ask(.get, path)
            let marked = try await Site(FixtureDirectory(mark: text)).ask(.get, path)
            #expect(marked.status == 200)
            #expect(PageSkeleton(marked.text) == PageSkeleton(plain.text), "\(path)")
            expectHarmless(marked.text)
        }
    }

    @Test("No typed text becomes markup, in any field, in the answer or with an error", arguments: hostile)
    func typed(text: String) async throws {
        let site = try Site()
        for extra in [[], [("near", "nowhere")]] {
            let fields = ["text", "within", "gp", "school", "on", "limit", "role", "preset", "need", "audience"]
            let plain = try await site.post("/find", fields.map { ($0, "x") } + extra)
            let marked = try await site.post("/find", fields.map { ($0, text) } + extra)
            #expect(marked.status == plain.status)
            #expect(PageSkeleton(marked.text) == PageSkeleton(plain.text))
            expectHarmless(marked.text)
        }
    }

    @Test("No typed text becomes markup on the pages of ways in, or is shown outside their forms", arguments: hostile)
    func typedForWaysIn(text: String) async throws {
        let site = try Site()
        let fields = ["role", "age", "home", "gp", "school", "in-care-of", "near", "done", "on"]
        for path in ["/services/demo:S%201/ways-in", "/refer"] {
            let plain = try await site.post(path, fields.map { ($0, "x") })
            let marked = try await site.post(path, fields.map { ($0, text) })
            #expect(marked.status == plain.status)
            #expect(PageSkeleton(marked.text) == PageSkeleton(plain.text))
            expectHarmless(marked.text)
            let reply = try await site.post(path, [("role", "self"), ("gp", "quaggaroad")])
            #expect(reply.status == 200)
            #expect(reply.text.components(separatedBy: "quaggaroad").count == 2)
        }
    }

    @Test("Typed text is shown again in the form's own inputs and nowhere else")
    func onlyInTheForm() async throws {
        let reply = try await Site().post("/find", [("text", "zebracrossing"), ("gp", "quaggaroad")])
        #expect(reply.text.components(separatedBy: "zebracrossing").count == 2)
        #expect(reply.text.contains(">\nzebracrossing</textarea>"))
        #expect(reply.text.components(separatedBy: "quaggaroad").count == 2)
        #expect(reply.text.contains("name=\"gp\" type=\"text\" value=\"quaggaroad\""))
    }

    @Test("A web address with another scheme is shown and is no link")
    func schemes() async throws {
        let reply = try await Site().ask(.get, "/find?text=x")
        #expect(reply.text.contains("javascript:alert(1)</span>"))
        #expect(!reply.text.contains("href=\"javascript"))
    }

    @Test("Every template is escaped, and none asks not to be")
    func templates() {
        for template in PageTemplate.allCases {
            let text = String(decoding: template.bytes, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(template)")
            #expect(!text.contains("CONTENT_TYPE"), "\(template)")
        }
    }

    private func expectHarmless(_ html: String) {
        #expect(html.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\r" || $0 == "\t" })
        #expect(!html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    }
}
