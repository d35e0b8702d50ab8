extension Schedule {
    /// The days of this schedule as a recurrence rule (RFC 5545 section 3.3.10): `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`.
    ///
    /// A rule has neither times nor seasons, nor its own start.
    package var recurrenceRule: String {
        var parts = ["FREQ=" + frequency.rawValue]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if let validTo { parts.append("UNTIL=" + validTo.iso.filter { $0 != "-" }) }
        let days: [String] =
            switch frequency {
            case .weekly where byDay.isEmpty: Weekday.allCases.map(\.rawValue)
            case .weekly: byDay.map(\.weekday.rawValue)
            case .monthly: byDay.map(\.code)
            }
        if !days.isEmpty { parts.append("BYDAY=" + days.joined(separator: ",")) }
        if frequency == .monthly, !byMonthDay.isEmpty {
            parts.append("BYMONTHDAY=" + byMonthDay.map { String($0) }.joined(separator: ","))
        }
        return parts.joined(separator: ";")
    }

    /// The schedule of a rule, without times of day.
    ///
    /// `start` is the day of the first event (`DTSTART`), from which a rule takes the day it does not name. Throws
    /// where the rule says what a schedule cannot keep; a rule is never kept in part.
    package init(recurrenceRule text: String, start: CalendarDate? = nil) throws(RecurrenceRuleFault) {
        self.init(byDay: [OrdinalWeekday](), start: start)
        var rule = RuleParts()
        var bare = text.uppercased()[...]
        if bare.hasPrefix("RRULE:") { bare.removeFirst(6) }
        for part in bare.split(separator: ";", maxSplits: 31) { try rule.take(String(part)) }
        try rule.check()
        frequency = rule.frequency == "MONTHLY" ? .monthly : .weekly
        interval = rule.interval
        byDay = rule.byDay
        byMonthDay = rule.byMonthDay
        validTo = rule.until
        if byDay.isEmpty, byMonthDay.isEmpty {
            guard let start else {
                throw RecurrenceRuleFault(part: text, reason: "names no day; add BYDAY or the day of the first event")
            }
            if frequency == .weekly { byDay = [OrdinalWeekday(start.weekday)] } else { byMonthDay = [start.day] }
        }
    }
}

/// The parts of a rule while they are read.
private struct RuleParts {
    var frequency = ""
    var interval = 1
    var byDay: [OrdinalWeekday] = []
    var byMonthDay: [Int] = []
    var until: CalendarDate?
    private var position: Int?
    private var weekStart = "MO"
    private var seen: Set<String> = []

    mutating func take(_ part: String) throws(RecurrenceRuleFault) {
        let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { throw fault(part, "is not of the form NAME=VALUE") }
        guard seen.insert(halves[0]).inserted else { throw fault(part, "is said twice; say it once") }
        let values = halves[1].split(separator: ",", maxSplits: 63)
        switch halves[0] {
        case "FREQ":
            guard ["DAILY", "WEEKLY", "MONTHLY"].contains(halves[1]) else {
                throw fault(part, "is not kept; a schedule is WEEKLY or MONTHLY")
            }
            frequency = halves[1]
        case "INTERVAL":
            guard let number = Int(halves[1]), (1...999).contains(number) else {
                throw fault(part, "is not a number from 1 to 999")
            }
            interval = number
        case "BYDAY":
            byDay = values.compactMap { OrdinalWeekday(code: $0) }
            guard byDay.count == values.count, !values.isEmpty else {
                throw fault(part, "names no days such as MO,1TU")
            }
        case "BYMONTHDAY":
            byMonthDay = values.compactMap { Int($0) }.filter { (1...31).contains($0.magnitude) }
            guard byMonthDay.count == values.count, !values.isEmpty else {
                throw fault(part, "names no days of a month such as 1,-1")
            }
        case "UNTIL": until = try date(halves[1], of: part)
        case "BYSETPOS":
            guard let number = Int(halves[1]), (1...5).contains(number.magnitude) else {
                throw fault(part, "is not kept; write BYDAY=1TU")
            }
            position = number
        case "WKST": weekStart = halves[1]
        default: throw fault(part, "is not kept; Open Referral UK has FREQ, INTERVAL, BYDAY and BYMONTHDAY")
        }
    }

    /// Refuses what the parts say only together.
    mutating func check() throws(RecurrenceRuleFault) {
        if frequency.isEmpty { throw fault("", "has no FREQ; a rule begins with FREQ=WEEKLY or FREQ=MONTHLY") }
        if frequency == "DAILY", interval > 1 { throw fault("FREQ=DAILY", "is kept with no interval only") }
        if frequency == "DAILY", byDay.isEmpty { byDay = Weekday.allCases.map { OrdinalWeekday($0) } }
        if frequency != "MONTHLY" {
            if byDay.contains(where: { $0.position != nil }) { throw fault("BYDAY", "has a position in a weekly rule") }
            if !byMonthDay.isEmpty { throw fault("BYMONTHDAY", "stands in a rule that is not monthly") }
        }
        if weekStart != "MO", frequency == "WEEKLY", interval > 1 {
            throw fault("WKST=" + weekStart, "is not kept; the weeks of a rule begin on Monday")
        }
        guard let position else { return }
        guard frequency == "MONTHLY", byMonthDay.isEmpty, byDay.count == 1, byDay[0].position == nil else {
            throw fault("BYSETPOS", "is kept for one day of a month only; write BYDAY=1TU")
        }
        byDay[0].position = position
    }

    /// `20270331` or `20270331T235959Z`.
    private func date(_ text: String, of part: String) throws(RecurrenceRuleFault) -> CalendarDate {
        let digits = text.prefix(8)
        let rest = text.dropFirst(8)
        guard digits.utf8.count == 8, rest.isEmpty || rest.hasPrefix("T"), let number = Int(digits), number > 0,
            let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { throw fault(part, "is not a day such as 20270331") }
        return date
    }

    private func fault(_ part: String, _ reason: String) -> RecurrenceRuleFault {
        RecurrenceRuleFault(part: part, reason: reason)
    }
}
