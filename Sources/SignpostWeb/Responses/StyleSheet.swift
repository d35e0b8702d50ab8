import HTTPTypes
import Hummingbird
import NIOCore

/// The one style sheet, held in memory and named by its contents.
struct StyleSheet: Sendable {
    /// The embedded sheet.
    static let embedded = StyleSheet(bytes: PackageResources.signpost_css)

    private let body: ByteBuffer
    /// The entity tag: a hash of the contents, so that it changes with them.
    let tag: String

    private init(bytes: [UInt8]) {
        body = ByteBuffer(bytes: bytes)
        // FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): a name for a version, not a guard.
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        tag = "\"\(String(hash, radix: 16))\""
    }

    /// The sheet, or 304 where the browser has it.
    func response(to request: Request) -> Response {
        let kept: HTTPFields = [.eTag: tag, .cacheControl: "public, max-age=86400"]
        let held = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map { held in
            String(held.drop { $0 == " " }.prefix { $0 != " " })
        }
        if held.contains(tag) || held.contains("W/\(tag)") || held == ["*"] {
            return Response(status: .notModified, headers: kept)
        }
        var response = Response(status: .ok, headers: kept, body: ResponseBody(byteBuffer: body))
        response.headers[.contentType] = "text/css; charset=utf-8"
        response.headers[.contentLength] = "\(body.readableBytes)"
        return response
    }
}
