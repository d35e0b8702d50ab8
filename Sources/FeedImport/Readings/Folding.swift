/// Compares what people type: case, accents and spaces do not count.
enum Folding {
    /// The text in lower case without accents, its white space single and its ends trimmed.
    static func folded(_ text: String) -> String {
        if isFolded(text) { return text }
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return PlainText.line(text).lowercased() }
        var bare = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if let base = base(of: scalar) { bare.append(base) }
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

    /// A letter without its accent; no scalar for a mark that stands alone.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.value < 0x80 { return scalar }
        if scalar.value < 0x80 + UInt32(latin.count) { return latin[Int(scalar.value) - 0x80] }
        return namedBase(of: scalar)
    }

    /// The bases of the Latin scalars past ASCII, U+0080 to U+024F, found once: looking up names is slow.
    private static let latin: [Unicode.Scalar?] = (0x80..<0x250).map { value in
        Unicode.Scalar(UInt32(value)).flatMap(namedBase)
    }

    /// A letter without its accent, from its Unicode name: "LATIN SMALL LETTER E WITH ACUTE".
    private static func namedBase(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.properties.generalCategory == .nonspacingMark { return nil }
        if scalar == "\u{2019}" || scalar == "\u{2018}" { return "'" }
        if scalar.properties.isDash { return "-" }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH" else {
            return scalar
        }
        return words[3].lowercased().unicodeScalars.first
    }
}
