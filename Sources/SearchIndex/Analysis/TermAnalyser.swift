/// Turns text into terms, the same way for documents and questions: tokenise, drop stop words, fold spelling, stem.
///
/// It numbers the terms it meets and remembers every word, so that a word met before costs one look-up. Words with a
/// digit are codes and are not stemmed. It is not copied: one task at a time.
package struct TermAnalyser: ~Copyable {
    private var tokeniser = Tokeniser()
    private var list = WordList()
    private var words = ByteInterner()
    /// For every word its term, -1 for a stop word.
    private var termOfWord: [Int] = []
    private var terms = ByteInterner()
    private let stemmer = Stemmer()

    /// An analyser that has met no word yet.
    package init() {}

    /// How many distinct terms it has met.
    var termCount: Int { terms.count }

    /// The bytes of a term.
    func term(_ number: Int) -> ArraySlice<UInt8> { terms[number] }

    /// The terms of a text in order, as the index has them.
    ///
    /// O(bytes).
    package mutating func terms(of text: String) -> [String] {
        numbers(of: text).map { String(decoding: terms[$0], as: UTF8.self) }
    }

    /// The numbers of a text's terms in order.
    mutating func numbers(of text: String) -> [Int] {
        list.removeAll()
        tokeniser.split(text, into: &list)
        var numbers: [Int] = []
        numbers.reserveCapacity(list.count)
        for index in 0..<list.count {
            let word = words.intern(list.bytes, list.range(index))
            if word == termOfWord.count { termOfWord.append(termNumber(list.word(index))) }
            if termOfWord[word] >= 0 { numbers.append(termOfWord[word]) }
        }
        return numbers
    }

    private mutating func termNumber(_ word: [UInt8]) -> Int {
        guard !StopWords.all.contains(word) else { return -1 }
        let isCode = word.contains { CharacterClass.ofASCII($0) == .digit && $0 < 0x80 }
        let term = isCode ? word : stemmer.stem(SpellingFold.folded(word))
        return terms.intern(term, 0..<term.count)
    }
}
