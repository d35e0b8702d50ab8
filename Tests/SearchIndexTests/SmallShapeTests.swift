import SearchIndex
import Testing

@Suite("Indexes of unusual shape answer")
struct SmallShapeTests {
    private let schema = IndexSchema(
        textFields: [.init(name: "title", weight: 2), .init(name: "body", weight: 1)],
        rangeNames: ["years"],
        maskNames: ["kinds"]
    )
    private let town = IndexDocument.Point(latitude: 53.41, longitude: -2.16)

    @Test("no document: no hit to any question")
    func noDocument() throws {
        let index = try makeIndex(schema, [])
        #expect(index.documentCount == 0)
        for query in [IndexQuery(), IndexQuery(text: "help"), IndexQuery(requiredKeywords: [["a"]])] {
            #expect(try index.search(query) == IndexAnswer(hits: [], matchCount: .exactly(0)))
        }
    }

    @Test("no field, no column: every document is a hit of score 1")
    func emptySchema() throws {
        let index = try makeIndex(IndexSchema(textFields: []), [IndexDocument(), IndexDocument()])
        let answer = try index.search(IndexQuery())
        #expect(answer.hits.map(\.document) == [0, 1])
        #expect(answer.hits.map(\.score) == [1, 1])
    }

    @Test("one document is found by word, by keyword and by nothing asked")
    func oneDocument() throws {
        let document = IndexDocument(text: ["Sleep clinic", ""], keywords: [.init("sleep", strength: 0.5)])
        let index = try makeIndex(schema, [document])
        let byWord = try #require(try index.search(IndexQuery(text: "clinics")).hits.first)
        #expect(byWord.words.map(\.term) == ["clinic"])
        #expect(byWord.score == byWord.words[0].score)
        let byKeyword = try index.search(IndexQuery(keywords: [.init("sleep", weight: 3)]))
        #expect(byKeyword.hits.map(\.score) == [1.5])
        #expect(try index.search(IndexQuery()).hits.map(\.score) == [1])
        #expect(try index.search(IndexQuery(text: "the")).hits.map(\.score) == [1])
        #expect(try index.search(IndexQuery(text: "football")).hits.isEmpty)
        #expect(try index.search(IndexQuery(text: "")).hits.count == 1)
    }

    @Test("identical documents come in the order in which they were added", arguments: [true, false])
    func identicalDocuments(pruning: Bool) throws {
        let document = IndexDocument(text: ["help", "help with sleep"], points: [town])
        let index = try makeIndex(schema, Array(repeating: document, count: 300))
        let query = IndexQuery(
            words: [.init("help"), .init("sleep")],
            decay: .init(from: town, scaleMetres: 100, placelessFactor: 0),
            limit: 7
        )
        #expect(try index.search(query, pruning: pruning).hits.map(\.document) == Array(0..<7))
    }

    @Test("of documents without a point the circle and the decay say what becomes")
    func placeless() throws {
        let index = try makeIndex(schema, [IndexDocument(text: ["help", ""]), IndexDocument(text: ["help", ""])])
        var query = IndexQuery(within: .init(town, metres: 1_000, keepsPlaceless: false))
        #expect(try index.search(query).hits.isEmpty)
        query.within?.keepsPlaceless = true
        query.decay = .init(from: town, scaleMetres: 1_000, placelessFactor: 0.25)
        let hits = try index.search(query).hits
        #expect(hits.map(\.placeFactor) == [0.25, 0.25])
        #expect(hits.map(\.distance) == [nil, nil])
    }

    @Test("all at one point: the edge of the circle is inside, and of several points the nearest counts")
    func onePoint() throws {
        let far = IndexDocument.Point(latitude: -33, longitude: 151)
        let index = try makeIndex(schema, [IndexDocument(points: [town]), IndexDocument(points: [far, town])])
        let query = IndexQuery(within: .init(town, metres: 0, keepsPlaceless: false))
        let hits = try index.search(query).hits
        #expect(hits.map(\.document) == [0, 1])
        #expect(hits.map(\.distance) == [0, 0])
    }

    @Test("a degree of the meridian is 111.195 km, across the date line too")
    func distances() throws {
        let points = [(1.0, 0.0), (0.0, 179.5), (90.0, 12.0)].map {
            IndexDocument.Point(latitude: $0.0, longitude: $0.1)
        }
        let index = try makeIndex(schema, points.map { IndexDocument(points: [$0]) })
        func distance(_ document: Int, from latitude: Double, _ longitude: Double) throws -> Double? {
            let origin = IndexDocument.Point(latitude: latitude, longitude: longitude)
            let query = IndexQuery(decay: .init(from: origin, scaleMetres: 1, placelessFactor: 0))
            return try index.search(query).hits.first { $0.document == document }?.distance?.rounded()
        }
        #expect(try distance(0, from: 0, 0) == 111_195)
        #expect(try distance(1, from: 0, -179.5) == 111_195)
        #expect(try distance(2, from: 89, -170) == 111_195)
    }

    @Test("points that are not on the globe are as good as none")
    func impossiblePoints() throws {
        let points = [(91.0, 0.0), (.nan, 0), (0, 181), (.infinity, .infinity)].map {
            IndexDocument.Point(latitude: $0.0, longitude: $0.1)
        }
        let index = try makeIndex(schema, [IndexDocument(points: points)])
        #expect(try index.search(IndexQuery(within: .init(town, metres: 1e9, keepsPlaceless: false))).hits.isEmpty)
    }

    @Test("ranges without an end overlap everything above their start")
    func unboundedRanges() throws {
        let ranges: [ClosedRange<Int32>?] = [5...Int32.max, Int32.min...4, Int32.min...Int32.max, nil]
        let index = try makeIndex(schema, ranges.map { IndexDocument(ranges: [$0]) })
        func documents(_ range: ClosedRange<Int32>, unstated: Bool) throws -> [Int] {
            let filter = IndexQuery.RangeFilter("years", overlapping: range, keepsUnstated: unstated)
            return try index.search(IndexQuery(rangeFilters: [filter])).hits.map(\.document)
        }
        #expect(try documents(90...Int32.max, unstated: false) == [0, 2])
        #expect(try documents(Int32.min...0, unstated: true) == [1, 2, 3])
        #expect(try documents(4...5, unstated: false) == [0, 1, 2])
    }

    @Test("texts of 4,000 words are counted in full")
    func longTexts() throws {
        let long = (0..<4_000).map { $0.isMultiple(of: 2) ? "help" : "word\($0)" }.joined(separator: " ")
        let documents = [["", long], ["", "help"], [long, ""]].map { IndexDocument(text: $0) }
        let index = try makeIndex(schema, documents)
        let oracle = BruteForceScorer(schema, documents)
        for text in ["help", "word3999", "help word1 word3"] {
            let query = IndexQuery(text: text)
            #expect(try index.search(query).hits.map(\.score) == oracle.answer(query).map(\.score))
        }
    }

    @Test("odd numbers in a question do no harm")
    func oddQuestions() throws {
        let index = try makeIndex(schema, [IndexDocument(text: ["help", ""], keywords: [.init("k")], points: [town])])
        for odd in [Float.nan, .infinity, -.infinity, -1, 0] {
            let nowhere = IndexDocument.Point(latitude: Double(odd), longitude: Double(odd))
            let query = IndexQuery(
                words: [.init("help", weight: odd)],
                keywords: [.init("k", weight: odd)],
                decay: .init(from: nowhere, scaleMetres: Double(odd), placelessFactor: odd),
                adjust: { _ in odd == 0 ? 1 : odd },
                limit: 5
            )
            #expect(try index.search(query).hits.allSatisfy { $0.score >= 0 })
        }
        #expect(try index.search(IndexQuery(limit: 0)) == IndexAnswer(hits: [], matchCount: .exactly(1)))
        #expect(try index.search(IndexQuery(limit: -3)).hits.isEmpty)
        #expect(try index.search(IndexQuery(limit: .max)).hits.count == 1)
    }

    @Test("a word asked twice counts once, and names the word it came from")
    func repeatedWords() throws {
        let index = try makeIndex(schema, [IndexDocument(text: ["drop-in help", ""]), IndexDocument()])
        let once = try index.search(IndexQuery(words: [.init("help", weight: 2)])).hits
        let twice = try index.search(IndexQuery(words: [.init("helping"), .init("helps", weight: 2)])).hits
        #expect(once.map(\.score) == twice.map(\.score))
        let hyphenated = try index.search(IndexQuery(text: "help drop-in")).hits
        #expect(hyphenated.flatMap(\.words).map(\.word) == [0, 1, 1])
        #expect(hyphenated.flatMap(\.words).map(\.term) == ["help", "drop", "dropin"])
    }

    @Test("the caller's factor is asked once at most for a document, and 0 leaves it out")
    func adjust() throws {
        let index = try makeIndex(schema, (0..<50).map { _ in IndexDocument(text: ["help", ""]) })
        var query = IndexQuery(text: "help", limit: 100)
        query.adjust = { $0.isMultiple(of: 10) ? 0 : 0.5 }
        let answer = try index.search(query)
        #expect(answer.matchCount == .exactly(45))
        #expect(answer.hits.allSatisfy { $0.adjustFactor == 0.5 && !$0.document.isMultiple(of: 10) })
    }
}
