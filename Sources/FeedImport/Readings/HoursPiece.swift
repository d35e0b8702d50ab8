import DirectoryModel

/// One stretch of a column of opening hours, between semicolons or line ends.
struct HoursPiece {
    /// `Tue until 8pm`, which changes the end of days named before.
    struct LaterEnd {
        var days: [Weekday]
        /// Minutes after midnight.
        var closesAt: Int
    }

    private let text: String
    private let words: Words

    init(_ text: String) {
        self.text = text
        words = Words(text)
    }

    /// Its schedules; `nil` where anything in it was not understood.
    ///
    /// What goes on then ("Drop in", "Clinic") and how often a course meets ("8 weeks") is each schedule's note.
    var schedules: [Schedule]? {
        let label = Self.label(words.tokens)
        let course = max(label, course())
        let tokens = Array(words.tokens[label..<course])
        guard !tokens.isEmpty, tokens.count <= 96 else { return words.tokens.isEmpty ? [] : nil }
        let found = HoursScanner(tokens, isField: true).found
        let understood = HoursQualifiers(tokens).understood
        guard !found.isEmpty else { return nil }
        let isWhole = tokens.indices.allSatisfy { index in
            understood.contains(index) || Self.isFiller(tokens, index) || found.contains { $0.tokens.contains(index) }
        }
        guard isWhole else { return nil }
        let notes = [0..<label, course..<words.tokens.count].map { note($0) }.filter { !$0.isEmpty }
        return found.flatMap(\.schedules).map { schedule in
            var schedule = schedule
            schedule.note = notes.isEmpty ? schedule.note : notes.joined(separator: ", ")
            return schedule
        }
    }

    /// What it says where it names days and an end alone.
    var laterEnd: LaterEnd? {
        let tokens = words.tokens
        guard let until = tokens.firstIndex(where: { [.word("until"), .word("till"), .word("til")].contains($0) }),
            let days = WeekdayText.days(tokens[..<until])
        else { return nil }
        var rest = tokens[(until + 1)...]
        guard let time = TimeText.take(&rest), rest.isEmpty, let minutes = time.minutes else { return nil }
        return LaterEnd(days: days, closesAt: minutes == 0 ? 1_440 : minutes)
    }

    // MARK: What goes on then

    /// How many tokens say what goes on at the hours that follow: `Drop in`, `Coffee mornings`, `Line`.
    static func label(_ tokens: [Words.Token]) -> Int {
        var end = 0
        while let word = tokens.word(end), activities.contains(word) { end += 1 }
        // Marks may part a label from its hours; "open" alone is none.
        let isLabel = (0..<end).contains { !["open", "in", "by"].contains(tokens.word($0)) }
        guard isLabel, end < tokens.count, end <= 4 else { return 0 }
        return [.sign(":"), .sign("-")].contains(tokens.at(end)) ? end + 1 : end
    }

    private static let activities: Set = [
        "drop", "in", "dropin", "coffee", "morning", "mornings", "clinic", "clinics", "group", "groups", "club",
        "clubs",
        "session", "sessions", "office", "line", "lines", "helpline", "phone", "phones", "telephone", "online", "ring",
        "youth", "parent", "parents", "teen", "teens", "class", "classes", "open", "meeting", "meetings", "cafe",
    ]

    /// Where `, 8 weeks` or `for six weeks` begins at the end; the end where no course is told.
    private func course() -> Int {
        let tokens = words.tokens
        let unit = tokens.count - 1
        guard unit > 1, ["weeks", "sessions"].contains(words.word(unit)),
            let length = LengthOfTime.take(tokens, at: unit - 1) ?? sessions(unit - 1), length.end == unit + 1
        else { return tokens.count }
        var start = unit - 1
        while start > 0, tokens[start - 1] == .sign(",") || tokens[start - 1] == .word("for") { start -= 1 }
        return start < unit - 1 ? start : tokens.count
    }

    private func sessions(_ place: Int) -> LengthOfTime? {
        words.digits(place) == nil ? nil : LengthOfTime(days: nil, end: place + 2)
    }

    private func note(_ range: Range<Int>) -> String {
        let isMark: (Int) -> Bool = { [.sign(","), .sign(":"), .sign("-"), .word("for")].contains(words.tokens[$0]) }
        let first = range.first { !isMark($0) } ?? range.upperBound
        let last = range.last { !isMark($0) } ?? first - 1
        return first <= last ? words.text(of: first..<last + 1, in: text) : ""
    }

    /// Whether a token says nothing of its own.
    static func isFiller(_ tokens: [Words.Token], _ index: Int) -> Bool {
        switch tokens[index] {
        case .word(let word): ["open", "opening", "times", "time", "hours", "and", "are", "is", "we"].contains(word)
        case .sign(let sign): ".,:&()-|".contains(sign)
        case .number: false
        }
    }
}
