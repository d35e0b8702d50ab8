/// Whom a service helps directly.
package enum Audience: String, Codable, Hashable, Sendable, CaseIterable {
    /// A child or young person.
    case child
    /// A parent, carer or grandparent, for themselves or their caring.
    case parentOrCarer = "parent or carer"
    /// A brother or sister.
    case sibling
    /// The whole family together.
    case wholeFamily = "whole family"
    /// A worker seeking advice or training.
    case professional

    /// An audience from the ways people type it: "parent", "carer", "family", "worker"; `nil` where it is none.
    package init?(typed text: String) {
        switch text {
        case "young person", "child", "self": self = .child
        case "parent", "carer", "parents", "carers", "parent carer", "parent or carer": self = .parentOrCarer
        case "brother", "sister", "sibling", "siblings": self = .sibling
        case "family", "whole family": self = .wholeFamily
        case "worker", "staff", "professional", "professionals": self = .professional
        default: return nil
        }
    }
}

/// Whether a diagnosis is asked for.
package enum DiagnosisRule: String, Codable, Hashable, Sendable, CaseIterable {
    /// A diagnosis is needed.
    case required
    /// None is needed.
    case notRequired = "not required"
    /// Being on the way to one is enough.
    case pathway
    /// The record does not say.
    case notStated = "not stated"
}

/// Who a service is for and who it is not for (HSDS `eligibility_description` in parts).
package struct Eligibility: Codable, Hashable, Sendable {
    /// The ages taken.
    package var ages: AgeRange
    /// Whom it helps; empty where not stated.
    package var audience: [Audience]
    /// Circumstances it is meant for.
    package var circumstances: [Tag]
    /// Only for people in those circumstances.
    package var circumstancesOnly: Statement
    /// Whether a diagnosis is asked for.
    package var diagnosis: DiagnosisRule
    /// The threshold, in the record's words.
    package var threshold: String?
    /// Whether the record says that there is no threshold.
    package var noThreshold: Statement
    /// Sentences that say who it is not for, in the record's words.
    package var notFor: [String]
    /// Who it is for, in the record's words.
    package var text: String?
    /// Whether people who have lately harmed themselves are taken.
    package var acceptsRecentSelfHarm: Statement
    /// Whether people without a settled home or placement are taken.
    package var acceptsUnstablePlacement: Statement
    /// Whether people are helped while a court case is pending.
    package var acceptsPreTrial: Statement
    /// Whether people with a history of violence are turned away.
    package var excludesViolence: Statement
    /// Whether people not on a school roll are taken.
    package var acceptsNotOnRoll: Statement

    /// Eligibility; by default nothing is stated.
    package init(
        ages: AgeRange = AgeRange(),
        audience: [Audience] = [],
        circumstances: [Tag] = [],
        circumstancesOnly: Statement = .notStated,
        diagnosis: DiagnosisRule = .notStated,
        threshold: String? = nil,
        noThreshold: Statement = .notStated,
        notFor: [String] = [],
        text: String? = nil,
        acceptsRecentSelfHarm: Statement = .notStated,
        acceptsUnstablePlacement: Statement = .notStated,
        acceptsPreTrial: Statement = .notStated,
        excludesViolence: Statement = .notStated,
        acceptsNotOnRoll: Statement = .notStated
    ) {
        self.ages = ages
        self.audience = audience
        self.circumstances = circumstances
        self.circumstancesOnly = circumstancesOnly
        self.diagnosis = diagnosis
        self.threshold = threshold
        self.noThreshold = noThreshold
        self.notFor = notFor
        self.text = text
        self.acceptsRecentSelfHarm = acceptsRecentSelfHarm
        self.acceptsUnstablePlacement = acceptsUnstablePlacement
        self.acceptsPreTrial = acceptsPreTrial
        self.excludesViolence = excludesViolence
        self.acceptsNotOnRoll = acceptsNotOnRoll
    }
}
