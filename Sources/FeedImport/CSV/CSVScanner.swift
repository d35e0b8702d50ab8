/// Cuts delimited text into rows: RFC 4180, and what spreadsheets write besides.
///
/// Any line end will do, and a quote inside a plain field is a character like others. Costs time in proportion to the
/// text: a row that is not in hand to its end is cut again when the window has doubled.
struct CSVScanner {
    /// A row, or why there is none.
    enum Outcome: Hashable {
        /// The fields stand in ``CSVScanner/fields``; `length` is where the row's line end starts.
        case row(length: Int)
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

    let window: ByteWindow
    let delimiter: [UInt8]
    let quote: UInt8?
    let limit: Int
    /// The fields of the last row.
    var fields: [CSVRow.Field] = []
    /// The line the next row starts on, from 1.
    private(set) var line = 1
    private var consumed = 0
    private var linesInRow = 0
    /// Whether the rest of a line that was too long is still to be let go.
    private var isPassingOver = false

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
        if isPassingOver { try passOver() }
        guard try window.has(0) else { return .end }
        while true {
            switch cut() {
            case .row(let length):
                if length == 0, fields.count == 1 { return .blank }
                return .row(length: length)
            case .malformed(let fault): return try giveUp(fault)
            case .cutShort:
                // Twice the bytes each time, so that cutting a long row again and again stays linear.
                let wanted = 2 * window.count
                while window.count < wanted, try window.extend() {}
            }
        }
    }

    /// What one look at the bytes in hand yields.
    private enum Cut {
        case row(length: Int)
        case malformed(Fault)
        /// The row may go on behind the bytes in hand.
        case cutShort
    }

    private mutating func cut() -> Cut {
        fields.removeAll(keepingCapacity: true)
        let bytes = window.bytes
        let count = window.count
        let isAtEnd = window.isAtEnd
        let first = delimiter[0]
        let quoteByte = quote ?? 0
        var position = 0
        var hasQuotes = false
        while true {
            if quote != nil, position < count, bytes[position] == quoteByte {
                hasQuotes = true
                let start = position + 1
                var hasDoubledQuotes = false
                var end = ByteSearch.first(of: quoteByte, in: bytes, from: start, to: count)
                while end + 1 < count, bytes[end + 1] == quoteByte {
                    hasDoubledQuotes = true
                    end = ByteSearch.first(of: quoteByte, in: bytes, from: end + 2, to: count)
                }
                if end > limit { return .malformed(.quoteNeverClosed) }
                if end + delimiter.count >= count, !isAtEnd { return .cutShort }
                if end >= count { return .malformed(.quoteNeverClosed) }
                fields.append(CSVRow.Field(start..<end, hasDoubledQuotes: hasDoubledQuotes))
                position = end + 1
            } else {
                var end = position
                while true {
                    end = ByteSearch.first(
                        of: first,
                        Self.lineFeed,
                        Self.carriageReturn,
                        in: bytes,
                        from: end,
                        to: count
                    )
                    if end > limit { return .malformed(.rowTooLong) }
                    if end + delimiter.count >= count, !isAtEnd { return .cutShort }
                    if end >= count || delimiter.count == 1 || bytes[end] != first { break }
                    if startsDelimiter(bytes, at: end, of: count) { break }
                    end += 1
                }
                fields.append(CSVRow.Field(position..<end, hasDoubledQuotes: false))
                position = end
            }
            if startsDelimiter(bytes, at: position, of: count) {
                position += delimiter.count
            } else if position >= count || Self.isLineEnd(bytes[position]) {
                return finish(bytes, length: position, count: count, hasQuotes: hasQuotes)
            } else {
                return .malformed(.textAfterQuote)
            }
        }
    }

    @inline(__always)
    private func startsDelimiter(_ bytes: UnsafePointer<UInt8>, at index: Int, of count: Int) -> Bool {
        guard index < count, bytes[index] == delimiter[0] else { return false }
        if delimiter.count == 1 { return true }
        guard index + delimiter.count <= count else { return false }
        return delimiter.indices.allSatisfy { bytes[index + $0] == delimiter[$0] }
    }

    private mutating func finish(_ bytes: UnsafePointer<UInt8>, length: Int, count: Int, hasQuotes: Bool) -> Cut {
        consumed = length
        linesInRow = hasQuotes ? Self.lineEnds(in: bytes, count: length) : 0
        guard length < count else { return .row(length: length) }
        linesInRow += 1
        let isPair = bytes[length] == Self.carriageReturn && length + 1 < count && bytes[length + 1] == Self.lineFeed
        consumed += isPair ? 2 : 1
        return .row(length: length)
    }

    private mutating func giveUp(_ fault: Fault) throws -> Outcome {
        linesInRow = 0
        let bytes = window.bytes
        let end = ByteSearch.first(
            of: Self.lineFeed,
            Self.carriageReturn,
            Self.lineFeed,
            in: bytes,
            from: 0,
            to: window.count
        )
        if end < window.count {
            consumed = try lengthOfLineEnd(at: end) + end
            linesInRow = 1
        } else {
            consumed = end
            isPassingOver = !window.isAtEnd
        }
        return .malformed(fault, length: min(end, limit))
    }

    /// Lets a line go piece by piece, so that it never stands in memory as a whole.
    private mutating func passOver() throws {
        isPassingOver = false
        while try window.has(0) {
            let end = ByteSearch.first(
                of: Self.lineFeed,
                Self.carriageReturn,
                Self.lineFeed,
                in: window.bytes,
                from: 0,
                to: window.count
            )
            guard end < window.count else {
                window.drop(to: end)
                continue
            }
            window.drop(to: try lengthOfLineEnd(at: end) + end)
            line += 1
            return
        }
    }

    private func lengthOfLineEnd(at index: Int) throws -> Int {
        let isPair = try window[index] == Self.carriageReturn && window.has(index + 1)
        return isPair && window[index + 1] == Self.lineFeed ? 2 : 1
    }

    /// Line ends inside quotes; a carriage return with its line feed is one.
    private static func lineEnds(in bytes: UnsafePointer<UInt8>, count: Int) -> Int {
        var lines = 0
        var index = 0
        while index < count {
            index = ByteSearch.first(of: lineFeed, carriageReturn, lineFeed, in: bytes, from: index, to: count)
            guard index < count else { break }
            let isPair = bytes[index] == carriageReturn && index + 1 < count && bytes[index + 1] == lineFeed
            lines += 1
            index += isPair ? 2 : 1
        }
        return lines
    }

    @inline(__always)
    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
