package import DirectoryModel

/// The lists that terms come from, one file of `directory-data/vocabulary` each.
package enum TermKind: UInt8, Hashable, Sendable, CaseIterable, Comparable {
    /// A group of needs, itself a broad need.
    case needGroup
    /// What help is looked for: `needs.yaml`.
    case need
    /// A fact of a life that opens or closes a service: `circumstances.yaml`.
    case circumstance
    /// The form that help takes: `support-types.yaml`.
    case supportType
    /// Who refers or asks: `roles.yaml`.
    case role
    /// How a referral is made: `referral-methods.yaml`.
    case referralMethod
    /// A short form and what it means here: `abbreviations.yaml`.
    case abbreviation
    /// Whom help is for: `audiences.yaml`; the slugs are those of `Audience`, hyphened.
    case audience
    /// How help should be given: `wishes.yaml`.
    case wish
    /// A fact about somebody that services name when they say whom they do not take: `conditions.yaml`.
    case condition

    /// What the kind is called in messages and in `abbreviations.yaml`.
    package var name: String {
        switch self {
        case .needGroup: "need group"
        case .need: "need"
        case .circumstance: "circumstance"
        case .supportType: "support"
        case .role: "role"
        case .referralMethod: "method"
        case .abbreviation: "abbreviation"
        case .audience: "audience"
        case .wish: "wish"
        case .condition: "condition"
        }
    }

    package static func < (left: TermKind, right: TermKind) -> Bool { left.rawValue < right.rawValue }
}

/// A term of the controlled vocabulary.
package struct Term: Hashable, Sendable {
    /// Its list.
    package let kind: TermKind
    /// Its permanent name: `low-mood`.
    package let slug: TermSlug
    /// Its name for people, which may change.
    package let label: String
    /// What it takes in, for people; of an abbreviation, what else it may mean.
    package let scope: String?
    /// The group of a need.
    package let parent: TermSlug?
    /// Where a role works: `health`, `education`, `social care`.
    package let sector: String?
    /// Whether "any professional" includes the role; `false` for other kinds.
    package let isProfessional: Bool
    /// Whether help for people in a circumstance is seldom for anybody else; `false` for other kinds.
    package let isDefining: Bool
}
