package import DirectoryModel

/// Words of a question that raise the crisis block.
///
/// It says what must stand first in the answer. It is no judgement of how much danger a person is in, and must never be
/// shown as one; nor are its words shown on a public page or kept.
package struct RiskSign: Hashable, Sendable {
    /// What must stand first.
    package enum Label: String, Hashable, Sendable, CaseIterable, Comparable {
        /// A trained worker would stop and ask: crisis help.
        case indirect
        /// Somebody may be harmed by somebody: crisis block with the safeguarding front door.
        case safeguarding
        /// The words say it: crisis help.
        case direct
        /// The body may be in danger now: 999 or A&E.
        case medical

        private var rank: Int {
            switch self {
            case .safeguarding: 0
            case .indirect: 1
            case .direct: 2
            case .medical: 3
            }
        }

        /// Medical outranks direct, direct outranks indirect, and both outrank safeguarding.
        package static func < (left: Label, right: Label) -> Bool { left.rank < right.rank }
    }

    /// What must stand first.
    package let label: Label
    /// The subject: `suicidal`, `self-harm`, `overdose`, `abuse`.
    package let subject: String
    /// The words as typed.
    package let words: String
    /// The needs it points to.
    package let needs: [TermSlug]
    /// The rule that found it, for those who tend the rules.
    package let rule: String
}
