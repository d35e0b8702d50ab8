import CanonicalJSON
import HTTPTypes
import Hummingbird
import NIOCore

/// How long a response may be kept by a browser or a proxy.
enum Keeping: String, Sendable {
    /// Not at all: it answers a question, or it is an error.
    case never = "no-store"
    /// Five minutes: it holds nothing of a question.
    case shortly = "public, max-age=300"
}

extension Response {
    /// A page.
    static func html(_ text: String, kept: Keeping) -> Response {
        Response(bytes: ByteBuffer(string: text), type: "text/html; charset=utf-8", kept: kept)
    }

    /// A value as JSON: keys sorted, so that the same value always gives the same bytes.
    static func json(_ value: some Encodable, kept: Keeping) throws -> Response {
        json(bytes: try CanonicalJSON.bytes(of: value), kept: kept)
    }

    /// JSON that is already encoded.
    static func json(bytes: [UInt8], kept: Keeping) -> Response {
        Response(bytes: ByteBuffer(bytes: bytes), type: "application/json", kept: kept)
    }

    private init(bytes: ByteBuffer, type: String, kept: Keeping) {
        self.init(
            status: .ok,
            headers: [
                .contentType: type, .contentLength: "\(bytes.readableBytes)", .cacheControl: kept.rawValue,
                .contentLanguage: "en-GB",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }
}
