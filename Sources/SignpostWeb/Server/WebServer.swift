import DirectoryModel
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Signposting

/// The question API and the pages over HTTP/1.1.
///
/// Nothing that is asked is logged or kept, and an answer makes no request to anywhere (design rule 5). Requests are
/// answered in their connection's task on Swift's cooperative pool, not on an event loop: an answer computes for less
/// than a millisecond and its page for a few, and neither waits, so a pool of blocking threads would gain nothing.
package struct WebServer: Sendable {
    private let configuration: Configuration
    private let logger: Logger
    private let desk: QuestionDesk
    private let pages: PageRenderer

    /// A server for a directory.
    ///
    /// - Parameters:
    ///   - directory: What answers the questions.
    ///   - configuration: Where to listen and what to refuse.
    ///   - now: When questions are asked that name no day.
    ///   - logger: Receives one line a request: method, route, status and time.
    /// - Throws: An error of the template parser where an embedded page is malformed.
    package init(
        directory: any AnsweringDirectory,
        configuration: Configuration = Configuration(),
        now: @escaping @Sendable () -> AskedTime,
        logger: Logger
    ) throws {
        self.configuration = configuration
        self.logger = logger
        desk = QuestionDesk(directory: directory, now: now)
        pages = try PageRenderer(demoWarning: directory.about.demoWarning)
    }

    /// Serves until SIGTERM or SIGINT; requests that have begun are then answered before this returns.
    ///
    /// - Parameter onListening: Called with the port once connections are accepted.
    /// - Throws: An error of the socket layer where the address cannot be listened on.
    package func run(onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }) async throws {
        try await application(onListening: onListening).runService()
    }

    /// The server as a service, for a group that stops it by other means than a signal.
    func application(onListening: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol {
        // Below `info` the HTTP layer prints request heads when a connection fails.
        var serverLogger = logger
        serverLogger.logLevel = max(logger.logLevel, .info)
        return Application(
            responder: router().buildResponder(),
            server: .http1(
                configuration: .init(
                    idleTimeout: TimeAmount(configuration.idleTimeout),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: configuration.maximumHeaderBytes,
                        maxHeaderListSize: configuration.maximumHeaderBytes,
                        maxHeaderFieldCount: 100
                    )
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: .maximum(configuration.maximumConnections, logger: serverLogger)
            ),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? 0) },
            logger: serverLogger
        )
    }

    /// The routes with everything around them, without a socket.
    func router() -> Router<Visit> {
        let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AccessLog(logger: logger))
        router.add(middleware: SafeHeaders())
        router.add(middleware: FaultResponses(pages: pages))
        router.add(middleware: RequestLimits(configuration: configuration))
        let routes = Routes(desk: desk, pages: pages, configuration: configuration)
        for route in Route.allCases {
            for method in route.methods where method != .head {
                router.on(RouterPath(route.pattern), method: method) { request, visit in
                    try await within(configuration.requestTimeout) {
                        try await routes.respond(to: request, on: route, visit)
                    }
                }
            }
        }
        return router
    }
}
