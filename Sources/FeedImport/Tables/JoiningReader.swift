import DirectoryModel

/// Hands on the records of a reader with their child tables at hand, and remembers which rows belonged to one.
final class JoiningReader: FeedReader {
    private let base: any FeedReader
    private let tables: ChildTables
    private var pending: ArraySlice<Reject>
    /// For every row of every table whether a record has it.
    private var isReached: [[Bool]]

    init(_ base: any FeedReader, tables: ChildTables) {
        self.base = base
        self.tables = tables
        pending = tables.rejects[...]
        isReached = tables.rows.map { Array(repeating: false, count: $0.count) }
    }

    var bytesRead: Int { base.bytesRead }
    var encoding: String { base.encoding }

    func next() throws -> FeedStep? {
        if let reject = pending.popFirst() { return .unreadable(reject) }
        let step = try base.next()
        guard case .record(var item)? = step else { return step }
        let record = JoinedRecord(item.record, tables: tables)
        for table in isReached.indices {
            for row in record.rowNumbers(of: table) { isReached[table][row] = true }
        }
        item.record = record
        return .record(item)
    }

    /// Rows whose key no record has had.
    var leftOut: [ImportReport.NoteCount] {
        base.leftOut
            + isReached.indices.compactMap { table in
                let rows = isReached[table].indices.filter { !isReached[table][$0] }
                guard !rows.isEmpty else { return nil }
                return ImportReport.NoteCount(
                    kind: .dropped,
                    field: tables.tables[table].file,
                    reason: "row of no record",
                    count: rows.count,
                    examples: rows.prefix(5).map(tables.rows[table].place)
                )
            }
    }
}
