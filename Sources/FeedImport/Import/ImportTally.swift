import DirectoryModel

/// Counts what becomes of records while a run goes on.
struct ImportTally {
    private struct NoteKey: Hashable {
        var kind: FieldNote.Kind
        var field: String
        var reason: String
    }

    private struct RejectKey: Hashable {
        var reason: String
        var field: String?
    }

    private struct Sample {
        var count = 0
        var places: [RecordPlace] = []

        mutating func add(_ place: RecordPlace, limit: Int) {
            count += 1
            if places.count < limit { places.append(place) }
        }
    }

    private(set) var read = 0
    private var accepted = 0
    private var merged = 0
    private var rejected = 0
    private var notes: [NoteKey: Sample] = [:]
    private var rejects: [RejectKey: Sample] = [:]

    /// Counts a record that became nothing.
    mutating func countRejected(_ reject: Reject) {
        read += 1
        rejected += 1
        rejects[RejectKey(reason: reject.reason, field: reject.field), default: Sample()].add(reject.place, limit: 20)
    }

    /// Counts a record that became a service, or fills one, and the notes made on the way.
    mutating func count(_ provenance: Provenance, isMerged: Bool) {
        read += 1
        if isMerged { merged += 1 } else { accepted += 1 }
        for note in provenance.notes {
            notes[NoteKey(kind: note.kind, field: note.field, reason: note.reason), default: Sample()]
                .add(provenance.place, limit: 5)
        }
    }

    /// The counts as a report.
    ///
    /// - Parameter leftOut: What the reader met besides and belongs to no record.
    func report(
        feed: String,
        profile: Profile,
        file: String,
        encoding: String,
        bytes: Int,
        leftOut: [ImportReport.NoteCount] = []
    ) -> ImportReport {
        let noteCounts = notes.map { key, sample in
            ImportReport.NoteCount(
                kind: key.kind,
                field: key.field,
                reason: key.reason,
                count: sample.count,
                examples: sample.places
            )
        }
        let rejectCounts = rejects.map { key, sample in
            ImportReport.RejectCount(reason: key.reason, field: key.field, count: sample.count, places: sample.places)
        }
        return ImportReport(
            feed: feed,
            profile: profile.name,
            file: file,
            format: profile.format,
            encoding: encoding,
            bytes: bytes,
            read: read,
            accepted: accepted,
            merged: merged,
            rejected: rejected,
            notes: (noteCounts + leftOut).sorted {
                (-$0.count, $0.field, $0.reason, $0.kind.rawValue) < (-$1.count, $1.field, $1.reason, $1.kind.rawValue)
            },
            rejects: rejectCounts.sorted {
                (-$0.count, $0.reason, $0.field ?? "") < (-$1.count, $1.reason, $1.field ?? "")
            }
        )
    }
}
