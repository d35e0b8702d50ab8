import Glibc
import Hummingbird
import Logging
import TestSupport

@testable import SignpostWeb

/// A server on a free port of the loopback interface, stopped when the work is done.
enum LiveSite {
    static func serve<Result: Sendable>(
        _ directory: FixtureDirectory = FixtureDirectory(),
        configuration: WebServer.Configuration = .init(port: 0),
        logger: Logger = Logger(label: "none") { _ in SwiftLogNoOpLogHandler() },
        _ work: @Sendable @escaping (LoopbackClient) async throws -> Result
    ) async throws -> Result {
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let server = try Site(directory, configuration: configuration, logger: logger).server
        let application = server.application { port in
            found.yield(port)
            found.finish()
        }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            var iterator = ports.makeAsyncIterator()
            guard let port = await iterator.next() else { throw LoopbackClient.Unreachable() }
            let result = try await work(LoopbackClient(port: port))
            group.cancelAll()
            return result
        }
    }

    /// What a client gets that asked just before this process was told to end, once the server has ended.
    static func replyAcrossSIGTERM() async throws -> String {
        let server = try Site(FixtureDirectory(delay: .milliseconds(600))).server
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        async let ended: Void = server.run { found.yield($0) }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else { throw LoopbackClient.Unreachable() }
        async let reply = LoopbackClient(port: port).send([LoopbackClient.get("/api/find?text=x")])
        try await Task.sleep(for: .milliseconds(200))
        kill(getpid(), SIGTERM)
        try await ended
        return try await reply
    }
}
