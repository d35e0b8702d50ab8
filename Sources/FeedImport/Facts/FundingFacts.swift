import DirectoryModel

/// The day on which funding, a pilot or a programme ends, where prose states it.
///
/// Of a month its last day is taken; a year alone says no day.
enum FundingFacts {
    /// The statements of each sentence, in the text's order; two days that differ say nothing.
    static func findings(in text: String) -> [Finding<CalendarDate>] {
        let all = Sentences.of(text).flatMap { sentence -> [Finding<CalendarDate>] in
            guard sentence.utf8.count <= 2_000 else { return [] }
            return findings(inSentence: String(sentence))
        }
        return Set(all.map(\.value)).count > 1 ? [] : Array(all.prefix(1))
    }

    private static func findings(inSentence sentence: String) -> [Finding<CalendarDate>] {
        let words = Words(sentence)
        let tokens = words.tokens
        return tokens.indices.compactMap { index in
            guard let subject = subject(tokens, at: index), let verb = verb(tokens, after: index) else { return nil }
            var start = verb
            while ["on", "in", "at", "the", "end", "of", "until", "till", "to"].contains(tokens.word(start)) {
                start += 1
            }
            guard let (date, end) = DateInProse.take(tokens, at: start) else { return nil }
            return Finding(value: date.last, words: words.text(of: subject..<end, in: sentence))
        }
    }

    /// Where a statement of what is bounded starts: "funding", "funded", "this pilot".
    private static func subject(_ tokens: [Words.Token], at index: Int) -> Int? {
        let subjects: Set = [
            "funded", "funding", "pilot", "project", "programme", "program", "contract", "commissioned", "service",
        ]
        guard let word = tokens.word(index), subjects.contains(word) else { return nil }
        return index
    }

    /// Past the word that says an end, within a few words of the subject: "until", "ends", "is secured to".
    private static func verb(_ tokens: [Words.Token], after subject: Int) -> Int? {
        let isFunding = tokens.word(subject)?.hasPrefix("fund") ?? false
        for index in (subject + 1)..<(subject + 8) {
            switch tokens.word(index) {
            case "until", "till", "ends", "ending", "ended", "expires", "finishes": return index + 1
            case "end" where ["will", "to"].contains(tokens.word(index - 1)): return index + 1
            case "to" where isFunding && (index == subject + 1 || tokens.word(index - 1) == "secured"): return index + 1
            case "from", "since", "in", "open", "opens", "closed": return nil
            default: if case .sign(let sign)? = tokens.at(index), ".;,".contains(sign) { return nil }
            }
        }
        return nil
    }
}
