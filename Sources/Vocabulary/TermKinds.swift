/// A choice of term kinds.
package struct TermKinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The choice of one kind.
    package init(_ kind: TermKind) { rawValue = 1 << kind.rawValue }

    /// Needs.
    package static let needs = TermKinds(.need)
    /// Circumstances.
    package static let circumstances = TermKinds(.circumstance)
    /// Support types.
    package static let supportTypes = TermKinds(.supportType)
    /// Roles.
    package static let roles = TermKinds(.role)
    /// Referral methods.
    package static let referralMethods = TermKinds(.referralMethod)
    /// Whom help is for.
    package static let audiences = TermKinds(.audience)
    /// How help should be given.
    package static let wishes = TermKinds(.wish)
    /// Facts that shut people out of some services.
    package static let conditions = TermKinds(.condition)
    /// Every kind that has phrases.
    package static let all: TermKinds = [
        .needs, .circumstances, .supportTypes, .roles, .referralMethods, .audiences, .wishes, .conditions,
    ]
}
