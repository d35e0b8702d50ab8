/// The hours of a week in which a service may be open at all, whatever its seasons and dates: one bit for each.
///
/// It never leaves out an hour in which the service is open, so that whoever asks for an hour need not open the records of
/// services that are never open then.
package struct WeekHours: Hashable, Sendable {
    /// Whether anything can be told of the hours; without it nothing is known.
    package private(set) var isStated = false
    /// A bit for each hour from Monday's midnight on, 168 in all, lowest first; the last word holds none.
    package private(set) var words: SIMD4<UInt64> = .zero

    /// How many hours a week has.
    package static let count = 168

    /// No hours, and nothing stated.
    package init() {}

    /// The hours of words and a flag, as a file keeps them.
    package init(words: SIMD4<UInt64>, isStated: Bool) {
        self.words = words
        self.isStated = isStated
    }

    /// The hours that a record's opening hours may cover.
    package init(_ hours: OpeningHours) {
        if hours.allHours == .yes {
            isStated = true
            words = SIMD4(.max, .max, .max, 0)
        }
        for schedule in hours.schedules {
            isStated = true
            let named = Set(schedule.byDay.map(\.weekday))
            let opens = schedule.opensAt ?? 0
            let closes = max(opens + 1, schedule.closesAt ?? 1_440)
            for (index, day) in Weekday.allCases.enumerated() where named.isEmpty || named.contains(day) {
                for hour in opens / 60...(closes - 1) / 60 { insert(index * 24 + hour) }
            }
        }
    }

    /// Whether an hour is one of them: day of the week, Monday 0, times 24, plus the hour.
    package func contains(_ hour: Int) -> Bool {
        let hour = ((hour % Self.count) + Self.count) % Self.count
        return words[hour / 64] & (1 << UInt64(hour % 64)) != 0
    }

    private mutating func insert(_ hour: Int) {
        let hour = hour % Self.count
        words[hour / 64] |= 1 << UInt64(hour % 64)
    }
}
