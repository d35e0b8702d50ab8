package import DirectoryModel

/// A need that several words of a text speak of together, none of which would be enough on its own.
package struct Leaning: Hashable, Sendable {
    /// The need.
    package let slug: TermSlug
    /// The words, as typed, in the order of the text.
    package let words: [String]
    /// How much likelier the words are of the need than of needs taken together, as a natural logarithm: above 0, 5 is much.
    package let weight: Float

    /// The words as an answer tells them: "pulled ... hair ... bald".
    package var told: String { words.joined(separator: " ... ") }
}

extension VocabularyTables {
    /// So many needs are told, the strongest: more are never asked for.
    private static let mostLeanings = 5

    /// The needs that two or more words lean to, the strongest first, five at most.
    ///
    /// O(words log rows).
    ///
    /// - Parameter passed: For each word whether it says nothing here.
    func leanings(of words: [TextWord], passing passed: [Bool], _ bytes: UnsafeRawBufferPointer) -> [Leaning] {
        let table = region(.leanings)
        var sums: [UInt32: (weight: UInt32, count: Int)] = [:]
        // Each word that leans to something once, with the first row of what it leans to.
        var telling: [(place: Int, row: Int)] = []
        var seen: Set<UInt32> = []
        for (place, word) in words.enumerated() where word.token != 0 && !passed[place] {
            guard seen.insert(word.token).inserted else { continue }
            let first = table.first(atLeast: word.token)
            guard table[first, 0] == word.token else { continue }
            telling.append((place, first))
            for row in table.rows(from: first) {
                let known = sums[table[row, 1]] ?? (0, 0)
                sums[table[row, 1]] = (known.weight &+ table[row, 2], known.count + 1)
            }
        }
        let doubt = UInt32(clamping: telling.count) &* CompiledLayout.leaningDoubt
        let strongest = sums.filter { $0.value.count > 1 && $0.value.weight > doubt }
            .sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
        return strongest.prefix(Self.mostLeanings).compactMap { need, sum in
            let slug = slug(ofTerm: Int(need))
            guard !slug.isEmpty else { return nil }
            let leaning = telling.filter { word in table.rows(from: word.row).contains { table[$0, 1] == need } }
            return Leaning(
                slug: slug,
                words: leaning.map {
                    String(decoding: bytes[Int(words[$0.place].start)..<Int(words[$0.place].end)], as: UTF8.self)
                },
                weight: Float(sum.weight - doubt) / 100
            )
        }
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

    /// The rows that begin with the same number as one.
    fileprivate func rows(from first: Int) -> Range<Int> {
        var end = first
        while end < count, self[end, 0] == self[first, 0] { end += 1 }
        return first..<end
    }
}
