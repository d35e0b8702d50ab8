import GRDB
import SearchIndex
import Testing

/// SQLite's FTS5 is an independent inverted index.
///
/// It is given the analysed terms, not the text: what is compared is which documents have which terms, and FTS5's own
/// tokeniser, which folds no spellings, would only add differences.
@Suite("SQLite FTS5 agrees on which documents match")
struct FullTextAgreementTests {
    @Test("one and two words, each a hundred times")
    func agrees() throws {
        var generated = GeneratedServices(seed: 23)
        let documents = generated.documents(1_500)
        let index = try makeIndex(GeneratedServices.schema, documents)
        let database = try DatabaseQueue()
        try database.write { connection in
            try connection.execute(sql: "CREATE VIRTUAL TABLE service USING fts5(title, topics, description)")
            var analyser = TermAnalyser()
            for (number, document) in documents.enumerated() {
                let fields = document.text.map { analyser.terms(of: $0).joined(separator: " ") }
                try connection.execute(
                    sql: "INSERT INTO service(rowid, title, topics, description) VALUES (?, ?, ?, ?)",
                    arguments: [number, fields[0], fields[1], fields[2]]
                )
            }
        }
        var compared = 0
        while compared < 200 {
            let words = generated.query().words.prefix(compared < 100 ? 1 : 2)
            guard !words.isEmpty else { continue }
            var analyser = TermAnalyser()
            let terms = words.flatMap { analyser.terms(of: $0.text) }
            let expression = terms.map { "\"\($0)\"" }.joined(separator: " OR ")
            let expected = try database.read { connection in
                let sql = "SELECT rowid FROM service WHERE service MATCH ?"
                return try Int.fetchSet(connection, sql: sql, arguments: [expression])
            }
            let query = IndexQuery(words: Array(words), limit: documents.count)
            #expect(Set(try index.search(query).hits.map(\.document)) == expected, "\(expression)")
            compared += 1
        }
    }
}
