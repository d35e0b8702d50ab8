import DirectoryModel

/// What prose says against being taken.
enum ExclusionFact: Hashable, Sendable {
    /// Who or what the service is not for, in the words of the sentence.
    case notFor(String)
    /// Whether a diagnosis is asked for.
    case diagnosis(DiagnosisRule)
}

/// Sentences that say who or what a service is not for, and its rule on a diagnosis.
///
/// Only the clause that denies is kept: needs named in the rest of the sentence are not ruled out. "Not just for",
/// "you do not need" and what other people cannot do deny nothing.
enum ExclusionFacts {
    /// What each sentence says. Linear in the text.
    static func findings(in text: String) -> [Finding<ExclusionFact>] {
        Sentences.of(text).flatMap { sentence in
            let words = SentenceWords(sentence)
            return [diagnosis(words), exclusion(words)].compactMap { $0 }
        }
    }

    // MARK: A diagnosis

    private static let notRequired: [WordPattern] = [
        "diagnosis is? not needed|required|necessary|essential",
        "no formal|official|confirmed|medical? diagnosis is? needed|required|necessary",
        "no need for a|any _2 diagnosis", "with or without a|an|any? _2 diagnosis",
        "without needing? a|an|any _2 diagnosis",
        "dont|not|neednt need|have|require? to? have? to? have? a|an|any _2 diagnosis|diagnosed",
        "including|includes _12 not have a|an|any _2 diagnosis",
    ]
    private static let required: [WordPattern] = [
        "must|will|should have a|an|the? _2 diagnosis of|from|?", "need|needs to have a|an|the? _2 diagnosis",
        "diagnosis of? _4 is required|needed|necessary|essential", "diagnosis required|needed|necessary|essential",
        "only for|to|accept|see|support _4 with a|an _2 diagnosis",
    ]

    private static func diagnosis(_ words: SentenceWords) -> Finding<ExclusionFact>? {
        if let place = words.first(of: notRequired) {
            return Finding(value: .diagnosis(.notRequired), words: words.text(of: place))
        }
        if let place = words.first(of: required), !["not", "dont"].contains(words[place.lowerBound - 1]) {
            return Finding(value: .diagnosis(.required), words: words.text(of: place))
        }
        return nil
    }

    // MARK: Not for

    private static let cues: [WordPattern] = [
        "not|isnt|arent|never currently|really|normally? suitable|available|open|appropriate|intended|designed|right|recommended? for",
        "not|isnt|arent available|open to",
        "do|does|can|will|are|is|would|grants? not|dont|doesnt|cannot|cant|wont|unable|wouldnt currently|normally|directly|able|to? accept|treat|support|see|cover|assess|recommend|help|offer|provide|allow|take|fund",
        "unable to accept|treat|support|see|cover|assess|help|offer|provide|allow|take|fund|work",
        "not|cannot|dont|doesnt able|to? work with", "not|dont make grants", "grants are not made",
        "not normally|usually supported|funded|accepted|seen|considered",
        "cannot|not|wont be accepted|seen|supported|considered|referred|offered",
        "not an|a _4 crisis|emergency|urgent", "exclude|excludes|exclusions|excluding",
        "except|unless those|people|anyone|children|young|families",
        "not currently|already? receiving|open|under|accessing _2 other|another|to|support|treatment",
        "not|dont|wouldnt contact|use|refer|apply _6 with|if|for",
        "not part of the emergency",
    ]
    /// What follows "not" where nobody is turned away.
    private static let openings: Set = [
        "just", "only", "necessarily", "limited", "exclusively", "simply", "merely", "all",
    ]
    /// Those who cannot do something themselves, before the cue.
    private static let others: Set = [
        "you", "people", "who", "someone", "anyone", "those", "which", "if", "that", "person", "individuals", "whether",
        "when", "child", "children", "adults", "why", "i", "otherwise", "what", "whom", "patients", "families", "women",
        "men", "mothers",
        "residents", "clients",
        "women", "men", "mothers", "residents", "clients",
    ]
    private static let speakers: Set = [
        "we", "they", "it", "service", "team", "group", "course", "project", "session", "this",
    ]
    private static let temporary: [WordPattern] = [
        "at the moment", "at present", "currently", "due to covid", "for now",
    ]
    private static let notPeople: [WordPattern] = [
        "excluding|except bank|the|feb|jan|christmas|weekends|sunday|sundays|vat"
    ]
    private static let offering: Set = ["offer", "provide", "take", "able", "accept"]

    private static func exclusion(_ words: SentenceWords) -> Finding<ExclusionFact>? {
        var from = 0
        while let cue = words.first(of: cues, from: from) {
            if denies(words, cue) {
                let clause = clause(words, cue)
                let text = words.text(of: clause)
                return text.isEmpty ? nil : Finding(value: .notFor(text), words: text)
            }
            from = cue.lowerBound + 1
        }
        return nil
    }

    private static func denies(_ words: SentenceWords, _ cue: Range<Int>) -> Bool {
        let start = cue.lowerBound
        guard words.words.last != "?" else { return false }
        if cue.contains(where: { openings.contains(words[$0]) }) || openings.contains(words[cue.upperBound]) {
            return false
        }
        // "If we cannot help", "people who cannot": another's matter. The speaker nearest before the cue counts.
        let clauseStart = clauseStart(words, start)
        let before = (clauseStart..<start).map { words[$0] }
        if before.contains("if") || before.contains("whether") || before.contains("because") { return false }
        let last = before.last(where: { others.contains($0) || speakers.contains($0) })
        let isVerb = !["suitable", "available", "open", "for"].contains(words[cue.upperBound - 1])
        if isVerb, let last, others.contains(last) { return false }
        if !isVerb, ["who", "that"].contains(last ?? "") { return false }
        if words.has(temporary), cue.contains(where: { offering.contains(words[$0]) }) { return false }
        if cue.contains(where: { words[$0].hasPrefix("excl") || words[$0] == "except" }), words.has(notPeople) {
            return false
        }
        if words[start].hasPrefix("exclu") { return words[start - 1] != "may" && isNamed(words, cue.upperBound) }
        // "Does not provide for profit", "not for profit".
        return !["profit", "sale", "long"].contains(words[cue.upperBound])
    }

    /// Whether something stands after the cue that may be left out: no number, no day.
    private static func isNamed(_ words: SentenceWords, _ place: Int) -> Bool {
        words[place].first?.isLetter ?? false
    }

    private static let breaks: Set = [",", ";", "but", "however", "although", ":", "(", "and"]

    private static func clauseStart(_ words: SentenceWords, _ cue: Int) -> Int {
        var start = cue
        while start > 0, !breaks.contains(words[start - 1]) { start -= 1 }
        return start
    }

    /// The clause that denies: from its subject, where that is a plain one, to the next "but".
    private static func clause(_ words: SentenceWords, _ cue: Range<Int>) -> Range<Int> {
        var start = cue.lowerBound
        let earliest = max(clauseStart(words, start), start - 4)
        if let subject = (earliest..<max(earliest, start)).last(where: { speakers.contains(words[$0]) }) {
            start = subject
            if ["this", "the", "our"].contains(words[start - 1]) { start -= 1 }
        }
        var end = cue.upperBound
        while end < words.words.count, !["but", "however", ";"].contains(words[end]) { end += 1 }
        while end > cue.upperBound, [".", ",", "!", ")"].contains(words[end - 1]) { end -= 1 }
        return start..<end
    }
}
