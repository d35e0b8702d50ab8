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
protocol FeedRecord {
    /// The texts at a path, untrimmed, in document order.
    func values(at path: SourcePath) -> [String]
    /// The items at a path, for `each:`.
    func items(at path: SourcePath) -> [any FeedRecord]
    /// The rows of a child table that belong to this record, by the table's number.
    func rows(of table: Int) -> [any FeedRecord]
    /// The texts that a pivot has for a title.
    func values(titled title: String) -> [String]
}

extension FeedRecord {
    func rows(of table: Int) -> [any FeedRecord] { [] }
    func values(titled title: String) -> [String] { [] }
}

/// A record with its place.
///
/// Valid until the reader's next step.
struct FeedItem {
    var place: RecordPlace
    var record: any FeedRecord
    /// The record as the feed gave it; made only for rejects.
    var raw: () -> String
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
}
