import DirectoryModel

/// Reads telephone numbers, keeping the groups in which they are spoken.
enum PhoneText {
    /// The numbers in a text, with the words beside them.
    static func read(_ text: String) -> ReadingResult<[Phone]> {
        let line = PlainText.line(text)
        if isSpoilt(line) { return .refused(reason: "telephone number spoilt by a spreadsheet") }
        let parts = separate(line)
        let phones = parts.compactMap(phone)
        guard !phones.isEmpty, phones.count == parts.count else {
            return .refused(reason: "not a telephone number")
        }
        if phones.count > 1 { return .repaired(phones, reason: "more than one telephone number") }
        if phones[0].note != nil || phones[0].kind != .voice {
            return .repaired(phones, reason: "words beside a telephone number")
        }
        if !isUsual(phones[0].number) { return .repaired(phones, reason: "unusual telephone number kept as typed") }
        let isAsTyped = phones[0].number == line
        return isAsTyped ? .plain(phones) : .repaired(phones, reason: "telephone number spelling")
    }

    /// Whether a spreadsheet has turned the number into `1.61E+09`.
    private static func isSpoilt(_ text: String) -> Bool {
        guard let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        return text[text.index(after: mark)...].hasPrefix("+") && text[..<mark].allSatisfy { $0.isNumber || $0 == "." }
    }

    private static func separate(_ text: String) -> [Substring] {
        var parts = text.split { "/;,|".contains($0) }
        parts = parts.flatMap { $0.split(separator: " or ") }.flatMap(numbersApart)
        // Only where every part has a number of its own: "0161 123 4567, ext 2" is one.
        return parts.allSatisfy { digits(of: $0) >= 5 } ? parts : [text[...]]
    }

    /// Two whole numbers with words between them: "01632 960012 (out of hours 01632 960013)".
    private static func numbersApart(_ text: Substring) -> [Substring] {
        let isPart: (Character) -> Bool = { ($0.isASCII && $0.isNumber) || " ()-.+".contains($0) }
        var rest = text
        var firstEnd: Substring.Index?
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            let run = rest[start...].prefix(while: isPart)
            let isWhole = (10...11).contains(digits(of: run)) && run.first == "0"
            if isWhole, let firstEnd {
                // Words in brackets before the second number are the first one's.
                let cut = text[firstEnd..<start].lastIndex(of: ")").map(text.index(after:)) ?? firstEnd
                return [text[..<cut], text[cut...]]
            }
            if isWhole { firstEnd = run.lastIndex { $0.isNumber }.map(text.index(after:)) }
            rest = rest[run.endIndex...]
        }
        return [text]
    }

    private static func digits(of text: some StringProtocol) -> Int { text.count { $0.isASCII && $0.isNumber } }

    private static func phone(_ text: Substring) -> Phone? {
        let isPart: (Character) -> Bool = { ($0.isASCII && $0.isNumber) || " +-.()".contains($0) }
        let typed = text.drop { $0.isWhitespace }
        var number = typed.drop { !isPart($0) || " -.()".contains($0) }
        let before = typed[..<number.startIndex]
        let run = number.prefix(while: isPart)
        var after = number[run.endIndex...]
        number = run
        // "(9am - 5pm)" begins with a bracket that the number does not close.
        if let open = number.lastIndex(of: "("), !number[open...].contains(")") {
            after = typed[open...]
            number = number[..<open]
        }
        let count = digits(of: number)
        let spelt = spell(number)
        // Relay UK puts five figures before a whole number.
        let longest = number.hasPrefix("18001") || number.hasPrefix("18002") ? 20 : 15
        // "+44 0" is a prefix and no number.
        guard count <= longest, digits(of: spelt) >= 3 else { return nil }
        let words = [trimmed(before), trimmed(after)].filter { !$0.isEmpty }.joined(separator: " ")
        let kind = kind(words)
        let isSaid = words.isEmpty || kind != .voice && words.split(separator: " ").count <= 2
        return Phone(spelt, kind: kind, note: isSaid ? nil : words)
    }

    /// What the words beside a number say that it is for; a number to ring or text is one to ring.
    private static func kind(_ words: String) -> Phone.Kind {
        let said = Set(words.lowercased().split { !$0.isLetter }.map(String.init))
        guard said.isDisjoint(with: ["call", "calls", "ring", "phone", "telephone", "voice", "relay", "not", "no"])
        else {
            return .voice
        }
        if !said.isDisjoint(with: ["text", "texts", "txt", "sms"]) { return .text }
        if said.contains("whatsapp") { return .messaging }
        return said.isDisjoint(with: ["textphone", "minicom", "typetalk"]) ? .voice : .textphone
    }

    private static func trimmed(_ text: Substring) -> String {
        let marks: Set<Character> = ["(", ")", ":", "-", " ", ".", ","]
        var rest = text.drop { marks.contains($0) }
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        return ["tel", "telephone", "phone", "call", "t"].contains(rest.lowercased()) ? "" : String(rest)
    }

    /// The number in digits and single spaces; `+44 (0)161` and `0044 161` become `0161`.
    private static func spell(_ number: Substring) -> String {
        let spaced = String(number.map { "().-".contains($0) ? " " : $0 })
        var groups = spaced.split(separator: " ").map(String.init)
        for prefix in ["+44", "0044"] {
            guard let first = groups.first, first.hasPrefix(prefix) else { continue }
            groups[0] = String(first.dropFirst(prefix.count))
            groups.removeAll(where: \.isEmpty)
            if groups.first == "0" { groups.removeFirst() }
            if let next = groups.first { groups[0] = next.hasPrefix("0") ? next : "0" + next }
        }
        return groups.joined(separator: " ")
    }

    /// Whether the number is one that can be rung in the United Kingdom: ten or eleven digits from 0, or a short code.
    private static func isUsual(_ number: String) -> Bool {
        let digits = number.filter { $0 != " " }
        // The prefixes of Relay UK, and Childline's number, which is shorter than all others.
        for prefix in ["18001", "18002"] where digits.hasPrefix(prefix) { return isUsual(String(digits.dropFirst(5))) }
        if digits == "08001111" { return true }
        switch digits.count {
        case 10, 11: return digits.hasPrefix("0")
        case 3: return digits.hasPrefix("1") || digits == "999"
        case 5: return !digits.hasPrefix("0")
        case 6: return digits.hasPrefix("116")
        default: return digits.hasPrefix("+")
        }
    }
}
