/// The folder `risk`: what raises the crisis block.
package struct SourceRiskRules: Hashable, Sendable {
    /// Words that turn a sign round.
    package let negators: [String]
    /// Words that say nothing between the parts of a pattern.
    package let passedOver: [String]
    /// The rules by label, those that weigh words, then the guards, in the order of the files.
    package let rules: [SourceRule]
    /// What single words and pairs of words weigh.
    package let weights: [SourceRiskWeight]
}

/// A rule or a guard of the folder `risk`, or a term's patterns.
package struct SourceRule: Hashable, Sendable {
    /// What it does when one of its patterns is found.
    package enum Effect: Hashable, Sendable {
        /// Raises a sign.
        case raises(RiskSign.Label)
        /// Has no patterns: raises a sign where the words of a question weigh so much together and no other rule speaks.
        ///
        /// Where all of them weigh less than `against`, the others' veiled signs are none.
        case weighs(RiskSign.Label, from: Int, against: Int)
        /// Lifts signs.
        case lifts(RiskGuard)
        /// Says that a question speaks of a term.
        case tells(TermReference)
        /// Says in which role somebody asks.
        case asks(TermReference)
        /// Says that a service does not take people in a condition.
        case bars(TermReference)
        /// Says that a service takes people in a condition all the same.
        case clears(TermReference)
        /// Says that a service is for a need.
        case serves(TermReference)
        /// Has no patterns: says that the first term follows from each of the others.
        case implies(TermReference, from: [TermReference])
        /// Has no patterns: says that the others usually help with the first term.
        case helps(TermReference, by: [TermReference])
    }

    /// Its name in the file.
    package let id: String
    /// What it does.
    package let effect: Effect
    /// The subject of the risk: `suicidal`, `self-harm`, `abuse`.
    package let subject: String
    /// The needs it points to.
    package let needs: [TermReference]
    /// How many words before a sign a negation lifts it; 0 for never.
    package let negatedWithin: Int
    /// The guards that lift it.
    package let yieldsTo: Set<RiskGuard>
    /// Its patterns, read.
    package let patterns: [WordPattern]
    /// The file that has it.
    package let file: String
    /// The line of the rule, counted from 1.
    package let line: Int
}

/// The classes of guards against harmless readings.
package enum RiskGuard: String, Hashable, Sendable, CaseIterable {
    /// The very words have another meaning; lifts the signs it overlaps.
    case idiom
    /// The text is about a lesson, a policy, a job or a book; lifts signs anywhere in it.
    case context
    /// What is told lies behind the person; lifts signs anywhere in it.
    case past
    /// What lay behind is here again; takes the effect from `past`.
    case returned

    var bit: UInt32 {
        switch self {
        case .idiom: 1
        case .context: 2
        case .past: 4
        case .returned: 8
        }
    }
}
