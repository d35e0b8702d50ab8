import DirectoryModel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Signposting
import Testing

@testable import SignpostWeb

/// The server's responder without a socket.
struct Site {
    /// What came back.
    struct Reply {
        let status: Int
        let headers: HTTPFields
        let text: String
    }

    private struct NoConnection: RequestContextSource {
        let logger: Logger
    }

    let server: WebServer
    private let responder: RouterResponder<Visit>

    static let today = CalendarDate(year: 2026, month: 11, day: 21) ?? CalendarDate(daysSince1970: 0)

    init(
        _ directory: FixtureDirectory = FixtureDirectory(),
        configuration: WebServer.Configuration = .init(port: 0),
        logger: Logger = Logger(label: "none") { _ in SwiftLogNoOpLogHandler() }
    ) throws {
        let today = try #require(Self.today)
        server = try WebServer(
            directory: directory,
            configuration: configuration,
            now: { AskedTime(today) },
            logger: logger
        )
        responder = server.router().buildResponder()
    }

    func ask(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        headers: HTTPFields = [:],
        body: String = ""
    ) async throws -> Reply {
        let request = Request(
            head: HTTPRequest(
                method: method,
                scheme: "http",
                authority: "localhost",
                path: path,
                headerFields: headers
            ),
            body: RequestBody(buffer: ByteBuffer(string: body))
        )
        let visit = Visit(unconnected: NoConnection(logger: Logger(label: "none") { _ in SwiftLogNoOpLogHandler() }))
        let response = try await responder.respond(to: request, context: visit)
        let gathered = Gathered()
        try await response.body.write(gathered)
        return Reply(
            status: response.status.code,
            headers: response.headers,
            text: String(buffer: gathered.buffer)
        )
    }

    /// Posts a form.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> Reply {
        let body = fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
        return try await ask(
            .post,
            path,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: body
        )
    }

    /// Text with every byte percent-encoded.
    static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

private final class Gathered: ResponseBodyWriter {
    var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
