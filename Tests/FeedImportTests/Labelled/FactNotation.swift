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

    static func of(_ fact: ComingBackFact) -> String { fact.windowMonths.map { "\($0) months" } ?? "may come back" }
}
