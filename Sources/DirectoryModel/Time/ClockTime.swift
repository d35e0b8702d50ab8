/// What a clock on a wall in the United Kingdom shows: a day, and minutes after its midnight.
///
/// Records and people speak in such times. ``UKClock`` turns them into moments and back.
package struct ClockTime: Hashable, Sendable, Comparable {
    /// The day.
    package let date: CalendarDate
    /// Minutes after midnight, 0 to 1,439.
    package let minute: Int

    /// A time of day; minutes past the day's end or before its beginning count on into the days around it.
    package init(_ date: CalendarDate, minute: Int) {
        // Rounds down, so that a minute before midnight belongs to the day before.
        let days = (minute >= 0 ? minute : minute - 1_439) / 1_440
        self.date = days == 0 ? date : date.adding(days: days)
        self.minute = minute - days * 1_440
    }

    /// `2026-11-21T09:05`.
    package var iso: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(date.iso)T\(two(minute / 60)):\(two(minute % 60))"
    }

    package static func < (left: ClockTime, right: ClockTime) -> Bool {
        (left.date, left.minute) < (right.date, right.minute)
    }
}
