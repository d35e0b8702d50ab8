/// A length of time: "18 weeks", "7 to 10 working days", "a week".
struct LengthOfTime {
    /// Its longest, in days; `nil` for working days, which are not days of the calendar.
    var days: Int?

    /// The place after it.
    var end: Int

    /// Takes a length that starts at a token, past "about" and the like.
    static func take(_ tokens: [Words.Token], at start: Int) -> LengthOfTime? {
        var index = start
        while hedges.contains(tokens.word(index) ?? "") { index += 1 }
        guard var count = number(tokens, index) else { return nil }
        index += 1
        if tokens.isSpan(index) || tokens.word(index) == "and" || tokens.word(index) == "or",
            let later = number(tokens, index + 1)
        {
            count = later
            index += 2
        }
        if tokens.at(index) == .sign("-") { index += 1 }
        let isWorking = ["working", "business"].contains(tokens.word(index))
        let unit = isWorking ? index + 1 : index
        guard let days = days(of: tokens.word(unit)) else { return nil }
        let longest = days == 0 ? (count + 23) / 24 : count * days
        guard longest <= 36_500 else { return nil }
        return LengthOfTime(days: isWorking ? nil : longest, end: unit + 1)
    }

    private static let hedges: Set = [
        "about", "around", "approximately", "roughly", "up", "to", "over", "between", "under", "just", "at",
    ]

    /// Days of a unit; 0 for hours.
    private static func days(of unit: String?) -> Int? {
        switch unit {
        case "hour", "hours", "hrs": 0
        case "day", "days": 1
        case "week", "weeks", "wks": 7
        case "month", "months": 31
        case "year", "years": 366
        default: nil
        }
    }

    private static func number(_ tokens: [Words.Token], _ index: Int) -> Int? {
        let names = [
            "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "twelve": 12, "eighteen": 18,
        ]
        switch tokens.at(index) {
        case .number(let digits)?: return digits.utf8.count <= 4 ? Int(digits) : nil
        case .word(let word)?: return names[word]
        default: return nil
        }
    }
}
