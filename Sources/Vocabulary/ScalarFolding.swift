/// What a character outside ASCII is to the reader of words.
enum FoldedScalar {
    /// It parts words.
    case separator
    /// It is dropped between letters, as ' is.
    case apostrophe
    /// It is dropped anywhere: accents on their own, soft hyphens, invisible characters.
    case nothing
    /// One or two small letters; the second is 0 where there is one.
    case letters(UInt8, UInt8)
    /// A letter of another script, kept as it is.
    case other
}

/// What a scalar outside ASCII is to the reader of words.
func foldedScalar(_ value: UInt32) -> FoldedScalar {
    switch value {
    case 0x00b4, 0x02bc, 0x2018, 0x2019, 0x201b, 0xff07: return .apostrophe
    case 0x00ad, 0x0300...0x036f, 0x180e, 0x200b...0x200f, 0x2060, 0xfe00...0xfe0f, 0xfeff: return .nothing
    case 0x00c0...0x017f where value != 0x00d7 && value != 0x00f7: return latinLetters(value)
    case 0xff10...0xff19: return .letters(UInt8(value - 0xff10) + 0x30, 0)
    case 0xff21...0xff3a: return .letters(UInt8(value - 0xff21) + 0x61, 0)
    case 0xff41...0xff5a: return .letters(UInt8(value - 0xff41) + 0x61, 0)
    case ..<0x00c0, 0x00d7, 0x00f7, 0x2000...0x2bff, 0x3000...0x303f, 0xe000...0xf8ff, 0xff00...0xff0f,
        0xff1a...0xff20, 0xff3b...0xff40, 0xff5b...0xff65, 0xfff0...0xffff, 0x1f000...:
        return .separator
    default: return .other
    }
}

/// The letters under the accents of Latin-1 and Latin Extended-A, in runs that end at the given scalar.
private let latinRuns: [(end: UInt32, letters: StaticString)] = [
    (0x00c5, "a"), (0x00c6, "ae"), (0x00c7, "c"), (0x00cb, "e"), (0x00cf, "i"), (0x00d0, "d"), (0x00d1, "n"),
    (0x00d8, "o"), (0x00dc, "u"), (0x00dd, "y"), (0x00de, "th"), (0x00df, "ss"), (0x00e5, "a"), (0x00e6, "ae"),
    (0x00e7, "c"), (0x00eb, "e"), (0x00ef, "i"), (0x00f0, "d"), (0x00f1, "n"), (0x00f8, "o"), (0x00fc, "u"),
    (0x00fd, "y"), (0x00fe, "th"), (0x00ff, "y"), (0x0105, "a"), (0x010d, "c"), (0x0111, "d"), (0x011b, "e"),
    (0x0123, "g"), (0x0127, "h"), (0x0131, "i"), (0x0133, "ij"), (0x0135, "j"), (0x0138, "k"), (0x0142, "l"),
    (0x014b, "n"), (0x0151, "o"), (0x0153, "oe"), (0x0159, "r"), (0x0161, "s"), (0x0167, "t"), (0x0173, "u"),
    (0x0175, "w"), (0x0178, "y"), (0x017e, "z"), (0x017f, "s"),
]

private func latinLetters(_ value: UInt32) -> FoldedScalar {
    guard let run = latinRuns.first(where: { value <= $0.end }) else { return .other }
    return run.letters.withUTF8Buffer { .letters($0[0], $0.count > 1 ? $0[1] : 0) }
}
