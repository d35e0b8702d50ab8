import MappedFile

/// What is asked, resolved against the index.
struct SearchPlan {
    /// What of the question a scored list stands for.
    enum Source {
        /// A term of the word with an index in the question.
        case word(Int, term: String)
        /// The keyword with an index in the question.
        case keyword(Int)
    }

    /// The lists that make up the relevance, in the order of the question; they stand in the search's scratch.
    let lists: UnsafeMutableBufferPointer<ScoredList>
    let sources: [Source]
    /// For every group of required keywords the lists of those that the index has; they stand in the search's scratch.
    let groups: UnsafeBufferPointer<UnsafeBufferPointer<KeywordList>>
    /// Whether a document must be in one of `lists`.
    let needsMatch: Bool
    /// How the scores of `lists` become bounds.
    let scale: BoundScale

    /// What every relevance starts from.
    var base: Double { needsMatch ? 0 : 1 }

    init(_ query: borrowing IndexQuery, index: borrowing SearchIndex, scratch: SearchScratch) throws(FileFault) {
        var found: [(list: ScoredList, source: Source)] = []
        var termCount = 0
        if !query.words.isEmpty { termCount = try Self.addWords(query, index, scratch, &found) }
        if !query.keywords.isEmpty { try Self.addKeywords(query, index, &found) }
        if found.count > BoundScale.mostLists { Self.keepStrongest(&found) }
        groups = try Self.groups(query.requiredKeywords, index, scratch)
        let asksNothing = termCount == 0 && query.keywords.isEmpty
        needsMatch = query.mustMatch && !asksNothing
        scale = BoundScale(bounds: found.lazy.map(\.list.bound), base: needsMatch ? 0 : 1)
        sources = found.map(\.source)
        lists = UnsafeMutableBufferPointer(start: scratch.lists, count: found.count)
        for (number, entry) in found.enumerated() {
            scratch.lists.advanced(by: number).initialize(to: entry.list)
            lists[number].multiplier = scale.multiplier(bound: entry.list.bound)
        }
    }

    /// The group with the fewest documents, where a question is best driven by it: it has no more than the words and keywords.
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

    /// Adds the lists of the words' terms.
    ///
    /// - Returns: How many distinct terms there are, in the index or not.
    private static func addWords(
        _ query: borrowing IndexQuery,
        _ index: borrowing SearchIndex,
        _ scratch: SearchScratch,
        _ found: inout [(list: ScoredList, source: Source)]
    ) throws(FileFault) -> Int {
        var asked: [(word: Int, weight: Double)] = []
        for (word, given) in query.words.enumerated() {
            let weight = clamped(given.weight)
            scratch.analyser.numbers(of: given.text) { term in
                if term == asked.count { asked.append((word, weight)) }
                asked[term].weight = max(asked[term].weight, weight)
            }
        }
        for (number, term) in asked.enumerated() {
            let factors = scratch.factors(ofList: found.count, each: index.weighting.factorCount)
            let list = try index.termList(scratch.analyser.term(number), weight: term.weight, factors: factors)
            guard let list else { continue }
            found.append((list, .word(term.word, term: scratch.analyser.termText(number))))
        }
        return asked.count
    }

    private static func addKeywords(
        _ query: borrowing IndexQuery,
        _ index: borrowing SearchIndex,
        _ found: inout [(list: ScoredList, source: Source)]
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
            found.append((scored, .keyword(number)))
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
    private static func keepStrongest(_ found: inout [(list: ScoredList, source: Source)]) {
        let kept = found.indices.sorted { (-found[$0].list.bound, $0) < (-found[$1].list.bound, $1) }
            .prefix(BoundScale.mostLists).sorted()
        found = kept.map { found[$0] }
    }

    private static func clamped(_ weight: Float) -> Double {
        weight > 0 ? Double(min(weight, .greatestFiniteMagnitude)) : 0
    }
}
