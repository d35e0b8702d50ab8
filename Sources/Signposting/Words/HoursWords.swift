import DirectoryModel

/// Opening hours in words.
enum HoursWords {
    /// "24 hours, every day", "Monday to Friday 9 am to 5 pm; term time only", "not stated".
    static func hours(_ hours: OpeningHours) -> String {
        var parts: [String] = []
        if hours.allHours == .yes {
            parts.append("24 hours, every day")
        } else if !hours.schedules.isEmpty {
            parts += hours.schedules.map(schedule)
        } else if let text = hours.text {
            parts.append(text)
        }
        if parts.isEmpty { return "not stated" }
        if hours.termTimeOnly == .yes { parts.append("term time only") }
        return parts.joined(separator: "; ")
    }

    /// "Monday to Friday 9 am to 5 pm", "first Tuesday of the month 10 am to noon", "Tuesday in term time".
    static func schedule(_ schedule: Schedule) -> String {
        var words = RuleWords.days(schedule)
        switch (schedule.opensAt, schedule.closesAt) {
        case (let opens?, let closes?) where opens == 0 && closes == 1_440: words += " 24 hours"
        case (let opens?, let closes?): words += " \(time(opens)) to \(time(closes))"
        case (let opens?, nil): words += " from \(time(opens))"
        case (nil, let closes?): words += " until \(time(closes))"
        case (nil, nil): break
        }
        switch schedule.bankHolidays {
        case .yes: words += ", bank holidays too"
        case .no: words += ", not on bank holidays"
        case .notStated: break
        }
        if let note = schedule.note { words += " (\(note))" }
        return words
    }

    /// "Monday to Friday", "Saturday", "Monday, Wednesday and Friday"; "every day" for none or all.
    static func days(_ days: [Weekday]) -> String {
        let all = Weekday.allCases
        let indices = all.indices.filter { days.contains(all[$0]) }
        guard let first = indices.first, let last = indices.last, indices.count < 7 else { return "every day" }
        if indices.count > 2, last - first == indices.count - 1 { return "\(all[first].name) to \(all[last].name)" }
        let names = indices.map { all[$0].name }
        return names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }

    /// Minutes after midnight as people say them: "9 am", "5.30 pm", "noon", "midnight".
    static func time(_ minutes: Int) -> String {
        let wrapped = ((minutes % 1_440) + 1_440) % 1_440
        if wrapped == 0 { return "midnight" }
        if wrapped == 720 { return "noon" }
        let hour = wrapped / 60 % 12 == 0 ? 12 : wrapped / 60 % 12
        let rest = wrapped % 60
        return "\(hour)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)") + (wrapped < 720 ? " am" : " pm")
    }
}
