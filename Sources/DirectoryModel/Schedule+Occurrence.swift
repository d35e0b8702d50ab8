/// What is known of a day beyond its date.
package struct DayFacts: Hashable, Sendable {
    /// Whether schools are in term.
    package var isTermTime: Bool?
    /// Whether it is a bank holiday where the service is.
    package var isBankHoliday: Bool?

    /// Facts of a day; by default nothing is known.
    package init(isTermTime: Bool? = nil, isBankHoliday: Bool? = nil) {
        self.isTermTime = isTermTime
        self.isBankHoliday = isBankHoliday
    }
}

extension Schedule {
    /// Whether the schedule falls on a day; a span past midnight falls on the day it opens.
    ///
    /// `nil` where that turns on what is not known: the first week of a fortnightly rule, the dates of terms, what
    /// holds on a bank holiday when the schedule does not say. Takes constant time.
    package func occurs(on day: CalendarDate, _ facts: DayFacts = DayFacts()) -> Bool? {
        guard validFrom.map({ $0 <= day }) ?? true, validTo.map({ day <= $0 }) ?? true,
            start.map({ $0 <= day }) ?? true
        else { return false }
        // A day that one part excludes is excluded, whatever is not known of the others.
        let parts = [isDayOfRule(day), isPeriodOfRule(day), isInSeason(facts), isKeptOnBankHoliday(facts)]
        if parts.contains(false) { return false }
        return parts.contains(nil) ? nil : true
    }

    private func isDayOfRule(_ day: CalendarDate) -> Bool? {
        switch frequency {
        case .weekly: return byDay.isEmpty || byDay.contains { $0.weekday == day.weekday }
        case .monthly:
            if byDay.isEmpty, byMonthDay.isEmpty { return start.map { $0.day == day.day } }
            let isNamedDay = byDay.isEmpty || byDay.contains { $0.falls(on: day) }
            let fromEnd = day.day - day.daysInMonth - 1
            return isNamedDay && (byMonthDay.isEmpty || byMonthDay.contains { $0 == day.day || $0 == fromEnd })
        }
    }

    /// Whether the week (which begins on Monday, as RFC 5545 has it unless `WKST` is stated) or the month is one of
    /// the rule's.
    private func isPeriodOfRule(_ day: CalendarDate) -> Bool? {
        guard interval > 1 else { return true }
        guard let start else { return nil }
        let distance =
            frequency == .weekly
            ? day.weeksSince1970 - start.weeksSince1970 : (day.year - start.year) * 12 + day.month - start.month
        return distance % interval == 0
    }

    private func isInSeason(_ facts: DayFacts) -> Bool? {
        switch season {
        case nil: true
        case .termTime: facts.isTermTime
        case .schoolHolidays: facts.isTermTime.map { !$0 }
        case .bankHolidays: facts.isBankHoliday
        }
    }

    private func isKeptOnBankHoliday(_ facts: DayFacts) -> Bool? {
        if bankHolidays == .yes || season == .bankHolidays || facts.isBankHoliday == false { return true }
        guard facts.isBankHoliday == true else { return bankHolidays == .no ? nil : true }
        return bankHolidays == .no ? false : nil
    }
}

extension CalendarDate {
    /// Weeks, which begin on Monday, since that of 1970-01-01.
    fileprivate var weeksSince1970: Int {
        // 1970-01-01 was a Thursday.
        let days = daysSince1970 + 3
        return days >= 0 ? days / 7 : (days - 6) / 7
    }
}
