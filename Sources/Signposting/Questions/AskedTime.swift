package import DirectoryModel

/// When a question is asked.
package struct AskedTime: Hashable, Sendable {
    /// The day.
    package var day: CalendarDate
    /// Minutes after midnight; `nil` where only the day is known, so that nothing is said of "now".
    package var minute: Int?

    /// A whole day.
    package init(_ day: CalendarDate) { self.day = day }

    /// A moment of the clock.
    package init(_ time: ClockTime) {
        day = time.date
        minute = time.minute
    }
}
