/// Splits text into folded words.
///
/// Words are runs of letters and digits, as in Unicode's word boundaries (UAX 29) but with these choices:
/// - Case and accents are folded (``LetterFold``).
/// - A possessive `'s` is dropped and other apostrophes vanish: *children's* gives `children`, *O'Brien* `obrien`.
/// - A hyphen or ampersand splits, and the joined form is a word too: *drop-in* gives `drop`, `in`, `dropin`, so that
///   *drop in*, *drop-in* and *dropin* find each other. Numbers alone are not joined: *0-19* gives `0`, `19`.
/// - Codes and numbers stay whole: `sk8`, `camhs2`, `9.30`. Abbreviations with points are joined: *U.K.* gives `uk`.
/// - Every ideograph is a word.
struct Tokeniser {
    private var word: [UInt8] = []
    private var compound: [UInt8] = []
    private var compoundParts = 0
    private var compoundHasLetter = false
    private var wordHasLetter = false
    /// How long the word was when an apostrophe was met in it.
    private var apostrophe: Int?
    /// Whether the word so far is an abbreviation of single letters with points.
    private var isAbbreviation = false

    /// Appends the words of a text to a list.
    ///
    /// O(bytes).
    mutating func split(_ text: String, into words: inout WordList) {
        var text = text
        text.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte < 0x80 {
                    offset += 1
                    take(ascii: byte, followedBy: bytes[offset...], into: &words)
                } else {
                    let (scalar, length) = Self.decode(bytes[offset...])
                    offset += length
                    take(scalar, followedBy: bytes[offset...], into: &words)
                }
            }
        }
        endWord(into: &words)
    }

    private mutating func take(
        ascii byte: UInt8,
        followedBy rest: Slice<UnsafeBufferPointer<UInt8>>,
        into words: inout WordList
    ) {
        let kind = CharacterClass.ofASCII(byte)
        switch kind {
        case .letter:
            word.append(byte | 0x20)
            wordHasLetter = true
        case .digit: word.append(byte)
        default: take(kind, followedBy: rest, into: &words)
        }
    }

    private mutating func take(
        _ scalar: Unicode.Scalar,
        followedBy rest: Slice<UnsafeBufferPointer<UInt8>>,
        into words: inout WordList
    ) {
        let kind = CharacterClass.of(scalar)
        switch kind {
        case .letter, .digit:
            word.append(contentsOf: LetterFold.folded(scalar))
            wordHasLetter = wordHasLetter || kind == .letter
        case .mark:
            if !word.isEmpty { word.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? []) }
        case .ideograph:
            endWord(into: &words)
            words.append((UTF8.encode(scalar).map { Array($0) } ?? [])[...])
        default: take(kind, followedBy: rest, into: &words)
        }
    }

    private mutating func take(
        _ kind: CharacterClass,
        followedBy rest: Slice<UnsafeBufferPointer<UInt8>>,
        into words: inout WordList
    ) {
        switch kind {
        case .ignored: break
        case .apostrophe where Self.startsWord(rest) && !word.isEmpty: apostrophe = word.count
        case .joiner where Self.startsWord(rest) && !word.isEmpty:
            compoundHasLetter = compoundHasLetter || wordHasLetter
            endPart(into: &words)
        case .point where staysWhole(before: rest): break
        default: endWord(into: &words)
        }
    }

    /// Whether a point before `rest` belongs to the word: a decimal point, or a point of an abbreviation.
    private mutating func staysWhole(before rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let next = rest.first, let last = word.last else { return false }
        if CharacterClass.ofASCII(last) == .digit, last < 0x80, next < 0x80, CharacterClass.ofASCII(next) == .digit {
            word.append(UInt8(ascii: "."))
            return true
        }
        let after = rest.dropFirst().first
        guard word.count == 1 || isAbbreviation, wordHasLetter, next < 0x80, CharacterClass.ofASCII(next) == .letter,
            after.map({ $0 < 0x80 && ![.letter, .digit].contains(CharacterClass.ofASCII($0)) }) ?? true
        else { return false }
        isAbbreviation = true
        return true
    }

    private mutating func endPart(into words: inout WordList) {
        if let apostrophe, apostrophe == word.count - 1, word.last == UInt8(ascii: "s") { word.removeLast() }
        if !word.isEmpty {
            words.append(word[...])
            compound.append(contentsOf: word)
            compoundParts += 1
        }
        word.removeAll(keepingCapacity: true)
        wordHasLetter = false
        apostrophe = nil
        isAbbreviation = false
    }

    private mutating func endWord(into words: inout WordList) {
        guard !word.isEmpty || compoundParts > 0 else { return }
        compoundHasLetter = compoundHasLetter || wordHasLetter
        endPart(into: &words)
        if compoundParts > 1, compoundHasLetter { words.append(compound[...], isJoined: true) }
        compound.removeAll(keepingCapacity: true)
        compoundParts = 0
        compoundHasLetter = false
    }

    /// Whether a word could go on here.
    ///
    /// A byte beyond ASCII may turn out to be no letter, which does no harm.
    private static func startsWord(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let next = rest.first else { return false }
        return next >= 0x80 || [.letter, .digit].contains(CharacterClass.ofASCII(next))
    }

    /// The scalar at the start of well-formed UTF-8, which a `String` always is, and its length.
    private static func decode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (Unicode.Scalar, Int) {
        var decoder = UTF8()
        var iterator = bytes.prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return ("\u{FFFD}", 1) }
        return (scalar, scalar.utf8.count)
    }
}
