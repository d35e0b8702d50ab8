extension Sample {
    /// The first records of a file of which nothing is known: format, encoding, dialect and record are found out.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - records: Names that elements and arrays of records usually have.
    /// - Throws: A ``FeedFault`` where the file cannot be read, or no records are found in it.
    init(path: String, records: RecordNames, limits: ImportLimits = ImportLimits()) throws {
        let (head, isWhole) = try Self.head(
            of: FeedFiles(path: path, limits: limits).open(nil),
            count: TextEncoding.sampleSize
        )
        let found = TextEncoding.detect(head, isWhole: isWhole)
        let text = Self.text(of: head, encoding: found.encoding, isWhole: isWhole)
        let reading: FeedReading
        var findings: [String]
        switch FeedFormat.detect(text.unicodeScalars) {
        case .xml: (reading, findings) = try XMLShape.reading(path: path, records: records, limits: limits)
        case .json where JSONShape.isLines(text):
            (reading, findings) = (.ndjson(JSONReading()), ["JSON lines, utf-8: every line is a record"])
        case .json, .ndjson:
            (reading, findings) = try JSONShape.reading(path: path, records: records, limits: limits)
        case .csv:
            guard let dialect = CSVDialect.detect(text, isWhole: isWhole) else {
                throw FeedFault(file: path, reason: "The file is empty; there is nothing to draft a profile from.")
            }
            reading = .csv(CSVReading(dialect, encoding: found.encoding))
            findings = ["CSV, \(found.encoding.rawValue): \(found.reason)"] + dialect.findings
        }
        try self.init(path: path, reading: reading, limits: limits)
        self.findings = findings
        guard recordCount > 0 else {
            throw FeedFault(
                file: path,
                reason:
                    "No records were found in the file (\(findings.joined(separator: "; "))); give a sample with some."
            )
        }
    }
}

/// Names that feeds give to their records.
struct RecordNames: Hashable {
    var names: Set<String> = []

    /// Whether an element or array of this name usually holds records.
    func contains(_ name: String) -> Bool { names.contains(NameWords.joined(name)) }
}

extension CSVReading {
    /// The reading that a dialect asks for.
    init(_ dialect: CSVDialect, encoding: TextEncoding) {
        self.init()
        delimiter = dialect.delimiter
        quote = dialect.quote
        self.encoding = encoding
        (statesDelimiter, statesEncoding) = (true, true)
        if !dialect.hasHeader { columns = (1...max(1, dialect.columnCount)).map { "column \($0)" } }
        fillsShortRows = dialect.evenRows < dialect.rowCount
    }
}

extension CSVDialect {
    /// What was found, in sentences.
    var findings: [String] {
        [
            "fields parted by \(sign): \(evenRows) of the first \(rowCount) rows have \(columnCount)",
            quote.map { "quoted by \($0)" } ?? "no quotes",
            hasHeader ? "the first row names the columns" : "the first row is data: the columns have no names",
        ]
    }

    /// The delimiter in words.
    var sign: String { Self.words[delimiter] ?? "'\(delimiter)'" }

    private static let words: [Unicode.Scalar: String] = [
        ",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars", "\u{AC}": "\u{AC}",
        "\u{1F}": "unit separators",
    ]
}
