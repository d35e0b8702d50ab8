import SearchIndex

/// A kind of corpus that an index could stumble over.
enum Shape: String, CaseIterable, Sendable {
    case mixed, summed, plain, none, one, identical, placeless, oneSpot, sameAges, longTexts, manySites

    /// How many documents it has: enough for several chunks where that can matter.
    var documentCount: Int {
        switch self {
        case .mixed, .summed: 900
        case .plain, .placeless, .oneSpot, .manySites: 400
        case .none: 0
        case .one: 1
        case .identical, .sameAges: 300
        case .longTexts: 12
        }
    }

    /// How many questions are asked of it; 5,000 of all shapes together.
    var questionCount: Int {
        switch self {
        case .mixed, .summed: 450
        case .none, .one: 300
        case .longTexts: 700
        default: 468
        }
    }

    var schema: IndexSchema {
        var schema = GeneratedServices.schema
        if self == .summed || self == .oneSpot { schema.combination = .summed }
        if self == .plain { schema.analysis = .plain }
        return schema
    }

    /// The documents, from a seed alone.
    func documents(_ generated: inout GeneratedServices) -> [IndexDocument] {
        var documents = generated.documents(documentCount)
        switch self {
        case .identical: documents = Array(repeating: documents[0], count: documentCount)
        case .placeless: for index in documents.indices { documents[index].points = [] }
        case .oneSpot:
            for index in documents.indices { documents[index].points = [.init(latitude: 53.48, longitude: -2.24)] }
        case .sameAges:
            for index in documents.indices {
                documents[index].ranges = index.isMultiple(of: 2) ? [0...0, nil] : [0...Int32.max, Int32.min...0]
            }
        case .longTexts: for index in documents.indices { documents[index].text[2] = generated.text(4_000...4_000) }
        case .manySites:
            for index in documents.indices { documents[index].points = (0..<index % 7).map { _ in generated.point() } }
        case .mixed, .summed, .plain, .none, .one: break
        }
        return documents
    }
}
