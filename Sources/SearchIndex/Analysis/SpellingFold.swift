/// Brings American and British spellings of a word together before stemming.
///
/// The direction is towards the British form, because its stems are narrower: Snowball takes *organization* to `organ`,
/// but *organisation* to `organis`. The same fold is applied to documents and questions, so a word that is folded
/// needlessly still finds itself.
enum SpellingFold {
    /// The folded spelling of a word of ASCII letters in lower case.
    static func folded(_ word: [UInt8]) -> [UInt8] {
        if let whole = SpellingPairs.words[word] { return whole }
        var word = word
        for (american, british) in SpellingPairs.prefixes where word.starts(with: american) {
            word.replaceSubrange(0..<american.count, with: british)
            break
        }
        foldVerb(&word)
        return word
    }

    /// -ize to -ise and -yze to -yse, in all their forms, after at least three letters (so not *size* or *prize*).
    private static func foldVerb(_ word: inout [UInt8]) {
        for ending in endings where word.count >= 3 + ending.count && word.suffix(ending.count).elementsEqual(ending) {
            word[word.count - ending.count + 1] = UInt8(ascii: "s")
            return
        }
    }

    private static let endings: [[UInt8]] =
        ["e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational", "able"].flatMap { ending in
            ["iz", "yz"].map { Array(($0 + ending).utf8) }
        }
}
