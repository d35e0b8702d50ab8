import DirectoryModel

/// The ages that prose says a service takes.
enum AgeFacts {
    /// Every statement of ages, sentence by sentence. Linear in the text.
    static func findings(in text: String) -> [Finding<AgeRange>] {
        Sentences.of(text).flatMap { sentence in
            let line = String(sentence)
            let words = Words(line)
            return AgeStatements(words, inProse: true).found.map { statement in
                Finding(value: statement.range, words: words.text(of: statement.tokens, in: line))
            }
        }
    }
}
