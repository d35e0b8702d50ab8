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
            guard let found = schedules(Words(String(part)).tokens[...]) else {
                hours.schedules = []
                return .repaired(hours, reason: "opening hours kept as words")
            }
            hours.schedules += found
        }
        return hours.schedules.isEmpty ? .repaired(hours, reason: "opening hours kept as words") : .plain(hours)
    }

    private static func isAllHours(_ text: String) -> Bool {
        let forms: Set = [
            "24 hours", "24 hours a day", "24/7", "24 hours a day, 7 days a week", "24 hours a day, seven days a week",
            "24 hours, 7 days a week", "open 24 hours", "always open", "any time", "24 hours a day, every day",
        ]
        let folded = Folding.folded(text)
        return forms.contains(folded.hasSuffix(".") ? String(folded.dropLast()) : folded)
    }

    /// The schedules of one stretch: days, then one or more spans.
    private static func schedules(_ tokens: ArraySlice<Words.Token>) -> [Schedule]? {
        guard !tokens.isEmpty, tokens.count <= 64 else { return tokens.isEmpty ? [] : nil }
        let isNumber: (Words.Token) -> Bool = { if case .number = $0 { true } else { $0 == .word("noon") } }
        guard let firstTime = tokens.firstIndex(where: isNumber) else { return nil }
        var head = tokens[..<firstTime]
        if head.last == .word("from") || head.last == .sign(":") { head.removeLast() }
        guard let days = head.isEmpty ? [] : WeekdayText.days(head) else { return nil }
        var rest = tokens[firstTime...]
        var found: [Schedule] = []
        while !rest.isEmpty {
            guard let span = takeSpan(&rest) else { return nil }
            found.append(Schedule(byDay: days, opensAt: span.opens, closesAt: span.closes))
            if rest.first == .sign(",") || rest.first == .word("and") || rest.first == .sign("&") { rest.removeFirst() }
        }
        return found
    }

    /// Takes a span such as `9am-5pm` from the front of some tokens.
    ///
    /// "7-9pm" lends its half of the day to the start; "9-5" says none and is not read.
    private static func takeSpan(_ rest: inout ArraySlice<Words.Token>) -> (opens: Int, closes: Int)? {
        guard var start = TimeText.take(&rest) else { return nil }
        guard let dash = rest.first, [.sign("-"), .word("to"), .word("until"), .word("till")].contains(dash) else {
            return nil
        }
        rest.removeFirst()
        guard let end = TimeText.take(&rest) else { return nil }
        if start.isAfternoon == nil, let half = end.isAfternoon, start.hour <= 12 {
            start.isAfternoon = start.hour % 12 > end.hour % 12 ? !half : half
        }
        guard let opens = start.minutes, let closes = end.minutes, opens != closes else { return nil }
        return (opens, closes > opens ? closes : closes + 1_440)
    }
}
