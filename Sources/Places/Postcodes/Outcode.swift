/// The first half of a postcode, which names a postcode district: `M1`, `SW1A`, `LU5`.
///
/// Formats: BS 7666-2:2006 and the Cabinet Office data standards catalogue, "UK Postal Addresses": `A9`, `A99`, `AA9`,
/// `AA99`, `A9A`, `AA9A` with the letters allowed in each place, and `GIR`. A district number of two digits does not
/// begin with 0. The area `ZZ`, which Royal Mail does not use, is taken for fictional places.
package struct Outcode: Hashable, Sendable, CustomStringConvertible {
    /// The outcode in capitals: `LU5`.
    package let text: String

    package var description: String { text }

    /// The letters that it begins with, which name the postcode area: `LU`.
    package var area: String { String(text.prefix { $0.isLetter }) }

    /// An outcode from its exact characters, with no repair; `nil` where they are none.
    package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

    /// An outcode from what somebody typed: surrounding spaces and lower case are allowed; `nil` where it is none.
    package init?(typed text: String) {
        let trimmed = text.utf8.drop { $0 == UInt8(ascii: " ") }.prefix(8)
        guard let end = trimmed.lastIndex(where: { $0 != UInt8(ascii: " ") }), text.utf8.count <= 64 else { return nil }
        self.init(trimmed[...end].map(\.capital)[...])
    }

    init?(_ characters: ArraySlice<UInt8>) {
        guard Self.isOutcode(Array(characters)) else { return nil }
        text = String(decoding: characters, as: UTF8.self)
    }

    private static func isOutcode(_ characters: [UInt8]) -> Bool {
        guard (2...4).contains(characters.count) else { return false }
        if characters == Array("GIR".utf8) { return true }
        guard characters[0].isCapital, !"QVX".utf8.contains(characters[0]) else { return false }
        let areaLength = characters[1].isCapital ? 2 : 1
        if areaLength == 2, "IJZ".utf8.contains(characters[1]), !isFictional(characters) { return false }
        let district = characters[areaLength...]
        guard let first = district.first, first.isDigit else { return false }
        switch district.count {
        case 1: return true
        case 2:
            guard let second = district.last else { return false }
            if second.isDigit { return first != UInt8(ascii: "0") }
            // M, N, R, V, X and Y stood after W1 until 2001, and old records still have them.
            return (areaLength == 1 ? "ABCDEFGHJKMNPRSTUVWXY" : "ABEHMNPRVWXY").utf8.contains(second)
        default: return false
        }
    }

    private static func isFictional(_ characters: [UInt8]) -> Bool { characters.starts(with: "ZZ".utf8) }

    /// A number in the order of the text, below 37 to the fourth power: each character, from the left and padded with
    /// blanks to four, is a digit of base 37 (blank, 0 to 9, A to Z).
    var key: UInt32 {
        var key: UInt32 = 0
        for character in text.utf8 { key = key * 37 + character.base37 }
        for _ in text.utf8.count..<4 { key *= 37 }
        return key
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    /// The ASCII letter as a capital; anything else as it is.
    var capital: UInt8 { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self - 32 : self }
    fileprivate var base37: UInt32 {
        UInt32(isDigit ? self - UInt8(ascii: "0") + 1 : self - UInt8(ascii: "A") + 11)
    }
}
