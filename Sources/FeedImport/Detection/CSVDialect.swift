/// How a delimited text is written, as far as its first rows show it.
struct CSVDialect: Hashable {
    var delimiter: Unicode.Scalar
    /// The quote; `nil` for none.
    var quote: Unicode.Scalar?
    /// Fields in most rows.
    var columnCount: Int
    /// Rows looked at.
    var rowCount: Int
    /// Rows that have ``columnCount`` fields.
    var evenRows: Int
    /// Whether the first row names the columns.
    var hasHeader: Bool

    /// Delimiters that feeds have been met with, the commonest first; the NHS Choices files part fields by `¬`.
    static let delimiters: [Unicode.Scalar] = [",", ";", "\t", "|", "\u{AC}", "^", "~", "\u{1F}"]

    /// The most rows and characters that are looked at.
    private static let rowLimit = 200
    private static let characterLimit = 64 << 10

    /// The dialect of a text, or `nil` where it has no rows.
    ///
    /// The delimiter is the one that gives the most rows the same number of fields, quotes respected, and more fields
    /// where several do.
    ///
    /// - Parameters:
    ///   - text: The text's first characters.
    ///   - isWhole: Whether they are all of it.
    static func detect(_ text: String, isWhole: Bool) -> CSVDialect? {
        let whole = text.unicodeScalars
        let scalars = Array(whole.prefix(characterLimit))
        let isWhole = isWhole && scalars.count < characterLimit
        guard let start = scalars.firstIndex(where: { $0 != "\n" && $0 != "\r" }) else { return nil }
        let firstLine = Set(scalars[start...].prefix { $0 != "\n" && $0 != "\r" })
        var best: (dialect: CSVDialect, score: Double)?
        for delimiter in delimiters where delimiter == "," || firstLine.contains(delimiter) {
            guard let dialect = dialect(of: scalars, delimiter: delimiter, isWhole: isWhole) else { continue }
            let evenness = Double(dialect.evenRows) / Double(max(1, dialect.rowCount))
            // One column is what every text has; more columns count for more, but slowly.
            let width = dialect.columnCount < 2 ? 0.1 : 1 - 1 / Double(dialect.columnCount + 1)
            let score = evenness * evenness * width
            if best.map({ score > $0.score + 0.001 }) ?? true { best = (dialect, score) }
        }
        return best?.dialect
    }

    private static func dialect(
        of text: [Unicode.Scalar],
        delimiter: Unicode.Scalar,
        isWhole: Bool
    ) -> CSVDialect? {
        let cut: (Unicode.Scalar?) -> DelimitedText = { quote in
            DelimitedText(text, delimiter: delimiter, quote: quote, isWhole: isWhole, limit: rowLimit)
        }
        var quote: Unicode.Scalar? = "\""
        var rows = cut("\"")
        if rows.brokenQuotes > 0 {
            // Quotes that nothing closes are inch marks or spoken words in a text without quoting.
            let bare = cut(nil)
            if evenness(bare.rows).even >= evenness(rows.rows).even { (quote, rows) = (nil, bare) }
        } else if rows.quotedFields == 0 {
            let single = cut("'")
            if single.brokenQuotes == 0, single.quotedFields * 4 > single.rows.count { (quote, rows) = ("'", single) }
        }
        // Where a long quoted field is all there is, the cut has no whole row: take the text as it stands.
        if rows.rows.isEmpty, !isWhole {
            rows = DelimitedText(text, delimiter: delimiter, quote: quote, isWhole: true, limit: rowLimit)
        }
        guard !rows.rows.isEmpty else { return nil }
        let (columns, even) = evenness(rows.rows)
        return CSVDialect(
            delimiter: delimiter,
            quote: quote,
            columnCount: columns,
            rowCount: rows.rows.count,
            evenRows: even,
            hasHeader: HeaderRow.isHeader(rows.rows[0], of: Array(rows.rows.dropFirst()))
        )
    }

    /// The number of fields that most rows have, and how many have it; the larger of equals.
    private static func evenness(_ rows: [[String]]) -> (columns: Int, even: Int) {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.count, default: 0] += 1 }
        let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return (best?.key ?? 0, best?.value ?? 0)
    }
}

/// Tells a row of names from a row of data.
enum HeaderRow {
    /// Whether a first row names the columns.
    ///
    /// It does unless one of its fields is itself a value (a number, a date, a postcode, an address of post or web), or
    /// a field stands in its own column again.
    static func isHeader(_ first: [String], of rows: [[String]]) -> Bool {
        let names = first.map { PlainText.line($0) }
        guard names.contains(where: { !$0.isEmpty }), !names.contains(where: isValue) else { return false }
        return !names.indices.contains { column in
            !names[column].isEmpty && names[column].count > 1
                && rows.contains { $0.indices.contains(column) && $0[column] == names[column] }
        }
    }

    private static func isValue(_ text: String) -> Bool {
        guard !text.isEmpty, text.contains(where: { $0.isNumber || $0 == "@" || $0 == "." || $0 == "/" }) else {
            return false
        }
        if case .plain = NumberText.read(text) { return true }
        if case .plain = EmailText.read(text) { return true }
        if case .plain = DateText.read(text) { return true }
        if case .plain = WebAddressText.read(text) { return true }
        return PostcodeShape.matches(text)
    }
}

/// What a postcode looks like; whether there is one of that name is another matter.
enum PostcodeShape {
    /// Whether a text has the form of a whole postcode, such as `M4 5AG`: one or two letters, a digit with a digit or
    /// letter, then a digit and two letters (BS 7666).
    static func matches(_ text: String) -> Bool {
        let bare = text.filter { $0 != " " }
        guard (5...7).contains(bare.utf8.count), bare.allSatisfy({ $0.isASCII }) else { return false }
        let inward = bare.suffix(3)
        let outward = bare.dropLast(3)
        let area = outward.prefix { $0.isLetter }
        let district = outward[area.endIndex...]
        return (1...2).contains(area.count) && (1...2).contains(district.count) && district.first?.isNumber == true
            && inward.first?.isNumber == true && inward.dropFirst().allSatisfy { $0.isLetter }
    }
}
