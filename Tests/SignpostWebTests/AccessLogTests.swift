import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import SignpostWeb

@Suite struct AccessLogTests {
    private static let marks = ["zebra", "quagga", "okapi", "127.0.0.1", "demo:S", "Mozilla"]

    @Test("A line has the method, the route's pattern, the status and the time, and nothing else")
    func line() async throws {
        let capture = LogCapture()
        _ = try await Site(logger: capture.logger()).ask(.get, "/services/demo:S%201?zebra=quagga")
        let line = try #require(capture.text.split(separator: "\n").first.map(String.init))
        #expect(line.contains(#""method=GET""#))
        #expect(line.contains(#""route=/services/{id}""#))
        #expect(line.contains(#""status=200""#))
        #expect(line.components(separatedBy: "=").count == 5)
    }

    @Test("Nothing of a question, a path, a body, a header or an address is logged, at any level, whatever goes wrong")
    func privacy() async throws {
        let capture = LogCapture()
        let site = try Site(logger: capture.logger())
        let agent: HTTPFields = [.userAgent: "Mozilla okapi", .contentType: "application/json"]
        for path in [
            "/find?text=zebra", "/api/find?age=zebra", "/api/find?zebra=1", "/zebra/quagga", "/services/zebra",
            "/api/services/zebra", "/api/suggest?q=zebra", "/api/suggest?quagga=1",
            "/find?text=" + String(repeating: "zebra", count: 2_000),
        ] {
            _ = try await site.ask(.get, path, headers: agent)
        }
        _ = try await site.ask(.post, "/api/find", headers: agent, body: #"{"text":"quagga"}"#)
        _ = try await site.ask(.post, "/api/find", headers: agent, body: #"{"quagga"#)
        _ = try await site.post("/find", [("text", "zebra"), ("age", "quagga")])
        _ = try await site.ask(try #require(HTTPRequest.Method("ZEBRA")), "/find")
        _ = try await Site(FixtureDirectory(mark: "okapi", isBroken: true), logger: capture.logger())
            .ask(.get, "/find?text=zebra")
        let lines = capture.text.split(separator: "\n")
        #expect(lines.count == 14)
        for mark in Self.marks { #expect(!capture.text.lowercased().contains(mark.lowercased()), "\(mark)") }
        #expect(capture.text.contains("method=other"))
        #expect(capture.text.contains("route=none"))
    }

    @Test("Nor by the layers below, over a socket, at trace")
    func socketPrivacy() async throws {
        let capture = LogCapture()
        var configuration = WebServer.Configuration(port: 0)
        configuration.requestTimeout = .milliseconds(200)
        try await LiveSite.serve(configuration: configuration, logger: capture.logger()) { client in
            _ = try await client.send([LoopbackClient.get("/find?text=zebra", headers: "User-Agent: okapi\r\n")])
            _ = try? await client.send(["GET /zebra HTTP/1.1\r\nquagga\0: \r\n\r\n"], patience: 2)
            _ = try? await client.send([LoopbackClient.get("/find?text=zebra") + "quagga"], patience: 2)
            _ = try? await client.send([String(LoopbackClient.post("/find", "text=zebra").dropLast(2))], patience: 2)
            _ = try await client.send([
                LoopbackClient.get("/", headers: "okapi: \(String(repeating: "okapi", count: 9_000))\r\n")
            ])
        }
        #expect(capture.text.contains("route=/find"))
        for mark in ["zebra", "quagga", "okapi"] {
            #expect(!capture.text.lowercased().contains(mark), "\(mark) in \(capture.text)")
        }
    }
}
