/// The text of one row and where its fields are.
///
/// Its bytes are the window's and valid until the scanner's next step.
final class CSVRow: FeedRecord {
    /// A field's place in the row's bytes.
    struct Field: Hashable {
        var start: Int32
        var end: Int32
        /// Whether quotes inside are doubled and must be halved.
        var hasDoubledQuotes: Bool

        /// A field.
        ///
        /// Rows are bounded far below the two thousand million bytes that a place can tell.
        @inline(__always)
        init(_ range: Range<Int>, hasDoubledQuotes: Bool) {
            start = Int32(truncatingIfNeeded: range.lowerBound)
            end = Int32(truncatingIfNeeded: range.upperBound)
            self.hasDoubledQuotes = hasDoubledQuotes
        }

        var isEmpty: Bool { start == end }
    }

    /// The row as it stood, without its line end.
    ///
    /// Rows are read by one thread at a time, and nothing that reads one can change it: there is no access to check.
    @exclusivity(unchecked) private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var ownedMemory: UnsafeMutableBufferPointer<UInt8>?
    @exclusivity(unchecked) var fields: [Field] = []
    private let encoding: TextEncoding
    private let quote: UInt8?
    /// Whether all bytes are below 128.
    @exclusivity(unchecked) private var isASCII = true
    /// For each path's slot the column it means; `nil` where the feed lacks an optional column.
    @exclusivity(unchecked) var columns: [Int?] = []

    /// A row that is yet to be read.
    init(encoding: TextEncoding, quote: UInt8?) {
        self.encoding = encoding
        self.quote = quote
    }

    /// A copy of a row, which owns its bytes.
    private init(copy row: CSVRow) {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: row.bytes.count)
        _ = memory.initialize(from: row.bytes)
        bytes = UnsafeBufferPointer(memory)
        ownedMemory = memory
        fields = row.fields
        encoding = row.encoding
        quote = row.quote
        isASCII = row.isASCII
        columns = row.columns
    }

    deinit { ownedMemory?.deallocate() }

    func detached() -> (record: any FeedRecord, bytes: Int)? { (CSVRow(copy: self), bytes.count) }

    /// Takes the row that a scanner has cut, and lends the scanner the room of the last one.
    func take(_ length: Int, from scanner: inout CSVScanner) {
        bytes = scanner.window[0..<length]
        swap(&fields, &scanner.fields)
        isASCII = bytes.baseAddress.map { ByteSearch.isASCII($0, count: length) } ?? true
    }

    /// Whether the bytes are text of the encoding.
    ///
    /// Fields begin and end at whole characters, so that a row is text where all its fields are.
    var isText: Bool { isASCII || encoding.isText(bytes) }

    /// The row as text, what is none of the encoding replaced.
    var raw: String { encoding.text(of: bytes) ?? String(decoding: bytes, as: UTF8.self) }

    /// The text of a field, or `nil` where its bytes are not of the encoding.
    func text(_ index: Int) -> String? {
        guard fields.indices.contains(index) else { return "" }
        let field = fields[index]
        let stretch = UnsafeBufferPointer(rebasing: bytes[Int(field.start)..<Int(field.end)])
        if field.hasDoubledQuotes { return encoding.text(of: halved(stretch)) }
        if isASCII { return String(decoding: stretch, as: UTF8.self) }
        return encoding.text(of: stretch)
    }

    private func halved(_ stretch: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var halved: [UInt8] = []
        halved.reserveCapacity(stretch.count)
        var skip = false
        for byte in stretch {
            if byte == quote, !skip {
                skip = true
                continue
            }
            skip = false
            halved.append(byte)
        }
        return halved
    }

    func forEachValue(at path: SourcePath, _ body: (String) -> Bool) {
        if let text = soleValue(at: path) { _ = body(text) }
    }

    func soleValue(at path: SourcePath) -> String? {
        guard path.slot < columns.count, let column = columns[path.slot] else { return nil }
        return text(column)
    }

    func items(at path: SourcePath) -> [any FeedRecord] { [] }
}
