import HTTPTypes
import Hummingbird
import NIOCore
import Signposting

/// Why a request was not answered, in words that hold nothing of the request.
struct Refusal: Hashable, Sendable {
    var status: HTTPResponse.Status
    /// The page's heading.
    var heading: String
    /// One sentence: what happened and what to do.
    var sentence: String
    /// The methods that would have been answered, for 405.
    var allowed: [HTTPRequest.Method] = []
    /// Each field's sentence, for 400.
    var fields: [String: String]?

    private init(_ status: HTTPResponse.Status, _ heading: String, _ sentence: String) {
        self.status = status
        self.heading = heading
        self.sentence = sentence
    }

    /// The refusal that an error means.
    init(_ error: any Error, route: Route?, _ request: Request) {
        switch error {
        case let faults as FormFaults:
            self = Self.badRequest("Some fields could not be read.")
            fields = Dictionary(
                uniqueKeysWithValues: faults.inOrder.map { ($0.field.rawValue, $0.sentence) }
            )
        case let fault as UnreadableRequest:
            self = fault.status == .unsupportedMediaType ? Self.unsupported(fault) : Self.badRequest(fault.sentence)
            fields = fault.fields
        case is NIOTooManyBytesError:
            self = Self(status: .contentTooLarge)
        case let error as any HTTPResponseError:
            if error.status == .notFound, let route, !route.methods.contains(request.method) {
                self = Self(status: .methodNotAllowed)
                allowed = route.methods
            } else {
                self = Self(status: error.status)
            }
        default:
            self = Self(status: .internalServerError)
        }
    }

    private static func badRequest(_ sentence: String) -> Refusal {
        Refusal(.badRequest, "We could not read that", sentence)
    }

    private static func unsupported(_ fault: UnreadableRequest) -> Refusal {
        Refusal(.unsupportedMediaType, "We could not read that", fault.sentence)
    }

    private init(status: HTTPResponse.Status) {
        switch status {
        case .notFound:
            self.init(status, "We cannot find that page", "It may have moved, or the service may no longer be listed.")
        case .methodNotAllowed:
            self.init(status, "That does not work here", "This address does not take that kind of request.")
        case .contentTooLarge:
            self.init(status, "That was too long", "Please ask again in fewer words.")
        case .uriTooLong:
            self.init(status, "That address was too long", "Please start again from the first page.")
        case .serviceUnavailable:
            self.init(status, "That took too long", "Please try again in a moment.")
        case .badRequest:
            self.init(status, "We could not read that", "Please start again from the first page.")
        default:
            self.init(status, "Something went wrong", "This is our fault. Please try again in a moment.")
        }
    }
}

/// A request whose body or query could not be taken apart.
struct UnreadableRequest: Error, Hashable, Sendable {
    var status: HTTPResponse.Status = .badRequest
    /// One sentence on what to send instead.
    var sentence: String
    /// Each field's sentence.
    var fields: [String: String]?
}

/// The JSON of an error: `{"error":{"fields":{...},"message":"..."}}`.
struct ErrorBody: Codable, Hashable, Sendable {
    struct Told: Codable, Hashable, Sendable {
        var message: String
        var fields: [String: String]?
    }

    var error: Told

    init(message: String, fields: [String: String]?) { error = Told(message: message, fields: fields) }
}
