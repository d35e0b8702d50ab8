/// A text in lower-case words, numbers and signs, for readings that look for a few plain forms.
struct Words {
    /// A piece of the text.
    enum Token: Hashable {
        case word(String)
        case number(String)
        case sign(Character)
    }

    private(set) var tokens: [Token] = []
    /// Where each token stands in the text.
    private(set) var ranges: [Range<String.Index>] = []

    /// The pieces of a text: letters together, digits (with one point between) together, other characters alone.
    init(_ text: String) {
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            var end = text.index(after: index)
            defer { index = end }
            if character.isWhitespace { continue }
            if character.isLetter {
                while end < text.endIndex, text[end].isLetter { end = text.index(after: end) }
                tokens.append(.word(text[index..<end].lowercased()))
            } else if Self.isDigit(character) {
                while end < text.endIndex, Self.isDigit(text[end]) || Self.isPoint(in: text, at: end) {
                    end = text.index(after: end)
                }
                tokens.append(.number(String(text[index..<end])))
            } else {
                tokens.append(.sign(character.isASCII ? character : Self.plain(character)))
            }
            ranges.append(index..<end)
        }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func isPoint(in text: String, at index: String.Index) -> Bool {
        let next = text.index(after: index)
        return text[index] == "." && next < text.endIndex && isDigit(text[next])
    }

    private static func plain(_ character: Character) -> Character {
        switch character {
        case "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}", "\u{2212}": "-"
        case "\u{2018}", "\u{2019}": "'"
        default: character
        }
    }
}
