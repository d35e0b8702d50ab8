/// What a profile makes of a sample: each field with its source, what no source reads, and what went wrong.
package struct ProfileTrial: Codable, Hashable, Sendable {
    /// A field of ours.
    package struct Line: Codable, Hashable, Sendable {
        /// The field's name in profiles.
        package var field: String
        /// Where it comes from, in the profile's words.
        package var source: String
        /// Records of the sample in which the source has a value.
        package var records: Int
        /// The first value met, cut short.
        package var example: String?
    }

    /// A column, element or member that no source reads.
    package struct Unread: Codable, Hashable, Sendable {
        /// Its path, as a profile would write it.
        package var path: String
        /// Records of the sample that have it.
        package var records: Int
        /// The first value met, cut short.
        package var example: String?
    }

    /// A path of the profile that the sample has nothing for.
    package struct Missing: Codable, Hashable, Sendable {
        /// The path.
        package var path: String
        /// The profile's line.
        package var line: Int
        /// The nearest that the sample has.
        package var nearest: String?
        /// Whether an import stops at it: a column that the header lacks.
        package var isFatal: Bool
    }

    /// A term that a crosswalk or the vocabulary does not know.
    package struct Stranger: Codable, Hashable, Sendable {
        /// The field.
        package var field: String
        /// The term.
        package var term: String
        /// How often it was met.
        package var count: Int
    }

    /// The profile's name.
    package var profile: String
    /// The sample's name.
    package var file: String
    /// Records that the fields were counted in: a sample's first thousand.
    package var recordsCounted: Int
    /// The fields.
    package var fields: [Line]
    /// What no source reads.
    package var unread: [Unread]
    /// What the profile names and the sample lacks.
    package var missing: [Missing]
    /// Terms not known, the most frequent first.
    package var strangers: [Stranger]
    /// The first rejects, five at most.
    package var rejects: [Reject]
    /// The import of the whole sample; `nil` where it would stop at its header.
    package var report: ImportReport?

    /// Whether an import would go through and lose no field that the profile names.
    package var isGood: Bool { report != nil && missing.isEmpty && report?.accepted != 0 }
}
