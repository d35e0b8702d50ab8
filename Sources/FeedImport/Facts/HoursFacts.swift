import DirectoryModel

/// Opening hours that prose states: days with their times, or every hour of every day.
///
/// Days without times, times without days, and hours of some months only are no schedules.
enum HoursFacts {
    /// The hours of each sentence that states any, in the text's order.
    static func findings(in text: String) -> [Finding<OpeningHours>] {
        Sentences.of(text).compactMap { sentence in
            guard sentence.utf8.count <= 2_000 else { return nil }
            let text = String(sentence)
            let words = Words(text)
            if let range = HoursScanner.saysAllHours(words.tokens), isOpening(words.tokens, range) {
                return Finding(value: OpeningHours(allHours: .yes), words: words.text(of: range, in: text))
            }
            let found = HoursScanner(words.tokens, isField: false).found
            guard let first = found.first, let last = found.last else { return nil }
            let range = first.tokens.lowerBound..<last.tokens.upperBound
            return Finding(
                value: OpeningHours(schedules: found.flatMap(\.schedules)),
                words: words.text(of: range, in: text)
            )
        }
    }

    /// "24/7" says opening hours where something that can be reached stands beside it, not in "24/7 live-in care".
    private static func isOpening(_ tokens: [Words.Token], _ range: Range<Int>) -> Bool {
        let cues: Set = [
            "open", "opening", "available", "helpline", "line", "phone", "call", "calls", "operates", "operate",
            "hours",
            "lines", "ring", "contact", "service", "manned", "staffed", "text",
        ]
        let excluded: Set = ["care", "live", "within", "monitoring", "carer", "carers", "nursing", "assistance"]
        let near = tokens[max(0, range.lowerBound - 8)..<min(tokens.count, range.upperBound + 4)]
        let said = near.compactMap { if case .word(let word) = $0 { word } else { nil } }
        if said.contains(where: excluded.contains) { return false }
        return range.count == tokens.count || said.contains(where: cues.contains)
    }
}

extension Words {
    /// The words of some tokens as they stand in the text.
    func text(of tokens: Range<Int>, in text: String) -> String {
        guard let first = tokens.first, let last = tokens.last, ranges.indices.contains(last) else { return "" }
        return PlainText.line(String(text[ranges[first].lowerBound..<ranges[last].upperBound]))
    }
}
