import DirectoryModel

/// One path of a profile.
///
/// Each distinct path has a slot, so that a reader compiles it once.
struct SourcePath: Hashable, Sendable {
    /// The path as the profile has it.
    var text: String
    /// Its number among the profile's paths.
    var slot: Int
    /// Whether a feed may do without it (CSV columns).
    var isOptional = false
    /// The profile's line that names it.
    var line = 0
}

/// What a reader has in hand: a record, or an item inside one.
///
/// Valid until the reader's next step.
protocol FeedRecord {
    /// The texts at a path, untrimmed, in document order, as long as the body asks for more.
    func forEachValue(at path: SourcePath, _ body: (String) -> Bool)
    /// The text at a path, where records of this kind never have more than one there; else `nil`.
    func soleValue(at path: SourcePath) -> String?
    /// The items at a path, for `each:`.
    func items(at path: SourcePath) -> [any FeedRecord]
    /// The rows of a child table that belong to this record, by the table's number.
    func rows(of table: Int) -> [any FeedRecord]
    /// The texts that a pivot has for a title.
    func values(titled title: String) -> [String]
    /// The record as the feed gave it; made only for rejects.
    var raw: String { get }
    /// A copy that stays valid when the reader goes on and may be read on any thread, with the bytes it keeps; `nil`
    /// where there can be none.
    func detached() -> (record: any FeedRecord, bytes: Int)?
}

extension FeedRecord {
    func soleValue(at path: SourcePath) -> String? { nil }
    func rows(of table: Int) -> [any FeedRecord] { [] }
    func values(titled title: String) -> [String] { [] }

    /// All the texts at a path.
    func values(at path: SourcePath) -> [String] {
        var values: [String] = []
        forEachValue(at: path) { value in
            values.append(value)
            return true
        }
        return values
    }
}

/// A record with its place.
struct FeedItem {
    var place: RecordPlace
    var record: any FeedRecord
    /// What the reader itself had to leave out of the record.
    var notes: [FieldNote] = []
}

/// What a reader met.
enum FeedStep {
    case record(FeedItem)
    /// A stretch of the feed that is a record and cannot be read.
    case unreadable(Reject)
}

/// Walks a feed's records once, from first to last.
protocol FeedReader: AnyObject {
    /// The next record, or `nil` at the end. Throws ``FeedFault`` where the feed cannot be read any further.
    func next() throws -> FeedStep?
    /// Bytes of the file read so far.
    var bytesRead: Int { get }
    /// The encoding in use, by its profile name.
    var encoding: String { get }
    /// What was read so far and belongs to no record.
    var leftOut: [ImportReport.NoteCount] { get }
}

extension FeedReader {
    var leftOut: [ImportReport.NoteCount] { [] }
}
