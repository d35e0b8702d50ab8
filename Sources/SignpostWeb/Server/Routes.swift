import DirectoryModel
import HTTPTypes
import Hummingbird
import Signposting

/// What each address answers.
struct Routes: Sendable {
    let desk: QuestionDesk
    let pages: PageRenderer
    let configuration: WebServer.Configuration

    func respond(to request: Request, on route: Route, _ visit: Visit) async throws -> Response {
        switch route {
        case .home: try page(.home(choices: desk.directory.choices), kept: .shortly)
        case .find: try await find(request)
        case .service: try service(id(visit))
        case .waysIn: try await waysIn(to: id(visit), request)
        case .refer: try await refer(request)
        case .helpNow: try page(.helpNow(desk.helpNow()), kept: .shortly)
        case .privacy: try page(.privacy, kept: .shortly)
        case .about: try page(.about(desk.directory.about), kept: .shortly)
        case .styleSheet: StyleSheet.embedded.response(to: request)
        case .health: try .json(Health(status: "ok", services: desk.directory.about.serviceCount), kept: .never)
        case .findAPI: try await findForPrograms(request)
        case .suggestAPI: try .json(try desk.suggestions(for: typed(request)), kept: .never)
        case .serviceAPI: try document(id(visit))
        case .routesAPI: try .json(try desk.routes(try await form(request)), kept: .never)
        case .serviceRoutesAPI: try await routes(to: id(visit), request)
        case .acceptsAPI: try .json(try desk.accepts(try await form(request)), kept: .never)
        }
    }

    private func find(_ request: Request) async throws -> Response {
        let form = try await QuestionForm(of: request, limit: configuration.maximumBodyBytes, strict: false)
        let choices = desk.directory.choices
        return try answered {
            try page(.answer(try desk.answer(form), to: form, choices: choices), kept: .never)
        } orFaulty: { faults in
            try page(.faulty(form, faults, choices: choices), kept: .never)
        }
    }

    /// How to get into a service: the form alone until somebody says who asks.
    private func waysIn(to id: ServiceID, _ request: Request) async throws -> Response {
        let form = try await QuestionForm(of: request, limit: configuration.maximumBodyBytes, strict: false)
        guard let service = try desk.service(id) else { throw HTTPError(.notFound) }
        let choices = desk.directory.choices
        guard request.method == .post || form.role != nil else {
            return try page(.waysIn(service, nil, form, choices: choices), kept: .never)
        }
        return try answered {
            try page(.waysIn(service, try desk.route(id, form), form, choices: choices), kept: .never)
        } orFaulty: { faults in
            try page(.waysIn(service, nil, form, choices: choices, faults: faults), kept: .never)
        }
    }

    /// What somebody can refer to: the form alone until they say who they are.
    private func refer(_ request: Request) async throws -> Response {
        let form = try await QuestionForm(of: request, limit: configuration.maximumBodyBytes, strict: false)
        let choices = desk.directory.choices
        guard request.method == .post || form.role != nil else {
            return try page(.refer(nil, form, choices: choices), kept: .never)
        }
        return try answered {
            var asked = form
            asked.limit = form.limit ?? "5"
            return try page(.refer(try desk.accepts(asked), form, choices: choices), kept: .never)
        } orFaulty: { faults in
            try page(.refer(nil, form, choices: choices, faults: faults), kept: .never)
        }
    }

    /// A page, or the form again as a bad request where its fields cannot be read.
    private func answered(
        _ answer: () throws -> Response,
        orFaulty again: (FormFaults) throws -> Response
    ) throws -> Response {
        do {
            return try answer()
        } catch let faults as FormFaults {
            let page = try again(faults)
            return Response(status: .badRequest, headers: page.headers, body: page.body)
        }
    }

    private func findForPrograms(_ request: Request) async throws -> Response {
        try .json(try desk.answer(try await form(request)), kept: .never)
    }

    private func routes(to id: ServiceID, _ request: Request) async throws -> Response {
        guard let answer = try desk.route(id, try await form(request)) else { throw HTTPError(.notFound) }
        return try .json(answer, kept: .never)
    }

    /// The form of a program, in which a name that is no field is a fault.
    private func form(_ request: Request) async throws -> QuestionForm {
        try await QuestionForm(of: request, limit: configuration.maximumBodyBytes, strict: true)
    }

    /// What is typed so far: the query's `q`, which is the only field.
    private func typed(_ request: Request) throws -> String {
        let pairs = PercentEncoding.pairs(Array((request.uri.query ?? "").utf8))
        guard pairs.allSatisfy({ $0.name == "q" }) else {
            throw UnreadableRequest(sentence: "A field is not known. The only field is: q.")
        }
        return pairs.last?.value ?? ""
    }

    private func service(_ id: ServiceID) throws -> Response {
        guard let service = try desk.service(id) else { throw HTTPError(.notFound) }
        return try page(.service(service), kept: .shortly)
    }

    private func document(_ id: ServiceID) throws -> Response {
        guard let bytes = try desk.directory.document(id) else { throw HTTPError(.notFound) }
        return .json(bytes: bytes, kept: .shortly)
    }

    private func id(_ visit: Visit) throws -> ServiceID {
        let segment = try visit.parameters.require("id")
        return ServiceID(rawValue: PercentEncoding.decode(segment.utf8, plusIsSpace: false))
    }

    private func page(_ page: Page, kept: Keeping) throws -> Response {
        .html(try pages.render(page), kept: kept)
    }
}

/// The answer to `GET /health`: the snapshot is open and can be asked.
struct Health: Codable, Hashable, Sendable {
    /// `ok`.
    var status: String
    /// How many services the directory holds.
    var services: Int
}
