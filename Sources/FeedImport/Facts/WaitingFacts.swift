import DirectoryModel

/// A time that prose states between asking and being helped, or between asking and hearing back.
struct StatedWait: Hashable, Sendable {
    /// What is waited for; the two are kept apart.
    enum Kind: Hashable, Sendable {
        /// Help itself.
        case help
        /// An answer: a decision on a referral, a call back.
        case answer
    }

    var kind: Kind
    /// The longest the words name, in days, 0 for no wait; `nil` where they name no length or working days.
    var longestDays: Int?
    /// The first day that the words' date may mean.
    var asOf: CalendarDate?
}

/// Waiting times in prose.
enum WaitingFacts {
    /// The statements of each sentence, in the text's order; lengths of one kind that differ say nothing, and where a
    /// length is named a sentence without one adds nothing.
    static func findings(in text: String) -> [Finding<StatedWait>] {
        let all = Sentences.of(text).compactMap { sentence -> Finding<StatedWait>? in
            guard sentence.utf8.count <= 2_000 else { return nil }
            return finding(inSentence: String(sentence))
        }
        return [StatedWait.Kind.help, .answer].flatMap { kind in
            let ofKind = all.filter { $0.value.kind == kind }
            let lengths = ofKind.filter { $0.value.longestDays != nil }
            let found = lengths.isEmpty ? ofKind : lengths
            return Set(found.map(\.value)).count > 1 ? [] : Array(found.prefix(1))
        }
    }

    private static func finding(inSentence sentence: String) -> Finding<StatedWait>? {
        let words = Words(sentence)
        let tokens = words.tokens
        let asOf = asOf(tokens)
        if let wait = tokens.indices.first(where: { isWait(tokens, $0) }) {
            if tokens.word(wait - 1) == "no" {
                let wait = StatedWait(kind: .help, longestDays: 0, asOf: asOf)
                return Finding(value: wait, words: sentence)
            }
            let near = max(0, wait - 6)..<min(tokens.count, wait + 12)
            if let length = near.lazy.compactMap({ LengthOfTime.take(tokens, at: $0) }).first {
                return Finding(value: StatedWait(kind: .help, longestDays: length.days, asOf: asOf), words: sentence)
            }
            guard isNow(tokens, wait) else { return nil }
            return Finding(value: StatedWait(kind: .help, asOf: asOf), words: sentence)
        }
        if let seen = TimeToBeSeen(tokens) {
            return Finding(value: StatedWait(kind: .help, longestDays: seen.days, asOf: asOf), words: sentence)
        }
        // "You can come back to us within 6 months" is what people may do, and no answer of ours.
        guard hasAnswer(tokens), ComingBackFacts.findings(in: sentence).isEmpty,
            let within = tokens.firstIndex(of: .word("within")) ?? tokens.firstIndex(of: .word("in")),
            let length = LengthOfTime.take(tokens, at: within + 1)
        else { return nil }
        return Finding(value: StatedWait(kind: .answer, longestDays: length.days, asOf: asOf), words: sentence)
    }

    /// "waiting list", "waiting time", "you may have to wait", "the wait is".
    private static func isWait(_ tokens: [Words.Token], _ index: Int) -> Bool {
        switch tokens.word(index) {
        case "waiting": ["list", "lists", "time", "times"].contains(tokens.word(index + 1))
        case "wait": tokens.word(index - 1) != "ll" && tokens.word(index + 1) != "until"
        case "waits": true
        default: false
        }
    }

    /// "there is currently a waiting list".
    private static func isNow(_ tokens: [Words.Token], _ wait: Int) -> Bool {
        let before = tokens[max(0, wait - 4)..<wait]
        return before.contains(.word("currently")) && (before.contains(.word("a")) || before.contains(.word("long")))
    }

    private static func hasAnswer(_ tokens: [Words.Token]) -> Bool {
        tokens.indices.contains { index in
            switch tokens.word(index) {
            case "respond", "reply", "response": true
            case "decision": tokens.contains(.word("we")) || tokens.contains(.word("you"))
            case "contact", "ring", "call": tokens.word(index + 1) == "you"
            case "contacted", "notified", "informed": true
            case "back":
                ["get", "come", "call"].contains(tokens.word(index - 1)) && !isOfPeople(tokens, index - 1)
            case "touch": tokens.word(index - 1) == "in" && !isOfPeople(tokens, index - 2)
            case "hear": tokens.word(index + 1) == "from"
            case "know": tokens.word(index - 1) == "you"
            default: false
            }
        }
    }

    /// "You can come back", "families may get in touch": people who come to us.
    private static func isOfPeople(_ tokens: [Words.Token], _ verb: Int) -> Bool {
        ["can", "may", "could", "should", "must"].contains(tokens.word(verb - 1))
            && !["we", "someone", "somebody", "worker", "team"].contains(tokens.word(verb - 2))
    }

    /// "as of March 2025", "(March 2025)", "as at 1 May 2025".
    private static func asOf(_ tokens: [Words.Token]) -> CalendarDate? {
        for index in tokens.indices {
            let isCue =
                (["of", "at"].contains(tokens.word(index)) && tokens.word(index - 1) == "as")
                || tokens[index] == .sign("(") || tokens.word(index) == "updated"
            if isCue, let (date, _) = DateInProse.take(tokens, at: index + 1) { return date.first }
        }
        return nil
    }
}
