package import DirectoryModel

/// An entry of `thrive.yaml`: words that place a service in a group, and words that speak against it.
package struct SourceThriveGroup: Hashable, Sendable {
    /// The group.
    package let group: ThriveGroup
    /// Words for it.
    package let signals: [String]
    /// Words against it.
    package let against: [String]
}

/// `reading.yaml`: how words are taken.
package struct SourceReadingRules: Hashable, Sendable {
    /// Words that stand for each other.
    package let equivalents: [[String]]
    /// Words that say nothing about a need.
    package let ordinary: [String]
    /// Negation cues by their reach.
    package let cues: [NegationReach: [String]]
}

/// What a negation cue reaches.
package enum NegationReach: String, Hashable, Sendable, CaseIterable {
    /// All that follows, up to an ending word or the end of the sentence.
    case forward
    /// What follows at once.
    case next
    /// What stands before it in the sentence.
    case backward
    /// Nothing: it only looks like a negation.
    case never
    /// It ends the reach of others.
    case ends
}

/// `risk-signs.yaml`: what raises the crisis block.
package struct SourceRiskRules: Hashable, Sendable {
    /// Words that are known in spite of one slip.
    package let misspelt: [String]
    /// Words that turn a sign round.
    package let negators: [String]
    /// Named lists of phrases, in the order of the file.
    package let slots: [SourceSlot]
    /// The rules, then the guards, in the order of the file.
    package let rules: [SourceRiskRule]
}

/// A named list of phrases that patterns may use.
package struct SourceSlot: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its phrases.
    package let phrases: [String]
    /// The line of the name, counted from 1.
    package let line: Int
}

/// A rule or a guard of `risk-signs.yaml`.
package struct SourceRiskRule: Hashable, Sendable {
    /// What it does when one of its patterns is found.
    package enum Effect: Hashable, Sendable {
        /// Raises a sign.
        case raises(RiskSign.Label)
        /// Lifts signs.
        case lifts(RiskGuard)
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
    package let patterns: [RiskPattern]
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

    var bit: UInt32 {
        switch self {
        case .idiom: 1
        case .context: 2
        case .past: 4
        }
    }
}
