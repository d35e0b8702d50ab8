import HTTPTypes
import Hummingbird
import NIOCore
import Signposting

/// Turns whatever is thrown into a page for people and JSON for programs; nothing of the request is repeated in either.
struct FaultResponses: RouterMiddleware {
    let pages: PageRenderer

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let response = try respond(to: request, with: Refusal(error, route: Route(path: request.uri.path), request))
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func respond(to request: Request, with refusal: Refusal) throws -> Response {
        var response: Response =
            if Route.isForPrograms(path: request.uri.path) {
                try .json(ErrorBody(message: refusal.sentence, fields: refusal.fields), kept: .never)
            } else {
                .html(try pages.render(.refusal(refusal)), kept: .never)
            }
        response.status = refusal.status
        if !refusal.allowed.isEmpty {
            response.headers[.allow] = refusal.allowed.map(\.rawValue).joined(separator: ", ")
        }
        if refusal.status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
        return response
    }
}
