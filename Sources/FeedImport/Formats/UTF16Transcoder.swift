/// Turns UTF-16 that comes in pieces into UTF-8.
///
/// What is no UTF-16 becomes U+FFFD.
struct UTF16Transcoder {
    private let bigEndian: Bool
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    init(bigEndian: Bool) { self.bigEndian = bigEndian }

    /// The UTF-8 of a piece; a character cut in two waits for the next piece.
    mutating func utf8(from piece: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(piece.count)
        for byte in piece {
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            take(bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), into: &output)
        }
        if isLast, highSurrogate != nil || oddByte != nil {
            Self.append("\u{FFFD}", to: &output)
            highSurrogate = nil
            oddByte = nil
        }
        return output
    }

    private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let value = 0x1_0000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
                return Self.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &output)
            }
            Self.append("\u{FFFD}", to: &output)
        }
        if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
        } else {
            Self.append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &output)
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
