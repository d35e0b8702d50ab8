/// Splits text into runs of ASCII letters and digits, in lower case; everything else separates.
enum PlainTokeniser {
    /// Appends the words of a text to a list.
    ///
    /// O(bytes).
    static func split(_ text: String, into words: inout WordList) {
        var text = text
        text.withUTF8 { words.append(runsOf: $0, letters: lowerCase) }
    }

    /// For every byte the letter or digit it is in lower case, or 0.
    private static let lowerCase: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: 0
        }
    }
}
