import MappedFile

/// What is asked, resolved against the index.
struct SearchPlan {
    /// What of the question a scored list stands for.
    enum Source {
        /// A term of the word with an index in the question, and the form that was read for the word where it does not count
        /// as typed.
        case word(Int, term: String, guess: String?)
        /// The keyword with an index in the question.
        case keyword(Int)
    }

    /// A list that makes up the relevance, and what of the question it stands for.
    struct Found {
        var list: ScoredList
        let source: Source
        /// Which of ``AskedWords/forms`` its term's are; -1 for none.
        var forms = -1
    }

    /// The lists that make up the relevance, in the order of the question; they stand in the search's scratch.
    let lists: UnsafeMutableBufferPointer<ScoredList>
    let sources: [Source]
    /// For every group of required keywords the lists of those that the index has; they stand in the search's scratch.
    let groups: UnsafeBufferPointer<UnsafeBufferPointer<KeywordList>>
    /// Whether a document must be in one of `lists`.
    let needsMatch: Bool
    /// The phrases that a document must have; `nil` where the index has not all of their terms.
    let phrases: [PhraseTest]?
    /// What words add in the forms and the order that were asked; `nil` where it is nothing.
    let written: WordsAsWritten?
    /// How words were read that do not count as typed.
    let readings: [IndexAnswer.WordReading]
    /// How the scores of `lists` become bounds.
    let scale: BoundScale

    /// What every relevance starts from.
    var base: Double { needsMatch ? 0 : 1 }

    init(_ query: borrowing IndexQuery, index: borrowing SearchIndex, scratch: SearchScratch) throws(FileFault) {
        let words = try AskedWords(query, index, scratch)
        var found = words.found
        readings = words.readings
        if !query.keywords.isEmpty { try Self.addKeywords(query, index, &found) }
        if found.count > BoundScale.mostLists { Self.keepStrongest(&found) }
        groups = try Self.groups(query.requiredKeywords, index, scratch)
        phrases = try Self.phrases(query, index, scratch)
        written = Self.wordsAsWritten(&found, words, index, scratch)
        let asksNothing = !words.isAsked && query.keywords.isEmpty
        needsMatch = query.mustMatch && !asksNothing
        scale = BoundScale(bounds: found.lazy.map(\.list.bound), base: needsMatch ? 0 : 1)
        sources = found.map(\.source)
        lists = UnsafeMutableBufferPointer(start: scratch.lists, count: found.count)
        for (number, entry) in found.enumerated() {
            scratch.lists.advanced(by: number).initialize(to: entry.list)
            lists[number].multiplier = scale.multiplier(bound: entry.list.bound)
        }
    }

    /// What the sum of a document's single scores is multiplied with at most.
    var boost: Double { written?.greatestBoost ?? 1 }

    /// How many parts every score has.
    var partCount: Int { written == nil ? lists.count : 2 * lists.count + 1 }

    /// The group with the fewest documents, where a question is best driven by it: it has no more than the words and
    /// keywords.
    func smallestGroup(documentCount: Int) -> Int? {
        guard groups.count > 0 else { return nil }
        func size(_ group: Int) -> Int { groups[group].reduce(0) { $0 + $1.list.slots.count } }
        guard let group = groups.indices.min(by: { size($0) < size($1) }) else { return nil }
        let matching = needsMatch ? lists.reduce(0) { $0 + $1.documentCount } : documentCount
        return size(group) <= matching ? group : nil
    }

    /// Makes the directory of every ranged list that has none.
    ///
    /// O(postings of those lists), each of which is short.
    func makeDirectories(space: SlotSpace, scratch: SearchScratch) {
        for index in lists.indices where lists[index].maxima == nil {
            guard let list = lists[index].ranged else { continue }
            lists[index].use(ChunkDirectory(walking: list, space: space, scratch: scratch.directory(index)))
        }
    }

    /// The phrases, `nil` where the index has not all of their terms.
    private static func phrases(
        _ query: borrowing IndexQuery,
        _ index: borrowing SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) -> [PhraseTest]? {
        var phrases: [PhraseTest] = []
        for phrase in query.phrases {
            guard let test = try PhraseTest(phrase, index, scratch) else { return nil }
            phrases.append(test)
        }
        return phrases
    }

    /// What words add as they were written; raises the bounds of their lists by it.
    private static func wordsAsWritten(
        _ found: inout [Found],
        _ words: AskedWords,
        _ index: borrowing SearchIndex,
        _ scratch: SearchScratch
    ) -> WordsAsWritten? {
        guard let texts = index.written?.texts else { return nil }
        let written = WordsAsWritten(found, words.forms, texts: texts, marks: scratch.formMarks)
        if let written {
            for list in found.indices { found[list].list.raiseBound(written.boost(ofList: list)) }
        }
        return written
    }

    private static func addKeywords(
        _ query: borrowing IndexQuery,
        _ index: borrowing SearchIndex,
        _ found: inout [Found]
    ) throws(FileFault) {
        var weights: [String: Double] = [:]
        for given in query.keywords {
            weights[given.keyword] = max(weights[given.keyword] ?? 0, clamped(given.weight))
        }
        for (number, given) in query.keywords.enumerated() {
            guard let weight = weights.removeValue(forKey: given.keyword),
                let (record, list) = try index.keywordList(given.keyword)
            else { continue }
            let scored = ScoredList(list.list, record: record, weight: weight, factors: nil, directory: list.directory)
            found.append(Found(list: scored, source: .keyword(number)))
        }
    }

    /// The lists of groups of required keywords.
    private static func groups(
        _ required: [[String]],
        _ index: borrowing SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) -> UnsafeBufferPointer<UnsafeBufferPointer<KeywordList>> {
        let groups = scratch.groups.take(required.count)
        var room = scratch.groupLists.take(required.reduce(0) { $0 + $1.count })
        for number in required.indices {
            let start = room
            for keyword in required[number] {
                guard let known = try index.keywordList(keyword) else { continue }
                room.initialize(to: known.list)
                room += 1
            }
            groups[number] = UnsafeBufferPointer(start: start, count: room - start)
        }
        return UnsafeBufferPointer(start: groups, count: required.count)
    }

    /// Keeps the lists with the greatest bounds, as many as a scale can hold, in the order in which they came.
    private static func keepStrongest(_ found: inout [Found]) {
        let kept = found.indices.sorted { (-found[$0].list.bound, $0) < (-found[$1].list.bound, $1) }
            .prefix(BoundScale.mostLists).sorted()
        found = kept.map { found[$0] }
    }

    static func clamped(_ weight: Float) -> Double {
        weight > 0 ? Double(min(weight, .greatestFiniteMagnitude)) : 0
    }
}
