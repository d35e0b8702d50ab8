/// The words of a question as they were typed, in small letters and without apostrophes: what tells "he" from "they" and "son" from
/// "grandson", which the vocabulary takes for one word.
struct SpokenWords {
    let words: [TextWord]
    private let bytes: UnsafeRawBufferPointer
    private let texts: [String]
    /// For each word where its clause begins.
    private let clauses: [Int]

    init(words: [TextWord], bytes: UnsafeRawBufferPointer) {
        self.words = words
        self.bytes = bytes
        texts = words.map { word in
            String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self).lowercased()
                .filter { $0 != "'" && $0 != "\u{2019}" }
        }
        var first = 0
        clauses = words.indices.map { index in
            if words[index].has(TextWord.Mark.beginsClause) || Self.isAfterDash(index, words, bytes) { first = index }
            return first
        }
    }

    var count: Int { words.count }

    var indices: Range<Int> { words.indices }

    /// A word; empty outside the text.
    subscript(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

    /// Whether words stand there in a row.
    func stands(_ phrase: [String], at index: Int) -> Bool {
        phrase.indices.allSatisfy { self[index + $0] == phrase[$0] }
    }

    /// Whether a clause begins with a word, or the text is at its end.
    func beginsClause(_ index: Int) -> Bool {
        !words.indices.contains(index) || clauses[index] == index
    }

    /// Whether a sentence begins with a word, or the text is at its end.
    func beginsSentence(_ index: Int) -> Bool {
        !words.indices.contains(index) || words[index].has(TextWord.Mark.beginsSentence)
    }

    /// Where the clause of a word begins.
    func clause(of index: Int) -> Int { clauses.indices.contains(index) ? clauses[index] : index }

    /// Whether a word is a name or noun with "is" joined to it: "my son's 13".
    func isPossessive(_ index: Int) -> Bool {
        guard words.indices.contains(index), self[index].hasSuffix("s") else { return false }
        let end = Int(words[index].end)
        // An apostrophe, or the last byte of a typographic one (U+2019).
        return end >= 2 && [UInt8(ascii: "'"), 0x99].contains(bytes[end - 2])
    }

    /// Whether a byte stands between a word and the one before it.
    func stands(_ sign: Unicode.Scalar, before index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let start = index > 0 ? Int(words[index - 1].end) : 0
        return bytes[start..<Int(words[index].start)].contains(UInt8(ascii: sign))
    }

    /// The byte right before a word, and the byte right after it; 0 at the ends of the text.
    func neighbours(_ index: Int) -> (before: UInt8, after: UInt8) {
        let (start, end) = (Int(words[index].start), Int(words[index].end))
        return (start > 0 ? bytes[start - 1] : 0, end < bytes.count ? bytes[end] : 0)
    }

    /// The two bytes after a word: a fraction is typed so ("17¾").
    func tail(_ index: Int) -> [UInt8] { Array(bytes[Int(words[index].end)...].prefix(2)) }

    /// Where words stand in the text, in bytes.
    func range(_ places: Range<Int>) -> Range<Int> {
        Int(words[places.lowerBound].start)..<Int(words[places.upperBound - 1].end)
    }

    /// The words of a range as typed.
    func typed(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a dash with spaces about it, or a long one, stands before a word: "SENDCo - Y1 pupil".
    private static func isAfterDash(_ index: Int, _ words: [TextWord], _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard index > 0 else { return true }
        let gap = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
        // The last bytes of U+2013 and U+2014.
        return (gap.contains(UInt8(ascii: "-")) && gap.count > 1) || gap.contains { [0x93, 0x94].contains($0) }
    }
}
