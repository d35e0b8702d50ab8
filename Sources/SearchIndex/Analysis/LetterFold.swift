/// Folds one letter: lower case, and in the Latin script without its accents (é to e, ø to o, æ to ae, ß to ss).
///
/// The base of an accented Latin letter is read from its Unicode name, "LATIN SMALL LETTER E WITH ACUTE". Names never
/// change once given (<https://www.unicode.org/policies/stability_policy.html#Name>), and unlike the decomposition
/// mappings they also cover strokes and ligatures. Other scripts are only put in lower case.
enum LetterFold {
    /// The folded letter in UTF-8.
    ///
    /// A table look-up for the Latin blocks in use.
    static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
        let code = Int(scalar.value)
        for block in tables where block.codes.contains(code) {
            return block.letters[code - block.codes.lowerBound]
        }
        return spelledOut(scalar)
    }

    /// Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional.
    private static let tables: [(codes: Range<Int>, letters: [[UInt8]])] =
        [0x80..<0x250, 0x1E00..<0x1F00].map { codes in
            (codes, codes.map { Unicode.Scalar(UInt32($0)).map(spelledOut) ?? [] })
        }

    private static func spelledOut(_ scalar: Unicode.Scalar) -> [UInt8] {
        latinBase(scalar) ?? Array(scalar.properties.lowercaseMapping.utf8)
    }

    private static let namedLetters = [
        "AE": "ae", "OE": "oe", "SHARP S": "ss", "THORN": "th", "ETH": "d", "DOTLESS I": "i", "LONG S": "s",
        "IJ": "ij", "FF": "ff", "FI": "fi", "FL": "fl", "FFI": "ffi", "FFL": "ffl", "ST": "st",
    ]

    private static func latinBase(_ scalar: Unicode.Scalar) -> [UInt8]? {
        guard var name = scalar.properties.name.map({ $0[...] }) else { return nil }
        for prefix in ["FULLWIDTH ", "LATIN ", "SMALL ", "CAPITAL "] where name.hasPrefix(prefix) {
            name = name.dropFirst(prefix.count)
        }
        guard scalar.properties.name?.contains("LATIN ") == true,
            let kind = ["LETTER ", "LIGATURE "].first(where: { name.hasPrefix($0) })
        else { return nil }
        var letter = name.dropFirst(kind.count)
        if let with = letter.firstRange(of: " WITH ") { letter = letter[..<with.lowerBound] }
        if letter.utf8.count == 1 { return Array(letter.lowercased().utf8) }
        return namedLetters[String(letter)].map { Array($0.utf8) }
    }
}
