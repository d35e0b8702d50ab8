/// Reads the written form of a ``WordPattern``.
struct WordPatternReader {
    private let characters: [Character]
    private let slots: [String: [String]]
    private var position = 0

    init(_ text: String, slots: [String: [String]]) {
        characters = Array(text)
        self.slots = slots
    }

    mutating func parts() throws(WordPattern.Fault) -> [WordPattern.Part] {
        var parts: [WordPattern.Part] = []
        var gap = 0
        while true {
            skipSpaces()
            guard let next = peek else {
                guard gap == 0 else { throw .malformed }
                return parts
            }
            if next == "." {
                guard gap == 0 else { throw .malformed }
                gap = try readGap()
                continue
            }
            let choice = try readChoice()
            var isOptional = false
            if peek == "?" {
                isOptional = true
                position += 1
            }
            guard peek == nil || peek == " " else { throw .malformed }
            parts.append(WordPattern.Part(choice: choice, isOptional: isOptional, gap: gap))
            gap = 0
        }
    }

    private var peek: Character? { position < characters.count ? characters[position] : nil }

    private mutating func skipSpaces() {
        while peek == " " { position += 1 }
    }

    private mutating func readGap() throws(WordPattern.Fault) -> Int {
        guard position + 1 < characters.count, characters[position + 1] == "." else { throw .malformed }
        position += 2
        guard let digit = peek?.wholeNumberValue else { return 3 }
        position += 1
        guard digit > 0, digit <= WordPattern.limits.gap, peek?.isNumber != true else { throw .malformed }
        return digit
    }

    private mutating func readChoice() throws(WordPattern.Fault) -> WordPattern.Choice {
        switch peek {
        case "{":
            let name = try readName()
            if name.hasPrefix("need:") { return .need(String(name.dropFirst(5))) }
            return .phrases(try slot(name))
        case "(": return .phrases(try readAlternatives())
        default: return .phrases(try readWord())
        }
    }

    private mutating func readName() throws(WordPattern.Fault) -> String {
        position += 1
        let start = position
        while let next = peek, next != "}" { position += 1 }
        guard peek == "}", position > start else { throw .malformed }
        position += 1
        return String(characters[start..<position - 1])
    }

    private func slot(_ name: String) throws(WordPattern.Fault) -> [String] {
        guard let phrases = slots[name] else { throw .noSlot(name) }
        return phrases
    }

    /// Reads a word; one that ends in `~` is the forms of a verb.
    private mutating func readWord() throws(WordPattern.Fault) -> [String] {
        let start = position
        while let next = peek, !" (){}|?.".contains(next) { position += 1 }
        guard position > start else { throw .malformed }
        return Inflection.expanded(String(characters[start..<position]))
    }

    /// Reads `(a|b (c|d)|{slot})` into `a`, `b c`, `b d` and the slot's phrases.
    private mutating func readAlternatives() throws(WordPattern.Fault) -> [String] {
        position += 1
        var all: [String] = []
        var current = [""]
        while let next = peek {
            let choices: [String]
            switch next {
            case " ":
                position += 1
                continue
            case "|", ")":
                position += 1
                all += current.filter { !$0.isEmpty }
                current = [""]
                if next == "|" { continue }
                guard !all.isEmpty else { throw .malformed }
                return all
            case "(": choices = try readAlternatives()
            case "{": choices = try slot(try readName())
            default: choices = try readWord()
            }
            current = current.flatMap { head in choices.map { head.isEmpty ? $0 : head + " " + $0 } }
        }
        throw .malformed
    }
}
