import DirectoryModel

/// When to chase a referral, and whom to ring: a day is named only where the record says how long a decision takes (SR014).
struct ChaseWords {
    let service: Service
    let question: Question
    let calendar: LocalCalendar

    /// "If you ask on 21 November 2026, you should hear by 2 January 2027. Heard nothing? Ring 01632 960102."
    var line: String {
        let ask = service.waysIn.contactWhilePending ?? service.contact.ways.first
        let reach = ask.map { " If you have heard nothing by then: \($0)" } ?? ""
        if let time = service.waysIn.decisionTime, let day = Self.day(time, from: question.on, calendar) {
            return "If you ask on \(question.on.words), you should hear by \(day.weekday.name) \(day.words)."
                + WayInWords.sentence(reach)
        }
        return "How long a decision takes is not stated: when you ask, agree a day, and ring again if it has passed."
            + (ask.map { " " + WayInWords.sentence("to chase it: \($0)") } ?? "")
    }

    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// The day by which a decision is due; `nil` where the words name no length of time.
    ///
    /// Of several lengths the last counts: "same day for danger; otherwise one working day".
    static func day(_ words: String, from day: CalendarDate, _ calendar: LocalCalendar) -> CalendarDate? {
        let words = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var due: CalendarDate?
        for (place, word) in words.enumerated() {
            let spelt = numbers.firstIndex(of: word).map { $0 + 1 } ?? (word == "next" ? 1 : nil)
            guard let count = Int(word) ?? spelt, (1...730).contains(count), place + 1 < words.count else { continue }
            switch words[place + 1] {
            case "working", "weekday", "weekdays": due = workingDay(count, after: day, calendar)
            case "hour", "hours": due = day.adding(days: (count + 23) / 24)
            case "day", "days": due = day.adding(days: count)
            case "week", "weeks": due = day.adding(days: 7 * count)
            case "month", "months": due = day.adding(days: 31 * count)
            default: break
            }
        }
        return due
    }

    /// The day after so many working days; a day that may be a bank holiday is not counted.
    private static func workingDay(_ count: Int, after day: CalendarDate, _ calendar: LocalCalendar) -> CalendarDate {
        var (day, left) = (day, count)
        while left > 0 {
            day = day.adding(days: 1)
            if !day.isWeekend, calendar.facts(on: day).isBankHoliday == false { left -= 1 }
        }
        return day
    }
}
