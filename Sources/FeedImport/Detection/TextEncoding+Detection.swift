extension TextEncoding {
    /// How much of a file is looked at where its profile does not say how to read it, in bytes.
    static let sampleSize = 256 << 10

    /// An encoding and what speaks for it.
    struct Detection: Hashable {
        var encoding: TextEncoding
        /// The evidence in a few words: "no valid UTF-8, and bytes from 80 to 9F".
        var reason: String
    }

    /// The encoding of a text, judged by its first bytes.
    ///
    /// A byte order mark decides; then zero bytes at every other place, which only UTF-16 has; then UTF-8, whose rules a
    /// text in another encoding hardly ever keeps by chance. ISO 8859-1 and Windows-1252 differ in the bytes from 80 to
    /// 9F alone: where none is met and the file goes on, Windows-1252 is named, which reads what the other does.
    ///
    /// - Parameters:
    ///   - bytes: The file's first bytes.
    ///   - isWhole: Whether they are all of it; else a character may be cut in two at their end.
    static func detect(_ bytes: some BidirectionalCollection<UInt8>, isWhole: Bool) -> Detection {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Detection(encoding: .utf8, reason: "a byte order mark") }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return Detection(encoding: .utf16LittleEndian, reason: "a byte order mark")
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return Detection(encoding: .utf16BigEndian, reason: "a byte order mark")
        }
        let census = ByteCensus(bytes, isWhole: isWhole)
        if let wide = census.utf16 {
            return Detection(encoding: wide, reason: "no byte order mark, but every other byte is zero")
        }
        if census.isASCII { return Detection(encoding: .utf8, reason: "nothing but ASCII") }
        if census.isUTF8 {
            let broken = census.brokenSequences
            let reason = broken == 0 ? "valid UTF-8" : "UTF-8, though \(broken) of its characters are broken"
            return Detection(encoding: .utf8, reason: reason)
        }
        if census.controlBytes > 0 {
            return Detection(encoding: .windows1252, reason: "no valid UTF-8, and bytes from 80 to 9F")
        }
        return Detection(
            encoding: isWhole ? .latin1 : .windows1252,
            reason: "no valid UTF-8, and no bytes from 80 to 9F" + (isWhole ? "" : " so far")
        )
    }
}

/// What the bytes of a text are like, counted in one pass.
private struct ByteCensus {
    private var count = 0
    private var zeros = (even: 0, odd: 0)
    private var longSequences = 0
    private var sequence = UTF8Sequence()
    private(set) var brokenSequences = 0
    /// Bytes from 80 to 9F, which are controls in ISO 8859-1.
    private(set) var controlBytes = 0
    private(set) var isASCII = true

    init(_ bytes: some Sequence<UInt8>, isWhole: Bool) {
        for byte in bytes { take(byte) }
        if isWhole, sequence.isOpen { brokenSequences += 1 }
    }

    private mutating func take(_ byte: UInt8) {
        if byte == 0 {
            if count.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        count += 1
        if byte >= 0x80 {
            isASCII = false
            if byte < 0xA0 { controlBytes += 1 }
        }
        switch sequence.take(byte) {
        case .ends: longSequences += 1
        case .breaks: brokenSequences += 1
        case .goesOn: break
        }
    }

    /// Whether the bytes are UTF-8; a broken character among many good ones does not make another encoding of them.
    var isUTF8: Bool { brokenSequences == 0 || longSequences > brokenSequences * 20 }

    /// UTF-16 by its zero bytes: in Latin scripts every other byte is one, which no other text has.
    var utf16: TextEncoding? {
        let units = count / 2
        guard units > 1 else { return nil }
        if zeros.odd * 5 >= units * 2, zeros.even * 20 <= units { return .utf16LittleEndian }
        if zeros.even * 5 >= units * 2, zeros.odd * 20 <= units { return .utf16BigEndian }
        return nil
    }
}

/// Follows the characters of UTF-8 byte by byte (RFC 3629, section 4).
private struct UTF8Sequence {
    enum Step {
        case goesOn
        /// A character of several bytes is complete.
        case ends
        case breaks
    }

    private var awaited = 0
    private var range: ClosedRange<UInt8> = 0x80...0xBF
    var isOpen: Bool { awaited > 0 }

    mutating func take(_ byte: UInt8) -> Step {
        guard awaited > 0 else { return start(byte) }
        guard range.contains(byte) else {
            awaited = 0
            // The byte may start a character of its own, but the one before is broken in any case.
            _ = start(byte)
            return .breaks
        }
        range = 0x80...0xBF
        awaited -= 1
        return awaited == 0 ? .ends : .goesOn
    }

    private mutating func start(_ byte: UInt8) -> Step {
        range = 0x80...0xBF
        switch byte {
        case 0x00...0x7F: return .goesOn
        case 0xC2...0xDF: awaited = 1
        case 0xE0:
            awaited = 2
            range = 0xA0...0xBF
        case 0xED:
            awaited = 2
            range = 0x80...0x9F
        case 0xE1...0xEF: awaited = 2
        case 0xF0:
            awaited = 3
            range = 0x90...0xBF
        case 0xF4:
            awaited = 3
            range = 0x80...0x8F
        case 0xF1...0xF3: awaited = 3
        default: return .breaks
        }
        return .goesOn
    }
}
