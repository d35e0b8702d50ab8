import DirectoryModel

/// The rows of a child table, grouped by their key, with only the columns that the profile reads.
///
/// The texts stand in one stretch of memory; a row costs four bytes a column besides, and a key about a hundred.
struct TableRows {
    private var texts: [UInt8] = []
    /// Where each field of each row ends in ``texts``.
    private var ends: [UInt32] = []
    private let columns: Int
    /// The first row of each key, and the last so far.
    private var chains: [String: (first: Int32, last: Int32)] = [:]
    /// The next row with the same key; -1 after the last.
    private var next: [Int32] = []
    /// The line of each row in its file.
    private var lines: [Int32] = []

    init(columns: Int) { self.columns = columns }

    /// About how many bytes the rows take.
    var memory: Int { texts.count + 4 * ends.count + 8 * next.count + 100 * chains.count }

    /// How many rows there are.
    var count: Int { next.count }

    /// Where a row stands in its file.
    func place(_ row: Int) -> RecordPlace { RecordPlace(line: Int(lines[row]), record: row + 1) }

    /// Adds a row; its values are those of the columns read, by their slots.
    mutating func add(_ values: [String], key: String, line: Int) {
        let row = Int32(next.count)
        for value in values {
            texts.append(contentsOf: value.utf8)
            ends.append(UInt32(texts.count))
        }
        next.append(-1)
        lines.append(Int32(clamping: line))
        if let chain = chains[key] {
            next[Int(chain.last)] = row
            chains[key]?.last = row
        } else {
            chains[key] = (row, row)
        }
    }

    /// The numbers of the rows that have a key, in the file's order.
    func rows(with key: String) -> [Int] {
        var found: [Int] = []
        var row = chains[key].map { Int($0.first) } ?? -1
        while row >= 0 {
            found.append(row)
            row = Int(next[row])
        }
        return found
    }

    /// A field of a row.
    func text(row: Int, slot: Int) -> String {
        let field = row * columns + slot
        let start = field == 0 ? 0 : Int(ends[field - 1])
        return String(decoding: texts[start..<Int(ends[field])], as: UTF8.self)
    }
}

/// A row of a child table as a record.
struct TableRow: FeedRecord {
    let rows: TableRows
    let number: Int

    /// None: a row is no record of the feed.
    var raw: String { "" }

    func detached() -> (record: any FeedRecord, bytes: Int)? { (self, 0) }

    func forEachValue(at path: SourcePath, _ body: (String) -> Bool) {
        _ = body(rows.text(row: number, slot: path.slot))
    }

    func items(at path: SourcePath) -> [any FeedRecord] { [] }
}
