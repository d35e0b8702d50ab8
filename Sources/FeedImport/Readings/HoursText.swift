import DirectoryModel

/// Reads plain opening hours: `Mon-Fri 9am-5pm; Sat 10:00-12:00`, `24 hours`.
enum HoursText {
    /// The spans that a text names.
    ///
    /// What is not plain from end to end yields no spans, and only its words are kept.
    static func read(_ text: String) -> ReadingResult<OpeningHours> {
        var hours = OpeningHours(text: PlainText.lines(text))
        if isAllHours(text) {
            hours.allHours = .yes
            return .plain(hours)
        }
        for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            guard let found = schedules(Words(String(part)).tokens) else {
                hours.schedules = []
                return .repaired(hours, reason: "opening hours kept as words")
            }
            hours.schedules += found
        }
        return hours.schedules.isEmpty ? .repaired(hours, reason: "opening hours kept as words") : .plain(hours)
    }

    private static func isAllHours(_ text: String) -> Bool {
        let words = Words(text)
        let forms: Set = ["24 hours", "open 24 hours", "always open", "any time", "at any time"]
        if forms.contains(Folding.folded(text).filter { $0 != "." }) { return true }
        guard let range = HoursScanner.saysAllHours(words.tokens) else { return false }
        return words.tokens.indices.allSatisfy { range.contains($0) || isFiller(words.tokens, $0) }
    }

    /// The schedules of one stretch; `nil` where anything in it was not understood.
    private static func schedules(_ tokens: [Words.Token]) -> [Schedule]? {
        guard !tokens.isEmpty, tokens.count <= 96 else { return tokens.isEmpty ? [] : nil }
        let found = HoursScanner(tokens, isField: true).found
        let understood = HoursQualifiers(tokens).understood
        guard !found.isEmpty else { return nil }
        let isWhole = tokens.indices.allSatisfy { index in
            understood.contains(index) || isFiller(tokens, index) || found.contains { $0.tokens.contains(index) }
        }
        return isWhole ? found.flatMap(\.schedules) : nil
    }

    private static func isFiller(_ tokens: [Words.Token], _ index: Int) -> Bool {
        switch tokens[index] {
        case .word(let word): ["open", "opening", "times", "time", "hours", "and", "are", "is", "we"].contains(word)
        case .sign(let sign): ".,:&()-|".contains(sign)
        case .number: false
        }
    }
}
