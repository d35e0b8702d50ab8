import HTTPTypes
import Hummingbird

/// Refuses a request target that is too long, and a body that says it is, before anything is read.
struct RequestLimits: RouterMiddleware {
    let configuration: WebServer.Configuration

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard (request.head.path ?? "").utf8.count <= configuration.maximumTargetBytes else {
            throw HTTPError(.uriTooLong)
        }
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }),
            announced > configuration.maximumBodyBytes
        {
            throw HTTPError(.contentTooLarge)
        }
        return try await next(request, context)
    }
}
