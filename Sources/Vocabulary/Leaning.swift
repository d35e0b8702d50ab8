package import DirectoryModel

/// A need that several words of a text speak of together, none of which would be enough on its own.
package struct Leaning: Hashable, Sendable {
    /// The need.
    package let slug: TermSlug
    /// The words that say most of it, as typed, in the order of the text; two to five.
    package let words: [String]
    /// How much the words lean to the need: the sum of what each does, by the square root of how many words there are; above 0,
    /// 0.25 is something and 0.5 much.
    package let weight: Float

    /// The words as an answer tells them, with dots between them.
    package var told: String { words.joined(separator: " ... ") }
}

extension VocabularyTables {
    /// So many needs are told, the strongest: more are never asked for.
    private static let mostLeanings = 16
    /// So many words are told of a need.
    private static let mostWords = 5

    /// The needs that two or more words lean to, the strongest first, sixteen at most.
    ///
    /// O(words log rows).
    ///
    /// - Parameter passed: For each word whether it says nothing here.
    func leanings(of words: [TextWord], passing passed: [Bool], _ bytes: UnsafeRawBufferPointer) -> [Leaning] {
        let table = region(.leanings)
        var spoken: [LeaningWord] = []
        var places: [Int] = []
        for (place, word) in words.enumerated() where !passed[place] {
            let begins = word.has(TextWord.Mark.beginsSentence) || (place > 0 && passed[place - 1])
            spoken.append(LeaningWord(key: word.has(TextWord.Mark.number) ? nil : word.key, beginsSentence: begins))
            places.append(place)
        }
        var sums: [UInt32: UInt32] = [:]
        // What leans to something, once, with its rows.
        var telling: [(feature: LeaningWord.Feature, rows: Range<Int>)] = []
        var seen: Set<UInt64> = []
        var count = 0
        for feature in LeaningWord.features(of: spoken) where seen.insert(feature.hash).inserted {
            if !feature.isPair { count += 1 }
            let rows = table.leaningRows(of: feature.hash)
            guard !rows.isEmpty else { continue }
            telling.append((feature, rows))
            for row in rows { sums[table[row, 2] & 0xffff, default: 0] &+= table[row, 2] >> 16 }
        }
        let strongest = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostLeanings)
        return strongest.compactMap { need, sum in
            let slug = slug(ofTerm: Int(need))
            var shares: [Int: UInt32] = [:]
            for (feature, rows) in telling {
                guard let row = rows.first(where: { table[$0, 2] & 0xffff == need }) else { continue }
                shares[feature.place, default: 0] &+= table[row, 2] >> 16
                if feature.isPair { shares[feature.place + 1, default: 0] &+= table[row, 2] >> 16 }
            }
            guard !slug.isEmpty, shares.count > 1 else { return nil }
            let told = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords).map(\.key)
                .sorted()
            // "Someone to talk to" says nothing, however often it stands beside one need.
            let isOrdinary = told.allSatisfy { words[places[$0]].has(CompiledLayout.WordFlags.ordinary) }
            guard !isOrdinary else { return nil }
            return Leaning(
                slug: slug,
                words: told.map { place in
                    let word = words[places[place]]
                    return String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
                },
                weight: Float(sum) / 100 / Float(max(count, 1)).squareRoot()
            )
        }
    }
}

extension VocabularyTables.Region {
    /// A word leans to so many needs at most, which bounds the work where rows are damaged.
    private static let mostNeeds = 256

    /// The rows of a word or pair; they ascend by hash.
    fileprivate func leaningRows(of hash: UInt64) -> Range<Int> {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self.hash(middle) < hash { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < count, end - low < Self.mostNeeds, self.hash(end) == hash { end += 1 }
        return low..<end
    }

    private func hash(_ row: Int) -> UInt64 { UInt64(self[row, 0]) | UInt64(self[row, 1]) << 32 }
}
