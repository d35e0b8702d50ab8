/// The age at which a reader can be expected to follow a text.
///
/// The grade of Flesch and Kincaid (Kincaid and others, "Derivation of new readability formulas", 1975) and five years. It counts
/// long sentences and long words; it knows nothing of sense, so it points out texts to look at and decides nothing.
enum ReadingAge {
    /// The fewest words from which an age is told: below it one long word decides.
    static let fewestWords = 30

    /// The age in years; `nil` for a text of fewer than ``fewestWords`` words.
    ///
    /// Linear in the text. Web addresses, e-mail addresses and anything with a digit are no words.
    static func years(of text: String) -> Double? {
        var words = 0
        var syllables = 0
        var sentences = 0
        for sentence in Sentences.of(text) {
            let before = words
            for piece in sentence.utf8.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: "-") }) {
                guard let count = Self.syllables(in: piece) else { continue }
                words += 1
                syllables += count
            }
            if words > before { sentences += 1 }
        }
        guard words >= fewestWords else { return nil }
        let grade = 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
        return grade + 5
    }

    /// The syllables of a word: its runs of vowels, less a silent "e" or "ed" at the end; `nil` for what is no word.
    private static func syllables(in piece: Substring.UTF8View.SubSequence) -> Int? {
        var count = 0
        var letters: [UInt8] = []
        var follows = false
        for byte in piece {
            let letter = byte | 0x20
            if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") || (0x30...0x39).contains(byte) { return nil }
            guard (0x61...0x7a).contains(letter) else { continue }
            let isVowel = vowels.contains(letter)
            if isVowel, !follows { count += 1 }
            follows = isVowel
            letters.append(letter)
        }
        guard !letters.isEmpty else { return nil }
        if count > 1, isSilent(letters.suffix(3)) { count -= 1 }
        return max(1, count)
    }

    /// Whether a word that ends so has a vowel at its end that is not heard: "service", "asked"; not "little", "wanted".
    private static func isSilent(_ ending: ArraySlice<UInt8>) -> Bool {
        let ending = Array(ending)
        guard ending.count == 3 else { return false }
        switch (ending[1], ending[2]) {
        case (UInt8(ascii: "l"), UInt8(ascii: "e")): return vowels.contains(ending[0])
        case (UInt8(ascii: "e"), UInt8(ascii: "d")): return !Array("td".utf8).contains(ending[0])
        case (let before, UInt8(ascii: "e")): return !vowels.contains(before)
        default: return false
        }
    }

    private static let vowels = Array("aeiouy".utf8)
}
