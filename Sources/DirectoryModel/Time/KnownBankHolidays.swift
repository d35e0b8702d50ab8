import Synchronization

/// The dates of bank holidays of the years that were asked for, computed once each: every day of opening hours asks for them.
enum KnownBankHolidays {
    /// The years that are kept; others are computed anew.
    private static let years = 1978...2100

    private static let known = Mutex<[[CalendarDate]?]>(
        Array(repeating: nil, count: years.count * Nation.allCases.count)
    )

    /// The dates of a year in a nation, in order.
    static func dates(in year: Int, of nation: Nation) -> [CalendarDate] {
        guard years.contains(year), let place = Nation.allCases.firstIndex(of: nation) else {
            return computed(year, nation)
        }
        let number = (year - years.lowerBound) * Nation.allCases.count + place
        if let dates = known.withLock({ $0[number] }) { return dates }
        let dates = computed(year, nation)
        known.withLock { $0[number] = dates }
        return dates
    }

    private static func computed(_ year: Int, _ nation: Nation) -> [CalendarDate] {
        BankHoliday.all(in: year, of: nation).map(\.date)
    }
}
