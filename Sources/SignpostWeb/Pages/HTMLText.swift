import Mustache

/// Escapes text for element content and quoted attributes.
///
/// The template library's own escaping compares grapheme clusters, so that a quotation mark followed by a combining
/// mark is passed as it is and ends the attribute it stands in. This one looks at bytes.
struct HTMLText: MustacheContentType {
    /// The name templates know it by.
    static let name = "SIGNPOST"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.isSpecial[Int($0)] }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;".utf8
            case ">": escaped += "&gt;".utf8
            case "&": escaped += "&amp;".utf8
            case "\"": escaped += "&quot;".utf8
            case "'": escaped += "&#39;".utf8
            case "\t", "\n", "\r": escaped.append(UInt8(truncatingIfNeeded: scalar.value))
            // Control characters are not allowed in HTML; NUL in particular is dropped or replaced at will.
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}".utf8
            // Embeddings, overrides and isolates turn the text after them round (Unicode Technical Report 36, 3.4).
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
            default: escaped += String(scalar).utf8
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Bytes that may begin something that is not passed as it is.
    private static let isSpecial: [Bool] = (0..<256).map { value in
        switch UInt8(value) {
        case 0...0x1F, 0x7F, 0xC2, 0xE2: true
        case let byte: "<>&\"'".utf8.contains(byte)
        }
    }
}
