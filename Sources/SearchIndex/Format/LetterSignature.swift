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

    /// Whether a word of letters alone, of 1 to 30, can be so many slips, 1 or 2, away from one of another signature.
    @inline(__always)
    func isNear(_ other: LetterSignature, slips: Int) -> Bool {
        // Anything but letters counts as 32 in the length, which is too far from 30.
        let gap = other.bits >> 26 &- bits >> 26 &+ UInt32(truncatingIfNeeded: slips)
        guard gap <= UInt32(truncatingIfNeeded: 2 * slips) else { return false }
        var mine = bits & ~other.bits & Self.letters
        var theirs = other.bits & ~bits & Self.letters
        mine &= mine &- 1
        theirs &= theirs &- 1
        if slips == 2 {
            mine &= mine &- 1
            theirs &= theirs &- 1
        }
        return mine | theirs == 0
    }
}
