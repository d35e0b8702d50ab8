/// The rows of a CSV file, cut and thrown away: what the scanner alone costs, for benchmarks.
package struct CSVCount: Hashable, Sendable {
    /// Rows that were cut into fields, the header among them.
    package var rows = 0
    /// The file's bytes.
    package var bytes = 0

    /// Cuts a file with commas and double quotes into rows and fields.
    ///
    /// Linear in the file, in bounded memory. Throws ``FeedFault`` where the file cannot be read.
    package init(path: String) throws {
        let limits = ImportLimits()
        let stream = try ByteStream(path: path, limit: limits.fileBytes)
        let window = ByteWindow(stream: stream)
        var scanner = CSVScanner(window: window, delimiter: [0x2C], quote: 0x22, limit: limits.recordBytes)
        while true {
            switch try scanner.next() {
            case .row: rows += 1
            case .blank, .malformed: break
            case .end:
                bytes = stream.bytesRead
                return
            }
        }
    }
}
