/// Cuts delimited text into rows: RFC 4180, and what spreadsheets write besides.
///
/// Any line end will do, and a quote inside a plain field is a character like others.
struct CSVScanner {
    /// A row, or why there is none.
    enum Outcome {
        /// Fields of a row; `length` is where its line end starts.
        case row([CSVRow.Field], length: Int)
        /// A line with nothing on it.
        case blank
        /// A row that cannot be read; the scanner goes on with the line after the row's first line.
        case malformed(Fault, length: Int)
        case end
    }

    /// What is wrong with a row.
    enum Fault: String {
        case quoteNeverClosed = "quote never closed"
        case textAfterQuote = "text after a closing quote"
        case rowTooLong = "row too long"
    }

    var window: ByteWindow
    let delimiter: [UInt8]
    let quote: UInt8?
    let limit: Int
    /// The line the next row starts on, from 1.
    private(set) var line = 1
    private var consumed = 0
    private var linesInRow = 0

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    init(window: ByteWindow, delimiter: [UInt8], quote: UInt8?, limit: Int) {
        self.window = window
        self.delimiter = delimiter
        self.quote = quote
        self.limit = limit
    }

    /// Lets go of the last row and reads the next.
    ///
    /// Throws ``FeedFault`` where the file cannot be read.
    mutating func next() throws -> Outcome {
        window.drop(to: consumed)
        line += linesInRow
        consumed = 0
        linesInRow = 0
        guard try window.has(0) else { return .end }
        var fields: [CSVRow.Field] = []
        var position = 0
        while true {
            let field: CSVRow.Field
            if let quote, try window.has(position), window[position] == quote {
                switch try quotedField(from: position + 1, quote: quote) {
                case .success(let quoted): field = quoted
                case .failure(let fault): return try giveUp(fault.value)
                }
                position = field.range.upperBound + 1
            } else {
                guard let end = try endOfPlainField(from: position) else { return try giveUp(.rowTooLong) }
                field = CSVRow.Field(range: position..<end)
                position = end
            }
            fields.append(field)
            if try window.matches(delimiter, at: position) {
                position += delimiter.count
            } else {
                let isBlank = fields.count == 1 && position == 0
                consumed = try takeLineEnd(at: position)
                return isBlank ? .blank : .row(fields, length: position)
            }
        }
    }

    private struct QuoteFault: Error {
        var value: Fault
    }

    private mutating func quotedField(from start: Int, quote: UInt8) throws -> Result<CSVRow.Field, QuoteFault> {
        var position = start
        var field = CSVRow.Field(range: start..<start)
        while try window.has(position) {
            guard position < limit else { return .failure(QuoteFault(value: .quoteNeverClosed)) }
            let byte = window[position]
            if byte == quote {
                guard try window.has(position + 1), window[position + 1] == quote else {
                    field.range = start..<position
                    let next = position + 1
                    let ends = try !window.has(next) || isLineEnd(window[next]) || window.matches(delimiter, at: next)
                    return ends ? .success(field) : .failure(QuoteFault(value: .textAfterQuote))
                }
                field.hasDoubledQuotes = true
                position += 1
            } else if isLineEnd(byte) {
                if byte == Self.carriageReturn, try window.has(position + 1), window[position + 1] == Self.lineFeed {
                    position += 1
                }
                linesInRow += 1
            }
            position += 1
        }
        return .failure(QuoteFault(value: .quoteNeverClosed))
    }

    /// Where a field without quotes ends; `nil` past the limit.
    private mutating func endOfPlainField(from start: Int) throws -> Int? {
        var position = start
        let first = delimiter[0]
        while try window.has(position) {
            let byte = window[position]
            if isLineEnd(byte) { return position }
            if byte == first, try delimiter.count == 1 || window.matches(delimiter, at: position) { return position }
            position += 1
            if position > limit { return nil }
        }
        return position
    }

    private mutating func takeLineEnd(at position: Int) throws -> Int {
        guard try window.has(position) else { return position }
        linesInRow += 1
        let isPair = try window[position] == Self.carriageReturn && window.has(position + 1)
        return isPair && window[position + 1] == Self.lineFeed ? position + 2 : position + 1
    }

    private mutating func giveUp(_ fault: Fault) throws -> Outcome {
        linesInRow = 0
        var position = 0
        while try window.has(position), !isLineEnd(window[position]) {
            position += 1
            // A line without an end is let go piece by piece, so that it never stands in memory as a whole.
            if position > limit { break }
        }
        consumed = try window.has(position) && isLineEnd(window[position]) ? takeLineEnd(at: position) : position
        return .malformed(fault, length: position)
    }

    @inline(__always)
    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }
}
