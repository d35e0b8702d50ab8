import HTTPTypes
import Hummingbird
import Logging

/// Logs one line for each request: method, route pattern, status and time, and nothing that says who asked or what.
///
/// Paths, queries, bodies, headers and addresses never reach the log (design rule 5). A method that HTTP does not
/// define could carry text, and is logged as `other`.
struct AccessLog: RouterMiddleware {
    let logger: Logger

    private static let named: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .delete, .options, .patch, .trace, .connect,
    ]

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let route = Route(path: request.uri.path)?.pattern ?? "none"
        let method = Self.named.contains(request.method) ? request.method.rawValue : "other"
        let milliseconds = (clock.now - start) / .milliseconds(1)
        logger.info(
            "answered",
            metadata: [
                "method": "\(method)",
                "route": "\(route)",
                "status": "\(response.status.code)",
                "ms": "\((milliseconds * 100).rounded() / 100)",
            ]
        )
        return response
    }
}
