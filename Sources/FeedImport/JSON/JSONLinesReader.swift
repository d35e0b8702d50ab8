import DirectoryModel

/// Reads JSON lines (NDJSON, <https://jsonlines.org>): every line is a record of its own.
///
/// A bad line is one reject and the rest goes on. A last line that breaks off without a line end is how a file looks
/// that was cut short, and a fault.
final class JSONLinesReader: FeedReader {
    private var window: ByteWindow
    private let maker: JSONRecordMaker
    private let limit: Int
    private var line = 0
    private var record = 0
    private static let lineFeed: UInt8 = 0x0A

    let encoding = TextEncoding.utf8.rawValue
    var bytesRead: Int { window.bytesRead }

    /// Opens a feed.
    ///
    /// Throws ``FeedFault`` where it is no UTF-8.
    init(stream: ByteStream, maker: JSONRecordMaker, limits: ImportLimits) throws {
        window = ByteWindow(stream: stream)
        self.maker = maker
        limit = limits.recordBytes
        if let mark = try window.takeByteOrderMark(), mark != .utf8 {
            throw FeedFault(file: stream.file, reason: "The file is \(mark.rawValue); JSON must be UTF-8 (RFC 8259).")
        }
    }

    func next() throws -> FeedStep? {
        while try window.has(0) {
            line += 1
            guard let length = try lengthOfLine() else { return .unreadable(try passOverLongLine()) }
            let bytes = Array(window[0..<length])
            let isClosed = try window.has(length)
            window.drop(to: isClosed ? length + 1 : length)
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            record += 1
            let step = maker.step(bytes, at: RecordPlace(line: line, record: record))
            if case .unreadable = step, !isClosed { try checkForCut(bytes) }
            return step
        }
        return nil
    }

    /// How long the line is without its end; `nil` past the limit.
    private func lengthOfLine() throws -> Int? {
        var length = 0
        while try window.has(length), window[length] != Self.lineFeed {
            length += 1
            if length > limit { return nil }
        }
        return length
    }

    /// Lets go of a line that is too long, piece by piece, so that it never stands in memory as a whole.
    private func passOverLongLine() throws -> Reject {
        let start = String(decoding: window[0..<min(limit, Reject.rawLimit)], as: UTF8.self)
        while true {
            guard let length = try lengthOfLine() else {
                window.drop(to: limit)
                continue
            }
            window.drop(to: length + 1)
            break
        }
        record += 1
        return Reject(
            place: RecordPlace(line: line, record: record),
            reason: "line too long",
            detail: "The line is longer than \(limit) bytes; every record must stand on a line of its own.",
            raw: start
        )
    }

    private func checkForCut(_ bytes: [UInt8]) throws {
        do {
            _ = try JSONParser.parse(bytes)
        } catch where error.offset >= bytes.count {
            throw FeedFault(file: window.file, line: line, reason: "The last line breaks off; the file is cut short.")
        } catch {}
    }
}
