/// A word of a text after folding, by its hash: two words are the same word where their hashes are the same.
///
/// Folding: letters small and without accents; apostrophes, soft hyphens and invisible characters dropped; a plural
/// ending taken off words of four letters and more. Hyphens and all other signs part words.
struct FoldedWord {
    /// Where it starts, in UTF-8 bytes from the text's start.
    let start: Int
    /// Where it ends.
    let end: Int
    /// Its identity; never 0.
    let hash: UInt64
    /// Whether it is typed in capitals: two or more, and more capitals than small letters.
    let isCapitals: Bool
    /// Whether it is the first word of a sentence; a blank line ends a sentence too.
    let beginsSentence: Bool
    /// Whether a comma, colon, bracket or the like stands before it.
    let beginsClause: Bool
    /// Whether it holds a digit, `*` or `@` in place of a letter, or a letter three times running.
    let mayBeDisguised: Bool
}

/// The hash of a word while its letters come in (FNV-1a, 64 bits), with the plural ending taken off at the end.
struct WordHash {
    private var hashes: (UInt64, UInt64, UInt64, UInt64) = (Self.seed, Self.seed, Self.seed, Self.seed)
    private var letters: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    private(set) var count = 0

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func mix(_ byte: UInt8) {
        hashes = (Self.mixed(hashes.0, byte), hashes.0, hashes.1, hashes.2)
        letters = (byte, letters.0, letters.1, letters.2)
        count += 1
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// The hash of the singular; never 0.
    @inline(__always)
    var singular: UInt64 {
        var hash = hashes.0
        if letters.0 == UInt8(ascii: "s"), count >= 4 {
            switch (letters.3, letters.2, letters.1) {
            case (_, _, UInt8(ascii: "s")), (_, _, UInt8(ascii: "u")), (_, _, UInt8(ascii: "i")): break
            case (_, UInt8(ascii: "i"), UInt8(ascii: "e")) where count >= 5:
                hash = Self.mixed(hashes.3, UInt8(ascii: "y"))
            case (_, UInt8(ascii: "x"), UInt8(ascii: "e")), (_, UInt8(ascii: "z"), UInt8(ascii: "e")),
                (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: "e")),
                (UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "e")),
                (UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "e")):
                hash = hashes.2
            default: hash = hashes.1
            }
        }
        hash ^= hash >> 32
        return hash == 0 ? 1 : hash
    }

    /// The hash of letters that are folded already.
    static func of(_ folded: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in folded { hash.mix(byte) }
        return hash.singular
    }
}

/// The folded words of a text, as hashes.
func foldedHashes(_ text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { bytes in
        var reader = WordReader(UnsafeRawBufferPointer(bytes))
        var hashes: [UInt64] = []
        while let word = reader.next() { hashes.append(word.hash) }
        return hashes
    }
}

/// The folded words of a text, letter by letter.
func foldedSpellings(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
        var reader = WordReader(UnsafeRawBufferPointer(bytes), keepsSpelling: true)
        var spellings: [String] = []
        while reader.next() != nil { spellings.append(String(decoding: reader.spelling, as: UTF8.self)) }
        return spellings
    }
}
