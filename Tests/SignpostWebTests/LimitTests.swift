import HTTPTypes
import Testing

@testable import SignpostWeb

@Suite struct LimitTests {
    @Test("A body of 16 KB is read and a larger one is 413, announced or not", arguments: [true, false])
    func body(isAnnounced: Bool) async throws {
        let site = try Site()
        func post(_ size: Int) async throws -> Site.Reply {
            var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            if isAnnounced { headers[.contentLength] = "\(size)" }
            let body = "text=x&zz=" + String(repeating: "x", count: size - 10)
            return try await site.ask(.post, "/find", headers: headers, body: body)
        }
        #expect(try await post(16 * 1024).status == 200)
        let over = try await post(16 * 1024 + 1)
        #expect(over.status == 413)
        #expect(over.text.contains("tel:999"))
        #expect(try await post(1024 * 1024).status == 413)
    }

    @Test("An address of 8 KB is read and a longer one is 414")
    func target() async throws {
        let site = try Site()
        func path(_ size: Int) -> String { "/find?zz=" + String(repeating: "x", count: size - 9) }
        #expect(try await site.ask(.get, path(8 * 1024)).status == 200)
        #expect(try await site.ask(.get, path(8 * 1024 + 1)).status == 414)
    }

    @Test("Work that does not end in time is 503 and cancelled")
    func time() async throws {
        let result = try await within(.seconds(5)) { 1 }
        #expect(result == 1)
        await #expect(throws: (any Error).self) {
            try await within(.milliseconds(20)) { try await Task.sleep(for: .seconds(60)) }
        }
    }
}
