/// The encodings a text feed may have, by the names profiles use.
enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// The text of some bytes; `nil` where they are not of this encoding.
    ///
    /// UTF-16 has become UTF-8 before.
    func text(of bytes: some Collection<UInt8>) -> String? {
        switch self {
        case .latin1:
            var text = String.UnicodeScalarView()
            for byte in bytes { text.append(Unicode.Scalar(byte)) }
            return String(text)
        case .windows1252:
            var text = String.UnicodeScalarView()
            for byte in bytes { text.append(Self.windows1252Scalar(byte)) }
            return String(text)
        case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian:
            return String(validating: bytes, as: UTF8.self)
        }
    }

    /// Whether some bytes are of this encoding.
    func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .latin1, .windows1252: true
        case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: String(validating: bytes, as: UTF8.self) != nil
        }
    }

    /// A character's bytes; `nil` where the encoding lacks it.
    func bytes(of character: Unicode.Scalar) -> [UInt8]? {
        switch self {
        case .latin1: character.value < 256 ? [UInt8(character.value)] : nil
        case .windows1252: (UInt8.min...UInt8.max).first { Self.windows1252Scalar($0) == character }.map { [$0] }
        case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: UTF8.encode(character).map(Array.init)
        }
    }

    /// A byte of Windows-1252 as the WHATWG Encoding Standard reads it (<https://encoding.spec.whatwg.org/>).
    static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(windows1252High[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    private static let windows1252High: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
