import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct QuestionAPITests {
    @Test("The same question gives the same bytes, by query, form and JSON")
    func sameBytes() async throws {
        let site = try Site()
        let query = try await site.ask(.get, "/api/find?text=worry%20a%2Blot&age=13&need=worry&need=eating")
        let form = try await site.post(
            "/api/find",
            [("text", "worry a+lot"), ("age", "13"), ("need", "worry"), ("need", "eating")]
        )
        let json = try await site.ask(
            .post,
            "/api/find",
            headers: [.contentType: "application/json; charset=utf-8"],
            body: #"{"need":["worry","eating"],"text":"worry a+lot","age":13,"gp":null}"#
        )
        #expect(query.status == 200)
        #expect(query.text == form.text)
        #expect(query.text == json.text)
        #expect(query.headers[.contentType] == "application/json")
        #expect(query.headers[.cacheControl] == "no-store")
    }

    @Test("A field that cannot be read is named, with one sentence, and what was typed is not repeated")
    func faults() async throws {
        let reply = try await Site().ask(.get, "/api/find?age=zz9secret&near=nowhere")
        #expect(reply.status == 400)
        #expect(
            reply.text
                == #"{"error":{"fields":{"age":"Give the age in years, such as 13.","near":"Give a postcode or a town."},"#
                + #""message":"Some fields could not be read."}}"#
        )
    }

    @Test(
        "A question about ways in that says not who asks, or what about, is told so",
        arguments: [
            ("/api/routes?need=worry", "role", "Say who is asking"),
            ("/api/routes?role=self", "need", "Say which need"),
            ("/api/accepts?age=13", "role", "Say who is asking"),
            ("/api/services/demo:S%201/routes", "role", "Say who is asking"),
        ]
    )
    func missing(path: String, field: String, sentence: String) async throws {
        let reply = try await Site().ask(.get, path)
        #expect(reply.status == 400)
        #expect(reply.text.contains("\"\(field)\":\"\(sentence)"))
    }

    @Test("The ways into a service that is not there are not found")
    func noService() async throws {
        #expect(try await Site().ask(.get, "/api/services/none/routes?role=self").status == 404)
    }

    @Test("A misspelt field is refused with the names of those there are", arguments: ["get", "json"])
    func unknownField(way: String) async throws {
        let site = try Site()
        let reply =
            way == "get"
            ? try await site.ask(.get, "/api/find?quadrants=help")
            : try await site.ask(
                .post,
                "/api/find",
                headers: [.contentType: "application/json"],
                body: #"{"quadrants":"help"}"#
            )
        #expect(reply.status == 400)
        #expect(reply.text.contains("quadrant, gp, school"))
        #expect(!reply.text.contains("quadrants"))
    }

    @Test("A page passes over what a link has gathered on its way")
    func strangeParameters() async throws {
        #expect(try await Site().ask(.get, "/find?text=worry&utm_source=x").status == 200)
    }

    @Test(
        "A body that is no form and no JSON object is refused",
        arguments: [
            ("application/json", "[1]", 400), ("application/json", "{", 400), ("application/json", "", 400),
            ("application/json", #"{"text":{"a":1}}"#, 400), ("text/plain", "text=worry", 415), ("", "text=worry", 415),
            ("multipart/form-data; boundary=x", "--x--", 415),
        ]
    )
    func badBodies(type: String, body: String, status: Int) async throws {
        let reply = try await Site().ask(.post, "/api/find", headers: [.contentType: type], body: body)
        #expect(reply.status == status)
        #expect(reply.text.hasPrefix(#"{"error":"#))
    }

    @Test("A text of 1,000 characters is read and one of 1,001 is a fault of its field")
    func textLimit() async throws {
        let site = try Site()
        let text = String(repeating: "é", count: 1_000)
        #expect(try await site.post("/api/find", [("text", text)]).status == 200)
        let reply = try await site.post("/api/find", [("text", text + "x")])
        #expect(reply.status == 400)
        #expect(reply.text.contains(#""text":"Use 1,000 characters or fewer"#))
        #expect(try await site.post("/api/find", [("gp", String(repeating: "g", count: 201))]).status == 400)
        #expect(try await site.post("/api/find", Array(repeating: ("need", "worry"), count: 31)).status == 400)
    }
}
