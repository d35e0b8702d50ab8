package import DirectoryModel

/// A need that several words of a text speak of together, none of which would be enough on its own.
package struct Leaning: Hashable, Sendable {
    /// The need.
    package let slug: TermSlug
    /// The words, as typed, in the order of the text.
    package let words: [String]
    /// How much likelier the words are of the need than of needs taken together, as a natural logarithm: above 0, 5 is much.
    package let weight: Float
}

extension VocabularyTables {
    /// The needs that two or more words lean to, the strongest first; O(words log rows).
    ///
    /// - Parameter passed: For each word whether it says nothing here.
    func leanings(of words: [TextWord], passing passed: [Bool], _ bytes: UnsafeRawBufferPointer) -> [Leaning] {
        let table = region(.leanings)
        var sums: [UInt32: (weight: UInt32, words: [Int])] = [:]
        var seen: Set<UInt32> = []
        var telling: UInt32 = 0
        for (place, word) in words.enumerated() where word.token != 0 && !passed[place] {
            guard seen.insert(word.token).inserted else { continue }
            var row = table.first(atLeast: word.token)
            if table[row, 0] == word.token { telling += 1 }
            while table[row, 0] == word.token {
                let known = sums[table[row, 1]] ?? (0, [])
                sums[table[row, 1]] = (known.weight &+ table[row, 2], known.words + [place])
                row += 1
            }
        }
        let doubt = telling &* CompiledLayout.leaningDoubt
        return sums.filter { $0.value.words.count > 1 && $0.value.weight > doubt }
            .sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
            .map { row, sum in
                Leaning(
                    slug: slug(ofTerm: Int(row)),
                    words: sum.words.map {
                        String(decoding: bytes[Int(words[$0].start)..<Int(words[$0].end)], as: UTF8.self)
                    },
                    weight: Float(sum.weight - doubt) / 100
                )
            }
            .filter { !$0.slug.isEmpty }
    }
}

extension VocabularyTables.Region {
    /// The first row whose first number is not below another; the rows ascend by it.
    fileprivate func first(atLeast number: UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle, 0] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
