import MappedFile

/// The words of a question and what the index has for them.
struct AskedWords {
    /// A term as it was asked.
    struct Term {
        /// The index of the first word of the question that comes to it.
        let word: Int
        var weight: Double
        /// The analyser's numbers of the forms in which it was asked, where the index keeps words as written.
        var forms: [Int] = []
        /// How many words stand before it, where the index keeps words as written and it is not joined of others.
        var place: Int?
    }

    /// The distinct terms.
    private(set) var terms: [Term] = []
    /// For every term what the index has for it.
    var entries: [SearchPlan.Found?] = []
    /// What the index has for words that are not finished.
    var completed: [SearchPlan.Found] = []
    /// What is known of the forms of the terms, where the index keeps words as written.
    private(set) var forms: [AskedForms] = []
    /// How words were read that do not count as typed.
    var readings: [IndexAnswer.WordReading] = []
    /// The terms, by number, that have an entry.
    private(set) var known: Set<Int> = []
    private var listCount = 0

    /// Forms of one term that can be asked for.
    private static let mostForms = 8

    init(_ query: borrowing IndexQuery, _ index: borrowing SearchIndex, _ scratch: SearchScratch) throws(FileFault) {
        guard !query.words.isEmpty else { return }
        let written = index.written
        gatherTerms(query, keepsWords: written != nil, scratch)
        entries = Array(repeating: nil, count: terms.count)
        for number in terms.indices {
            guard let (key, record) = try index.term(scratch.analyser.term(number)) else { continue }
            let source = SearchPlan.Source.word(
                terms[number].word,
                term: scratch.analyser.termText(number),
                guess: nil
            )
            let forms = try written?.forms.asked(terms[number], term: key, scratch.analyser)
            entries[number] = try entry(source, key, record, forms, weight: terms[number].weight, index, scratch)
        }
        if let forms = written?.forms {
            try correct(query, forms, index, scratch)
            try complete(query, forms, index, scratch)
            countGuessesLess(index)
        }
    }

    /// Whether words were asked, in the index or not.
    var isAsked: Bool { !terms.isEmpty || !completed.isEmpty }

    /// The lists in the order of the question, then those of completions.
    var found: [SearchPlan.Found] {
        completed.isEmpty ? entries.compactMap { $0 } : entries.compactMap { $0 } + completed
    }

    private mutating func gatherTerms(_ query: borrowing IndexQuery, keepsWords: Bool, _ scratch: SearchScratch) {
        var place = 0
        for (word, given) in query.words.enumerated() {
            let weight = SearchPlan.clamped(given.weight)
            scratch.analyser.words(of: given.text) { form, term, isJoined in
                if term == terms.count { terms.append(Term(word: word, weight: weight)) }
                terms[term].weight = max(terms[term].weight, weight)
                guard keepsWords else { return }
                if terms[term].forms.count < Self.mostForms, !terms[term].forms.contains(form) {
                    terms[term].forms.append(form)
                }
                guard !isJoined else { return }
                if terms[term].place == nil { terms[term].place = place }
                place += 1
            }
        }
    }

    /// The entry of a term of a number, which is known from then on.
    mutating func entry(
        _ source: SearchPlan.Source,
        _ key: Int,
        _ record: KeyRecord,
        _ forms: AskedForms?,
        weight: Double,
        _ index: borrowing SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) -> SearchPlan.Found {
        let factors = scratch.factors(ofList: listCount, each: index.weighting.factorCount)
        listCount += 1
        let list = try index.termList(record, weight: weight, factors: factors)
        guard let forms else { return SearchPlan.Found(list: list, source: source) }
        known.insert(key)
        self.forms.append(forms)
        return SearchPlan.Found(list: list, source: source, forms: self.forms.count - 1)
    }
}

extension FormDictionary {
    /// What is known of the forms of a term that was asked.
    fileprivate func asked(
        _ asked: AskedWords.Term,
        term: Int,
        _ analyser: borrowing TermAnalyser
    ) throws(FileFault) -> AskedForms {
        var exact: [UInt32] = []
        for form in asked.forms {
            if let known = try find(Array(analyser.form(form))) { exact.append(record(known).number) }
        }
        return AskedForms(numbers: numbers(ofTerm: term), exact: exact, place: asked.place)
    }
}
