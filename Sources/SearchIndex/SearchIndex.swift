package import MappedFile

/// An inverted index in a mapped file: words ranked by BM25F, keywords, ranges, flags and places.
///
/// It knows documents only by the order in which they were added to its ``IndexBuilder``. Opening it parses nothing but
/// the schema; what a search touches it checks, so that a damaged file gives an error or a wrong answer but no crash.
package struct SearchIndex: Sendable {
    /// What the documents have.
    package let schema: IndexSchema
    /// How many documents there are.
    package let documentCount: Int
    let impacts: ImpactReader
    let columns: DocumentColumns
    private let words: KeyDictionary
    private let keywords: KeyDictionary

    /// Opens the index in a file, in time independent of its size.
    ///
    /// - Throws: A ``FileFault`` where a section is missing, contradicts the others, or has another version.
    package init(_ file: SectionedFile) throws(FileFault) {
        let section = try SchemaSection(file)
        schema = section.schema
        documentCount = section.documentCount
        columns = try DocumentColumns(file, section)
        impacts = try ImpactReader(file, section, columns: columns)
        words = try KeyDictionary(file, IndexLayout.words, documentCount: section.documentCount)
        keywords = try KeyDictionary(file, IndexLayout.keywords, documentCount: section.documentCount)
    }

    /// Answers a question.
    ///
    /// Safe to call from several tasks at once.
    ///
    /// - Parameters:
    ///   - query: The question.
    ///   - pruning: Whether documents that cannot be among the hits are passed over; the hits are the same either way,
    ///     but without it every match is counted.
    /// - Throws: A ``FileFault`` where the search meets damage in the file.
    package func search(_ query: IndexQuery, pruning: Bool = true) throws(FileFault) -> IndexAnswer {
        let words = try scoredWords(query)
        let keywords = try scoredKeywords(query)
        let asksNothing = words.asked == 0 && query.keywords.isEmpty
        let plan = SearchRun.Plan(
            lists: words.lists + keywords,
            groups: try groups(query),
            needsMatch: query.mustMatch && !asksNothing
        )
        var run = try SearchRun(plan, query, index: self, isPruning: pruning)
        try run.run()
        return IndexAnswer(
            hits: run.top.sorted().map { hit($0, plan) },
            matchCount: run.isComplete ? .exactly(run.matchCount) : .atLeast(run.matchCount)
        )
    }

    /// The lists of the words' terms, and how many distinct terms there are in the index or not.
    private func scoredWords(_ query: IndexQuery) throws(FileFault) -> (lists: [ScoredList], asked: Int) {
        var analyser = TermAnalyser()
        var asked: [(word: Int, weight: Double)] = []
        for (word, given) in query.words.enumerated() {
            let weight = Self.clamped(given.weight)
            for term in analyser.numbers(of: given.text) {
                if term == asked.count { asked.append((word, weight)) }
                asked[term].weight = max(asked[term].weight, weight)
            }
        }
        var lists: [ScoredList] = []
        for (number, term) in asked.enumerated() {
            let bytes = Array(analyser.term(number))
            guard let list = try words.list(of: bytes) else { continue }
            let idf = BM25F.inverseDocumentFrequency(documents: documentCount, containing: list.documentCount)
            let source = ScoredList.Source.word(term.word, term: String(decoding: bytes, as: UTF8.self))
            lists.append(ScoredList(source: source, factor: term.weight * idf, list: list))
        }
        return (lists, asked.count)
    }

    private func scoredKeywords(_ query: IndexQuery) throws(FileFault) -> [ScoredList] {
        var weights: [[UInt8]: Double] = [:]
        for given in query.keywords {
            let name = Array(given.keyword.utf8)
            weights[name] = max(weights[name] ?? 0, Self.clamped(given.weight))
        }
        var lists: [ScoredList] = []
        for (index, given) in query.keywords.enumerated() {
            let name = Array(given.keyword.utf8)
            guard let weight = weights.removeValue(forKey: name), let list = try keywords.list(of: name)
            else { continue }
            lists.append(ScoredList(source: .keyword(index), factor: weight, list: list))
        }
        return lists
    }

    private func groups(_ query: IndexQuery) throws(FileFault) -> [[PostingList]] {
        var groups: [[PostingList]] = []
        for required in query.requiredKeywords {
            var group: [PostingList] = []
            for keyword in required {
                if let list = try keywords.list(of: Array(keyword.utf8)) { group.append(list) }
            }
            groups.append(group)
        }
        return groups
    }

    private func hit(_ candidate: TopHits.Candidate, _ plan: SearchRun.Plan) -> IndexAnswer.Hit {
        var hit = IndexAnswer.Hit(
            document: candidate.document,
            score: candidate.score,
            base: plan.base,
            placeFactor: candidate.place.factor,
            distance: candidate.place.distance,
            adjustFactor: candidate.adjustFactor
        )
        for (list, part) in zip(plan.lists, candidate.parts) {
            guard let part else { continue }
            switch list.source {
            case .word(let word, let term): hit.words.append(.init(word: word, term: term, score: part))
            case .keyword(let keyword): hit.keywords.append(.init(keyword: keyword, score: part))
            }
        }
        return hit
    }

    private static func clamped(_ weight: Float) -> Double {
        weight > 0 ? Double(min(weight, .greatestFiniteMagnitude)) : 0
    }
}
