/// Turns text into terms, the same way for documents and questions: tokenise, drop stop words, fold spelling, stem
/// (``IndexSchema/Analysis/english``), or tokenise alone (``IndexSchema/Analysis/plain``).
///
/// It numbers the terms it meets and remembers every word, so that a word met before costs one look-up. Words with a
/// digit are codes and are not stemmed. It is not copied: one task at a time.
package struct TermAnalyser: ~Copyable {
    private let analysis: IndexSchema.Analysis
    private var tokeniser = Tokeniser()
    private var list = WordList()
    private var words = ByteInterner()
    /// For every word its term, -1 for a stop word.
    private var termOfWord: [Int32] = []
    private var terms = ByteInterner()
    private let stemmer: Stemmer?

    /// An analyser that has met no word yet.
    package init(_ analysis: IndexSchema.Analysis = .english) {
        self.analysis = analysis
        stemmer = analysis == .english ? Stemmer() : nil
    }

    /// How many distinct terms it has met.
    var termCount: Int { analysis == .plain ? words.count : terms.count }

    /// The bytes of a term.
    func term(_ number: Int) -> ArraySlice<UInt8> { analysis == .plain ? words[number] : terms[number] }

    /// How many distinct words it has met.
    var formCount: Int { words.count }

    /// The bytes of a word, folded.
    func form(_ number: Int) -> ArraySlice<UInt8> { words[number] }

    /// The term of a word, `nil` of a stop word.
    func term(ofForm number: Int) -> Int? {
        guard analysis == .english else { return number }
        return termOfWord[number] < 0 ? nil : Int(termOfWord[number])
    }

    /// A term as text.
    func termText(_ number: Int) -> String { String(decoding: term(number), as: UTF8.self) }

    /// Forgets every word, so that nothing of a question is kept.
    mutating func forget() {
        words.removeAll()
        termOfWord.removeAll(keepingCapacity: true)
        terms.removeAll()
    }

    /// The terms of a text in order, as the index has them.
    ///
    /// O(bytes).
    package mutating func terms(of text: String) -> [String] {
        var numbers: [Int] = []
        self.numbers(of: text) { numbers.append($0) }
        return numbers.map { termText($0) }
    }

    /// A word of a text that has a term.
    package struct Word: Hashable, Sendable {
        /// The word as it was written, folded.
        package let form: String
        /// Its term.
        package let term: String
        /// Whether it is the joined form of a word with hyphens, whose parts come before it.
        package let isJoined: Bool
    }

    /// The words of a text that have terms, in order.
    ///
    /// O(bytes).
    package mutating func words(of text: String) -> [Word] {
        var numbers: [(form: Int, term: Int, isJoined: Bool)] = []
        words(of: text) { numbers.append(($0, $1, $2)) }
        return numbers.map { number in
            let form = String(decoding: words[number.form], as: UTF8.self)
            return Word(form: form, term: termText(number.term), isJoined: number.isJoined)
        }
    }

    /// Hands over the numbers of a text's terms in order.
    @inline(__always)
    mutating func numbers(of text: String, _ body: (Int) -> Void) { words(of: text) { _, term, _ in body(term) } }

    /// Hands over the numbers of a text's words and of their terms in order, and whether a word is joined of the parts
    /// before it.
    @inline(__always)
    mutating func words(of text: String, _ body: (_ form: Int, _ term: Int, _ isJoined: Bool) -> Void) {
        list.removeAll()
        switch analysis {
        case .plain:
            PlainTokeniser.split(text, into: &list)
            for index in 0..<list.count {
                let word = words.intern(list.bytes, list.range(index))
                body(word, word, false)
            }
        case .english:
            tokeniser.split(text, into: &list)
            for index in 0..<list.count {
                let word = words.intern(list.bytes, list.range(index))
                if word == termOfWord.count { termOfWord.append(termNumber(list.word(index))) }
                if termOfWord[word] >= 0 { body(word, Int(termOfWord[word]), list.isJoined(index)) }
            }
        }
    }

    /// The last word of a text as it was written, folded, be it a stop word; `nil` where there is none.
    mutating func lastForm(of text: String) -> [UInt8]? {
        list.removeAll()
        switch analysis {
        case .plain: PlainTokeniser.split(text, into: &list)
        case .english: tokeniser.split(text, into: &list)
        }
        let last = (0..<list.count).last { analysis == .plain || !list.isJoined($0) }
        return last.map { list.word($0) }
    }

    private mutating func termNumber(_ word: [UInt8]) -> Int32 {
        guard !StopWords.all.contains(word) else { return -1 }
        let isCode = word.contains { CharacterClass.ofASCII($0) == .digit && $0 < 0x80 }
        let term = isCode ? word : stem(SpellingFold.folded(word))
        return Int32(terms.intern(term, 0..<term.count))
    }

    private func stem(_ word: [UInt8]) -> [UInt8] {
        switch stemmer {
        case .some(let stemmer): stemmer.stem(word)
        case .none: word
        }
    }
}
