/// The text of one row and where its fields are.
struct CSVRow: FeedRecord {
    /// A field's place in the row's bytes.
    struct Field: Hashable {
        var range: Range<Int>
        /// Whether quotes inside are doubled and must be halved.
        var hasDoubledQuotes = false
    }

    /// The row as it stood, without its line end.
    var bytes: [UInt8]
    var fields: [Field]
    /// The fields' texts; ones that are no text of the encoding are `nil`.
    var encoding: TextEncoding
    var quote: UInt8?
    /// For each path's slot the column it means; `nil` where the feed lacks an optional column.
    var columns: [Int?] = []

    /// The text of a field, or `nil` where its bytes are not of the encoding.
    func text(_ index: Int) -> String? {
        guard fields.indices.contains(index) else { return "" }
        let field = fields[index]
        guard field.hasDoubledQuotes, let quote else { return encoding.text(of: bytes[field.range]) }
        var halved: [UInt8] = []
        halved.reserveCapacity(field.range.count)
        var skip = false
        for byte in bytes[field.range] {
            if byte == quote, !skip {
                skip = true
                continue
            }
            skip = false
            halved.append(byte)
        }
        return encoding.text(of: halved)
    }

    func values(at path: SourcePath) -> [String] {
        guard columns.indices.contains(path.slot), let column = columns[path.slot], let text = text(column) else {
            return []
        }
        return [text]
    }

    func items(at path: SourcePath) -> [any FeedRecord] { [] }
}
