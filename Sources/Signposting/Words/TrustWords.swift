import DirectoryModel

/// Checks, funding, status and waits in words, judged against the day of the question.
enum TrustWords {
    /// Days after which a record counts as stale.
    static let staleAfterDays = 365
    /// Days before the end of funding from which a warning is given.
    static let fundingWarningDays = 183

    /// "checked on 3 October 2026 by the council", "last checked 14 months ago (...): ring before you travel".
    static func lastChecked(_ assurance: Assurance, on today: CalendarDate) -> String {
        guard let checked = assurance.lastVerified else {
            let source = assurance.source.map { "; source: \($0)" } ?? ""
            return "not stated when this was last checked: ring before you rely on it\(source)"
        }
        let byWhom = assurance.verifiedBy.map { " by \($0)" } ?? ""
        let days = today.daysSince1970 - checked.daysSince1970
        if days > staleAfterDays {
            return "last checked \(days / 30) months ago (\(checked.words)\(byWhom)): ring before you travel"
        }
        return "checked on \(checked.words)\(byWhom)"
    }

    /// A warning where funding has ended or ends within six months; `nil` otherwise.
    static func funding(_ ends: CalendarDate?, on today: CalendarDate) -> String? {
        guard let ends else { return nil }
        let days = ends.daysSince1970 - today.daysSince1970
        if days < 0 { return "funding ended on \(ends.words): ring to check that it still runs" }
        if days <= fundingWarningDays { return "funded to \(ends.words): have a second choice" }
        return nil
    }

    /// The status in words: "running", "closed to new referrals until 1 February 2027".
    static func status(_ service: Service, on today: CalendarDate) -> String {
        let until = service.reopens.map { " until \($0.words)" } ?? ""
        let since = service.closedFrom.map { " since \($0.words)" } ?? ""
        let instead = service.successor.map { "; now: \($0)" } ?? ""
        if service.status.isOffered, let closed = service.closesForGood, closed <= today {
            return "closed\(since), by its own record\(instead)"
        }
        switch service.status {
        case .active: return "running"
        case .closedToReferrals: return "closed to new referrals\(since)\(until)"
        case .temporarilyClosed: return "closed for now\(since)\(until)"
        case .inactive: return "not running\(since)\(instead)"
        case .defunct: return "closed for good\(since)\(instead)"
        case .notStated: return "not stated whether it is running: ring to check"
        }
    }

    /// "about 14 weeks, said on 2 May 2026", "not stated".
    static func wait(_ waiting: Waiting, on today: CalendarDate) -> String {
        guard let time = waiting.time else { return "not stated" }
        guard let asOf = waiting.asOf else { return "\(time) (not stated when this was said)" }
        let stale = today.daysSince1970 - asOf.daysSince1970 > staleAfterDays ? ", over a year ago: ring and ask" : ""
        return "\(time), said on \(asOf.words)\(stale)"
    }
}
