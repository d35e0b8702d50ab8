import DirectoryModel

/// The ages that prose says a service takes.
enum AgeFacts {
    /// Every statement of ages, sentence by sentence.
    ///
    /// Linear in the text.
    static func findings(in text: String) -> [Finding<AgeRange>] {
        Sentences.of(text).flatMap { sentence in
            let line = String(sentence)
            let words = Words(line)
            return AgeStatements(words, inProse: true).found.map { statement in
                Finding(value: statement.range, words: words.text(of: statement.tokens, in: line))
            }
        }
    }

    /// The ages with which a text on who may come opens: "4 to 17", "14-18, leaving a ward".
    ///
    /// Elsewhere a bare span may be of anything; who may come is told by age first.
    static func opening(of text: String) -> Finding<AgeRange>? {
        guard let line = Sentences.of(text).first.map(String.init) else { return nil }
        let words = Words(line)
        guard var statement = AgeStatement(words, at: 0), !statement.isOneEnd else { return nil }
        statement.isCertain = true
        guard let range = AgeSurroundings(words: words).accepted(statement) else { return nil }
        return Finding(value: range, words: words.text(of: statement.tokens, in: line))
    }
}
