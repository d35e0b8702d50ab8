import DirectoryModel

/// The child tables of a feed, in memory.
final class ChildTables {
    let tables: [ChildTable]
    /// The rows of each table, by its number.
    private(set) var rows: [TableRows] = []
    /// Rows that could not be read, which are told before the feed's own records.
    private(set) var rejects: [Reject] = []
    private static let rejectLimit = 1_000

    /// Reads the tables of a feed.
    ///
    /// Throws ``FeedFault`` where one is missing, lacks a column or does not fit into the memory that is allowed.
    init(_ tables: [ChildTable], files: FeedFiles, limits: ImportLimits) throws {
        self.tables = tables
        for table in tables {
            var rows = TableRows(columns: table.paths.count)
            if !table.isOptional || files.has(table.file) {
                try read(table, from: files, into: &rows, limits: limits)
            }
            self.rows.append(rows)
        }
    }

    private func read(
        _ table: ChildTable,
        from files: FeedFiles,
        into rows: inout TableRows,
        limits: ImportLimits
    ) throws {
        let stream = try files.openBeside(table.file)
        let reader = try CSVReader(stream: stream, reading: table.reading, paths: table.paths, limits: limits)
        // Places in the rows' texts are numbers of 32 bits.
        let limit = min(limits.tableBytes, 2 << 30)
        let taken = self.rows.reduce(0) { $0 + $1.memory }
        while let step = try reader.next() {
            switch step {
            case .unreadable(let reject): try keep(reject, of: table, file: stream.file)
            case .record(let item):
                let values = table.paths.map { item.record.values(at: $0).first ?? "" }
                let key = PlainText.line(values[table.key.slot])
                if !key.isEmpty { rows.add(values, key: key, line: item.place.line ?? 0) }
            }
            guard taken + rows.memory <= limit else {
                throw FeedFault(
                    file: stream.file,
                    reason:
                        "The tables beside the feed need more than the \(limit >> 20) MB of memory that are "
                        + "allowed; split the feed, or read fewer columns of '\(table.name)'."
                )
            }
        }
    }

    private func keep(_ reject: Reject, of table: ChildTable, file: String) throws {
        guard rejects.count < Self.rejectLimit else {
            throw FeedFault(
                file: file,
                line: reject.place.line,
                reason: "More than \(Self.rejectLimit) rows cannot be read; check how the profile says to read them."
            )
        }
        var reject = reject
        reject.reason = "row of a table: \(reject.reason)"
        reject.detail = "In '\(table.file)': \(reject.detail)"
        rejects.append(reject)
    }
}
