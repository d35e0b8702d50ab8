import MappedFile
import SearchIndex

/// A question of the race.
struct Question {
    let number: Int
    let kind: String
    private let text: String
    private let age: Int32?
    private let place: IndexDocument.Point?
    private let kilometres: Double
    private let need: String
    private let quadrant: UInt64

    init(_ columns: TabLines.Columns) throws {
        guard columns.count > 8, let number = columns.number(0) else { throw RaceFault("a line is not a question") }
        self.number = number
        kind = columns.text(1)
        text = columns.text(2)
        age = columns.number(3).map { Int32($0) }
        if let latitude = Double(columns.text(4)), let longitude = Double(columns.text(5)) {
            place = .init(latitude: latitude, longitude: longitude)
        } else {
            place = nil
        }
        kilometres = Double(columns.text(6)) ?? 0
        need = columns.text(7)
        quadrant = Corpus.flag(columns.text(8))
    }

    /// The questions of a table.
    static func read(_ path: String) throws -> [Question] {
        let file = try MappedFile(path: path)
        return try file.view.withUnsafeBytes { bytes in
            var lines = TabLines(bytes)
            var questions: [Question] = []
            while let columns = lines.next() { questions.append(try Question(columns)) }
            return questions
        }
    }

    /// The question as the index understands it.
    ///
    /// A service matches a text by any of its words. Distance halves a score at the edge of the circle, where services
    /// without a place count as standing.
    var query: IndexQuery {
        var query = IndexQuery()
        if !text.isEmpty { query.words = [.init(text)] }
        if let age { query.rangeFilters = [.init("age", overlapping: age...age, keepsUnstated: false)] }
        if !need.isEmpty { query.requiredKeywords = [[need]] }
        if quadrant != 0 { query.maskFilters = [.init("quadrants", anyOf: quadrant, keepsUnstated: false)] }
        if let place {
            query.within = .init(place, metres: kilometres * 1_000, keepsPlaceless: true)
            query.decay = .init(from: place, scaleMetres: kilometres * 1_000, placelessFactor: 0.5)
        }
        return query
    }
}
