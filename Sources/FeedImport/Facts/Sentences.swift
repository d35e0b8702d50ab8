/// The sentences of a text: what stands between full stops, question and exclamation marks, and line ends.
///
/// A full stop ends a sentence only where a space and something other than a small letter follow it, and not after
/// "e.g." and the like. A web address, "9.30am" and "tel. 0161" stay whole.
enum Sentences {
    /// The sentences in the text's order, without the spaces and list marks around them.
    ///
    /// Linear in the text.
    static func of(_ text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        var index = text.startIndex
        func take(to end: String.Index) {
            let sentence = trimmed(text[start..<end])
            if !sentence.isEmpty { sentences.append(sentence) }
        }
        while index < text.endIndex {
            let next = text.index(after: index)
            let character = text[index]
            if character.isNewline {
                take(to: index)
                start = next
            } else if isEnd(character), let after = begins(text, from: next),
                character != "." || !isAbbreviated(text[start..<index])
            {
                take(to: after)
                start = after
            }
            index = next
        }
        take(to: text.endIndex)
        return sentences
    }

    private static func isEnd(_ character: Character) -> Bool {
        character == "." || character == "!" || character == "?"
    }

    /// Where the space begins after which a new sentence starts; `nil` where none does.
    ///
    /// Closing quotes and brackets belong to the sentence before. Looks at a bounded number of characters.
    private static func begins(_ text: String, from start: String.Index) -> String.Index? {
        var index = start
        var closing = 0
        while index < text.endIndex, closing < 3, ")\"'\u{201D}\u{2019}".contains(text[index]) {
            index = text.index(after: index)
            closing += 1
        }
        guard index < text.endIndex, text[index] == " " || text[index] == "\t" else { return nil }
        let after = text.index(after: index)
        return after < text.endIndex && text[after].isLowercase ? nil : index
    }

    private static let abbreviations: Set = [
        "e.g", "eg", "i.e", "ie", "mr", "mrs", "ms", "dr", "st", "approx", "tel", "no", "nos", "incl", "inc", "vs",
        "ext",
        "rd", "ave", "min", "max", "yrs", "hrs", "mins",
    ]

    /// Whether a stretch ends in an abbreviation that wants a full stop.
    private static func isAbbreviated(_ stretch: Substring) -> Bool {
        let word = stretch.suffix(8).split { $0.isWhitespace || $0 == "(" }.last ?? ""
        return abbreviations.contains(word.lowercased())
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let isMargin: (Character) -> Bool = { $0.isWhitespace || "\u{2022}*\u{00B7}".contains($0) }
        let body = text.drop(while: isMargin)
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return body[...last]
    }
}
