package import DirectoryModel

/// What a run did, in counts.
///
/// Its lists are in a stable order.
package struct ImportReport: Codable, Hashable, Sendable {
    /// How often one change was made to one field.
    package struct NoteCount: Codable, Hashable, Sendable {
        /// What was done.
        package var kind: FieldNote.Kind
        /// The field.
        package var field: String
        /// Why.
        package var reason: String
        /// How often.
        package var count: Int
        /// The first places, five at most.
        package var examples: [RecordPlace]
    }

    /// How often records were rejected for one reason.
    package struct RejectCount: Codable, Hashable, Sendable {
        /// Why.
        package var reason: String
        /// The field, where it was one field.
        package var field: String?
        /// How often.
        package var count: Int
        /// The first places, twenty at most.
        package var places: [RecordPlace]
    }

    /// The feed's name.
    package var feed: String
    /// The profile's name.
    package var profile: String
    /// The file's name without its folder.
    package var file: String
    /// The format: `xml`, `csv`, `json` or `ndjson`.
    package var format: String
    /// The encoding in which text was read.
    package var encoding: String
    /// The file's size, packed as it was.
    package var bytes: Int
    /// Records met: ``accepted`` + ``merged`` + ``rejected``.
    package var read: Int
    /// Records that became services.
    package var accepted: Int
    /// Records that fill gaps of an earlier one.
    package var merged: Int
    /// Records that became nothing.
    package var rejected: Int
    /// Changes, the most frequent first.
    package var notes: [NoteCount]
    /// Reasons of rejects, the most frequent first.
    package var rejects: [RejectCount]
}
