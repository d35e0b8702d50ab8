import DirectoryModel

extension AskedOpening {
    /// An opening as people type it: "now", "today", "Saturday", "Sat 11:00", "saturday 11am", "2026-11-28 11:00",
    /// "evenings", "weekends", "after school", "school holidays"; `nil` for anything else.
    ///
    /// A day of the week is the next one, the day of the question included, unless its time has gone by.
    ///
    /// - Parameters:
    ///   - typed: What was typed.
    ///   - day: The day of the question.
    ///   - minute: Its time, where known; without it there is no "now".
    init?(typed: String, on day: CalendarDate, minute: Int?) {
        let words = typed.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
        switch words.joined(separator: " ").filter({ $0 != "-" || words.count > 1 }) {
        case "now":
            guard let minute else { return nil }
            self = .at(ClockTime(day, minute: minute))
        case "evenings", "evening": self = .evenings
        case "weekends", "weekend": self = .weekends
        case "afterschool", "after school": self = .afterSchool
        case "holidays", "school holidays", "schoolholidays": self = .schoolHolidays
        default:
            guard let first = words.first, words.count <= 3 else { return nil }
            let rest = words.dropFirst().filter { $0 != "at" }.joined()
            guard let (date, isWeekday) = Self.date(first, from: day) else { return nil }
            guard !rest.isEmpty else {
                self = .on(date)
                return
            }
            guard let time = Self.time(rest) else { return nil }
            let hasGoneBy = isWeekday && date == day && minute.map { time < $0 } ?? false
            self = .at(ClockTime(hasGoneBy ? date.adding(days: 7) : date, minute: time))
        }
    }

    private static func date(_ word: String, from day: CalendarDate) -> (date: CalendarDate, isWeekday: Bool)? {
        if word == "today" { return (day, false) }
        if word == "tomorrow" { return (day.adding(days: 1), false) }
        if let date = CalendarDate(iso: word) { return (date, false) }
        let name = word.hasSuffix("s") && word.count > 5 ? String(word.dropLast()) : word
        guard name.count >= 3, let weekday = Weekday.allCases.first(where: { $0.name.lowercased().hasPrefix(name) }),
            let date = (0..<7).lazy.map({ day.adding(days: $0) }).first(where: { $0.weekday == weekday })
        else { return nil }
        return (date, true)
    }

    /// Minutes after midnight of "11:00", "11.30", "9am", "5.30pm", "noon", "midnight".
    private static func time(_ text: String) -> Int? {
        if text == "noon" { return 720 }
        if text == "midnight" { return 0 }
        let half = text.hasSuffix("am") ? 0 : text.hasSuffix("pm") ? 12 : nil
        let digits = half == nil ? text[...] : text.dropLast(2)
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard let hour = Int(parts[0]), parts.count <= 2, digits.allSatisfy({ $0.isASCII }) else { return nil }
        let minute = parts.count == 2 ? parts[1].utf8.count == 2 ? Int(parts[1]) : nil : 0
        guard let minute, (0..<60).contains(minute), half != nil || parts.count == 2 else { return nil }
        guard let half else { return (0..<24).contains(hour) ? hour * 60 + minute : nil }
        return (1...12).contains(hour) ? (hour % 12 + half) * 60 + minute : nil
    }
}
