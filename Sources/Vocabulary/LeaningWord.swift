/// A word as leanings know it.
struct LeaningWord {
    /// Its identity, as ``TextWord/key``; `nil` for a number, all of which are alike.
    let key: UInt64?
    /// Whether it is the first of a sentence: pairs do not cross it.
    let beginsSentence: Bool

    /// A word or a pair of words that follow each other.
    struct Feature {
        /// Its ``CompiledLayout/weightHash(_:_:)``.
        let hash: UInt64
        /// The place of the word, or of the first of the pair.
        let place: Int
        let isPair: Bool
    }

    /// No word's key: hashes and numbers of words stay below.
    private static let number = UInt64.max

    /// The words of a text and its pairs, in its order; a number counts in a pair alone.
    static func features(of words: [LeaningWord]) -> [Feature] {
        var features: [Feature] = []
        features.reserveCapacity(words.count * 2)
        for (place, word) in words.enumerated() {
            if let key = word.key {
                features.append(Feature(hash: CompiledLayout.weightHash(key), place: place, isPair: false))
            }
            guard place + 1 < words.count, !words[place + 1].beginsSentence else { continue }
            let next = words[place + 1].key
            guard word.key != nil || next != nil else { continue }
            let hash = CompiledLayout.weightHash(word.key ?? number, next ?? number)
            features.append(Feature(hash: hash, place: place, isPair: true))
        }
        return features
    }
}
