/// The groups of figures in a text and what stands between them.
struct NumberPieces {
    private let text: String
    private var pieces: [Range<String.Index>] = []

    /// Cuts a text at everything that is no figure; linear in the text.
    init(_ text: String) {
        self.text = text
        var index = text.startIndex
        while index < text.endIndex {
            guard Self.isFigure(text[index]) else {
                index = text.index(after: index)
                continue
            }
            let start = index
            while index < text.endIndex, Self.isFigure(text[index]) { index = text.index(after: index) }
            // Letters at either side make it part of a name or an address of the web.
            let isLoose =
                (before(start).map { !$0.isLetter && !"%=_£$#@".contains($0) } ?? true)
                && (index == text.endIndex || !(text[index].isLetter || "%=_@".contains(text[index])))
            if isLoose { pieces.append(start..<index) }
        }
    }

    var count: Int { pieces.count }

    func digits(_ index: Int) -> String { pieces.indices.contains(index) ? String(text[pieces[index]]) : "" }

    func hasPlus(_ index: Int) -> Bool { pieces.indices.contains(index) && before(pieces[index].lowerBound) == "+" }

    /// Whether the next group follows after nothing but a space, a hyphen, a point or brackets.
    func isJoined(_ index: Int) -> Bool {
        guard pieces.indices.contains(index + 1) else { return false }
        let between = text[pieces[index].upperBound..<pieces[index + 1].lowerBound]
        let isMark: (Character) -> Bool = { " -.()\u{A0}\u{2013}\u{2011}".contains($0) }
        return between.utf8.count <= 9 && between.allSatisfy(isMark) && !between.contains("  ")
            && !between.contains(". ")
    }

    func words(of range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last, pieces.indices.contains(last) else { return "" }
        var start = pieces[first].lowerBound
        if before(start) == "+" || before(start) == "(" { start = text.index(before: start) }
        return String(text[start..<pieces[last].upperBound])
    }

    /// The word nearest before a number that says how it is used, within 40 characters: "ring", "text".
    func cue(before index: Int) -> String? {
        let end = pieces[index].lowerBound
        let start = text.index(end, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
        let words = text[start..<end].lowercased().split { !$0.isLetter }.map(String.init)
        let cues: Set = [
            "ring", "call", "calling", "phone", "tel", "telephone", "dial", "dialling", "nhs", "text", "txt", "sms",
            "whatsapp",
            "textphone", "minicom", "typetalk", "relay", "fax", "helpline",
        ]
        guard let place = words.lastIndex(where: cues.contains) else { return nil }
        let word = words[place]
        // "call or text 07..." is rung as well.
        let other = place >= 2 && ["or", "and"].contains(words[place - 1]) && cues.contains(words[place - 2])
        return other && ["text", "txt", "sms", "whatsapp"].contains(word) ? words[place - 2] : word
    }

    /// "ext 8020" after a number.
    func extensionNote(after index: Int) -> String? {
        guard index > 0, pieces.indices.contains(index) else { return nil }
        let between = text[pieces[index - 1].upperBound..<pieces[index].lowerBound].prefix(16)
        let words = between.lowercased().split { !$0.isLetter }
        guard words.count == 1, ["ext", "extn", "extension"].contains(words[0]) else { return nil }
        return "ext \(digits(index))"
    }

    private func before(_ index: String.Index) -> Character? {
        index > text.startIndex ? text[text.index(before: index)] : nil
    }

    private static func isFigure(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
