/// Where in a feed a record stood.
package struct RecordPlace: Codable, Hashable, Sendable {
    /// The line it starts on, from 1; `nil` where the format has no lines worth naming.
    package var line: Int?
    /// Its number among the records of the feed, from 1 (for CSV the row, not counting the header).
    package var record: Int

    /// A place in a feed.
    package init(line: Int? = nil, record: Int) {
        self.line = line
        self.record = record
    }
}

/// A change that the importer made to a field, so that nothing is altered in silence.
package struct FieldNote: Codable, Hashable, Sendable {
    /// What was done.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// A value was put right: spacing of a postcode, a missing scheme.
        case repaired
        /// A value was found in other words of the record.
        case derived
        /// A value was left out because it could not be read; the record goes on without it.
        case dropped
        /// A text stands as it was, and people outside health and social care may not understand it.
        case hardToRead = "hard to read"
    }

    /// What was done.
    package var kind: Kind
    /// The model's field, as profiles name it: `location.postcode`.
    package var field: String
    /// The reason, a short fixed phrase that can be counted: "web address without scheme".
    package var reason: String
    /// The value as it stood, cut at 200 characters.
    package var original: String?

    /// A note about a field.
    package init(kind: Kind, field: String, reason: String, original: String? = nil) {
        self.kind = kind
        self.field = field
        self.reason = reason
        self.original = original.map { String($0.prefix(200)) }
    }
}

/// Which feed a record came from, where it stood there, and what was done to it.
package struct Provenance: Codable, Hashable, Sendable {
    /// The feed's name in the workspace.
    package var feed: String
    /// The feed's own identifier of the record.
    package var recordID: String
    /// Where it stood.
    package var place: RecordPlace
    /// The day the feed says it last changed (HSDS `last_modified`).
    package var lastModified: CalendarDate?
    /// The licence and attribution of the feed.
    package var licence: String?
    /// What was repaired, derived, dropped or found hard to read.
    package var notes: [FieldNote]
    /// The day from which the feed no longer had the record; it is kept all the same.
    package var missingSince: CalendarDate?

    /// Provenance of a record.
    package init(
        feed: String,
        recordID: String,
        place: RecordPlace,
        lastModified: CalendarDate? = nil,
        licence: String? = nil,
        notes: [FieldNote] = []
    ) {
        self.feed = feed
        self.recordID = recordID
        self.place = place
        self.lastModified = lastModified
        self.licence = licence
        self.notes = notes
    }
}
