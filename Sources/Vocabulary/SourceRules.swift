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

/// `reading.yaml` and `spelling.yaml`: how words are taken.
package struct SourceReadingRules: Hashable, Sendable {
    /// Words that stand for each other.
    package let equivalents: [[String]]
    /// Words that say nothing about a need.
    package let ordinary: [String]
    /// Words after which a role is the asker's: "I'm the school nurse".
    package let askerOpens: [String]
    /// Words that may stand between those and the role.
    package let askerBetween: [String]
    /// Words before which a role is the asker's: "health visitor here".
    package let askerCloses: [String]
    /// Words that are one slip away from a known word and are none.
    package let realWords: [String]
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
    /// What follows at once is not wanted: kinds of help, people and ways, never a need: "hates groups".
    case refuses
}
