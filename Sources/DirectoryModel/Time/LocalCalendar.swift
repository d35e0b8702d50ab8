/// What is known of the days of an area: its nation's bank holidays, and its schools' terms.
///
/// Bank holidays are computed; terms are data of the council, and where it states none they are not known.
package struct LocalCalendar: Codable, Hashable, Sendable {
    /// A stretch of days on which schools are open; half-terms lie between two of them.
    package struct Term: Codable, Hashable, Sendable {
        /// The first day.
        package var from: CalendarDate
        /// The last day.
        package var to: CalendarDate

        /// A term from its first to its last day.
        package init(from: CalendarDate, to: CalendarDate) {
            self.from = from
            self.to = to
        }
    }

    /// The nation; `nil` where not stated.
    package var nation: Nation?
    /// The terms, in order of date; empty where not stated.
    package var terms: [Term]

    /// A calendar; by default nothing is stated.
    package init(nation: Nation? = nil, terms: [Term] = []) {
        self.nation = nation
        self.terms = terms.sorted { $0.from < $1.from }
    }

    /// What is known of a day.
    ///
    /// Days before the first term and after the last are not known to be in term or out of it.
    package func facts(on day: CalendarDate) -> DayFacts {
        DayFacts(isTermTime: isTermTime(day), isBankHoliday: isBankHoliday(day))
    }

    private func isTermTime(_ day: CalendarDate) -> Bool? {
        guard let first = terms.first, let last = terms.last, first.from <= day, day <= last.to else { return nil }
        return terms.contains { $0.from <= day && day <= $0.to }
    }

    /// Where the nation is not stated, a day is known only where all of them agree.
    private func isBankHoliday(_ day: CalendarDate) -> Bool? {
        if let nation { return BankHoliday.falls(on: day, in: nation) }
        let kept = Set(Nation.allCases.map { BankHoliday.falls(on: day, in: $0) })
        return kept.count == 1 ? kept.first : nil
    }
}
