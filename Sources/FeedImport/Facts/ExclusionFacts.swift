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
    /// What each sentence says.
    ///
    /// Linear in the text.
    static func findings(in text: String) -> [Finding<ExclusionFact>] {
        Sentences.of(text).flatMap { sentence in
            let words = SentenceWords(sentence)
            guard words.words.contains(where: isSignal) else { return [Finding<ExclusionFact>]() }
            return [diagnosis(words), exclusion(words)].compactMap { $0 }
        }
    }

    private static let signals: Set = [
        "not", "never", "unable", "cannot", "except", "unless", "diagnosis", "diagnosed", "dont", "doesnt", "cant",
        "wont", "isnt", "arent", "wouldnt", "no", "closed", "returned", "declined", "rejected", "refused", "sent",
    ]

    /// Most sentences have no word that any pattern needs, and are passed over.
    private static func isSignal(_ word: String) -> Bool { word.hasPrefix("exclu") || signals.contains(word) }

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
        "not an|a _4 crisis", "exclude|excludes|exclusions|excluding",
        "except|unless those|people|anyone|children|young|families",
        "not currently|already? receiving|open|under|accessing _2 other|another|to|support|treatment",
        "do? not|dont contact|use|refer|apply _6 with|if|for",
        "not|isnt|arent the? right|best place|service|group|team|people|help|one for|if|when|where",
        "not|isnt|arent _1 staffed|equipped|insured|resourced|commissioned|trained for|to",
        "not|isnt|arent set up for|to", "we|they do|will|can? not|dont|cannot|cant|wont work where|when|if",
        "referral|referrals|request|requests for|about|regarding _12 be|are|is returned|declined|rejected|refused",
        "referral|referrals|request|requests for|about|regarding _12 be|are|is sent|turned back|down|away|elsewhere",
        "closed to _1 people|anyone|those|pupils|students|members|patients|residents|families|children|adults",
        "no under|over",
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
        // Before a list on lines of its own the clause says nothing yet.
        guard words.words.last != "?", words.words.last != ":" else { return false }
        if words[start] == "no" { return isAgeTurnedAway(words, cue.upperBound) }
        guard !isAboutThings(words, cue), !isUnsaid(words, cue.upperBound) else { return false }
        if cue.contains(where: { openings.contains(words[$0]) }) || openings.contains(words[cue.upperBound]) {
            return false
        }
        // "If we cannot help", "people who cannot": another's matter. The speaker nearest before the cue counts.
        let clauseStart = clauseStart(words, start)
        let before = (clauseStart..<start).map { words[$0] }
        let isOfThoseBefore = isPronounAlone(words, cue.upperBound)
        if (before.contains("if") && !isOfThoseBefore) || before.contains("whether") || before.contains("because") {
            return false
        }
        let last = speaker(words, before: start)
        let isVerb = !["suitable", "available", "open", "for"].contains(words[cue.upperBound - 1])
        if isVerb, let last, others.contains(last), !isPassive(words, cue) || last == "you" { return false }
        if !isVerb, ["who", "that"].contains(last ?? "") { return false }
        if words.has(temporary), cue.contains(where: { offering.contains(words[$0]) }), !isOfSome(words, cue) {
            return false
        }
        if cue.contains(where: { words[$0].hasPrefix("excl") || words[$0] == "except" }), words.has(notPeople) {
            return false
        }
        if words[start].hasPrefix("exclu") { return words[start - 1] != "may" && isNamed(words, cue.upperBound) }
        // "Does not provide for profit", "not for profit".
        return !["profit", "sale", "long"].contains(words[cue.upperBound])
    }

    /// Who or what the clause is about, so far as it matters: the nearest word before that names us or others.
    private static func speaker(_ words: SentenceWords, before cue: Int) -> String? {
        for place in stride(from: cue - 1, through: max(0, cue - 15), by: -1) {
            let word = words[place]
            if others.contains(word) || speakers.contains(word) { return word }
            if word != ",", breaks.contains(word) { return nil }
        }
        return nil
    }

    /// Whether those who are turned away are the subject: "people in prison cannot be seen".
    private static func isPassive(_ words: SentenceWords, _ cue: Range<Int>) -> Bool {
        cue.contains { words[$0] == "be" }
    }

    /// Whether something stands after the cue that may be left out: no number, no day.
    private static func isNamed(_ words: SentenceWords, _ place: Int) -> Bool {
        words[place].first?.isLetter ?? false
    }

    // MARK: What is denied

    /// "No under 18s", and not "no under 5s session" or "no under 8s without an adult".
    private static func isAgeTurnedAway(_ words: SentenceWords, _ place: Int) -> Bool {
        let next = place + (words[place + 1] == "s" ? 2 : 1)
        return words[place].first?.isNumber ?? false
            && !["group", "session", "sessions", "class", "club", "team", "clinic"].contains(words[next])
            && !(next..<words.words.count).contains {
                ["without", "unless", "accompanied", "alone"].contains(words[$0])
            }
    }

    /// Whether it is not people that are not taken, or not the service that does not take them: "does not take sides",
    /// "we will not be seen in uniform", "a deposit for the camp but not for day trips".
    private static func isAboutThings(_ words: SentenceWords, _ cue: Range<Int>) -> Bool {
        let before = max(0, cue.lowerBound - 3)..<cue.lowerBound
        if isPassive(words, cue), before.contains(where: { ["we", "staff", "workers"].contains(words[$0]) }) {
            return true
        }
        if words[cue.upperBound - 1] == "take" {
            return !(cue.upperBound..<cue.upperBound + 6).contains {
                takable.contains(words[$0]) || others.contains(words[$0]) || words[$0].hasPrefix("non")
            }
        }
        let isEllipsis = cue.count == 2 && words[cue.upperBound - 1] == "for"
        guard isEllipsis, ["but", "although", "though", "and", ","].contains(words[cue.lowerBound - 1]) else {
            return false
        }
        return words[0] != "for"
            && !(0..<cue.lowerBound).contains { offers.contains(words[$0]) || speakers.contains(words[$0]) }
    }

    private static let takable: Set = [
        "referrals", "referral", "requests", "bookings", "applications", "anybody", "somebody", "clients", "pupils",
        "students", "boys", "girls", "under", "over", "members", "babies", "teenagers", "young", "self", "cases",
    ]
    /// What "not for" at the end of a sentence about the service goes with.
    private static let offers: Set = [
        "support", "help", "sessions", "groups", "activities", "clinic", "club", "programme", "therapy", "counselling",
        "classes", "places", "services", "open", "suitable", "available", "ideal",
    ]

    /// "We cannot see them": whom, another clause must say.
    private static func isUnsaid(_ words: SentenceWords, _ place: Int) -> Bool {
        isPronounAlone(words, place) && !(words[0] == "if" && words[1] != "we") || words[place + 1] == "until"
    }

    private static func isPronounAlone(_ words: SentenceWords, _ place: Int) -> Bool {
        ["them", "you", "him", "her"].contains(words[place])
            && ["", ".", ",", "!", ";"].contains(words[place + 1])
    }

    /// Whether those not taken are some people only: "anybody who is on another list at the moment".
    private static func isOfSome(_ words: SentenceWords, _ cue: Range<Int>) -> Bool {
        let near = cue.upperBound..<cue.upperBound + 3
        return near.contains { others.contains(words[$0]) || takable.contains(words[$0]) }
            && near.contains { ["who", "whos", "whose", "that", "already", "with"].contains(words[$0 + 1]) }
    }

    // MARK: The clause

    private static let breaks: Set = [",", ";", "but", "however", "although", ":", "(", "and"]

    private static func clauseStart(_ words: SentenceWords, _ cue: Int) -> Int {
        var start = cue
        while start > 0, !breaks.contains(words[start - 1]) { start -= 1 }
        return start
    }

    /// The clause that denies: from its subject, where that is a plain one, to the next "but".
    private static func clause(_ words: SentenceWords, _ cue: Range<Int>) -> Range<Int> {
        var start = cue.lowerBound
        let earliest = max(clauseStart(words, start), start - (isPassive(words, cue) ? 12 : 4))
        if isPassive(words, cue) {
            start = earliest
        } else if let subject = (earliest..<max(earliest, start)).last(where: { speakers.contains(words[$0]) }) {
            start = subject
            if ["this", "the", "our"].contains(words[start - 1]) { start -= 1 }
        }
        if isPronounAlone(words, cue.upperBound) { start = 0 }
        // "We're" is one word here, and the subject.
        if start > 0, ["were", "its", "theyre"].contains(words[start - 1]),
            words.text(of: start - 1..<start).contains(where: { "'\u{2019}".contains($0) })
        {
            start -= 1
        }
        var end = cue.upperBound
        while end < words.words.count, !["but", "however", ";"].contains(words[end]), !isRedirection(words, end) {
            end += 1
        }
        while end > cue.upperBound, [".", ",", "!", ")"].contains(words[end - 1]) { end -= 1 }
        return start..<end
    }

    /// ": please ask your GP", ", see the other clinic".
    private static func isRedirection(_ words: SentenceWords, _ place: Int) -> Bool {
        let redirections: Set = [
            "please", "see", "ring", "call", "ask", "try", "contact", "visit", "our", "speak", "talk",
        ]
        return [":", ","].contains(words[place]) && redirections.contains(words[place + 1])
    }
}
