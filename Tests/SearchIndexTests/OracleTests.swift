import SearchIndex
import Testing

@Suite("Searching equals scoring every document by the definition")
struct OracleTests {
    @Test("2,000 services and 500 questions of all kinds: the same documents, order, scores and parts")
    func agreesWithBruteForce() throws {
        var generated = GeneratedServices(seed: 7)
        let documents = generated.documents(2_000)
        let index = try makeIndex(GeneratedServices.schema, documents)
        let oracle = BruteForceScorer(GeneratedServices.schema, documents)
        var passedOver = 0
        for number in 0..<500 {
            let query = generated.query()
            let expected = oracle.answer(query)
            let answer = try index.search(query)
            let complete = try index.search(query, pruning: false)
            #expect(answer.hits.map(result) == Array(expected.prefix(query.limit)), "question \(number)")
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
        #expect(passedOver > 100)
    }

    @Test("long lists of near-equal scores are pruned without losing a hit", arguments: [1, 10, 100])
    func prunesLongLists(limit: Int) throws {
        var generated = GeneratedServices(seed: 11)
        let documents = generated.documents(12_000)
        let index = try makeIndex(GeneratedServices.schema, documents)
        for text in ["help", "help sleep", "help sleep worri group famil", "young z4"] {
            let query = IndexQuery(text: text, limit: limit)
            let pruned = try index.search(query)
            let complete = try index.search(query, pruning: false)
            #expect(pruned.hits == complete.hits)
        }
    }

    private func result(_ hit: IndexAnswer.Hit) -> BruteForceScorer.Result {
        .init(
            document: hit.document,
            score: hit.score,
            words: hit.words.map(\.score),
            keywords: hit.keywords.map(\.score),
            placeFactor: hit.placeFactor,
            distance: hit.distance
        )
    }
}
