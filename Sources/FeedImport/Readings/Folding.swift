/// Compares what people type: case, accents and spaces do not count.
enum Folding {
    /// The text in lower case without accents, its white space single and its ends trimmed.
    static func folded(_ text: String) -> String {
        if isFolded(text) { return text }
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return PlainText.line(text).lowercased() }
        var bare = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            // One by one: appending a sequence would copy the whole text every time.
            for part in base(of: scalar) { bare.append(part) }
        }
        // Last, since a mark that goes may leave a space at the end.
        return PlainText.line(String(bare))
    }

    /// Whether a text is lower-case ASCII without a space, as slugs are, so that there is nothing to do.
    private static func isFolded(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.allSatisfy { (0x21..<0x7F).contains($0) && !(0x41...0x5A).contains($0) }
        }
    }

    /// A letter without its accent, from its Unicode name: "LATIN SMALL LETTER E WITH ACUTE".
    private static func base(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        guard scalar.value >= 0x80 else { return String(scalar).unicodeScalars }
        if scalar.properties.generalCategory == .nonspacingMark { return String.UnicodeScalarView() }
        if scalar == "\u{2019}" || scalar == "\u{2018}" { return "'".unicodeScalars }
        if scalar.properties.isDash { return "-".unicodeScalars }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH" else {
            return String(scalar).unicodeScalars
        }
        return words[3].lowercased().unicodeScalars
    }
}
