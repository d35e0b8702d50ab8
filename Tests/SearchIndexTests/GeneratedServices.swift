import MappedFile
import SearchIndex
import TestSupport

/// A synthetic directory and questions to it, from a seed alone.
struct GeneratedServices {
    static let schema = IndexSchema(
        textFields: [
            .init(name: "title", weight: 3, lengthNormalisation: 0.4), .init(name: "topics", weight: 2),
            .init(name: "description", weight: 1),
        ],
        rangeNames: ["years", "weeks"],
        maskNames: ["kinds", "days"]
    )

    /// Whether words come in the forms of English, and questions misspell, leave unfinished and quote them.
    var speaksEnglish = false
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func documents(_ count: Int) -> [IndexDocument] { (0..<count).map { _ in document() } }

    mutating func document() -> IndexDocument {
        IndexDocument(
            text: [text(1...5), text(0...4), text(0...60)],
            keywords: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                .init(keyword(), strength: Float(Int.random(in: 1...4, using: &generator)) / 4)
            },
            ranges: [range(), range()],
            points: (0..<[0, 1, 1, 1, 1, 3].randomElement(using: &generator, or: 1)).map { _ in point() },
            masks: [mask(), mask()]
        )
    }

    /// A question of some of the kinds that there are.
    mutating func query() -> IndexQuery {
        var query = IndexQuery(limit: Int.random(in: 1...50, using: &generator))
        if chance(3, of: 4) {
            query.words = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                .init(word(), weight: Float(Int.random(in: 0...4, using: &generator)) / 2)
            }
        }
        if speaksEnglish { askAsWritten(&query) }
        if chance(1, of: 3) {
            query.keywords = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                .init(keyword(), weight: Float(Int.random(in: 1...6, using: &generator)) / 3)
            }
        }
        if chance(1, of: 4) { query.requiredKeywords = [[keyword(), keyword()]] }
        if chance(1, of: 12) { query.requiredKeywords.append([keyword(), keyword(), "no such keyword"]) }
        query.mustMatch = chance(3, of: 4)
        if chance(1, of: 3) {
            let name = chance(1, of: 9) ? "other" : "years"
            query.rangeFilters = [.init(name, overlapping: 5...9, keepsUnstated: flip())]
        }
        if chance(1, of: 4) { query.maskFilters = [.init("kinds", anyOf: 0b101, keepsUnstated: flip())] }
        if chance(1, of: 6) { query.maskFilters.append(.init("days", anyOf: 0b10, keepsUnstated: flip())) }
        let origin = point()
        if chance(1, of: 3) {
            let metres = Double(Int.random(in: 1...60, using: &generator)) * 1_000
            query.within = .init(chance(1, of: 2) ? origin : point(), metres: metres, keepsPlaceless: flip())
        }
        if chance(1, of: 2) { query.decay = .init(from: origin, scaleMetres: 5_000, placelessFactor: 0.25) }
        if chance(1, of: 4) { query.adjust = { Float(($0 &* 2_654_435_761) % 5) / 4 } }
        return query
    }

    private mutating func flip() -> Bool { Bool.random(using: &generator) }

    private mutating func chance(_ favourable: Int, of all: Int) -> Bool {
        Int.random(in: 0..<all, using: &generator) < favourable
    }

    /// A word of a vocabulary with the few common and many rare words of a language (Zipf).
    private mutating func word() -> String {
        let rank = Int(pow2(Double.random(in: 0..<10, using: &generator)))
        if speaksEnglish { return spoken(rank) }
        let stems = ["help", "sleep", "worri", "group", "famil", "carer", "autis", "centr", "drop", "young"]
        return rank < stems.count ? stems[rank] : stems[rank % stems.count] + String(rank, radix: 36)
    }

    /// An English word: stop words, forms of one stem, hyphens, codes, and rare words of letters alone.
    private mutating func spoken(_ rank: Int) -> String {
        let words = [
            "help", "the", "waiting", "helping", "wait", "sleep", "in", "waits", "group", "sleeping", "counselling",
            "groups", "drop-in",
            "counsellor", "worries", "KS2", "worry", "16-18", "helped", "waited", "counselors", "worried", "self-harm",
            "asleep",
        ]
        guard rank >= words.count else { return words[rank] }
        let letters = Array("bdlmrst".unicodeScalars)
        var rest = rank
        var word = String(words[rank % words.count].prefix(3))
        while rest > 0 {
            word.unicodeScalars.append(letters[rest % letters.count])
            word += "a"
            rest /= letters.count
        }
        return word
    }

    /// Misspells words of a question, leaves one unfinished, and quotes some.
    private mutating func askAsWritten(_ query: inout IndexQuery) {
        for number in query.words.indices {
            query.words[number].leeway = chance(3, of: 4) ? .slips : .none
            for _ in 0..<[0, 0, 0, 1, 1, 2].randomElement(using: &generator, or: 0) {
                query.words[number].text = misspelt(query.words[number].text)
            }
            if chance(1, of: 20) { query.words[number].text = query.words[number].text.uppercased() }
        }
        if let last = query.words.indices.last, chance(1, of: 4), !query.words[last].text.contains("-") {
            query.words[last].leeway = .unfinished
            query.words[last].text = String(query.words[last].text.prefix(Int.random(in: 1...6, using: &generator)))
        }
        if chance(1, of: 5) {
            query.phrases = [
                (0..<[1, 2, 2, 3].randomElement(using: &generator, or: 2)).map { _ in word() }.joined(separator: " ")
            ]
        }
        if chance(1, of: 40) { query.phrases.append("help " + word()) }
    }

    /// A word with one slip: a letter left out, added, changed or swapped with its neighbour.
    private mutating func misspelt(_ word: String) -> String {
        var letters = Array(word)
        let place = Int.random(in: 0..<letters.count, using: &generator)
        let letter: Character = ["a", "e", "l", "s", "z"].randomElement(using: &generator, or: "e")
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where letters.count > 1: letters.remove(at: place)
        case 1: letters.insert(letter, at: place)
        case 2 where place + 1 < letters.count: letters.swapAt(place, place + 1)
        default: letters[place] = letter
        }
        return String(letters)
    }

    private func pow2(_ exponent: Double) -> Double {
        var result = 1.0
        for _ in 0..<Int(exponent) { result *= 2 }
        return result * (1 + exponent - exponent.rounded(.down)) - 1
    }

    mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &generator)).map { _ in word() }.joined(separator: " ")
    }

    private mutating func keyword() -> String { "k\(Int.random(in: 0..<12, using: &generator))" }

    private mutating func range() -> ClosedRange<Int32>? {
        guard chance(4, of: 5) else { return nil }
        let low = Int32.random(in: 0...18, using: &generator)
        return chance(1, of: 8) ? low...Int32.max : low...low + Int32.random(in: 0...10, using: &generator)
    }

    private mutating func mask() -> UInt64 { UInt64.random(in: 0..<16, using: &generator) }

    /// Somewhere around Manchester; every tenth coordinate repeats so that ties occur.
    mutating func point() -> IndexDocument.Point {
        if chance(1, of: 10) { return .init(latitude: 53.48, longitude: -2.24) }
        return .init(
            latitude: Double.random(in: 53.2...53.7, using: &generator),
            longitude: Double.random(in: -2.7 ... -1.9, using: &generator)
        )
    }
}

extension Array {
    fileprivate func randomElement(using generator: inout SeededGenerator, or other: Element) -> Element {
        randomElement(using: &generator) ?? other
    }
}

/// The bytes of an index of documents.
func indexBytes(_ schema: IndexSchema, _ documents: [IndexDocument]) -> [UInt8] {
    var builder = IndexBuilder(schema: schema)
    for document in documents { builder.add(document) }
    var writer = SectionedFileWriter(kind: "TEST", version: 1)
    builder.write(into: &writer)
    return writer.bytes()
}

/// An index of documents, as read from a file.
func makeIndex(_ schema: IndexSchema, _ documents: [IndexDocument]) throws -> SearchIndex {
    let file = MappedFile(bytes: indexBytes(schema, documents), label: "test.index")
    return try SearchIndex(try SectionedFile(file, kind: "TEST", version: 1))
}
