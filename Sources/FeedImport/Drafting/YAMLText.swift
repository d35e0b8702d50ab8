/// Writes texts as YAML 1.2 scalars.
enum YAMLText {
    /// The text bare where nothing can be mistaken, else in double quotes.
    static func scalar(_ text: String) -> String { isBare(text) ? text : quoted(text) }

    /// The text in double quotes.
    static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case "\u{AC}": written += "\\u00AC"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F || (0x80..<0xA0).contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    written += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
                } else {
                    written.unicodeScalars.append(scalar)
                }
            }
        }
        return written + "\""
    }

    /// A text on one line for a comment, cut to a length.
    static func comment(_ text: String, limit: Int = 60) -> String {
        let line = PlainText.line(text)
        return line.count > limit ? line.prefix(limit) + "..." : line
    }

    private static func isBare(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first), !text.hasSuffix(" ") else { return false }
        let words: Set = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
        guard !words.contains(text.lowercased()) else { return false }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isPlain =
                isLetter(scalar) || ("0"..."9").contains(scalar) || " _-./()@'".unicodeScalars.contains(scalar)
            // A colon between letters is a prefix of XML; before a space it would make a key of what precedes it.
            guard isPlain || scalar == ":" && isLetter(previous) else { return false }
            if previous == ":", !isLetter(scalar) { return false }
            previous = scalar
        }
        return previous != ":"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
