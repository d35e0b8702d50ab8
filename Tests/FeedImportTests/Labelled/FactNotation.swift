import DirectoryModel

@testable import FeedImport

/// Facts in the short notation of the label files, each of which explains its own.
enum FactNotation {
    /// `13-25`, `18+`, `<5`, `-19`, `-18?` where the end may or may not be taken, `18m-3`, `13-18 (25)`.
    static func of(_ range: AgeRange) -> String {
        let later = range.extendedMaximum.map { " (\(age($0)))" } ?? ""
        guard let maximum = range.maximum else { return range.minimum.map { "\(age($0))+" } ?? "none" }
        let isOpen = range.maximumIncluded == .notStated ? "?" : ""
        let joint = range.minimum == nil && range.maximumIncluded == .no ? "<" : "-"
        return "\(range.minimum.map(age) ?? "")\(joint)\(age(maximum))\(isOpen)\(later)"
    }

    private static func age(_ age: Age) -> String { age.months % 12 == 0 ? "\(age.years)" : "\(age.months)m" }

    static func of(_ fact: ReferralFact) -> String {
        switch fact {
        case .route(let role, let access, _): "\(role) \(access.rawValue)"
        case .noReferralNeeded(let statement): "no referral \(statement.rawValue)"
        case .through: "through"
        }
    }

    static func of(_ fact: ExclusionFact) -> String {
        switch fact {
        case .notFor: "not for"
        case .diagnosis(let rule): "diagnosis \(rule.rawValue)"
        }
    }

    /// "help 126", "answer 2"; working days and other lengths that are not told in days have none.
    static func of(_ wait: StatedWait) -> String {
        (wait.kind == .help ? "help" : "answer") + (wait.longestDays.map { " \($0)" } ?? "")
    }

    /// "voice 01632960001 [evenings]".
    static func of(_ phone: Phone) -> String {
        "\(phone.kind.rawValue) \(phone.number.filter(\.isNumber))" + (phone.note.map { " [\($0)]" } ?? "")
    }

    /// "MO,TU 09:00-17:00 term nobh", "1SA 10:00-12:00", "always".
    static func of(_ hours: OpeningHours) -> [String] {
        if hours.allHours == .yes { return ["always"] }
        return hours.schedules.map { schedule in
            var words = schedule.byDay.map(\.code).joined(separator: ",")
            if schedule.interval > 1 { words += "/\(schedule.interval)" }
            words += " " + time(schedule.opensAt) + "-" + time(schedule.closesAt)
            switch schedule.season {
            case .termTime: words += " term"
            case .schoolHolidays: words += " holidays"
            case .bankHolidays: words += " bh"
            case nil: break
            }
            return words + (schedule.bankHolidays == .no ? " nobh" : schedule.bankHolidays == .yes ? " bhtoo" : "")
        }
    }

    private static func time(_ minutes: Int?) -> String {
        guard let minutes else { return "" }
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    static func of(_ fact: ComingBackFact) -> String { fact.windowMonths.map { "\($0) months" } ?? "may come back" }
}
