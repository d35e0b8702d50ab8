extension [UInt8] {
    /// Appends UTF-8 with the escapes of RFC 8259, section 7, that must be, and no others.
    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        guard let bytes = text.baseAddress else { return }
        var start = 0
        var index = 0
        while index < text.count {
            if index + 8 <= text.count, !Self.hasAnyToEscape(bytes + index) {
                index += 8
                continue
            }
            if Self.mustBeEscaped(text[index]) {
                append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                append(contentsOf: Self.escape(text[index]))
                start = index + 1
            }
            index += 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Whether one of eight bytes must be escaped.
    ///
    /// Tests all of them at once for a byte below 0x20 and, after the exclusive or, for zeros (Warren, "Hacker's Delight", 2nd edition,
    /// 2012, section 6-1).
    @inline(__always)
    private static func hasAnyToEscape(_ bytes: UnsafeRawPointer) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = bytes.loadUnaligned(as: UInt64.self)
        let quotes = word ^ 0x2222_2222_2222_2222
        let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let controls = (word &- 0x2020_2020_2020_2020) & ~word
        let found = controls | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        return found & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always)
    private static func mustBeEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22: Array(#"\""#.utf8)
        case 0x5C: Array(#"\\"#.utf8)
        case 0x08: Array(#"\b"#.utf8)
        case 0x0C: Array(#"\f"#.utf8)
        case 0x0A: Array(#"\n"#.utf8)
        case 0x0D: Array(#"\r"#.utf8)
        case 0x09: Array(#"\t"#.utf8)
        default: Array((#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8)
        }
    }
}
