import Foundation
import SignpostWeb
import Synchronization
import TestSupport
import Testing

@Suite struct LiveServerTests {
    @Test("A page and an answer come over a socket, and answers are not computed on an event loop")
    func socket() async throws {
        let directory = FixtureDirectory()
        let (page, answer) = try await LiveSite.serve(directory) { client in
            (
                try await client.send([LoopbackClient.get("/")]),
                try await client.send([LoopbackClient.post("/find", "text=worry")])
            )
        }
        #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(answer.contains("2 services that may help"))
        #expect(directory.wasOnEventLoop.withLock { $0 } == false)
    }

    @Test("Headers of more than 16 KB are refused and the connection is closed")
    func largeHeaders() async throws {
        let (fitting, single, many) = try await LiveSite.serve { client in
            func get(_ headers: String) async throws -> String {
                try await client.send([LoopbackClient.get("/health", headers: headers)])
            }
            return (
                try await get("X-A: \(String(repeating: "x", count: 15_000))\r\n"),
                try await get("X-A: \(String(repeating: "x", count: 17_000))\r\n"),
                try await get((0..<20).map { "X-\($0): \(String(repeating: "x", count: 1_000))\r\n" }.joined())
            )
        }
        #expect(fitting.hasPrefix("HTTP/1.1 200"))
        #expect(single.hasPrefix("HTTP/1.1 400"))
        #expect(many.hasPrefix("HTTP/1.1 400"))
    }

    @Test("An address of 1 MB and a body of 1 MB are refused, and the server goes on")
    func large() async throws {
        let (address, body, after) = try await LiveSite.serve { client in
            (
                try await client.send([LoopbackClient.get("/find?text=" + String(repeating: "x", count: 1_048_576))]),
                try await client.send([
                    LoopbackClient.post("/find", "text=" + String(repeating: "x", count: 1_048_576))
                ]),
                try await client.send([LoopbackClient.get("/health")])
            )
        }
        #expect(address.isEmpty || address.hasPrefix("HTTP/1.1 400") || address.hasPrefix("HTTP/1.1 414"))
        #expect(body.isEmpty || body.hasPrefix("HTTP/1.1 413"))
        #expect(after.hasPrefix("HTTP/1.1 200"))
    }

    @Test("A chunked body that grows past 16 KB is 413 before it is all sent")
    func chunked() async throws {
        let head =
            "POST /api/find HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        let chunk = "2000\r\n" + String(repeating: " ", count: 0x2000) + "\r\n"
        let reply = try await LiveSite.serve { client in
            try await client.send([head, chunk, chunk, chunk, "0\r\n\r\n"], pause: 0.05)
        }
        #expect(reply.hasPrefix("HTTP/1.1 413"))
    }

    @Test("A body that trickles in is answered with 503 when its time is up")
    func slowBody() async throws {
        var configuration = WebServer.Configuration(port: 0)
        configuration.requestTimeout = .milliseconds(200)
        let reply = try await LiveSite.serve(configuration: configuration) { client in
            let whole = LoopbackClient.post("/find", "text=worry")
            return try await client.send([String(whole.dropLast(3))])
        }
        #expect(reply.hasPrefix("HTTP/1.1 503"))
        #expect(reply.lowercased().contains("retry-after: 5"))
    }

    @Test("A connection that says nothing is closed")
    func idle() async throws {
        var configuration = WebServer.Configuration(port: 0)
        configuration.idleTimeout = .milliseconds(300)
        // A server that kept the connection would make the client throw.
        let reply = try await LiveSite.serve(configuration: configuration) { client in
            try await client.send(["GET / HT"])
        }
        #expect(reply.isEmpty || reply.hasPrefix("HTTP/1.1 4"))
    }

    @Test(
        "Requests that are no HTTP are refused",
        arguments: ["\0\0\0\r\n\r\n", "GET\r\n\r\n", "é / HTTP/1.1\r\n\r\n"]
    )
    func garbage(bytes: String) async throws {
        let (reply, after) = try await LiveSite.serve { client in
            (try await client.send([bytes]), try await client.send([LoopbackClient.get("/health")]))
        }
        #expect(reply.isEmpty || reply.hasPrefix("HTTP/1.1 4"))
        #expect(after.hasPrefix("HTTP/1.1 200"))
    }

    @Test("On SIGTERM an answer that has begun is finished, and then the server ends")
    func drain() async {
        // In a process of its own: the signal is meant for every server in the process.
        await #expect(processExitsWith: .success) {
            let reply = try await LiveSite.replyAcrossSIGTERM()
            guard reply.hasPrefix("HTTP/1.1 200"), reply.hasSuffix("}") else { exit(3) }
        }
    }
}
