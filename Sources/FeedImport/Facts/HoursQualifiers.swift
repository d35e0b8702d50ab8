import DirectoryModel

/// What a sentence says of its hours as a whole: term time, bank holidays, or bounds that a schedule cannot keep.
struct HoursQualifiers {
    private(set) var season: Schedule.Season?
    private(set) var bankHolidays = Statement.notStated
    /// Whether the hours hold in some months or on a date only.
    private(set) var isBounded = false
    /// Tokens that speak of a period longer than a week.
    private(set) var loosePeriods: [Int] = []
    /// The tokens that were understood.
    private(set) var understood: Set<Int> = []

    init(_ tokens: [Words.Token]) {
        for index in tokens.indices {
            switch tokens.word(index) {
            case "term", "termtime": takeTerm(tokens, index)
            case "holiday", "holidays": takeHoliday(tokens, index)
            case "fortnightly", "fortnight", "alternate", "monthly", "month", "quarterly", "biweekly":
                loosePeriods.append(index)
            case "other" where tokens.word(index - 1) == "every": loosePeriods.append(index)
            case let word?: if isMonth(word, tokens, index) { isBounded = true }
            case nil: break
            }
        }
    }

    private mutating func takeTerm(_ tokens: [Words.Token], _ index: Int) {
        let dash = tokens.at(index + 1) == .sign("-") ? index + 2 : index + 1
        guard tokens.word(index) == "termtime" || ["time", "times"].contains(tokens.word(dash)) else { return }
        let isExcluded = ["outside", "excluding", "not"].contains(tokens.word(index - 1))
        season = isExcluded ? .schoolHolidays : .termTime
        understood.formUnion(index...dash)
        for near in [index - 1, index - 2, dash + 1] where ["in", "during", "only"].contains(tokens.word(near)) {
            understood.insert(near)
        }
    }

    private mutating func takeHoliday(_ tokens: [Words.Token], _ index: Int) {
        let isBank = ["bank", "public"].contains(tokens.word(index - 1))
        let isSchool = ["school", "half"].contains(tokens.word(index - 1))
        guard isBank || isSchool else { return takeAnyHoliday(tokens, index) }
        let before = (max(0, index - 5)..<index - 1).reversed().first {
            tokens.word($0).map(Self.sides.keys.contains) ?? false
        }
        let isToo = ["too", "also"].contains(tokens.word(index + 1))
        if isToo { understood.insert(index + 1) }
        let includes = before.flatMap { tokens.word($0).flatMap { Self.sides[$0] } } ?? (isToo ? true : nil)
        if isBank, let includes { bankHolidays = includes ? .yes : .no }
        if isBank, includes == nil { isBounded = true }
        if isSchool { season = includes == false ? .termTime : includes == true ? nil : .schoolHolidays }
        understood.formUnion((before ?? index - 1)...index)
    }

    /// "Including holidays" bounds nothing, whichever holidays they are.
    private mutating func takeAnyHoliday(_ tokens: [Words.Token], _ index: Int) {
        guard ["including", "incl", "inc"].contains(tokens.word(index - 1)) else { return }
        understood.formUnion(index - 1...index)
    }

    private static let sides = [
        "except": false, "excluding": false, "excl": false, "exc": false, "closed": false, "not": false,
        "outside": false,
        "including": true, "incl": true, "inc": true,
    ]

    /// A month beside a number or another month; "may" is one only there.
    private func isMonth(_ word: String, _ tokens: [Words.Token], _ index: Int) -> Bool {
        guard
            let month = CalendarDate.monthNames.first(where: {
                $0.lowercased() == word || $0.prefix(3).lowercased() == word
            })
        else { return false }
        if !["May", "March"].contains(month), word != "mar" { return true }
        let sides = [tokens.at(index - 1), tokens.at(index + 1)]
        return sides.contains { if case .number? = $0 { true } else { false } }
    }
}
