/// A well-formed United Kingdom postcode in its usual spacing: `M1 1AE`.
///
/// Well-formed is not the same as existing: ``Gazetteer/lookup(_:)`` knows which exist. The second half is a digit and
/// two letters of the twenty that Royal Mail uses there (all but C, I, K, M, O and V). Formats as for ``Outcode``.
package struct Postcode: Hashable, Sendable, CustomStringConvertible {
    /// The first half.
    package let outcode: Outcode
    /// The second half: `1AE`.
    package let incode: String

    /// The postcode in capitals with one space: `M1 1AE`.
    package var text: String { "\(outcode.text) \(incode)" }

    package var description: String { text }

    /// A postcode from its exact text, capitals with one space or none; `nil` where that is not a postcode.
    package init?(_ text: String) {
        var characters = Array(text.utf8.prefix(9))
        if characters.count > 3, characters[characters.count - 4] == UInt8(ascii: " ") {
            characters.remove(at: characters.count - 4)
        }
        self.init(compact: characters)
    }

    /// A postcode from its characters without the space.
    init?(compact characters: [UInt8]) {
        guard characters.count >= 5, let outcode = Outcode(characters.dropLast(3)) else { return nil }
        self.init(outcode: outcode, incode: characters.suffix(3))
    }

    init?(outcode: Outcode, incode: ArraySlice<UInt8>) {
        guard incode.count == 3, let digit = incode.first, digit.isDigit,
            incode.dropFirst().allSatisfy({ Self.unitLetters.contains($0) })
        else { return nil }
        self.outcode = outcode
        self.incode = String(decoding: incode, as: UTF8.self)
    }

    /// The letters of the last two places, in order.
    static let unitLetters: [UInt8] = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)

    /// The key of its sector: the outcode's key times ten, plus the digit of the incode.
    var sectorKey: UInt32 { outcode.key * 10 + UInt32((incode.utf8.first ?? 0) &- UInt8(ascii: "0")) }

    /// Which of the 400 units of its sector it is: 20 times the first letter's place plus the second's.
    var unit: Int {
        incode.utf8.dropFirst().reduce(0) { $0 * 20 + (Self.unitLetters.firstIndex(of: $1) ?? 0) }
    }
}
