/// What letters a form has, in 32 bits: a bit for each of a to z, above them its length up to 31, and the highest
/// where it has anything else.
///
/// A slip changes at most one letter on each side, so signatures alone rule out most forms.
struct LetterSignature {
    let bits: UInt32

    private static let letters: UInt32 = 1 << 26 - 1
    private static let other: UInt32 = 1 << 31

    init(bits: UInt32) { self.bits = bits }

    init(_ form: some Collection<UInt8>) {
        var bits = UInt32(min(31, form.count)) << 26
        for byte in form {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            bits |= isLetter ? 1 << UInt32(byte - UInt8(ascii: "a")) : Self.other
        }
        self.bits = bits
    }

    /// Whether it is of the letters a to z alone.
    var isPlainWord: Bool { bits & Self.other == 0 }

    /// How many letters, up to 31.
    var length: Int { Int(bits >> 26 & 31) }

    /// Whether words of these signatures can be so many slips apart, 1 or 2, and are both of letters alone.
    @inline(__always)
    func isNear(_ other: LetterSignature, slips: Int) -> Bool {
        guard (bits | other.bits) & Self.other == 0, abs(length - other.length) <= slips else { return false }
        var mine = bits & ~other.bits & Self.letters
        var theirs = other.bits & ~bits & Self.letters
        for _ in 0..<slips {
            mine &= mine &- 1
            theirs &= theirs &- 1
        }
        return mine | theirs == 0
    }
}
