import Foundation
import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct ResultPartsTests {
    /// The nine parts that every result carries, in the fixture's words.
    static let parts: [(part: String, words: [String])] = [
        ("name and line", ["Open Door", "Run by", "Ambleford Youth Trust", "Somebody to talk to, one to one."]),
        (
            "why it is here",
            [
                "<strong>Yes:</strong> helps with worry", "<strong>Yes:</strong> takes age 13",
                "<strong>No:</strong> not in Getting More Help",
                "<strong>Not known:</strong> does not say whom it serves",
            ]
        ),
        (
            "getting in",
            [
                "You can ask yourself, by phone.", "a school nurse", "the front door", "your date of birth",
                "From 13 you can agree yourself.", "tel:01632960123", "sms:07700900123", "mailto:door@example.org",
                "https://opendoor.example.org/", "Ring. They ring back.",
            ]
        ),
        (
            "time and place",
            [
                "Saturday 11 am to 3 pm", "about 2 weeks, said on 2 May 2026", "5 working days",
                "Station Road, Ambleford",
                "1.2 miles from Ambleford",
            ]
        ),
        (
            "waiting and refusal",
            ["Come to the drop-in.", "They help you find another place.", "Ring after 10 days."]
        ),
        ("coming back", ["Within 6 months without a new referral."]),
        (
            "cost, access, privacy",
            ["<dd>Free</dd>", "Polish spoken", "step-free", "They do not tell parents unless someone is in danger."]
        ),
        (
            "trust",
            ["Open", "Checked by the council on 3 October 2026", "Funding ends on 31 March 2027"]
        ),
        ("not known", ["What we do not know", "whether British Sign Language is used"]),
        ("not for", ["<strong>Not for:</strong> people who need help within a day", "11 to 17"]),
    ]

    @Test("SR156 every result carries its nine parts, its reasons in words among them", arguments: ["/find?text=x"])
    func answer(path: String) async throws {
        let page = try await Site().ask(.get, path).text
        let card = try #require(page.components(separatedBy: "<li class=\"result\">").dropFirst().first)
        for (part, words) in Self.parts {
            for expected in words { #expect(card.contains(expected), "\(part): \(expected)") }
        }
        #expect(card.contains("12.3 points: (your words 4.1 + needs 9) × place 0.95 × fit 1.0."))
    }

    @Test("The page of a service carries the same parts, and what no list has room for")
    func service() async throws {
        let page = try await Site().ask(.get, "/services/demo:S%201").text
        #expect(page.contains("<dt>How they work</dt><dd>at your pace</dd>"))
        #expect(try await !Site().ask(.get, "/find?text=x").text.contains("More about it"))
        for (part, words) in Self.parts {
            for expected in words { #expect(page.contains(expected), "\(part): \(expected)") }
        }
    }

    @Test("What a record does not say is said to be not stated, and a private address is never printed")
    func notStated() async throws {
        let page = try await Site().ask(.get, "/find?text=x").text
        let card = try #require(page.components(separatedBy: "<li class=\"result\">").last)
        for expected in [
            "Who runs it: not stated", "What happens there: not stated.", "Not stated. Ask them who else can help.",
            "We do not print where this is, to keep people safe.",
        ] {
            #expect(card.contains(expected), "\(expected)")
        }
        #expect(card.components(separatedBy: "Not stated. Ring and ask.").count >= 5)
    }

    @Test("What was understood, what was left out, and the way back are told")
    func around() async throws {
        let page = try await Site().ask(.get, "/find?text=x&age=13").text
        for expected in [
            "What we understood", "<span class=\"value\">age 13</span>", "8 km", "near Ambleford",
            "3 services left out.", "For another age: 2", "starts at 16", "Closed: 1", "closed on 3 February 2026",
            "within 6 months without a new referral", "National helplines come last.",
            "This is a list to talk through with someone. It is not advice about one person.",
        ] {
            #expect(page.contains(expected), "\(expected)")
        }
    }
}
