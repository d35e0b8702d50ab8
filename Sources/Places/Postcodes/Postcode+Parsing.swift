/// What was mended to make a postcode of what somebody wrote.
package enum PostcodeRepair: Hashable, Sendable, CustomStringConvertible {
    /// Small letters were made capitals.
    case capitals
    /// Spaces were added, moved or taken away.
    case spacing
    /// A hyphen or full stop was taken for a space.
    case punctuation
    /// A letter was written for a digit: O for 0, I for 1.
    case letterForDigit
    /// A digit was written for a letter: 0 for O, 1 for I.
    case digitForLetter

    package var description: String {
        switch self {
        case .capitals: "small letters made capitals"
        case .spacing: "spacing put right"
        case .punctuation: "punctuation taken for a space"
        case .letterForDigit: "a letter read as a digit"
        case .digitForLetter: "a digit read as a letter"
        }
    }
}

/// A postcode and what was mended in it; nothing where it was written as it should be.
package struct ParsedPostcode: Hashable, Sendable {
    /// The postcode.
    package let postcode: Postcode
    /// What was mended, in the order of ``PostcodeRepair``'s cases.
    package let repairs: [PostcodeRepair]
}

extension Postcode {
    /// Reads a postcode as people and feeds write it, and mends only what has exactly one reading.
    ///
    /// Confused letters and digits are mended only where the result lies in a postcode area that exists, and only in a
    /// text that has a digit. Cost is bounded whatever the length of the text.
    ///
    /// - Throws: A ``PostcodeFault`` that says what is wrong.
    package static func parse(_ text: String) throws(PostcodeFault) -> ParsedPostcode {
        let written = try WrittenPostcode(text)
        let characters = written.characters
        if standsForNoPlace(characters) { throw .standsForNoPlace }
        if characters.count < 5, let outcode = Outcode(characters[...]) { throw .outcodeOnly(outcode) }
        guard characters.count >= 5 else { throw .tooShort(missing: 5 - characters.count) }
        guard characters.count <= 7 else { throw .tooLong(extra: characters.count - 7) }
        guard written.isSpacedAsPostcode || Outcode(written.head) == nil else { throw .misplacedSpace }
        if let postcode = Postcode(compact: characters) {
            return ParsedPostcode(postcode: postcode, repairs: written.repairs(for: postcode))
        }
        let readings = confusions(of: characters)
        guard let postcode = readings.first else { throw fault(of: characters) }
        guard readings.count == 1 else { throw .severalReadings(readings) }
        return ParsedPostcode(postcode: postcode, repairs: written.repairs(for: postcode))
    }

    /// Whether it is a pseudo-postcode of NHS records: `ZZ99 3VZ`, no fixed abode; `ZZ99 3WZ`, address unknown; and
    /// the countries (NHS Data Dictionary, "NHS Postcode Directory pseudo postcodes").
    private static func standsForNoPlace(_ characters: [UInt8]) -> Bool {
        characters.count == 7 && characters.starts(with: "ZZ99".utf8) && "123".utf8.contains(characters[4])
            && characters[5].isCapital && characters[6] == UInt8(ascii: "Z")
    }

    /// The postcodes of real areas that differ from the characters only in O for 0, I for 1, or the reverse.
    private static func confusions(of characters: [UInt8]) -> [Postcode] {
        guard characters.contains(where: \.isDigit) else { return [] }
        var candidates: [[UInt8]] = [[]]
        for character in characters {
            candidates = candidates.flatMap { candidate in
                [character, character.confusable].compactMap { $0 }.map { candidate + [$0] }
            }
        }
        return candidates.compactMap { Postcode(compact: $0) }.filter { PostcodeArea.named($0.outcode.area) != nil }
    }

    private static func fault(of characters: [UInt8]) -> PostcodeFault {
        let incode = characters.suffix(3)
        guard let outcode = Outcode(characters.dropLast(3)) else {
            return .badOutcode(String(decoding: characters.dropLast(3), as: UTF8.self))
        }
        return Postcode(outcode: outcode, incode: incode) == nil
            ? .badIncode(String(decoding: incode, as: UTF8.self)) : .badOutcode(outcode.text)
    }
}

/// The letters and digits of a text, and how they were set out.
private struct WrittenPostcode {
    /// Letters and digits in capitals.
    var characters: [UInt8] = []
    /// How many of them stand before each gap.
    private var gaps: [Int] = []
    private var hasSmallLetters = false
    private var hasPunctuation = false
    private var hasUsualSpacing = false

    init(_ text: String) throws(PostcodeFault) {
        guard text.utf8.count <= 64 else { throw .tooLong(extra: text.utf8.count - 7) }
        for character in text {
            switch character {
            case "-", ".", "\u{2010}", "\u{2011}", "\u{2013}":
                hasPunctuation = true
                gaps.append(characters.count)
            case _ where character.isWhitespace:
                gaps.append(characters.count)
            default:
                guard let ascii = character.asciiValue, ascii.capital.isCapital || ascii.isDigit else {
                    throw .foreignCharacter(character)
                }
                hasSmallLetters = hasSmallLetters || ascii.capital != ascii
                characters.append(ascii.capital)
            }
        }
        guard !characters.isEmpty else { throw .empty }
        hasUsualSpacing = gaps == [characters.count - 3] && text.contains(" ")
        gaps.removeAll { $0 == 0 || $0 == characters.count }
    }

    /// Whether the gaps, if any, leave the last three characters together as a half of their own.
    var isSpacedAsPostcode: Bool { gaps.isEmpty || gaps.contains(characters.count - 3) }

    /// What stands before the first gap.
    var head: ArraySlice<UInt8> { characters.prefix(gaps.first ?? characters.count) }

    func repairs(for postcode: Postcode) -> [PostcodeRepair] {
        var repairs: [PostcodeRepair] = []
        if hasSmallLetters { repairs.append(.capitals) }
        if hasPunctuation {
            repairs.append(.punctuation)
        } else if !hasUsualSpacing {
            repairs.append(.spacing)
        }
        let read = (postcode.outcode.text + postcode.incode).utf8
        let changed = zip(characters, read).filter { $0 != $1 }
        if changed.contains(where: { $0.1.isDigit }) { repairs.append(.letterForDigit) }
        if changed.contains(where: { $0.1.isCapital }) { repairs.append(.digitForLetter) }
        return repairs
    }
}

extension UInt8 {
    fileprivate var confusable: UInt8? {
        switch self {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "0"): UInt8(ascii: "O")
        case UInt8(ascii: "I"): UInt8(ascii: "1")
        case UInt8(ascii: "1"): UInt8(ascii: "I")
        default: nil
        }
    }
}
