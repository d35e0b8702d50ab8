import SearchIndex
import TestSupport
import Testing

@Suite("Searching equals scoring every document by the definition")
struct OracleTests {
    @Test("the same documents, order, scores and parts, whatever the shape of the corpus", arguments: Shape.allCases)
    func agreesWithBruteForce(shape: Shape) throws {
        var generated = GeneratedServices(seed: 7)
        let documents = shape.documents(&generated)
        let index = try makeIndex(shape.schema, documents)
        let oracle = BruteForceScorer(shape.schema, documents)
        var passedOver = 0
        for number in 0..<shape.questionCount {
            let query = generated.query()
            let expected = oracle.answer(query)
            let answer = try index.search(query)
            let complete = try index.search(query, pruning: false)
            let hits = answer.hits.map(result)
            #expect(hits.count == min(query.limit, expected.count), "question \(number)")
            #expect(zip(hits, expected).allSatisfy { $0.isNearly($1) }, "question \(number): \(query)")
            #expect(complete.hits == answer.hits, "question \(number)")
            #expect(complete.matchCount == .exactly(expected.count), "question \(number)")
            switch answer.matchCount {
            case .exactly(let count): #expect(count == expected.count, "question \(number)")
            case .atLeast(let count):
                passedOver += 1
                #expect((answer.hits.count...expected.count).contains(count), "question \(number)")
            }
        }
        // Were nothing ever passed over, the comparison would say nothing about pruning.
        if documents.count > 500 { #expect(passedOver > 50) }
    }

    @Test("the closest are those of a search without the caller's factor, and change no hit", arguments: Shape.allCases)
    func closestBesideHits(shape: Shape) throws {
        var generated = GeneratedServices(seed: 23)
        let documents = shape.documents(&generated)
        let index = try makeIndex(shape.schema, documents)
        for number in 0..<shape.questionCount {
            var query = generated.query()
            if number.isMultiple(of: 2) { query.adjust = { Float(($0 &* 2_654_435_761) % 7) / 6 } }
            let alone = try index.search(query)
            query.closest = 1 + number % 40
            let answer = try index.search(query)
            #expect(answer.hits == alone.hits, "question \(number)")
            #expect(try index.search(query, pruning: false).closest == answer.closest, "question \(number)")
            var regardless = query
            regardless.adjust = nil
            regardless.limit = query.closest
            regardless.closest = 0
            let expected = try index.search(regardless).hits.map { hit in
                IndexAnswer.Hit(
                    document: hit.document,
                    score: hit.score,
                    placeFactor: hit.placeFactor,
                    distance: hit.distance
                )
            }
            #expect(answer.closest == expected, "question \(number)")
        }
    }

    @Test("a search among some documents finds what a factor of 0 for all others leaves", arguments: Shape.allCases)
    func amongSome(shape: Shape) throws {
        var generated = GeneratedServices(seed: 31)
        let documents = shape.documents(&generated)
        let index = try makeIndex(shape.schema, documents)
        for number in 0..<shape.questionCount {
            let some = every(1 + number % 5, of: documents.count)
            var query = generated.query()
            query.among = some
            let answer = try index.search(query)
            #expect(try index.search(query, pruning: false).hits == answer.hits, "question \(number)")
            let factor = query.adjust
            query.among = nil
            query.adjust = { some.contains($0) ? factor?($0) ?? 1 : 0 }
            #expect(try index.search(query).hits == answer.hits, "question \(number)")
        }
    }

    private func every(_ step: Int, of count: Int) -> DocumentSet {
        var documents = DocumentSet(count: count)
        for document in stride(from: 0, to: count, by: step) { documents.insert(document) }
        return documents
    }

    @Test("long lists of near-equal scores are pruned without losing a hit", arguments: [1, 10, 100])
    func prunesLongLists(limit: Int) throws {
        var generated = GeneratedServices(seed: 11)
        let documents = generated.documents(6_000)
        let index = try makeIndex(GeneratedServices.schema, documents)
        let town = IndexDocument.Point(latitude: 53.48, longitude: -2.24)
        for text in ["help", "help sleep", "help sleep worri group famil", "young z4", "autis1c carer2"] {
            for scale in [0.0, 2_000, 40_000] {
                var query = IndexQuery(words: [.init(text)], limit: limit)
                if scale > 0 { query.decay = .init(from: town, scaleMetres: scale, placelessFactor: 0.5) }
                if scale == 2_000 { query.within = .init(town, metres: scale, keepsPlaceless: true) }
                for required in [[], [["k1", "k2"]], [["k1", "k2"], ["k3", "k4", "k5"]]] {
                    query.requiredKeywords = required
                    let pruned = try index.search(query)
                    let complete = try index.search(query, pruning: false)
                    #expect(pruned.hits == complete.hits)
                }
            }
        }
    }

    @Test(
        "keywords whose strengths are rounded up further in a block than in its chunk are pruned without losing a hit"
    )
    func prunesStrengths() throws {
        var generator = SeededGenerator(seed: 41)
        let words = (0..<12).map { "word\($0)" }
        let documents = (0..<12_000).map { number in
            // One document has the full strength; what the others have is 188 of 255, and 204 in four bits.
            let strengths = (0..<3).map { _ in number == 0 ? 1 : Float.random(in: 0.734...0.735, using: &generator) }
            return IndexDocument(
                text: [
                    words.filter { _ in Int.random(in: 0..<30, using: &generator) == 0 }.joined(separator: " "), "", "",
                ],
                keywords: strengths.enumerated().filter { _ in number == 0 || Bool.random(using: &generator) }
                    .map { .init("k\($0.offset)", strength: $0.element) },
                ranges: [nil, nil],
                points: [],
                masks: [0, 0]
            )
        }
        let index = try makeIndex(GeneratedServices.schema, documents)
        for number in 0..<100 {
            let asked = words.shuffled(using: &generator).prefix(6)
            var query = IndexQuery(
                words: asked.map { .init($0, weight: Float.random(in: 0.2...1, using: &generator)) },
                keywords: (0..<3).map { .init("k\($0)", weight: Float.random(in: 1...6, using: &generator)) },
                limit: 30
            )
            query.adjust = { $0.isMultiple(of: 3) ? 0.9 : Float($0 % 7) / 20 }
            query.closest = 1 + number * 2
            let pruned = try index.search(query)
            let complete = try index.search(query, pruning: false)
            #expect(pruned.hits == complete.hits, "question \(number)")
            #expect(pruned.closest == complete.closest, "question \(number)")
            query.greatestAdjust = { $0.isMultiple(of: 3) ? 0.9 : 0.3 }
            #expect(try index.search(query).hits == complete.hits, "question \(number)")
        }
    }

    @Test("of more terms than can be added up the strongest count")
    func manyTerms() throws {
        let common = (0..<150).map { "common\($0)" }
        let rare = (0..<150).map { "rare\($0)" }
        let documents =
            [rare[0], rare[149], common[0]].map { word in
                IndexDocument(text: [word, (common + [word]).joined(separator: " ")])
            } + common.map { _ in IndexDocument(text: ["", common.joined(separator: " ")]) }
            + rare.map {
                IndexDocument(text: ["", $0])
            }
        let index = try makeIndex(
            IndexSchema(textFields: [.init(name: "title", weight: 1), .init(name: "body", weight: 1)]),
            documents
        )
        let query = IndexQuery(words: (common + rare).map { .init($0) }, limit: 2)
        let answer = try index.search(query)
        #expect(answer.hits.map(\.document) == [0, 1])
        #expect(answer.hits == (try index.search(query, pruning: false).hits))
    }

    private func result(_ hit: IndexAnswer.Hit) -> BruteForceScorer.Result {
        .init(
            document: hit.document,
            score: hit.score,
            words: hit.words.map(\.score),
            keywords: hit.keywords.map(\.score),
            placeFactor: hit.placeFactor,
            distance: hit.distance,
            forms: hit.words.map(\.forExactForm),
            closeness: hit.closeness
        )
    }
}
