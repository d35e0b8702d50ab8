/// A pattern of `risk-signs.yaml` or a cue of `reading.yaml`, read into parts.
///
/// Written form: words, `{slot}`, `{need:slug}` for the phrases of a need, `(one|of these)`, `part?`, `..` for up to three
/// words between and `..5` for up to five.
package struct RiskPattern: Hashable, Sendable {
    /// One part.
    package struct Part: Hashable, Sendable {
        /// What may stand there.
        package let choice: Choice
        /// Whether it may be left out.
        package let isOptional: Bool
        /// How many other words may stand before it.
        package let gap: Int
    }

    /// What may stand in a part.
    package enum Choice: Hashable, Sendable {
        /// One of these phrases.
        case phrases([String])
        /// One of a slot's phrases.
        case slot(String)
        /// One of a need's phrases, its hints of several words included.
        case need(String)
    }

    /// Its parts in order; the first is neither optional nor after a gap.
    package let parts: [Part]

    /// At most so many parts and so wide a gap, which bounds the work on any text.
    static let limits = (parts: 12, gap: 9)

    /// Reads the written form; `nil` where it is not well formed.
    init?(_ text: String) {
        var reader = PatternReader(text)
        guard let parts = reader.parts(), !parts.isEmpty, parts.count <= Self.limits.parts,
            !parts[0].isOptional, parts[0].gap == 0
        else { return nil }
        self.parts = parts
    }

    /// The phrases of a pattern without slots, gaps and optional parts; `nil` where it has any.
    var expandedPhrases: [String]? {
        var phrases = [""]
        for part in parts {
            guard case .phrases(let choices) = part.choice, !part.isOptional, part.gap == 0 else { return nil }
            phrases = phrases.flatMap { head in choices.map { head.isEmpty ? $0 : head + " " + $0 } }
        }
        return phrases
    }
}

private struct PatternReader {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    mutating func parts() -> [RiskPattern.Part]? {
        var parts: [RiskPattern.Part] = []
        var gap = 0
        while true {
            skipSpaces()
            guard let next = peek else { return gap == 0 ? parts : nil }
            if next == "." {
                guard gap == 0, let width = readGap() else { return nil }
                gap = width
                continue
            }
            guard let choice = readChoice() else { return nil }
            var isOptional = false
            if peek == "?" {
                isOptional = true
                position += 1
            }
            guard peek == nil || peek == " " else { return nil }
            parts.append(RiskPattern.Part(choice: choice, isOptional: isOptional, gap: gap))
            gap = 0
        }
    }

    private var peek: Character? { position < characters.count ? characters[position] : nil }

    private mutating func skipSpaces() {
        while peek == " " { position += 1 }
    }

    private mutating func readGap() -> Int? {
        guard position + 1 < characters.count, characters[position + 1] == "." else { return nil }
        position += 2
        guard let digit = peek?.wholeNumberValue else { return 3 }
        position += 1
        return digit > 0 && digit <= RiskPattern.limits.gap ? digit : nil
    }

    private mutating func readChoice() -> RiskPattern.Choice? {
        switch peek {
        case "{":
            let name = readUntil("}", from: position + 1)
            position += 1
            guard !name.isEmpty, position <= characters.count else { return nil }
            return name.hasPrefix("need:") ? .need(String(name.dropFirst(5))) : .slot(name)
        case "(":
            return readAlternatives().map { .phrases($0) }
        default:
            let word = readWord()
            return word.isEmpty ? nil : .phrases([word])
        }
    }

    private mutating func readUntil(_ end: Character, from start: Int) -> String {
        position = start
        while let next = peek, next != end { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func readWord() -> String {
        let start = position
        while let next = peek, !" (){}|?.".contains(next) { position += 1 }
        return String(characters[start..<position])
    }

    /// Reads `(a|b (c|d)|e)` into `a`, `b c`, `b d`, `e`.
    private mutating func readAlternatives() -> [String]? {
        position += 1
        var all: [String] = []
        var current = [""]
        while let next = peek {
            switch next {
            case " ": position += 1
            case "|", ")":
                position += 1
                all += current.filter { !$0.isEmpty }
                if next == ")" { return all.isEmpty ? nil : all }
                current = [""]
            case "(":
                guard let inner = readAlternatives() else { return nil }
                current = current.flatMap { head in inner.map { head.isEmpty ? $0 : head + " " + $0 } }
            default:
                let word = readWord()
                guard !word.isEmpty else { return nil }
                current = current.map { $0.isEmpty ? word : $0 + " " + word }
            }
        }
        return nil
    }
}
