/// What a character means to the tokeniser.
enum CharacterClass: Equatable {
    /// Part of a word.
    case letter
    /// Part of a word, and makes it a code rather than a word to stem.
    case digit
    /// A mark that belongs to the letter before it in scripts other than Latin.
    case mark
    /// A word of its own in a script without spaces.
    case ideograph
    /// Apostrophes of all shapes.
    case apostrophe
    /// A hyphen or ampersand: splits a word and joins its parts.
    case joiner
    /// A full stop: inside numbers and abbreviations it does not split.
    case point
    /// Left out as though it were not there: accents on their own, soft hyphens, joiners of no width.
    case ignored
    /// Everything else.
    case separator

    /// The class of an ASCII byte.
    @inline(__always)
    static func ofASCII(_ byte: UInt8) -> CharacterClass { asciiTable[Int(byte & 0x7F)] }

    private static let asciiTable: [CharacterClass] = (0..<128).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "-"), UInt8(ascii: "&"): .joiner
        case UInt8(ascii: "."): .point
        default: .separator
        }
    }

    /// The class of a character beyond ASCII.
    static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0xFF07: .apostrophe
        case 0x2010, 0x2011, 0xFF0D, 0xFF06: .joiner
        case 0x00AD, 0x0300...0x036F, 0x200B...0x200D, 0x2060, 0xFEFF: .ignored
        default: ofProperties(scalar.properties)
        }
    }

    private static func ofProperties(_ properties: Unicode.Scalar.Properties) -> CharacterClass {
        switch properties.generalCategory {
        case .decimalNumber: .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark
        default: properties.isIdeographic ? .ideograph : properties.isAlphabetic ? .letter : .separator
        }
    }
}
