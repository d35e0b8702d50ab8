extension Words {
    /// The word at a place, in lower case; `nil` where none stands there.
    func word(_ index: Int) -> String? {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
        return word
    }

    /// The digits at a place.
    func digits(_ index: Int) -> String? {
        guard tokens.indices.contains(index), case .number(let digits) = tokens[index] else { return nil }
        return digits
    }

    /// Whether a sign stands at a place.
    func isSign(_ sign: Character, _ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index] == .sign(sign)
    }

    /// The place after one of some words, or the place itself where none of them stands there.
    func skip(_ words: Set<String>, _ index: Int) -> Int {
        word(index).map(words.contains) ?? false ? index + 1 : index
    }

    /// The place after some words in a row; `nil` where they do not stand there.
    func after(_ words: [String], _ index: Int) -> Int? {
        for (offset, wanted) in words.enumerated() where word(index + offset) != wanted { return nil }
        return index + words.count
    }

    /// What the tokens of a range say, as it stands in the text.
    func text(of range: Range<Int>, in text: some StringProtocol) -> String {
        guard !range.isEmpty, ranges.indices.contains(range.lowerBound), ranges.indices.contains(range.upperBound - 1)
        else { return "" }
        return PlainText.line(
            String(text[ranges[range.lowerBound].lowerBound..<ranges[range.upperBound - 1].upperBound])
        )
    }
}
