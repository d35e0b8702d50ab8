import DirectoryModel

/// Reads days of the week.
enum WeekdayText {
    /// The days that a text names, in the order of the week: `Mon-Fri`, `MO,TU`, `Tue and Thu`, `weekdays`, `daily`.
    static func read(_ text: String) -> ReadingResult<[Weekday]> {
        let words = Words(text)
        guard !words.tokens.isEmpty, words.tokens.count <= 32, let days = days(words.tokens[...]) else {
            return .refused(reason: "not days of the week")
        }
        return .plain(days)
    }

    /// The days that some tokens name; `nil` where they say anything else.
    static func days(_ tokens: ArraySlice<Words.Token>) -> [Weekday]? {
        var found: Set<Weekday> = []
        var last: Weekday?
        var isSpan = false
        for token in tokens {
            switch token {
            case .sign("-"): isSpan = true
            case .sign(","), .sign("&"), .sign("/"), .sign("."), .sign("'"), .word("and"), .word("s"): break
            case .word("to"), .word("until"), .word("through"): isSpan = true
            case .word("every"), .word("on"), .word("day"), .word("days"), .word("week"): break
            case .word("daily"), .word("everyday"): found.formUnion(Weekday.allCases)
            case .word("weekdays"), .word("weekday"): found.formUnion(Weekday.allCases.prefix(5))
            case .word("weekends"), .word("weekend"): found.formUnion(Weekday.allCases.suffix(2))
            case .word(let word):
                guard let day = day(word) else { return nil }
                if isSpan, let last { found.formUnion(span(last, day)) } else { found.insert(day) }
                last = day
                isSpan = false
            case .sign, .number: return nil
            }
        }
        if tokens.count == 2, tokens.elementsEqual([.word("every"), .word("day")]) {
            found.formUnion(Weekday.allCases)
        }
        return found.isEmpty || isSpan ? nil : Weekday.allCases.filter(found.contains)
    }

    /// A day from its name, its plural or a usual short form.
    static func day(_ word: String) -> Weekday? {
        if let day = Weekday(rawValue: word.uppercased()) { return day }
        guard word.count >= 3 else { return nil }
        let bare = word.hasSuffix("s") && word.hasSuffix("days") ? String(word.dropLast()) : word
        let short = ["tues": Weekday.tuesday, "weds": .wednesday, "thur": .thursday, "thurs": .thursday]
        return short[word]
            ?? Weekday.allCases.first { $0.name.lowercased() == bare || $0.name.prefix(3).lowercased() == bare }
    }

    /// The days from one to another, past Sunday where the second comes first.
    static func span(_ first: Weekday, _ last: Weekday) -> [Weekday] {
        let days = Weekday.allCases
        guard let start = days.firstIndex(of: first), let end = days.firstIndex(of: last) else { return [] }
        return start <= end ? Array(days[start...end]) : Array(days[start...]) + Array(days[...end])
    }
}
