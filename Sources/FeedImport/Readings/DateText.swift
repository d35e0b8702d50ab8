import DirectoryModel

/// Reads days as people in the United Kingdom write them.
enum DateText {
    /// The day that a text names: `2027-03-31` (a time may follow), `20270331`, `31/03/2027`, `31.3.2027`, `31st March 2027`.
    static func read(_ text: String) -> ReadingResult<CalendarDate> {
        if let date = CalendarDate(iso: text) ?? compact(text) { return .plain(date) }
        let words = Words(text)
        var numbers: [Int] = []
        var month: Int?
        for token in words.tokens.prefix(8) {
            switch token {
            case .number(let digits):
                let parts = digits.split(separator: ".")
                guard parts.allSatisfy({ $0.count <= 4 }) else { return .refused(reason: "not a date") }
                numbers += parts.compactMap { Int($0) }
            case .word(let word):
                if let named = Self.month(word) {
                    guard month == nil, numbers.count == 1 else { return .refused(reason: "not a date") }
                    month = named
                    numbers.append(named)
                } else if !["st", "nd", "rd", "th"].contains(word), !isWeekday(word) {
                    return .refused(reason: "not a date")
                }
            case .sign(let sign):
                guard sign == "/" || sign == "-" || sign == "," else { return .refused(reason: "not a date") }
            }
        }
        guard words.tokens.count <= 8, numbers.count == 3, numbers[2] >= 1_000,
            let date = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
        else { return .refused(reason: "not a date") }
        return .plain(date)
    }

    /// The basic form of ISO 8601, which the NHS uses: `20270331`.
    private static func compact(_ text: String) -> CalendarDate? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
            return nil
        }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// A month, 1 to 12, from its name or a usual short form.
    static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        if word == "sept" { return 9 }
        return CalendarDate.monthNames.firstIndex { name in
            let name = name.lowercased()
            return name == word || name.prefix(3) == word
        }.map { $0 + 1 }
    }

    private static func isWeekday(_ word: String) -> Bool { WeekdayText.day(word) != nil }
}
