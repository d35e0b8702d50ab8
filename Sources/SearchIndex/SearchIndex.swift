package import MappedFile

/// An inverted index in a mapped file: words ranked by BM25, keywords, ranges, flags and places.
///
/// It knows documents only by the order in which they were added to its ``IndexBuilder``. Opening it parses nothing but
/// the schema; what a search touches it checks, so that a damaged file gives an error or a wrong answer but no crash.
package struct SearchIndex: Sendable {
    /// What the documents have.
    package let schema: IndexSchema
    /// How many documents there are.
    package let documentCount: Int
    let space: SlotSpace
    let columns: DocumentColumns
    let combinations: ColumnCombinations
    let payloads: PayloadTables
    let weighting: TermWeighting
    let chunkBoxes: BoxColumns
    let spanBoxes: BoxColumns
    /// Words as they were written, where the schema keeps them.
    let written: WrittenWords?
    let words: KeyDictionary
    let keywords: KeyDictionary
    private let pool: ScratchPool
    /// Kept alive for all that reads from it without a check.
    private let file: MappedFile

    /// Opens the index in a file, in time independent of its size.
    ///
    /// - Throws: A ``FileFault`` where a section is missing, contradicts the others, or has another version.
    package init(_ file: SectionedFile) throws(FileFault) {
        self.file = file.file
        let section = try SchemaSection(file)
        schema = section.schema
        space = section.space
        documentCount = section.space.documentCount
        columns = try DocumentColumns(file, section)
        combinations = try ColumnCombinations(file, section)
        payloads = try PayloadTables(file, section.schema)
        weighting = TermWeighting(schema: section.schema, averageLengths: section.averageLengths)
        let chunks = section.space.chunkCount
        chunkBoxes = BoxColumns(try file.section(IndexLayout.boxes, count: BoxColumns.size(chunks)), count: chunks)
        let spans = section.space.spanCount
        spanBoxes = BoxColumns(try file.section(IndexLayout.spanBoxes, count: BoxColumns.size(spans)), count: spans)
        words = try KeyDictionary(file, IndexLayout.words, documentCount: section.space.documentCount)
        keywords = try KeyDictionary(file, IndexLayout.keywords, documentCount: section.space.documentCount)
        written = section.schema.keepsWordsAsWritten ? try WrittenWords(file, section, termCount: words.count) : nil
        pool = ScratchPool(schema: section.schema, space: section.space, weighting: weighting)
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
        let scratch = pool.take()
        defer { pool.giveBack(scratch) }
        let plan = try SearchPlan(query, index: self, scratch: scratch)
        let context = SearchContext(plan, query, index: self, scratch: scratch, isPruning: pruning)
        var run = SearchRun(context, limit: query.limit, closest: query.closest)
        do {
            try run.run()
        } catch {
            throw damaged()
        }
        extendLifetime(file)
        return run.answer()
    }

    /// The fault of an index that contradicts itself.
    func damaged() -> FileFault { words.damaged() }

    /// The number and the record of a term, `nil` where there is no such term.
    func term(_ term: ArraySlice<UInt8>) throws(FileFault) -> (number: Int, record: KeyRecord)? {
        try words.record(of: term)
    }

    /// The record of the term of a number.
    func term(_ number: Int) throws(FileFault) -> KeyRecord { try words.record(number) }

    /// The term of a number as text.
    func termText(_ number: Int) throws(FileFault) -> String { try words.key(number) }

    /// At most what a term adds to the relevance of any document that has it, for a weight of 1.
    func leastScore(_ list: ScoredList) -> Double {
        guard let factors = list.factors, let written else { return 0 }
        return weighting.least(factors: factors, longest: written.greatestLengths)
    }

    /// The list of a term.
    ///
    /// - Parameter factors: Room for the term's factors, which the list refers to.
    func termList(
        _ record: KeyRecord,
        weight: Double,
        factors: UnsafeMutablePointer<Double>
    ) throws(FileFault) -> ScoredList {
        let count = Int(record.documentCount)
        var start = Int(record.listOffset) * KeyRecord.listAlignment
        switch weighting.combination {
        case .pooled: factors[0] = weighting.factor(0, documents: documentCount, containing: count)
        case .summed: start += try fillFactors(factors, record, countsAt: start)
        }
        if ChunkedList.isUsed(documentCount: count, space: space) {
            guard let list = ChunkedList(words.lists, at: start, space: space) else {
                throw damaged()
            }
            return ScoredList(list, record: record, weight: weight, factors: UnsafePointer(factors))
        }
        guard let list = RangedList(words.lists, at: start, record: record, space: space) else { throw damaged() }
        return ScoredList(list, record: record, weight: weight, factors: UnsafePointer(factors), directory: nil)
    }

    /// Fills in the factors of a term whose fields have counts of their own.
    ///
    /// - Returns: How many bytes the counts take before the list: none where one field alone has the term.
    private func fillFactors(
        _ factors: UnsafeMutablePointer<Double>,
        _ record: KeyRecord,
        countsAt start: Int
    ) throws(FileFault) -> Int {
        let size = record.onlyField == 0 ? weighting.factorCount * 4 : 0
        guard words.lists.has(size, at: start) else { throw damaged() }
        for field in 0..<weighting.factorCount {
            let isOnly = field + 1 == Int(record.onlyField)
            let counted = size > 0 ? words.lists.load(UInt32.self, at: start + field * 4) : 0
            let containing = isOnly ? Int(record.documentCount) : Int(counted)
            factors[field] = weighting.factor(field, documents: documentCount, containing: containing)
        }
        return size
    }

    /// The list of a keyword, `nil` where there is no such keyword.
    func keywordList(_ keyword: String) throws(FileFault) -> (record: KeyRecord, list: KeywordList)? {
        guard let record = try keywords.record(of: Array(keyword.utf8)[...])?.record else { return nil }
        let width = columns.combinationWidth
        guard let list = KeywordList(keywords.lists, record: record, columnWidth: width, space: space) else {
            throw damaged()
        }
        return (record, list)
    }
}
