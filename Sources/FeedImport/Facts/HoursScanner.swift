import DirectoryModel

/// Finds days with their times in a sentence or a field: the one reader of hours, for prose and for fields alike.
struct HoursScanner {
    private let tokens: [Words.Token]
    /// What was found, with the tokens that say it.
    private(set) var found: [(schedules: [Schedule], tokens: Range<Int>)] = []
    private let season: Schedule.Season?
    private let bankHolidays: Statement
    private let qualifying: Set<Int>
    /// Words that may stand between days and times.
    private let gap: Int

    /// Scans the tokens of one sentence; in a field nothing but marks may stand between days and times.
    init(_ tokens: [Words.Token], isField: Bool) {
        self.tokens = tokens
        gap = isField ? 0 : 10
        let qualifiers = HoursQualifiers(tokens)
        season = qualifiers.season
        bankHolidays = qualifiers.bankHolidays
        qualifying = qualifiers.understood
        guard !qualifiers.isBounded else { return }
        var index = 0
        while index < tokens.count {
            if let end = takeDaysFirst(at: index) ?? takeTimesFirst(at: index) {
                index = end
            } else {
                index += 1
            }
        }
        // Days that come round in a way that was not read make the others no whole truth.
        let read = found.map(\.tokens)
        if qualifiers.loosePeriods.contains(where: { index in !read.contains { $0.contains(index) } }) { found = [] }
    }

    /// Whether the tokens say "24 hours a day", "24/7".
    static func saysAllHours(_ tokens: [Words.Token]) -> Range<Int>? {
        for index in tokens.indices where tokens[index] == .number("24") {
            if tokens.at(index + 1) == .sign("/"), tokens.at(index + 2) == .number("7") { return index..<index + 3 }
            let word = tokens.at(index + 1) == .sign("-") ? index + 2 : index + 1
            guard ["hours", "hour", "hrs"].contains(tokens.word(word)) else { continue }
            var end = word + 1
            while tokens.isJoint(end) || ["a", "per", "day"].contains(tokens.word(end)) { end += 1 }
            if let (phrase, after) = DayPhrase.take(tokens, at: end), phrase.days.count == 7 { return index..<after }
            let isYear = tokens.at(end) == .number("365") && tokens.word(end + 1) == "days"
            if isYear { return index..<min(end + 4, tokens.count) }
        }
        return nil
    }

    // MARK: Days, then times

    private mutating func takeDaysFirst(at start: Int) -> Int? {
        guard let (phrase, dayEnd) = DayPhrase.take(tokens, at: start) else { return nil }
        if isClosed(before: start) { return dayEnd }
        var index = dayEnd
        var words = 0
        while index < tokens.count, words <= gap || isFiller(index) {
            if let spans = takeSpans(at: index) {
                add(phrase, spans.spans.map { ($0.opens, $0.closes) }, start..<spans.end)
                return spans.end
            }
            if index == dayEnd, let end = Self.allDay(tokens, at: index), end == tokens.count {
                add(phrase, [(0, 1_440)], start..<end)
                return end
            }
            let isSaid = tokens.word(index - 1) == "at" || index == dayEnd
            if isSaid, let (opens, end) = TimeSpan.takeStart(tokens, at: index) {
                add(phrase, [(opens, nil)], start..<end)
                return end
            }
            guard canPass(index) else { return dayEnd }
            if !isFiller(index) { words += 1 }
            index += 1
        }
        return dayEnd
    }

    /// Past "24 hours" and "all day"; "24 hours notice" goes on.
    private static func allDay(_ tokens: [Words.Token], at index: Int) -> Int? {
        let isHours = tokens.at(index) == .number("24") && ["hours", "hrs"].contains(tokens.word(index + 1))
        return isHours ? index + 2 : nil
    }

    /// Whether a token may stand between days and times that belong together.
    private func canPass(_ index: Int) -> Bool {
        if isFiller(index) { return true }
        guard gap > 0 else { return false }
        switch tokens[index] {
        case .number: return false
        case .word(let word):
            return !["closed", "except", "excluding", "not", "no"].contains(word)
                && DayPhrase.take(tokens, at: index) == nil
        case .sign(let sign): return "/&'\u{2022}".contains(sign)
        }
    }

    private func isFiller(_ index: Int) -> Bool {
        if qualifying.contains(index) { return true }
        return switch tokens.at(index) {
        case .word(let word):
            ["from", "between", "the", "hours", "of", "at", "only", "open", "are", "is", "times", "time", "during"]
                .contains(word)
        case .sign(let sign): ":,-(|)\u{2022}@".contains(sign)
        case .number, nil: false
        }
    }

    private func isClosed(before index: Int) -> Bool {
        (max(0, index - 3)..<index).contains { ["closed", "except", "excluding"].contains(tokens.word($0)) }
    }

    /// One or more spans: "9am-12pm and 1pm-5pm".
    private func takeSpans(at start: Int) -> (spans: [TimeSpan], end: Int)? {
        guard !isMoney(start), let first = TimeSpan.take(tokens, at: start, joinedByAnd: isBetween(start)) else {
            return nil
        }
        var spans = [first.span]
        var end = first.end
        while true {
            var next = end
            while tokens.isJoint(next) || tokens.word(next) == "then" { next += 1 }
            guard let more = TimeSpan.take(tokens, at: next), !hasDaysOfItsOwn(after: more.end) else { break }
            spans.append(more.span)
            end = more.end
        }
        return (spans, end)
    }

    private func isBetween(_ index: Int) -> Bool {
        tokens.word(index - 1) == "between" || (tokens.word(index - 1) == "of" && tokens.word(index - 2) == "hours")
    }

    private func isMoney(_ index: Int) -> Bool {
        switch tokens.at(index - 1) {
        case .sign("£"), .sign("$"), .word("aged"), .word("ages"), .word("age"): true
        default: false
        }
    }

    private func hasDaysOfItsOwn(after end: Int) -> Bool {
        tokens.word(end) == "on" && DayPhrase.take(tokens, at: end + 1) != nil
    }

    // MARK: Times, then days

    /// "9am to 5pm, Monday to Friday", "at 7pm on the second Monday of each month".
    private mutating func takeTimesFirst(at start: Int) -> Int? {
        var times: [(Int, Int?)] = []
        var end = start
        if let spans = takeSpans(at: start) {
            times = spans.spans.map { ($0.opens, $0.closes) }
            end = spans.end
        } else if tokens.word(start - 1) == "at", let (opens, after) = TimeSpan.takeStart(tokens, at: start) {
            times = [(opens, nil)]
            end = after
        } else {
            return nil
        }
        var index = end
        while index < end + 4,
            [.sign(","), .word("on"), .word("from"), .sign("("), .sign("-")].contains(tokens.at(index))
        {
            index += 1
        }
        guard let (phrase, dayEnd) = DayPhrase.take(tokens, at: index) else { return end }
        // Days that have times of their own after them are theirs.
        let isFree = takeSpans(at: tokens.at(dayEnd) == .sign(":") ? dayEnd + 1 : dayEnd) == nil
        guard isFree else { return end }
        add(phrase, times, start..<dayEnd)
        return dayEnd
    }

    private mutating func add(_ phrase: DayPhrase, _ times: [(Int, Int?)], _ range: Range<Int>) {
        let schedules = times.map { opens, closes in
            Schedule(
                byDay: phrase.days,
                opensAt: opens,
                closesAt: closes,
                frequency: phrase.frequency,
                interval: phrase.interval,
                season: season,
                bankHolidays: bankHolidays
            )
        }
        found.append((schedules, range))
    }
}
