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

    /// Hands over the numbers of a text's terms in order.
    @inline(__always)
    mutating func numbers(of text: String, _ body: (Int) -> Void) {
        list.removeAll()
        switch analysis {
        case .plain:
            PlainTokeniser.split(text, into: &list)
            for index in 0..<list.count { body(words.intern(list.bytes, list.range(index))) }
        case .english:
            tokeniser.split(text, into: &list)
            for index in 0..<list.count {
                let word = words.intern(list.bytes, list.range(index))
                if word == termOfWord.count { termOfWord.append(termNumber(list.word(index))) }
                if termOfWord[word] >= 0 { body(Int(termOfWord[word])) }
            }
        }
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
