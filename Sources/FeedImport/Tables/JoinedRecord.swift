/// A record, or a row of a child table, from which the rows that belong to it can be reached.
struct JoinedRecord: FeedRecord {
    private let base: any FeedRecord
    private let tables: ChildTables
    /// The number of the table that this is a row of, and the record it was reached from; `nil` for a record itself.
    private let scope: (table: Int, record: any FeedRecord)?

    /// A record of the feed.
    init(_ record: any FeedRecord, tables: ChildTables) {
        base = record
        self.tables = tables
        scope = nil
    }

    private init(row: TableRow, of table: Int, record: any FeedRecord, tables: ChildTables) {
        base = row
        self.tables = tables
        scope = (table, record)
    }

    var raw: String { base.raw }

    func detached() -> (record: any FeedRecord, bytes: Int)? {
        guard let (record, bytes) = base.detached() else { return nil }
        return (JoinedRecord(record, tables: tables), bytes)
    }

    func forEachValue(at path: SourcePath, _ body: (String) -> Bool) { base.forEachValue(at: path, body) }

    func items(at path: SourcePath) -> [any FeedRecord] { base.items(at: path) }

    func values(titled title: String) -> [String] { base.values(titled: title) }

    /// The rows of a table that belong to this record or row.
    ///
    /// From a row, tables that hang on its own are followed from there, all others from the record. A row that is
    /// reached in two ways comes once.
    func rows(of table: Int) -> [any FeedRecord] { joinedRows(of: table) }

    /// The rows of a table that belong to this record, by their numbers.
    func rowNumbers(of table: Int) -> [Int] {
        joinedRows(of: table).compactMap { ($0.base as? TableRow)?.number }
    }

    private func joinedRows(of table: Int) -> [JoinedRecord] {
        let child = tables.tables[table]
        var keys: [String] = []
        for parent in parents(of: child) {
            for value in parent.values(at: child.matches) {
                let key = PlainText.line(value)
                if !key.isEmpty, !keys.contains(key) { keys.append(key) }
            }
        }
        return keys.flatMap { key in
            tables.rows[table].rows(with: key).map { number in
                JoinedRecord(
                    row: TableRow(rows: tables.rows[table], number: number),
                    of: table,
                    record: scope?.record ?? base,
                    tables: tables
                )
            }
        }
    }

    private func parents(of child: ChildTable) -> [JoinedRecord] {
        guard let parent = child.parent else { return [scope.map { JoinedRecord($0.record, tables: tables) } ?? self] }
        return parent == scope?.table ? [self] : joinedRows(of: parent)
    }
}
