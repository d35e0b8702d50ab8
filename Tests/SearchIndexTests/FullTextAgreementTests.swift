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

    @Test("phrases and unfinished words, a hundred and fifty times each")
    func agreesOnWordsAsWritten() throws {
        var generated = GeneratedServices(seed: 29)
        generated.speaksEnglish = true
        var schema = GeneratedServices.schema
        schema.keepsWordsAsWritten = true
        let documents = generated.documents(800)
        let index = try makeIndex(schema, documents)
        let database = try DatabaseQueue()
        try database.write { connection in
            try connection.execute(sql: "CREATE VIRTUAL TABLE phrase USING fts5(title, topics, description)")
            try connection.execute(sql: "CREATE VIRTUAL TABLE form USING fts5(words)")
            var analyser = TermAnalyser()
            for (number, document) in documents.enumerated() {
                let words = document.text.map { analyser.words(of: $0).filter { !$0.isJoined } }
                let fields = words.map { $0.map(\.term).joined(separator: " ") }
                try connection.execute(
                    sql: "INSERT INTO phrase(rowid, title, topics, description) VALUES (?, ?, ?, ?)",
                    arguments: [number, fields[0], fields[1], fields[2]]
                )
                try connection.execute(
                    sql: "INSERT INTO form(rowid, words) VALUES (?, ?)",
                    arguments: [number, words.joined().map(\.form).joined(separator: " ")]
                )
            }
        }
        func matches(_ table: String, _ expression: String) throws -> Set<Int> {
            try database.read { connection in
                let sql = "SELECT rowid FROM \(table) WHERE \(table) MATCH ?"
                return try Int.fetchSet(connection, sql: sql, arguments: [expression])
            }
        }
        var found = 0
        for _ in 0..<150 {
            let phrase = generated.text(2...3)
            var analyser = TermAnalyser()
            let terms = analyser.words(of: phrase).filter { !$0.isJoined }.map(\.term)
            guard !terms.isEmpty else { continue }
            let hits = try index.search(IndexQuery(phrases: [phrase], limit: documents.count)).hits
            #expect(
                Set(hits.map(\.document)) == (try matches("phrase", "\"\(terms.joined(separator: " "))\"")),
                "\(phrase)"
            )
            found += hits.isEmpty ? 0 : 1
        }
        #expect(found > 20)
        for _ in 0..<150 {
            let prefix = String(generated.text(1...1).lowercased().prefix(while: { $0 != "-" }).prefix(6))
            guard prefix.allSatisfy(\.isLetter) else { continue }
            let completions = try index.completions(of: prefix, limit: .max)
            // Every document with a form that begins so, and how many have each.
            let expected = try matches("form", "\(prefix)*")
            var union: Set<Int> = []
            for completion in completions {
                let having = try matches("form", "\"\(completion.word)\"")
                #expect(having.count == completion.documentCount)
                union.formUnion(having)
            }
            #expect(union == expected, "\(prefix)")
            let query = IndexQuery(words: [.init(prefix, leeway: .unfinished)], limit: documents.count)
            if completions.count <= 8 {
                #expect(expected.isSubset(of: Set(try index.search(query).hits.map(\.document))))
            }
        }
    }
}
