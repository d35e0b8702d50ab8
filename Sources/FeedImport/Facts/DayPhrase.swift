import DirectoryModel

/// Days as people name them in prose, with what says which of them: "Monday to Friday", "first Tuesday of the month".
struct DayPhrase: Hashable, Sendable {
    var days: [OrdinalWeekday]
    var frequency = Schedule.Frequency.weekly
    var interval = 1

    /// Takes a phrase that starts at a token; returns it with where it ends.
    static func take(_ tokens: [Words.Token], at start: Int) -> (phrase: DayPhrase, end: Int)? {
        var index = start
        var interval = 1
        if let (every, after) = everySecond(tokens, at: index) { (interval, index) = (every, after) }
        if interval == 1, let (positions, after) = ordinals(tokens, at: index) {
            guard let (days, end) = weekdays(tokens, at: after), let monthEnd = ofTheMonth(tokens, at: end) else {
                return nil
            }
            let all = days.flatMap { day in positions.map { OrdinalWeekday(day, position: $0) } }
            return (DayPhrase(days: all, frequency: .monthly), monthEnd)
        }
        guard let (days, end) = weekdays(tokens, at: index) else { return nil }
        // "Wednesday (fortnightly)".
        if interval == 1, tokens.word(end) == "fortnightly" {
            return (DayPhrase(days: days.map { OrdinalWeekday($0) }, interval: 2), end + 1)
        }
        return (DayPhrase(days: days.map { OrdinalWeekday($0) }, interval: interval), end)
    }

    /// "every second", "every other", "alternate".
    private static func everySecond(_ tokens: [Words.Token], at start: Int) -> (Int, Int)? {
        if tokens.word(start) == "alternate" { return (2, start + 1) }
        guard tokens.word(start) == "every" else { return nil }
        if tokens.word(start + 1) == "other" { return (2, start + 2) }
        guard let (place, end) = ordinal(tokens, at: start + 1), place > 1, isDay(tokens, end) else { return nil }
        // "every second Tuesday of the month" is the second of each month.
        if let (_, after) = weekdays(tokens, at: end), ofTheMonth(tokens, at: after) != nil { return nil }
        return (place, end)
    }

    private static func isDay(_ tokens: [Words.Token], _ index: Int) -> Bool { weekday(tokens, index) != nil }

    /// "first and third", "1st, 2nd", "last".
    private static func ordinals(_ tokens: [Words.Token], at start: Int) -> ([Int], Int)? {
        var start = start
        while ["every", "each", "the"].contains(tokens.word(start)) { start += 1 }
        guard var (place, end) = ordinal(tokens, at: start) else { return nil }
        var places = [place]
        while tokens.isJoint(end) {
            let next = tokens.word(end + 1) == "the" ? end + 2 : end + 1
            guard let (more, after) = ordinal(tokens, at: next) else { break }
            (place, end) = (more, after)
            places.append(place)
        }
        return (places, end)
    }

    private static func ordinal(_ tokens: [Words.Token], at index: Int) -> (Int, Int)? {
        let names = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1]
        if let place = tokens.word(index).flatMap({ names[$0] }) { return (place, index + 1) }
        guard case .number(let digits)? = tokens.at(index), let place = Int(digits), (1...5).contains(place),
            ["st", "nd", "rd", "th"].contains(tokens.word(index + 1))
        else { return nil }
        return (place, index + 2)
    }

    /// Past "of the month", "of each month", "in the month", "each month".
    private static func ofTheMonth(_ tokens: [Words.Token], at start: Int) -> Int? {
        var index = start
        if ["of", "in"].contains(tokens.word(index)) { index += 1 }
        if ["the", "each", "every"].contains(tokens.word(index)) { index += 1 }
        return index > start && ["month", "months"].contains(tokens.word(index)) ? index + 1 : nil
    }

    /// A list or span of days, or "every day" and the like.
    private static func weekdays(_ tokens: [Words.Token], at start: Int) -> ([Weekday], Int)? {
        if let end = everyDay(tokens, at: start) { return (Weekday.allCases, end) }
        var index = start
        while ["every", "each", "on", "any"].contains(tokens.word(index)) { index += 1 }
        switch tokens.word(index) {
        case "weekdays", "weekday": return (Array(Weekday.allCases.prefix(5)), index + 1)
        case "weekends", "weekend": return (Array(Weekday.allCases.suffix(2)), index + 1)
        default: break
        }
        guard var last = weekday(tokens, index) else { return nil }
        var found: Set = [last]
        index = afterDay(tokens, index)
        while true {
            var next = index
            let isSpan = tokens.isSpan(next)
            while isSpan ? next == index : tokens.isJoint(next) || (next > index && tokens.word(next) == "on") {
                next += 1
            }
            guard next > index, let day = weekday(tokens, next) else { break }
            if isSpan { found.formUnion(WeekdayText.span(last, day)) } else { found.insert(day) }
            last = day
            index = afterDay(tokens, next)
        }
        return (Weekday.allCases.filter(found.contains), index)
    }

    private static func everyDay(_ tokens: [Words.Token], at index: Int) -> Int? {
        if ["daily", "everyday"].contains(tokens.word(index)) { return index + 1 }
        if ["every", "each"].contains(tokens.word(index)), tokens.word(index + 1) == "day" { return index + 2 }
        let isSeven = tokens.at(index) == .number("7") || tokens.word(index) == "seven"
        let isWeek = ["a", "per"].contains(tokens.word(index + 2)) && tokens.word(index + 3) == "week"
        guard isSeven, tokens.word(index + 1) == "days" else { return nil }
        // "Seven days 8am-10pm" does without "a week".
        return isWeek ? index + 4 : TimeSpan.take(tokens, at: index + 2) == nil ? nil : index + 2
    }

    /// A day by its name; two letters are none in prose, where "we" is no Wednesday.
    private static func weekday(_ tokens: [Words.Token], _ index: Int) -> Weekday? {
        tokens.word(index).flatMap { $0.count > 2 ? WeekdayText.day($0) : nil }
    }

    /// Past a day, its full stop, "'s" and its part: "Tues.", "Monday evenings".
    private static func afterDay(_ tokens: [Words.Token], _ day: Int) -> Int {
        var index = day + 1
        if tokens.at(index) == .sign("'"), tokens.word(index + 1) == "s" { index += 2 }
        if tokens.at(index) == .sign(".") { index += 1 }
        let parts: Set = ["morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "lunchtime"]
        if let part = tokens.word(index), parts.contains(part) { index += 1 }
        return index
    }
}

extension [Words.Token] {
    func at(_ index: Int) -> Words.Token? { indices.contains(index) ? self[index] : nil }

    func word(_ index: Int) -> String? {
        guard case .word(let word)? = at(index) else { return nil }
        return word
    }

    /// Whether a token joins two of a list.
    func isJoint(_ index: Int) -> Bool {
        switch at(index) {
        case .sign(","), .sign("&"), .sign("/"), .sign("+"), .word("and"), .word("or"): true
        default: false
        }
    }

    /// Whether a token stands between a start and an end.
    func isSpan(_ index: Int) -> Bool {
        switch at(index) {
        case .sign("-"), .word("to"), .word("until"), .word("till"), .word("til"), .word("through"): true
        default: false
        }
    }
}
