import DirectoryModel

/// Reads delimited text row by row.
final class CSVReader: FeedReader {
    private var scanner: CSVScanner
    private let textEncoding: TextEncoding
    private let quote: UInt8?
    private let reading: CSVReading
    private let header: [String]
    private let columns: [Int?]
    private var record = 0
    private var brokenQuotes = 0
    private static let brokenQuoteLimit = 100

    var bytesRead: Int { scanner.window.bytesRead }
    var encoding: String { textEncoding.rawValue }

    /// Opens a feed and reads its header.
    ///
    /// Throws ``FeedFault`` where there is none or it lacks a column.
    init(stream: ByteStream, reading: CSVReading, paths: [SourcePath], limits: ImportLimits) throws {
        var window = ByteWindow(stream: stream)
        let encoding = try Self.settleEncoding(reading.encoding ?? .utf8, in: &window)
        guard let delimiter = encoding.bytes(of: reading.delimiter),
            reading.quote == nil || reading.quote.flatMap(encoding.bytes)?.count == 1
        else {
            throw FeedFault(
                file: stream.file,
                reason: "The delimiter or the quote is no character of \(encoding.rawValue); change the profile."
            )
        }
        quote = reading.quote.flatMap(encoding.bytes)?.first
        textEncoding = encoding
        self.reading = reading
        scanner = CSVScanner(window: window, delimiter: delimiter, quote: quote, limit: limits.recordBytes)
        header = try reading.columns ?? Self.readHeader(&scanner, encoding: encoding, quote: quote)
        columns = try Self.resolve(paths, in: header, file: stream.file)
    }

    func next() throws -> FeedStep? {
        while true {
            switch try scanner.next() {
            case .end: return nil
            case .blank: continue
            case .row(let fields, let length):
                record += 1
                let place = RecordPlace(line: scanner.line, record: record)
                var row = CSVRow(
                    bytes: Array(scanner.window[0..<length]),
                    fields: fields,
                    encoding: textEncoding,
                    quote: quote
                )
                let raw = raw(row.bytes)
                if let refusal = shape(&row) {
                    return .unreadable(reject(place, refusal.reason, refusal.detail, raw()))
                }
                row.columns = columns
                return .record(FeedItem(place: place, record: row, raw: raw))
            case .malformed(let fault, let length):
                record += 1
                let place = RecordPlace(line: scanner.line, record: record)
                return .unreadable(try malformed(fault, place, raw: raw(Array(scanner.window[0..<length]))()))
            }
        }
    }

    private func raw(_ bytes: [UInt8]) -> () -> String {
        let encoding = textEncoding
        return { encoding.text(of: bytes) ?? String(decoding: bytes, as: UTF8.self) }
    }

    private func reject(_ place: RecordPlace, _ reason: String, _ detail: String, _ raw: String) -> Reject {
        Reject(place: place, reason: reason, detail: detail, raw: raw)
    }

    private func malformed(_ fault: CSVScanner.Fault, _ place: RecordPlace, raw: String) throws -> Reject {
        switch fault {
        case .rowTooLong:
            return reject(place, fault.rawValue, "The row is longer than the limit; check the line ends.", raw)
        case .textAfterQuote:
            return reject(
                place,
                fault.rawValue,
                "A quote closes inside a field; quotes within a quoted field must be doubled.",
                raw
            )
        case .quoteNeverClosed:
            brokenQuotes += 1
            guard brokenQuotes <= Self.brokenQuoteLimit else {
                throw FeedFault(
                    file: scanner.window.file,
                    line: place.line,
                    reason:
                        "More than \(Self.brokenQuoteLimit) quotes are never closed; set quote: none in the profile."
                )
            }
            return reject(
                place,
                fault.rawValue,
                "The quote that opens here is never closed; close it, or set quote: none in the profile.",
                raw
            )
        }
    }

    /// Checks a row against the header, filling or cutting it where that loses nothing.
    private func shape(_ row: inout CSVRow) -> Refusal? {
        if row.fields.count > header.count {
            let extra = (header.count..<row.fields.count).contains { row.fields[$0].range.isEmpty == false }
            guard !extra else {
                return Refusal(
                    reason: "row has more fields than the header",
                    detail: "The row has \(row.fields.count) fields and the header \(header.count); "
                        + "quote the field that holds a delimiter."
                )
            }
            row.fields.removeLast(row.fields.count - header.count)
        } else if row.fields.count < header.count, !reading.fillsShortRows {
            return Refusal(
                reason: "row has fewer fields than the header",
                detail: "The row has \(row.fields.count) fields and the header \(header.count); "
                    + "repair it, or set short-rows: fill in the profile."
            )
        }
        guard row.fields.indices.allSatisfy({ row.text($0) != nil }) else {
            return Refusal(
                reason: "not valid \(textEncoding.rawValue)",
                detail: "The row has bytes that are not \(textEncoding.rawValue); set encoding in the profile."
            )
        }
        return nil
    }
}

extension CSVReader {
    private static func settleEncoding(_ stated: TextEncoding, in window: inout ByteWindow) throws -> TextEncoding {
        let encoding = try window.takeByteOrderMark() ?? (stated == .utf16 ? .utf16LittleEndian : stated)
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
            window.transcode(bigEndian: encoding == .utf16BigEndian)
            _ = try window.takeByteOrderMark()
        }
        return encoding
    }

    private static func readHeader(
        _ scanner: inout CSVScanner,
        encoding: TextEncoding,
        quote: UInt8?
    ) throws -> [String] {
        while true {
            switch try scanner.next() {
            case .blank: continue
            case .row(let fields, let length):
                let row = CSVRow(
                    bytes: Array(scanner.window[0..<length]),
                    fields: fields,
                    encoding: encoding,
                    quote: quote
                )
                return fields.indices.map { PlainText.line(row.text($0) ?? "\u{FFFD}") }
            case .malformed(let fault, _):
                throw FeedFault(
                    file: scanner.window.file,
                    line: scanner.line,
                    reason: "The header cannot be read: \(fault.rawValue)."
                )
            case .end:
                throw FeedFault(file: scanner.window.file, reason: "The file is empty; a header was expected.")
            }
        }
    }

    private static func resolve(_ paths: [SourcePath], in header: [String], file: String) throws -> [Int?] {
        try paths.map { path in
            if path.text.hasPrefix("#"), let number = Int(path.text.dropFirst()), number >= 1, number <= header.count {
                return number - 1
            }
            let matches = header.indices.filter { header[$0] == path.text }
            if matches.count == 1 { return matches[0] }
            if matches.isEmpty, path.isOptional { return nil }
            let trouble =
                matches.isEmpty
                ? "The header has no column '\(path.text)'" + Spelling.hint(path.text, among: header)
                : "The header has \(matches.count) columns '\(path.text)'; name the one meant by its number, '#2'."
            throw FeedFault(file: file, line: 1, reason: "\(trouble) The profile names it on line \(path.line).")
        }
    }
}
