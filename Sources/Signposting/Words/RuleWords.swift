import DirectoryModel

/// The days of a schedule's rule in words.
enum RuleWords {
    /// "Monday to Friday", "every second Wednesday", "first and third Tuesday of the month", "Monday in term time".
    static func days(_ schedule: Schedule) -> String {
        var words = schedule.frequency == .weekly ? weekly(schedule) : monthly(schedule)
        if schedule.interval > 1, let start = schedule.start { words += " (counted from \(start.words))" }
        switch schedule.season {
        case .termTime: words += " in term time"
        case .schoolHolidays: words += " in school holidays"
        case .bankHolidays: words += schedule.byDay.isEmpty ? "" : " on bank holidays"
        case nil: break
        }
        return words
    }

    private static func weekly(_ schedule: Schedule) -> String {
        if schedule.season == .bankHolidays, schedule.byDay.isEmpty { return "bank holidays" }
        let names = HoursWords.days(schedule.byDay.map(\.weekday))
        guard schedule.interval > 1 else { return names }
        let every = every(schedule.interval)
        return schedule.byDay.count == 1 ? "\(every) \(names)" : "\(every) week, \(names)"
    }

    private static func monthly(_ schedule: Schedule) -> String {
        let month = schedule.interval > 1 ? "\(every(schedule.interval)) month" : "the month"
        var parts: [String] = []
        if !schedule.byDay.isEmpty { parts.append(list(weekdays(schedule.byDay)) + " of \(month)") }
        if !schedule.byMonthDay.isEmpty {
            let days = schedule.byMonthDay.map { $0 > 0 ? numeral($0) : ordinal($0) + " day" }
            parts.append("the \(list(days))" + (parts.isEmpty ? " of \(month)" : ""))
        }
        return parts.isEmpty ? (schedule.interval > 1 ? month : "monthly") : parts.joined(separator: " where it is ")
    }

    /// "first and third Tuesday": days of the same name say it once.
    private static func weekdays(_ days: [OrdinalWeekday]) -> [String] {
        Weekday.allCases.compactMap { weekday in
            let found = days.filter { $0.weekday == weekday }
            guard !found.isEmpty else { return nil }
            let positions = found.compactMap(\.position)
            let place = positions.count < found.count ? "every" : list(positions.map(ordinal))
            return "\(place) \(weekday.name)"
        }
    }

    private static func every(_ interval: Int) -> String {
        interval <= 5 ? "every \(ordinal(interval))" : "every \(numeral(interval))"
    }

    /// "first" to "fifth"; from the end "last", "second to last".
    private static func ordinal(_ position: Int) -> String {
        let names = ["first", "second", "third", "fourth", "fifth"]
        let count = Int(position.magnitude)
        let name = count <= names.count ? names[max(count, 1) - 1] : numeral(count)
        if position > 0 { return name }
        return position == -1 ? "last" : "\(name) to last"
    }

    /// "1st", "22nd", "13th".
    private static func numeral(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
        return "\(number)\(ending)"
    }

    private static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}
