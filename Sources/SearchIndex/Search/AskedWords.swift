import MappedFile

/// The words of a question and what the index has for them.
struct AskedWords {
    /// A list to be scored, and the term that it stands for.
    struct Entry {
        var list: ScoredList
        let asked: AskedTerm
    }

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
    private var entries: [Entry?] = []
    /// What the index has for words that are not finished.
    private var completed: [Entry] = []
    /// How words were read that do not count as typed.
    private(set) var readings: [IndexAnswer.WordReading] = []
    /// The terms, by number, that have an entry.
    private var known: Set<Int> = []
    private var listCount = 0

    /// Forms of one term that can be asked for.
    private static let mostForms = 8
    /// How many words of a question are corrected, and how many completed.
    private static let mostGuessed = 16
    /// How many terms complete a word.
    private static let mostCompletions = 8

    init(_ query: IndexQuery, _ index: SearchIndex, _ scratch: SearchScratch) throws(FileFault) {
        guard !query.words.isEmpty else { return }
        gatherTerms(query, keepsWords: index.written != nil, scratch)
        entries = Array(repeating: nil, count: terms.count)
        for number in terms.indices {
            guard let (key, record) = try index.term(scratch.analyser.term(number)) else { continue }
            let written = try index.written?.forms.asked(terms[number], term: key, scratch.analyser)
            let asked = AskedTerm(
                word: terms[number].word,
                term: scratch.analyser.termText(number),
                guess: nil,
                written: written
            )
            entries[number] = try entry(asked, key, record, weight: terms[number].weight, index, scratch)
        }
        if let forms = index.written?.forms {
            try correct(query, forms, index, scratch)
            try complete(query, forms, index, scratch)
            countGuessesLess(index)
        }
    }

    /// Whether words were asked, in the index or not.
    var isAsked: Bool { !terms.isEmpty || !completed.isEmpty }

    /// The lists in the order of the question, then those of completions.
    var found: [Entry] { entries.compactMap { $0 } + completed }

    private mutating func gatherTerms(_ query: IndexQuery, keepsWords: Bool, _ scratch: SearchScratch) {
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

    private mutating func entry(
        _ asked: AskedTerm,
        _ key: Int,
        _ record: KeyRecord,
        weight: Double,
        _ index: SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) -> Entry {
        let factors = scratch.factors(ofList: listCount, each: index.weighting.factorCount)
        listCount += 1
        if index.written != nil { known.insert(key) }
        return Entry(list: try index.termList(key, record, weight: weight, factors: factors), asked: asked)
    }

    // MARK: Guesses

    /// Reads words that the index has not as the forms that they may have been meant to be.
    private mutating func correct(
        _ query: IndexQuery,
        _ forms: FormDictionary,
        _ index: SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) {
        var tries = 0
        for number in terms.indices where entries[number] == nil && tries < Self.mostGuessed {
            let term = terms[number]
            let given = query.words[term.word]
            guard given.leeway == .slips, !given.isAbbreviation, let form = term.forms.first else { continue }
            tries += 1
            let typed = Array(scratch.analyser.form(form))
            guard let correction = try forms.correction(of: typed) else { continue }
            let text = try forms.string(correction.form)
            readings.append(
                .init(
                    word: term.word,
                    typed: String(decoding: typed, as: UTF8.self),
                    forms: [text],
                    reason: .slips(correction.slips)
                )
            )
            entries[number] = try guess(correction.form, text, of: term, forms, index, scratch)
        }
    }

    /// Reads words that may be unfinished as the forms that they may become.
    private mutating func complete(
        _ query: IndexQuery,
        _ forms: FormDictionary,
        _ index: SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) {
        var tries = 0
        for (word, given) in query.words.enumerated() where given.leeway == .unfinished && tries < Self.mostGuessed {
            tries += 1
            guard let typed = scratch.analyser.lastForm(of: given.text) else { continue }
            let term = Term(word: word, weight: SearchPlan.clamped(given.weight))
            var taken: [String] = []
            for form in try forms.completions(of: typed, limit: Self.mostCompletions) {
                let text = try forms.string(form)
                guard let entry = try guess(form, text, of: term, forms, index, scratch) else { continue }
                completed.append(entry)
                taken.append(text)
            }
            guard !taken.isEmpty else { continue }
            let text = String(decoding: typed, as: UTF8.self)
            readings.append(.init(word: word, typed: text, forms: taken, reason: .unfinished))
        }
    }

    /// The entry of a form read for a word, `nil` where its term is asked already.
    private mutating func guess(
        _ form: Int,
        _ text: String,
        of term: Term,
        _ forms: FormDictionary,
        _ index: SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) -> Entry? {
        let key = Int(forms.record(form).term)
        guard !known.contains(key) else { return nil }
        let record = try index.term(key)
        let written = AskedTerm.Written(numbers: forms.numbers(ofTerm: key), exact: [], place: term.place)
        let asked = AskedTerm(word: term.word, term: try index.termText(key), guess: text, written: written)
        return try entry(asked, key, record, weight: term.weight, index, scratch)
    }

    /// Lowers what guesses count, so that together they are less than any word as typed.
    ///
    /// A document that has a word of the question as it was typed then has a greater relevance than any that has none;
    /// and where no word counts as typed, a guess counts half.
    private mutating func countGuessesLess(_ index: SearchIndex) {
        guard !readings.isEmpty else { return }
        var least = Double.infinity
        var guessed = completed.reduce(0) { $0 + $1.list.bound }
        for case let entry? in entries {
            if entry.asked.guess != nil {
                guessed += entry.list.bound
            } else if entry.list.weight > 0 {
                least = min(least, entry.list.weight * index.leastScore(entry.list))
            }
        }
        let most = WordsAsWritten.mostOfGuess * guessed
        let share = most > 0 ? min(0.5, least / 2 / most) : 0.5
        for number in entries.indices where entries[number]?.asked.guess != nil {
            entries[number]?.list.countLess(share)
        }
        for number in completed.indices { completed[number].list.countLess(share) }
    }
}

extension FormDictionary {
    /// What is known of the forms of a term that was asked.
    fileprivate func asked(
        _ asked: AskedWords.Term,
        term: Int,
        _ analyser: borrowing TermAnalyser
    ) throws(FileFault) -> AskedTerm.Written {
        var exact: [UInt32] = []
        for form in asked.forms {
            if let known = try find(Array(analyser.form(form))) { exact.append(record(known).number) }
        }
        return AskedTerm.Written(numbers: numbers(ofTerm: term), exact: exact, place: asked.place)
    }
}

extension IndexQuery.Word {
    /// Words in capitals up to this length are abbreviations.
    private static let longestAbbreviation = 6

    /// Whether it is written in capitals alone and short, as abbreviations are.
    fileprivate var isAbbreviation: Bool {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count <= Self.longestAbbreviation && letters.allSatisfy(\.properties.isUppercase)
    }
}
