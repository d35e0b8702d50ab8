import DirectoryModel
import GRDB
import Signposting

/// What a directory does that puts its records into SQLite and searches them: FTS5 with stemming, any of the question's
/// words, best BM25 first, and the filters that everybody has: closed services, and ages where an age was filled in.
struct FullTextBaseline {
    private let database: DatabaseQueue
    private let services: [Service]

    /// Indexes the records.
    ///
    /// - Parameter withTerms: Whether the terms that feeds state are searched beside the text.
    init(_ services: [Service], withTerms: Bool) throws {
        self.services = services
        database = try DatabaseQueue()
        try database.write { connection in
            try connection.execute(
                sql: """
                    CREATE VIRTUAL TABLE service USING fts5(
                        name, summary, description, organisation, terms, tokenize = 'porter unicode61'
                    )
                    """
            )
            for (number, service) in services.enumerated() {
                let stated = service.needs + service.supportTypes + service.eligibility.circumstances
                let description = [service.description, service.approach, service.eligibility.text].compactMap { $0 }
                try connection.execute(
                    sql:
                        "INSERT INTO service(rowid, name, summary, description, organisation, terms) VALUES (?,?,?,?,?,?)",
                    arguments: [
                        number, ([service.name] + service.alternateNames).joined(separator: " "), service.summary,
                        (description + service.interests).joined(separator: " "), service.organisation?.name,
                        withTerms ? stated.map(\.slug).joined(separator: " ") : "",
                    ]
                )
            }
        }
    }

    /// The best records for a question, by their number in the feed.
    func answer(_ question: Question) throws -> [String] {
        let words = question.text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        let terms = words.map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
        guard !terms.isEmpty else { return [] }
        let expression = terms.map { "\"\($0)\"" }.joined(separator: " OR ")
        let rows = try database.read { connection in
            try Int.fetchAll(
                connection,
                sql: "SELECT rowid FROM service WHERE service MATCH ? ORDER BY bm25(service), rowid",
                arguments: [expression]
            )
        }
        let offered = rows.lazy.map { services[$0] }.filter { service in
            service.status.isOffered && service.closesForGood.map { question.on < $0 } ?? true
                && question.age.map { !service.eligibility.ages.fit($0).excludes } ?? true
        }
        return offered.prefix(RankingMeasure.depth).map { JudgedQuestion.record($0.id.rawValue) }
    }
}
