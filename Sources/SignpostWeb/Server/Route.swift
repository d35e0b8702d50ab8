import HTTPTypes

/// Every address the server answers, with its methods: the one table that routing, 405 answers and the access log use.
enum Route: String, CaseIterable, Sendable {
    case home = "/"
    case find = "/find"
    case service = "/services/{id}"
    case waysIn = "/services/{id}/ways-in"
    case refer = "/refer"
    case helpNow = "/help-now"
    case privacy = "/privacy"
    case about = "/about"
    case styleSheet = "/assets/signpost.css"
    case health = "/health"
    case findAPI = "/api/find"
    case suggestAPI = "/api/suggest"
    case serviceAPI = "/api/services/{id}"
    case routesAPI = "/api/routes"
    case serviceRoutesAPI = "/api/services/{id}/routes"
    case acceptsAPI = "/api/accepts"

    /// The address with its parameter's name in braces; safe to log, since it never holds a value.
    var pattern: String { rawValue }

    /// The methods answered; `HEAD` comes with `GET`.
    var methods: [HTTPRequest.Method] {
        switch self {
        case .find, .waysIn, .refer, .findAPI, .routesAPI, .serviceRoutesAPI, .acceptsAPI: [.get, .head, .post]
        case .home, .service, .helpNow, .privacy, .about, .styleSheet, .health, .suggestAPI, .serviceAPI: [.get, .head]
        }
    }

    /// The route of a path; empty segments are passed over, as the router does.
    init?(path: some StringProtocol) {
        let segments = path.split(separator: "/")
        let match = Self.allCases.first { route in
            let expected = route.pattern.split(separator: "/")
            return expected.count == segments.count
                && zip(expected, segments).allSatisfy { $0.first == "{" || $0 == $1 }
        }
        guard let match else { return nil }
        self = match
    }

    /// Whether a path is for programs, whose errors are JSON.
    static func isForPrograms(path: some StringProtocol) -> Bool {
        let first = path.split(separator: "/", maxSplits: 1).first
        return first == "api" || first == "health"
    }
}
