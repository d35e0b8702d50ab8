package import DirectoryModel

/// Help in a crisis, shown with every answer, and first and in full on any sign of risk (design rule 4).
///
/// The words that raised it are never repeated.
package struct CrisisBlock: Codable, Hashable, Sendable {
    /// A line, team or place that helps in a crisis.
    package struct Line: Codable, Hashable, Sendable {
        /// The record, where it is one.
        package var id: ServiceID?
        /// Its name.
        package var name: String
        /// How to reach it: "ring 999", "text SHOUT to 85258".
        package var reach: [String]
        /// Hours in words; "hours not stated" where unknown.
        package var hours: String
        /// Whether it is open at the time asked about, and when it opens next: "closed now: opens Monday 9 am"; `nil` where
        /// the hours say it already.
        package var open: String?
        /// For whom, in words.
        package var who: String?
        /// Cost in words, where stated.
        package var cost: String?
        /// When the number was last checked, and how sure its source is.
        package var checked: String
        /// Whether it is for the person's own area.
        package var isLocal: Bool
    }

    /// Whether the question held a sign of risk, so that the block comes first and in full.
    package var isUrgent: Bool
    /// Whether a sign of danger to the body was read, so that 999 comes before all else.
    package var isEmergency: Bool
    /// Whether a sign of harm by others was read.
    package var isSafeguarding: Bool
    /// The first sentence: what to do now.
    package var heading: String
    /// What to do now, step by step.
    package var steps: [String]
    /// Lines and teams, the first to be tried first.
    package var lines: [Line]
    /// Safeguarding contacts, by day and out of hours.
    package var safeguarding: [Line]
}
