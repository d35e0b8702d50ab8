import HTTPTypes
import Hummingbird
import NIOCore
import Signposting

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension QuestionForm {
    /// The form that a request carries: in its query for `GET`, in its body for `POST`.
    ///
    /// - Parameters:
    ///   - limit: The largest body, in bytes; a larger one throws `NIOTooManyBytesError`.
    ///   - strict: Whether a name that is no field is a fault. A page is asked with whatever a link has gathered on
    ///     its way; a program that misspells a field should be told.
    init(of request: Request, limit: Int, strict: Bool) async throws {
        guard request.method == .post else {
            try self.init(pairs: PercentEncoding.pairs(Array((request.uri.query ?? "").utf8)), strict: strict)
            return
        }
        let type = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        let body = Array(try await request.body.collect(upTo: limit).readableBytesView)
        switch type {
        case "application/x-www-form-urlencoded":
            try self.init(pairs: PercentEncoding.pairs(body), strict: strict)
        case "application/json" where strict:
            try self.init(json: body)
        default:
            throw UnreadableRequest(
                status: .unsupportedMediaType,
                sentence: "Send the question as a form (application/x-www-form-urlencoded)"
                    + (strict ? " or as JSON (application/json)." : ".")
            )
        }
    }

    private init(pairs: [(name: String, value: String)], strict: Bool) throws {
        self.init()
        for (name, value) in pairs {
            guard let field = Field(rawValue: name) else {
                if strict { throw UnreadableRequest.unknownField }
                continue
            }
            add(value, to: field)
        }
    }

    /// A form from an object whose values are text, numbers or, for any field, lists of them.
    private init(json: [UInt8]) throws {
        let object: [String: TypedValue]
        do {
            object = try JSONDecoder().decode([String: TypedValue].self, from: Data(json))
        } catch {
            throw UnreadableRequest(sentence: "Send one JSON object whose values are text, numbers or lists of text.")
        }
        self.init()
        for field in Field.allCases {
            for value in object[field.rawValue]?.values ?? [] { add(value, to: field) }
        }
        guard object.keys.allSatisfy({ Field(rawValue: $0) != nil }) else { throw UnreadableRequest.unknownField }
    }
}

extension UnreadableRequest {
    /// A name that is no field.
    ///
    /// The name is not repeated: it may be a misplaced value.
    fileprivate static var unknownField: UnreadableRequest {
        let names = QuestionForm.Field.allCases.map(\.rawValue).joined(separator: ", ")
        return UnreadableRequest(sentence: "A field is not known. The fields are: \(names).")
    }
}

/// What a field holds in JSON: text, a whole or decimal number, nothing, or a list of them.
private struct TypedValue: Decodable {
    let values: [String]

    init(from decoder: any Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
            var gathered: [String] = []
            while !list.isAtEnd { gathered += try list.decode(Single.self).values }
            values = gathered
        } else {
            values = try Single(from: decoder).values
        }
    }

    private struct Single: Decodable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                values = []
            } else if let text = try? container.decode(String.self) {
                values = [text]
            } else if let whole = try? container.decode(Int.self) {
                values = [String(whole)]
            } else {
                values = [String(try container.decode(Double.self))]
            }
        }
    }
}
