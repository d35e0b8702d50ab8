/// The words of a name in a feed: `AddrLn1`, `addr_ln_1` and `Addr ln 1` are `addr ln 1`.
enum NameWords {
    /// The words, in lower case and in British spelling.
    static func split(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        let characters = Array(name.unicodeScalars.prefix(120).map(Character.init))
        for (index, character) in characters.enumerated() {
            defer { previous = character }
            guard character.isLetter || character.isNumber else {
                // An apostrophe inside a word is no gap: "who's" is one word.
                if character != "'", character != "\u{2019}" { end(&word, &words) }
                continue
            }
            let next = characters.indices.contains(index + 1) ? characters[index + 1] : " "
            let startsWord = character.isUppercase && (previous.isLowercase || previous.isUppercase && next.isLowercase)
            if startsWord || character.isNumber != previous.isNumber { end(&word, &words) }
            word.append(character)
        }
        end(&word, &words)
        return words
    }

    /// The words with single spaces.
    static func joined(_ name: String) -> String { split(name).joined(separator: " ") }

    private static func end(_ word: inout String, _ words: inout [String]) {
        guard !word.isEmpty else { return }
        let folded = Folding.folded(word)
        words.append(british[folded] ?? folded)
        word = ""
    }

    private static let british = [
        "organization": "organisation", "organizations": "organisations", "center": "centre", "centers": "centres",
        "program": "programme", "license": "licence", "behavior": "behaviour",
    ]
}
