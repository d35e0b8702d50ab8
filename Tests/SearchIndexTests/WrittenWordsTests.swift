import SearchIndex
import Testing

@Suite("Words count as they were written")
struct WrittenWordsTests {
    private static let schema = IndexSchema(
        textFields: [.init(name: "title", weight: 2), .init(name: "body", weight: 1)],
        keepsWordsAsWritten: true
    )

    /// An index of documents with these bodies.
    private func index(_ bodies: [String], keepsWords: Bool = true) throws -> SearchIndex {
        var schema = Self.schema
        schema.keepsWordsAsWritten = keepsWords
        return try makeIndex(schema, bodies.map { IndexDocument(text: ["", $0]) })
    }

    @Test(
        "of two documents that are otherwise alike the one with the very form comes first",
        arguments: [
            ("waiting", "they waits here", "they waiting here"), ("waits", "they waiting here", "they waits here"),
            ("organisation", "one organizations", "one organisation"), ("Groups", "sleep group", "sleep groups"),
            ("centre", "a center", "a centre"),
        ]
    )
    func exactForms(asked: String, other: String, exact: String) throws {
        let hits = try index([other, exact, "nothing"]).search(IndexQuery(text: asked)).hits
        #expect(hits.map(\.document) == [1, 0])
        let word = try #require(hits[0].words.first)
        #expect(word.forExactForm == (word.score - word.forExactForm) / 8)
        #expect(hits[1].words.map(\.forExactForm) == [0])
        #expect(word.score - word.forExactForm == hits[1].score)
        // Without the words as written both score the same, and the first comes first.
        #expect(
            try index([other, exact], keepsWords: false).search(IndexQuery(text: asked)).hits.map(\.document) == [0, 1]
        )
    }

    @Test("a word in two forms counts for either, and a word of one form gains nothing")
    func formsAsked() throws {
        let index = try index(["wait", "waits", "waiting", "sleep"])
        let hits = try index.search(IndexQuery(text: "wait waiting")).hits
        #expect(hits.map(\.document) == [0, 2, 1])
        #expect(hits.map { $0.words.count } == [1, 1, 1])
        #expect(try index.search(IndexQuery(text: "sleep")).hits[0].words[0].forExactForm == 0)
    }

    @Test("the closer two words stand, and in order, the better")
    func closeness() throws {
        let gaps = [
            "w1 w2 w3 w4 w5 w6 sleep w7 w8 w9 w10 w11 w12 w13 w14 help",
            "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 sleep w14 help",
            "help sleep w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14",
            "sleep help w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14",
            "sleep w1 w2 w3 w4 w5 w6 w7 help w8 w9 w10 w11 w12 w13 w14",
        ]
        let hits = try index(gaps).search(IndexQuery(text: "sleep help")).hits
        #expect(hits.map(\.document) == [3, 1, 2, 4, 0])
        let lesser = try #require(hits[0].words.map(\.score).min())
        let shares = hits.map { ($0.closeness / lesser * 4 * 1_000).rounded() / 1_000 }
        #expect(shares == [1, 0.5, 0.5, 0.125, 0])
    }

    @Test("words of two fields are never close, nor words that do not follow one another in the question")
    func notClose() throws {
        let texts = [["sleep", "help"], ["", "sleep help"], ["", "sleep help group"]]
        let index = try makeIndex(Self.schema, texts.map { IndexDocument(text: $0) })
        func closeness(_ text: String) throws -> [Int: Bool] {
            let hits = try index.search(IndexQuery(text: text)).hits
            return hits.reduce(into: [:]) { $0[$1.document] = $1.closeness > 0 }
        }
        #expect(try closeness("sleep help") == [0: false, 1: true, 2: true])
        #expect(try closeness("sleep zebra help") == [0: false, 1: false, 2: false])
        #expect(try closeness("sleep group help") == [0: false, 1: false, 2: true])
        // Stop words have no place.
        #expect(try closeness("sleep with the help") == [0: false, 1: true, 2: true])
    }

    @Test("the parts make up the score from left to right")
    func parts() throws {
        let index = try index(["waiting for help with sleep", "waits for sleep and help", "help"])
        for hit in try index.search(IndexQuery(text: "waiting help sleep")).hits {
            var sum = hit.base
            for word in hit.words { sum += word.score }
            for keyword in hit.keywords { sum += keyword.score }
            #expect(hit.score == (sum + hit.closeness) * hit.placeFactor * hit.adjustFactor)
        }
    }

    @Test(
        "a phrase must stand in one field as it is",
        arguments: [
            ("\"stay in touch\"", [0, 3]), ("\"in touch\"", [0, 1, 2, 3]),
            ("stay \u{201C}in touch\u{201D}", [0, 1, 2, 3]),
            ("\"touch stay\"", [1]), ("\"stay touch base\"", []), ("\"drop-in centre\"", [4, 5]),
            ("\"dropin centre\"", []),
            ("\"the\" touch", [0, 1, 2, 3]), ("\"zebra\" touch", []), ("\"touch", [0, 1, 2, 3]),
            ("\"--\" touch", [0, 1, 2, 3]),
            ("\"16-18\"", [6]), ("\"LS1 4AP\"", [7]), ("\"4AP LS1\"", []), ("\"staying in touch\"", [0, 3]),
            ("\"stay in touch\" \"centre\"", []), ("\"a a a b\"", []), ("\"x9 x9 y9\"", [8]),
        ]
    )
    func phrases(text: String, expected: [Int]) throws {
        let bodies = [
            "we stay in touch", "touch and stay", "stay here to touch", "Staying in touch", "a drop-in centre",
            "drop in to the centre",
            "ages 16-18", "LS1 4AP", "x9 x9 x9 y9",
        ]
        let titles = ["", "", "", "", "", "", "18 16", "", ""]
        let index = try makeIndex(Self.schema, zip(titles, bodies).map { IndexDocument(text: [$0, $1]) })
        for pruning in [true, false] {
            let answer = try index.search(IndexQuery(text: text), pruning: pruning)
            #expect(Set(answer.hits.map(\.document)) == Set(expected), "\(text)")
            #expect(answer.matchCount == .exactly(expected.count))
        }
    }

    @Test("a phrase alone asks for all documents that have it; without words as written, for all that have its words")
    func phrasesAlone() throws {
        let bodies = ["touch to stay", "stay in touch", "stay"]
        let query = IndexQuery(phrases: ["stay in touch"])
        #expect(try index(bodies).search(query).hits.map(\.document) == [1])
        #expect(try index(bodies, keepsWords: false).search(query).hits.map(\.document) == [0, 1])
    }

    @Test("very long phrases, and very many, come to an end")
    func longPhrases() throws {
        let index = try index([String(repeating: "help ", count: 3_000)])
        let long = String(repeating: "help ", count: 5_000)
        #expect(try index.search(IndexQuery(phrases: [long])).hits.count == 1)
        #expect(try index.search(IndexQuery(phrases: Array(repeating: long, count: 20))).hits.count == 1)
    }

    @Test("words between quotation marks of any shape are phrases and words, and an open mark quotes nothing")
    func quotes() {
        let text = QuotedText("help \u{201E}stay in\u{201D}touch \u{AB}now\u{BB} it's \"open")
        #expect(text.words == ["help", "stay", "in", "touch", "now", "it's", "open"])
        #expect(text.phrases == ["stay in", "now"])
    }

    @Test("an index that does not keep words as written has no section for them")
    func sections() throws {
        let documents = [IndexDocument(text: ["help", "sleep"])]
        var schema = Self.schema
        let with = indexBytes(schema, documents).count
        schema.keepsWordsAsWritten = false
        #expect(indexBytes(schema, documents).count < with)
        #expect(try makeIndex(schema, documents).completions(of: "he", limit: 5).isEmpty)
        #expect(try makeIndex(schema, documents).schema == schema)
    }
}
