/// Finds where JSON values start and end in a stream, without building them.
struct JSONExtents {
    let window: ByteWindow
    /// The line of the window's first byte, from 1.
    private(set) var line = 1
    let limit: Int

    init(window: ByteWindow, limit: Int) {
        self.window = window
        self.limit = limit
    }

    /// The next byte that is no white space, without taking it; `nil` at the end.
    mutating func peek() throws -> UInt8? {
        var position = 0
        while try window.has(position), [0x20, 0x09, 0x0A, 0x0D].contains(window[position]) {
            position += 1
            if position == 4_096 {
                take(position)
                position = 0
            }
        }
        take(position)
        return try window.has(0) ? window[0] : nil
    }

    /// Takes the next byte that is no white space, which must be the one given.
    ///
    /// Throws ``FeedFault``.
    mutating func expect(_ character: Unicode.Scalar) throws {
        guard try peek() == UInt8(ascii: character) else { throw fault("'\(character)' was expected here.") }
        take(1)
    }

    /// Lets bytes go, counting their lines.
    mutating func take(_ count: Int) {
        line += ByteSearch.count(of: 0x0A, in: window[0..<count])
        window.drop(to: count)
    }

    /// The length of the value that starts here.
    ///
    /// Throws ``FeedFault`` where it never ends or is too long.
    mutating func lengthOfValue() throws -> Int {
        var position = 0
        var depth = 0
        while try window.has(position) {
            let byte = window[position]
            switch byte {
            case UInt8(ascii: "\""):
                position = try endOfString(from: position)
                if depth == 0 { return position }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return position }
                depth -= 1
                if depth == 0 { return position + 1 }
            case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
                if depth == 0 { return position }
            default: break
            }
            position += 1
            try check(position)
        }
        guard depth == 0 else { throw fault("The value that starts here never ends; the file is cut short.") }
        return position
    }

    private mutating func endOfString(from start: Int) throws -> Int {
        var position = start + 1
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        while try window.has(position) {
            position = ByteSearch.first(
                of: quote,
                backslash,
                quote,
                in: window.bytes,
                from: position,
                to: min(window.count, limit + 1)
            )
            try check(position)
            guard position < window.count else { continue }
            if window[position] == quote { return position + 1 }
            position += 2
        }
        throw fault("The string that starts here never ends; the file is cut short.")
    }

    private func check(_ position: Int) throws {
        guard position <= limit else { throw fault("The value that starts here is longer than \(limit) bytes.") }
    }

    /// A fault at the window's first byte.
    func fault(_ reason: String) -> FeedFault { FeedFault(file: window.file, line: line, reason: reason) }
}
