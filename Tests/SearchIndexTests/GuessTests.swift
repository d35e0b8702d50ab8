import TestSupport
import Testing

@testable import SearchIndex

@Suite("Words that are misspelt or unfinished are guessed")
struct GuessTests {
    private static let schema = IndexSchema(
        textFields: [.init(name: "title", weight: 2), .init(name: "body", weight: 1)],
        keepsWordsAsWritten: true
    )

    private func index(_ bodies: [String]) throws -> SearchIndex {
        try makeIndex(Self.schema, bodies.map { IndexDocument(text: ["", $0]) })
    }

    private static let words = """
        counselling trampolining anxious therapy Kooth parents referral KS2 CAMHS sk8 aberystwyth parental school child parent
        """

    @Test(
        "a word that no document has is read as the likeliest one that some have",
        arguments: [
            ("counceling", "counselling", 2), ("trampolening", "trampolining", 1), ("anxous", "anxious", 1),
            ("theraphy", "therapy", 1),
            ("kooht", "kooth", 1), ("refferal", "referral", 2), ("parennts", "parents", 1), ("Anxoius", "anxious", 1),
            ("aberistwith", "aberystwyth", 2), ("COUNCELING", "counselling", 2), ("shcool", "school", 1),
        ]
    )
    func corrections(typed: String, read: String, slips: Int) throws {
        let index = try index([Self.words])
        let answer = try index.search(IndexQuery(words: [.init(typed, leeway: .slips)]))
        #expect(
            answer.readings == [.init(word: 0, typed: typed.lowercased(), forms: [read], reason: .slips(slips))]
        )
        let match = try #require(answer.hits.first?.words.first)
        #expect(match.guess == read)
        // Nothing counts as typed, so it counts half of what the word itself would.
        let right = try #require(try index.search(IndexQuery(text: read)).hits.first)
        let single = right.words[0].score - right.words[0].forExactForm
        #expect(abs(match.score - single / 2) < 1e-12)
        #expect(try index.search(IndexQuery(text: typed)).hits.isEmpty)
    }

    @Test(
        "short words, abbreviations, numbers, codes and what is too far away are never corrected",
        arguments: [
            "kids", "chld", "kook", "KS3", "ks22222222", "CAMSH", "KOOHT", "sk9", "11111", "1O1", "school2",
            "unselling", "ounselling",
            "zherapy", "anxxxxous", "ΚΟΥΤΗΣ",
        ]
    )
    func neverCorrected(typed: String) throws {
        let answer = try index([Self.words]).search(IndexQuery(words: [.init(typed, leeway: .slips)]))
        #expect(answer.readings.isEmpty && answer.hits.isEmpty)
    }

    @Test("a word that some document has is never corrected, whatever form it has there")
    func knownWords() throws {
        let index = try index(["counsellor", "counselling", "parenting parental", "schools"])
        for typed in ["counseling", "counsellors", "school", "parental"] {
            let given = IndexQuery(words: [.init(typed, leeway: .slips)])
            #expect(try index.search(given) == index.search(IndexQuery(text: typed)))
        }
    }

    @Test("fewer slips come first, then the word that more documents have, then the order of letters")
    func likeliest() throws {
        func read(_ bodies: [String], _ typed: String) throws -> [String] {
            try index(bodies).search(IndexQuery(words: [.init(typed, leeway: .slips)])).readings.flatMap(\.forms)
        }
        #expect(try read(["planters", "plasters", "plasters"], "planterr") == ["planters"])
        #expect(try read(["barber", "banner", "banner"], "bander") == ["banner"])
        #expect(try read(["bandet", "bandex"], "bandes") == ["bandet"])
    }

    @Test("no document that is only guessed comes before one with a word as typed", arguments: [1, 2, 3, 4])
    func guessesNeverOutrank(seed: UInt64) throws {
        var generated = GeneratedServices(seed: seed)
        generated.speaksEnglish = true
        var schema = GeneratedServices.schema
        schema.keepsWordsAsWritten = true
        schema.combination = seed.isMultiple(of: 2) ? .summed : .pooled
        let documents = generated.documents(400)
        let index = try makeIndex(schema, documents)
        var mixed = 0
        for _ in 0..<600 {
            var words = generated.query().words
            for number in words.indices { words[number].weight = max(0.5, words[number].weight) }
            let hits = try index.search(IndexQuery(words: words, limit: documents.count)).hits
            let typed = hits.lastIndex { hit in hit.words.contains { $0.guess == nil } }
            let guessed = hits.firstIndex { hit in !hit.words.contains { $0.guess == nil } }
            guard let typed, let guessed else { continue }
            mixed += 1
            #expect(typed < guessed, "\(words)")
            #expect(hits[typed].score > hits[guessed].score)
        }
        #expect(mixed > 50)
    }

    @Test("the distance between two words is that of the whole table", arguments: [1, 2, 3])
    func distances(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func word() -> String {
            String(
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in "abc".randomElement(using: &generator) ?? "a"
                }
            )
        }
        for _ in 0..<4_000 {
            let (one, other) = (word(), word())
            let expected = slips(one, other)
            for limit in 1...2 {
                let found = Array(one.utf8).withUnsafeBufferPointer { one in
                    Array(other.utf8).withUnsafeBufferPointer { SlipDistance.between(one, $0, atMost: limit) }
                }
                #expect(found == (expected <= limit ? expected : nil), "\(one) \(other)")
                let near = one.isEmpty || LetterSignature(one.utf8).isNear(LetterSignature(other.utf8), slips: limit)
                #expect(near || expected > limit, "\(one) \(other)")
            }
        }
    }

    @Test("words of any length and number are read without delay", .timeLimit(.minutes(HangLimit.minutes)))
    func hostileWords() throws {
        let vocabulary = (0..<5_000).map { number in
            "trampoline" + String(String(number, radix: 10).map { Array("abcdefghij")[$0.wholeNumberValue ?? 0] })
        }
        let index = try index([vocabulary.joined(separator: " ")])
        let long = String(repeating: "trampoline", count: 20_000)
        let many = (0..<400).map {
            IndexQuery.Word("trampxline\(String(repeating: "q", count: $0 % 9))", leeway: .slips)
        }
        #expect(try index.search(IndexQuery(words: [.init(long, leeway: .slips)])).readings.isEmpty)
        #expect(try index.search(IndexQuery(words: many)).readings.count <= 16)
        #expect(try index.search(IndexQuery(words: many.map { .init($0.text, leeway: .unfinished) })).readings.isEmpty)
        #expect(try index.completions(of: long, limit: 5).isEmpty)
    }

    @Test(
        "completions are the words that begin so, those of most documents first",
        arguments: [
            ("c", ["child", "counselling", "counsellor", "cafe"]), ("couns", ["counselling", "counsellor"]),
            ("COUNSELL", ["counselling", "counsellor"]),
            ("help for a chi", ["child"]), ("child ", []), ("", []), ("zebra", []), ("an", ["anxiety"]),
            ("Caf", ["cafe"]), ("children's c", ["child", "counselling", "counsellor", "cafe"]),
            ("drop", ["drop"]), ("k", ["ks2"]), ("child.", []),
        ]
    )
    func completions(typed: String, expected: [String]) throws {
        let index = try index([
            "child counselling", "child and counsellor counselling", "child with anxiety", "Café", "drop-in KS2",
            "counsellor counselling",
        ])
        #expect(try index.completions(of: typed, limit: 4).map(\.word) == expected)
        #expect(try index.completions(of: typed, limit: 1).map(\.word) == Array(expected.prefix(1)))
        #expect(try index.completions(of: typed, limit: 0).isEmpty)
    }

    @Test("a completion tells how many documents have it in that form")
    func completionCounts() throws {
        let index = try index(["wait", "waits waits", "waits", "waiting"])
        #expect(try index.completions(of: "wai", limit: 9).map(\.documentCount) == [2, 1, 1])
        #expect(try index.completions(of: "wai", limit: 9).map(\.word) == ["waits", "wait", "waiting"])
    }

    @Test("an unfinished word is read as what it may become, and told so")
    func unfinished() throws {
        let index = try index(["youth counselling", "youth club", "counsel", "trampolining"])
        let words: [IndexQuery.Word] = [.init("youth"), .init("couns", leeway: .unfinished)]
        let answer = try index.search(IndexQuery(words: words))
        #expect(answer.readings == [.init(word: 1, typed: "couns", forms: ["counsel"], reason: .unfinished)])
        #expect(answer.hits.map(\.document) == [0, 1, 2])
        #expect(answer.hits[2].words.map(\.guess) == ["counsel"])
        let whole = try index.search(IndexQuery(words: [.init("club", leeway: .unfinished)]))
        #expect(whole.readings.isEmpty && whole.hits.map(\.document) == [1])
    }
}
