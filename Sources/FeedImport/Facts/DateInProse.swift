import DirectoryModel

/// A day or a month that prose names.
struct DateInProse: Hashable, Sendable {
    /// The first day it may mean.
    var first: CalendarDate
    /// The last day it may mean: of a month, its last.
    var last: CalendarDate

    /// Takes a date that starts at a token: "31 March 2027", "31/03/2027", "2027-03-31", "March 2027".
    static func take(_ tokens: [Words.Token], at start: Int) -> (date: DateInProse, end: Int)? {
        if let month = month(tokens, start), let year = number(tokens, start + 1), year >= 1_000,
            let first = CalendarDate(year: year, month: month, day: 1)
        {
            return (DateInProse(first: first, last: first.adding(days: first.daysInMonth - 1)), start + 2)
        }
        guard let one = number(tokens, start) else { return nil }
        let afterDay = ["st", "nd", "rd", "th"].contains(tokens.word(start + 1)) ? start + 2 : start + 1
        let named = tokens.word(afterDay) == "of" ? afterDay + 1 : afterDay
        if let month = month(tokens, named), let year = number(tokens, named + 1) {
            return day(year, month, one, named + 2)
        }
        guard let sign = tokens.at(start + 1), sign == .sign("/") || sign == .sign("-"), tokens.at(start + 3) == sign,
            let two = number(tokens, start + 2), let three = number(tokens, start + 4)
        else { return nil }
        return one > 31 ? day(one, two, three, start + 5) : day(three, two, one, start + 5)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> (DateInProse, Int)? {
        guard year >= 1_000, let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        return (DateInProse(first: date, last: date), end)
    }

    private static func number(_ tokens: [Words.Token], _ index: Int) -> Int? {
        guard case .number(let digits)? = tokens.at(index), digits.utf8.count <= 4 else { return nil }
        return Int(digits)
    }

    private static func month(_ tokens: [Words.Token], _ index: Int) -> Int? {
        tokens.word(index).flatMap(DateText.month)
    }
}
