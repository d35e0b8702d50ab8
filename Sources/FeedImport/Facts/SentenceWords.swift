/// A sentence in words as patterns see them: lower case, no hyphens inside words and no apostrophes.
///
/// "Self-referral" is `self referral`, "don't" is `dont`, "GP's" is `gps`; other signs are words of their own. Prose has
/// no sentences of more than 400 words; a longer one is read to there, so that the work on each is bounded.
struct SentenceWords {
    let text: String
    private(set) var words: [String] = []
    private var ranges: [Range<String.Index>] = []

    init(_ sentence: some StringProtocol) {
        text = String(sentence)
        let pieces = Words(text)
        for (index, token) in pieces.tokens.prefix(400).enumerated() {
            let range = pieces.ranges[index]
            let isGlued = ranges.last?.upperBound == range.lowerBound
            switch token {
            case .sign("'"):
                if isGlued, let last = ranges.indices.last { ranges[last] = ranges[last].lowerBound..<range.upperBound }
            case .sign("-") where isGlued && pieces.isGlued(index + 1):
                ranges[ranges.count - 1] =
                    ranges[ranges.count - 1].lowerBound..<range.upperBound
            case .sign(let sign): add(String(sign), range)
            case .number(let digits): add(digits, range)
            case .word(let word):
                if isGlued, pieces.isSign("'", index - 1), !words.isEmpty {
                    words[words.count - 1] += word
                    ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<range.upperBound
                } else {
                    add(word, range)
                }
            }
        }
    }

    private mutating func add(_ word: String, _ range: Range<String.Index>) {
        words.append(word)
        ranges.append(range)
    }

    /// The word at a place; empty outside the sentence.
    subscript(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    /// What some words say, as it stands in the sentence.
    func text(of range: Range<Int>) -> String {
        guard !range.isEmpty, ranges.indices.contains(range.lowerBound), ranges.indices.contains(range.upperBound - 1)
        else { return "" }
        return PlainText.line(
            String(text[ranges[range.lowerBound].lowerBound..<ranges[range.upperBound - 1].upperBound])
        )
    }

    /// The first place where a pattern stands, from a place on.
    func first(_ pattern: WordPattern, from start: Int = 0) -> Range<Int>? {
        guard start < words.count else { return nil }
        for index in start..<words.count {
            if let end = pattern.end(in: words, at: index) { return index..<end }
        }
        return nil
    }

    /// The first place where one of some patterns stands: the earliest, of those the first named.
    func first(of patterns: [WordPattern], from start: Int = 0) -> Range<Int>? {
        guard start < words.count else { return nil }
        for index in start..<words.count {
            for pattern in patterns {
                if let end = pattern.end(in: words, at: index) { return index..<end }
            }
        }
        return nil
    }

    /// Whether one of some patterns stands anywhere.
    func has(_ patterns: [WordPattern]) -> Bool { first(of: patterns) != nil }
}

extension Words {
    /// Whether a token follows the one before it without a space.
    fileprivate func isGlued(_ index: Int) -> Bool {
        ranges.indices.contains(index) && index > 0 && ranges[index - 1].upperBound == ranges[index].lowerBound
    }
}
