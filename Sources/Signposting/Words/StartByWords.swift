import DirectoryModel

/// By when to ask, so that help begins before other help ends (SR062).
enum StartByWords {
    /// Days kept between the end of the wait and the last session, so that the two overlap by a week.
    private static let overlap = 7

    /// "about 2 weeks: ask in session 2 of 5, by 5 December 2026"; `nil` where no ending was asked about.
    static func line(_ waiting: Waiting, ending: AskedEnding?, on today: CalendarDate) -> String? {
        guard let ending else { return nil }
        guard let days = waiting.longestDays, (0..<100_000).contains(days) else {
            return "the wait is not stated in days: ask now"
        }
        let wait = waiting.time ?? (days == 0 ? "no wait" : "\(days) days")
        let latest = ending.lastSession.adding(days: -overlap - days)
        guard today <= latest else { return "\(wait): longer than the time that is left, ask now" }
        guard let sessions = ending.sessions else { return "\(wait): ask by \(latest.words)" }
        let session = (1...sessions).last { ending.lastSession.adding(days: -7 * (sessions - $0)) <= latest }
        guard let session else { return "\(wait): ask before the next session, by \(latest.words)" }
        return "\(wait): ask in session \(session) of \(sessions), by \(latest.words)"
    }
}
