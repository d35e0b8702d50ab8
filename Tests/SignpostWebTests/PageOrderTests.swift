import Foundation
import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct PageOrderTests {
    @Test("SR076 help in a crisis is the first thing in the page's main part on a sign of risk, before the heading")
    func crisisFirst() async throws {
        let reply = try await Site().post("/find", [("text", "I want to die")])
        try expect(
            reply.text,
            inOrder: [
                "class=\"skip\"", "<header", "<main", "class=\"crisis\"", "Ring 999 now if someone may die",
                "01632 960 999", "made up", "<h1>", "id=\"results-heading\"", "id=\"left-out\"", "id=\"ask\"",
                "<footer",
            ]
        )
        let main = try #require(reply.text.components(separatedBy: "<main").last)
        #expect(main.drop { $0 != ">" }.dropFirst().drop { $0.isWhitespace }.hasPrefix("<section class=\"crisis\""))
    }

    @Test("SR079 the numbers that are open day and night stand on every page, errors and empty answers included")
    func numbersEverywhere() async throws {
        let site = try Site()
        let paths = [
            "/", "/find?text=x", "/find?text=nothing%20fits", "/find?age=x", "/services/demo:S%201", "/help-now",
            "/privacy",
            "/about", "/nothing",
        ]
        for path in paths {
            let text = try await site.ask(.get, path).text
            #expect(text.contains("href=\"tel:999\""), "\(path)")
            #expect(text.contains("href=\"tel:111\""), "\(path)")
        }
    }

    @Test("Without a sign of risk a small box stands first and names the nearest lines")
    func smallBox() async throws {
        let reply = try await Site().post("/find", [("text", "worry")])
        #expect(!reply.text.contains("class=\"crisis\""))
        try expect(reply.text, inOrder: ["<main", "class=\"help-now\"", "Crisis team", "tel:01632960999", "<h1>"])
    }

    @Test("Help in a crisis, refusal and whom it is not for are never folded away")
    func neverFolded() async throws {
        let reply = try await Site().post("/find", [("text", "I want to die")])
        let folded = reply.text.components(separatedBy: "<details").dropFirst().map {
            $0.components(separatedBy: "</details>")[0]
        }
        #expect(folded.count >= 4)
        for part in folded {
            for words in ["Crisis team", "They help you find another place", "Not for:", "tel:", "sms:"] {
                #expect(!part.contains(words))
            }
        }
    }

    @Test("Titles and headings never hold typed text, and an error is told in the title")
    func titles() async throws {
        let site = try Site()
        let answer = try await site.post("/find", [("text", "zebracrossing")])
        #expect(answer.text.contains("<title>Services that may help - Signpost</title>"))
        #expect(answer.text.contains("<h1>2 services that may help</h1>"))
        let empty = try await site.post("/find", [("text", "nothing fits")])
        #expect(empty.text.contains("<h1>No service on our list fits yet</h1>"))
        #expect(empty.text.contains("What you can do"))
        let faulty = try await site.post("/find", [("text", "zebracrossing"), ("age", "old")])
        #expect(faulty.status == 400)
        #expect(faulty.text.contains("<title>Error: Find help"))
    }

    @Test("An error is told at the top and at its field, and the field keeps what was typed")
    func errorSummary() async throws {
        let reply = try await Site().post("/find", [("text", "worry"), ("age", "old")])
        try expect(
            reply.text,
            inOrder: [
                "error-summary", "<a href=\"#age\">Give the age in years, such as 13.</a>", "<h1>", "id=\"age-fault\"",
                "value=\"old\" aria-invalid=\"true\" aria-describedby=\"age-hint age-fault\"",
            ]
        )
    }

    @Test(
        "Every reference of a page is to something on it, and no identifier is used twice",
        arguments: [
            "/", "/find?text=want%20to%20die&need=worry", "/find?age=x&near=nowhere", "/help-now", "/about",
            "/services/demo:S%201/ways-in", "/services/demo:S%201/ways-in?role=self&age=x", "/refer?role=self",
            "/services/demo:S%201/ways-in?role=self",
        ]
    )
    func references(path: String) async throws {
        let page = PageSkeleton(try await Site().ask(.get, path).text)
        let identifiers = page.references["id"] ?? []
        #expect(Set(identifiers).count == identifiers.count)
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for reference in (page.references[attribute] ?? []).flatMap({ $0.split(separator: " ") }) {
                #expect(identifiers.contains(String(reference)), "\(attribute) \(reference)")
            }
        }
        for link in page.references["href"] ?? [] where link.hasPrefix("#") {
            #expect(identifiers.contains(String(link.dropFirst())), "\(link)")
        }
    }

    @Test("The page for ways in gives the direct answer first, then what to do, the times, and what if not")
    func waysIn() async throws {
        let reply = try await Site().post("/services/demo:S%201/ways-in", [("role", "school-nurse"), ("age", "13")])
        #expect(reply.status == 200)
        try expect(
            reply.text,
            inOrder: [
                "<h1>How to get in: ", "Not on your own: with the school.", "For: A school nurse, age 13.",
                "Check the area:", "The shortest way in, on a condition", "Ask the school staff to do it.",
                "What to have ready", "the form", "Who must agree", "a parent signs", "How to reach them",
                "01632 960 123",
                "Time to a decision", "as checked on 1 October 2026", "Waiting time after that", "said on 2 May 2026",
                "To ask how it is going", "When to chase it", "While you wait", "Drop-in",
                "If they say no, or you hear nothing", "If it is refused: ring.", "Others to try", "What happens",
                "Coming back", "Within 6 months.", "How fresh this is", "<form class=\"ask\"",
            ]
        )
    }

    @Test("Who has not said who asks is asked, and a form without it is told so at its field")
    func withoutRole() async throws {
        let site = try Site()
        for path in ["/services/demo:S%201/ways-in", "/refer"] {
            let first = try await site.ask(.get, path)
            #expect(first.status == 200 && !first.text.contains("error-summary"))
            #expect(!first.text.contains("direct-answer"))
            let sent = try await site.post(path, [("age", "13")])
            #expect(sent.status == 400)
            try expect(sent.text, inOrder: ["<title>Error: ", "error-summary", "href=\"#role\"", "id=\"role-fault\""])
            #expect(sent.text.contains("value=\"13\""))
        }
    }

    @Test("What can be referred to stands by need, each with its answer, and needs without any at the end")
    func refer() async throws {
        let reply = try await Site().post("/refer", [("role", "school-nurse")])
        try expect(
            reply.text,
            inOrder: [
                "<h1>What you can refer to</h1>", "<h2>Worry</h2>", "/services/demo:S%201",
                "Not on your own: only jointly.",
                "Nothing takes your referral for these", "<li>Sleep</li>", "<form class=\"ask\"",
            ]
        )
    }

    @Test("From an answer the way in is asked for with who asks and where they belong, and without the words")
    func fromAnswer() async throws {
        let asked = [("text", "zebracrossing"), ("role", "school-nurse"), ("age", "13"), ("gp", "Mill Lane")]
        let reply = try await Site().post("/find", asked)
        try expect(
            reply.text,
            inOrder: [
                "action=\"/services/demo:S%201/ways-in\" method=\"post\"", "name=\"role\" value=\"school-nurse\"",
                "name=\"age\" value=\"13\"", "name=\"gp\" value=\"Mill Lane\"", "How to get in",
            ]
        )
        #expect(reply.text.components(separatedBy: "zebracrossing").count == 2)
        let without = try await Site().post("/find", [("text", "zebracrossing")])
        #expect(without.text.contains("href=\"/services/demo:S%201/ways-in\""))
    }

    private func expect(_ html: String, inOrder parts: [String]) throws {
        var rest = html[...]
        for part in parts {
            let range = try #require(rest.range(of: part), "\(part) is missing or comes too early")
            rest = rest[range.upperBound...]
        }
    }
}
