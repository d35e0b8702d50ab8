/// Why a text is not a postcode, and cannot be made one without guessing.
package enum PostcodeFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing but spaces.
    case empty
    /// It has so many letters and digits more than the seven of the longest postcode.
    case tooLong(extra: Int)
    /// It has so many letters and digits fewer than the five of the shortest postcode.
    case tooShort(missing: Int)
    /// It is the first half of a postcode alone.
    case outcodeOnly(Outcode)
    /// It holds a character that no postcode has.
    case foreignCharacter(Character)
    /// The space stands where it makes the halves doubtful: "M11 AE" may be M1 1AE, or M11 with a digit missing.
    case misplacedSpace
    /// The first half is no postcode district.
    case badOutcode(String)
    /// The second half is not a digit and two letters that are used there.
    case badIncode(String)
    /// A digit and a letter have been confused, and more than one postcode could be meant.
    case severalReadings([Postcode])
    /// A code of the NHS that stands for no fixed abode, an unknown address or a whole country.
    case standsForNoPlace

    package var description: String {
        switch self {
        case .empty: "nothing is written"
        case .tooLong(1): "one character too many"
        case .tooLong(2): "two characters too many"
        case .tooLong(let extra) where extra > 57: "far too long"
        case .tooLong(let extra): "\(extra) characters too many"
        case .tooShort(1): "one character too few"
        case .tooShort(let missing): "\(missing) characters too few"
        case .outcodeOnly(let outcode): "only the first half of a postcode (\(outcode))"
        case .foreignCharacter(let character): "no postcode has \(String(character).debugDescription) in it"
        case .misplacedSpace: "the space is in the wrong place, or a character is missing"
        case .badOutcode(let text): "\(text) cannot be the first half of a postcode"
        case .badIncode(let text): "\(text) cannot be the second half of a postcode"
        case .severalReadings(let readings): "it could be \(readings.map(\.text).joined(separator: " or "))"
        case .standsForNoPlace: "an NHS code that stands for no place"
        }
    }
}
