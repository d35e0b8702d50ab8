import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct SuggestTests {
    @Test("Suggestions are JSON that nobody keeps, and crisis help comes with words of risk")
    func suggests() async throws {
        let reply = try await Site().ask(.get, "/api/suggest?q=Wor")
        #expect(reply.status == 200)
        #expect(reply.headers[.contentType] == "application/json")
        #expect(reply.headers[.cacheControl] == "no-store")
        #expect(reply.text.contains(#""words":["worry","worries","wor"]"#))
        #expect(!reply.text.contains("crisis"))
        let urgent = try await Site().ask(.get, "/api/suggest?q=I+want%20to%20die")
        #expect(urgent.text.contains(#""crisis":{"#))
        #expect(try await Site().ask(.get, "/api/suggest").status == 200)
    }

    @Test(
        "What is too long or no field is refused without being repeated",
        arguments: ["q=" + String(repeating: "zebra", count: 41), "zebra=1", "q=a&zebra=1"]
    )
    func refuses(query: String) async throws {
        let reply = try await Site().ask(.get, "/api/suggest?\(query)")
        #expect(reply.status == 400)
        #expect(reply.text.hasPrefix(#"{"error":{"message":"#))
        #expect(!reply.text.contains("zebra"))
    }

    @Test("Two hundred characters are read, whatever they are")
    func longest() async throws {
        let letters = String(repeating: "%C3%A9", count: 200)
        #expect(try await Site().ask(.get, "/api/suggest?q=\(letters)").status == 200)
        #expect(try await Site().ask(.post, "/api/suggest?q=a").status == 405)
    }
}
