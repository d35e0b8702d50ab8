import MappedFile

/// Words that are read as others: corrections of what the index has not, and completions.
extension AskedWords {
    /// How many words of a question are corrected, and how many completed.
    private static let mostGuessed = 16
    /// How many terms complete a word.
    private static let mostCompletions = 8

    /// Reads words that the index has not as the forms that they may have been meant to be.
    mutating func correct(
        _ query: borrowing IndexQuery,
        _ forms: FormDictionary,
        _ index: borrowing SearchIndex,
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
    mutating func complete(
        _ query: borrowing IndexQuery,
        _ forms: FormDictionary,
        _ index: borrowing SearchIndex,
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
        _ index: borrowing SearchIndex,
        _ scratch: SearchScratch
    ) throws(FileFault) -> SearchPlan.Found? {
        let key = Int(forms.record(form).term)
        guard !known.contains(key) else { return nil }
        let record = try index.term(key)
        let source = SearchPlan.Source.word(term.word, term: try index.termText(key), guess: text)
        let asked = AskedForms(numbers: forms.numbers(ofTerm: key), exact: [], place: term.place)
        return try entry(source, key, record, asked, weight: term.weight, index, scratch)
    }

    /// Lowers what guesses count, so that together they are less than any word as typed.
    ///
    /// A document that has a word of the question as it was typed then has a greater relevance than any that has none;
    /// and where no word counts as typed, a guess counts half.
    mutating func countGuessesLess(_ index: borrowing SearchIndex) {
        guard !readings.isEmpty else { return }
        var least = Double.infinity
        var guessed = completed.reduce(0) { $0 + $1.list.bound }
        for case let entry? in entries {
            if entry.source.isGuess {
                guessed += entry.list.bound
            } else if entry.list.weight > 0 {
                least = min(least, entry.list.weight * index.leastScore(entry.list))
            }
        }
        let most = WordsAsWritten.mostOfGuess * guessed
        let share = most > 0 ? min(0.5, least / 2 / most) : 0.5
        for number in entries.indices where entries[number]?.source.isGuess == true {
            entries[number]?.list.countLess(share)
        }
        for number in completed.indices { completed[number].list.countLess(share) }
    }
}

extension SearchPlan.Source {
    /// Whether it is a term that was read for a word.
    fileprivate var isGuess: Bool {
        guard case .word(_, _, .some) = self else { return false }
        return true
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
