import DirectoryModel

/// Reads plain opening hours: `Mon-Fri 9am-5pm; Sat 10:00-12:00`, `24 hours`, `Drop in Wednesday 4pm-7pm`.
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
            let piece = HoursPiece(String(part))
            if let later = piece.laterEnd, hours.schedules.end(later) { continue }
            guard let found = piece.schedules else {
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
        let label = HoursPiece.label(words.tokens)
        if label > 0, label + 2 == words.tokens.count, words.tokens[label] == .number("24"),
            words.word(label + 1) == "hours"
        {
            return true
        }
        guard let range = HoursScanner.saysAllHours(words.tokens) else { return false }
        return words.tokens.indices.allSatisfy { index in
            index < label || range.contains(index) || HoursPiece.isFiller(words.tokens, index)
        }
    }
}

extension [Schedule] {
    /// Gives the days of a piece such as `Tue until 8pm` a later end than their fellows have; whether just one schedule
    /// has those days.
    fileprivate mutating func end(_ later: HoursPiece.LaterEnd) -> Bool {
        // No service has more; the work on each piece is bounded.
        guard count <= 64 else { return false }
        let days = later.days.map { OrdinalWeekday($0) }
        let holders = indices.filter { index in days.contains { self[index].byDay.contains($0) } }
        guard holders.count == 1, let index = holders.first, days.allSatisfy(self[index].byDay.contains),
            let opens = self[index].opensAt, later.closesAt > opens
        else { return false }
        var own = self[index]
        own.byDay = days
        own.closesAt = later.closesAt
        self[index].byDay.removeAll(where: days.contains)
        if self[index].byDay.isEmpty { self[index] = own } else { append(own) }
        return true
    }
}
