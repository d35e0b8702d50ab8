/// The rows of a comma-separated file (RFC 4180), one at a time.
///
/// Knows quoted fields, doubled quotes, LF or CRLF, and a byte order mark. It is for the known files of the gazetteer's
/// sources; feeds have a reader of their own.
struct DelimitedRows: Sequence, IteratorProtocol {
    /// A row and where it begins.
    struct Row {
        /// The line on which it begins, from 1.
        let line: Int
        let fields: [String]
    }

    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(nextField())
            guard position < bytes.count else { break }
            let end = bytes[position]
            position += 1
            if end == UInt8(ascii: "\n") {
                line += 1
                break
            }
        }
        return Row(line: start, fields: fields)
    }

    /// Reads to the comma or line end that closes the field, and stays before it.
    private mutating func nextField() -> String {
        let quote = UInt8(ascii: "\"")
        var start = position
        var quoted: [UInt8] = []
        if position < bytes.count, bytes[position] == quote {
            position += 1
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                if byte == quote {
                    guard position < bytes.count, bytes[position] == quote else { break }
                    position += 1
                }
                if byte == UInt8(ascii: "\n") { line += 1 }
                quoted.append(byte)
            }
            start = position
        }
        while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n") {
            position += 1
        }
        var end = position
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let rest = bytes[start..<end]
        return String(decoding: quoted.isEmpty ? Array(rest) : quoted + rest, as: UTF8.self)
    }
}

/// Why a source file of the gazetteer cannot be used.
package struct GazetteerSourceFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    package let file: String
    /// The line, from 1; `nil` where the fault is the whole file's.
    package let line: Int?
    /// What is wrong and what to do.
    package let reason: String

    package var description: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(reason)" }
}
