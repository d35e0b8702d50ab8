import DirectoryModel

/// Puts the rows of one attribute each together to records.
///
/// Rows of one record need not stand together, so that all rows are read before the first record is handed on; what of
/// them is kept has a bound. A record stands where its first row stands.
final class PivotReader: FeedReader {
    private struct Group {
        var place: RecordPlace
        var record: PivotRecord
    }

    private let base: any FeedReader
    private let pivot: Pivot
    private let paths: [SourcePath]
    private let limit: Int
    private let file: String
    private var groups: [Group] = []
    private var numbers: [[String]: Int] = [:]
    private var memory = 0
    private var handedOn: Int?

    var bytesRead: Int { base.bytesRead }
    var encoding: String { base.encoding }
    var leftOut: [ImportReport.NoteCount] { base.leftOut }

    init(_ base: any FeedReader, pivot: Pivot, paths: [SourcePath], file: String, limits: ImportLimits) {
        self.base = base
        self.pivot = pivot
        self.paths = paths
        self.file = file
        limit = limits.tableBytes
    }

    func next() throws -> FeedStep? {
        if handedOn == nil {
            while let step = try base.next() {
                guard case .record(let item) = step else { return step }
                if let refusal = try take(item) { return .unreadable(refusal) }
            }
            handedOn = 0
            numbers = [:]
        }
        guard let number = handedOn, groups.indices.contains(number) else { return nil }
        handedOn = number + 1
        let group = groups[number]
        let notes = group.record.notes
        return .record(FeedItem(place: group.place, record: group.record, notes: notes))
    }

    /// Adds a row to its record; a reject where it names none.
    private func take(_ item: FeedItem) throws -> Reject? {
        let key = pivot.by.map { PlainText.line(item.record.values(at: $0).first ?? "") }
        guard key.contains(where: { !$0.isEmpty }) else {
            let columns = pivot.by.map(\.text).joined(separator: ", ")
            return Reject(
                place: item.place,
                reason: "row of no record",
                detail: "The row has no value in \(columns), which say what record it belongs to; repair the feed.",
                raw: item.record.raw
            )
        }
        let raw = item.record.raw
        if let number = numbers[key] {
            memory += groups[number].record.add(item.record, pivot: pivot, paths: paths)
            let room = max(0, Reject.rawLimit - groups[number].record.raw.utf8.count)
            if raw.utf8.count < room {
                groups[number].record.raw += "\n" + raw
                memory += raw.utf8.count
            }
        } else {
            var record = PivotRecord(columns: Array(repeating: [], count: paths.count))
            memory += record.add(item.record, pivot: pivot, paths: paths) + raw.utf8.count + 8 * paths.count + 300
            record.raw = raw
            numbers[key] = groups.count
            groups.append(Group(place: item.place, record: record))
        }
        guard memory <= limit else {
            throw FeedFault(
                file: file,
                line: item.place.line,
                reason: "The rows need more than the \(limit >> 20) MB of memory that a pivot may take; split the feed."
            )
        }
        return nil
    }
}
