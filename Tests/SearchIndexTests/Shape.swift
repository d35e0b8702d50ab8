import SearchIndex

/// A kind of corpus that an index could stumble over.
enum Shape: String, CaseIterable, Sendable {
    case mixed, summed, plain, none, one, identical, placeless, oneSpot, sameAges, longTexts, manySites
    case written, writtenSummed, writtenPlain, writtenLong, writtenOne, writtenNone

    /// How many documents it has: enough for several chunks where that can matter.
    var documentCount: Int {
        switch self {
        case .mixed, .summed: 900
        case .written, .writtenSummed: 600
        case .plain, .writtenPlain, .placeless, .oneSpot, .manySites: 400
        case .none, .writtenNone: 0
        case .one, .writtenOne: 1
        case .identical, .sameAges: 300
        case .longTexts, .writtenLong: 12
        }
    }

    /// How many questions are asked of it; 5,000 of all shapes together, and 2,800 of those that keep words as written.
    var questionCount: Int {
        switch self {
        case .mixed, .summed: 450
        case .written, .writtenSummed, .writtenPlain: 700
        case .writtenOne, .writtenNone: 200
        case .none, .one, .writtenLong: 300
        case .longTexts: 700
        default: 468
        }
    }

    var schema: IndexSchema {
        var schema = GeneratedServices.schema
        if [.summed, .oneSpot, .writtenSummed].contains(self) { schema.combination = .summed }
        if self == .plain || self == .writtenPlain { schema.analysis = .plain }
        schema.keepsWordsAsWritten = keepsWords
        return schema
    }

    /// Whether words are kept as they were written, and questions ask for it.
    var keepsWords: Bool {
        [.written, .writtenSummed, .writtenPlain, .writtenLong, .writtenOne, .writtenNone].contains(self)
    }

    /// The documents, from a seed alone.
    func documents(_ generated: inout GeneratedServices) -> [IndexDocument] {
        generated.speaksEnglish = keepsWords
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
        case .longTexts, .writtenLong:
            for index in documents.indices { documents[index].text[2] = generated.text(4_000...4_000) }
        case .manySites:
            for index in documents.indices { documents[index].points = (0..<index % 7).map { _ in generated.point() } }
        case .mixed, .summed, .plain, .none, .one, .written, .writtenSummed, .writtenPlain, .writtenOne, .writtenNone:
            break
        }
        return documents
    }
}
