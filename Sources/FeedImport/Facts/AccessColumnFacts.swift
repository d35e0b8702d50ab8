import DirectoryModel

/// Who may come, in a text that holds nothing else: "Self", "Parents or schools", "GPs only", "Turn up".
///
/// Read in `waysIn.process` alone, where a bare "Self" can mean nothing but who refers. A stretch counts only where all of
/// it is understood: referrers, open doors and ways of getting in touch, then perhaps a condition.
enum AccessColumnFacts {
    /// What each stretch between semicolons and full stops says.
    ///
    /// Linear in the text.
    static func findings(in text: String) -> [Finding<ReferralFact>] {
        Sentences.of(text).flatMap { sentence in
            sentence.split(separator: ";").flatMap { stretch in AccessList(SentenceWords(stretch)).findings }
        }
    }
}

/// A stretch of a column on getting in, as far as it was understood.
private struct AccessList {
    private let words: SentenceWords
    private var roles: [ReferrerRole.Named] = []
    private var isOpenDoor = false
    private var isOnly = false
    private var condition: Range<Int>?

    init(_ words: SentenceWords) {
        self.words = words
        if let door = Self.door(words, at: 0) {
            // What follows an open door is how one comes, unless it asks for something to be brought.
            isOpenDoor = !(door..<words.words.count).contains { Self.tickets.contains(words[$0]) }
        } else if !take() {
            roles = []
            isOpenDoor = false
        }
    }

    var findings: [Finding<ReferralFact>] {
        let all = words.text(of: 0..<words.words.count)
        if isOpenDoor { return [Finding(value: .noReferralNeeded(.yes), words: all)] }
        var found: [Finding<ReferralFact>] = []
        for named in roles {
            let limit = condition.map { words.text(of: $0) } ?? named.limit ?? ownLimit(named)
            found.append(Finding(value: .route(named.role, limit == nil ? .yes : .onlyIf, limit: limit), words: all))
        }
        // "Only through the ward" shuts out who would refer themselves, whoever else is meant.
        guard isOnly, !roles.isEmpty || words[0] == "only" else { return found }
        for role in ["self", "parent-carer"] where !roles.contains(where: { $0.role == role }) {
            found.append(Finding(value: .route(role, .no, limit: nil), words: all))
        }
        return found
    }

    /// "Headteachers only" is no word to the other teachers.
    private func ownLimit(_ named: ReferrerRole.Named) -> String? {
        guard isOnly, words[named.place.lowerBound].hasPrefix("headteacher") else { return nil }
        return words.text(of: named.place)
    }

    // MARK: A list

    /// Takes the whole list; whether all of it was understood.
    private mutating func take() -> Bool {
        var place = 0
        if words[place] == "only" { isOnly = true }
        while Self.leads.contains(words[place]) { place += 1 }
        while place < words.words.count {
            guard let after = takePart(at: place) ?? passed(at: place) else { return false }
            place = after
            if words[place] == "only" {
                isOnly = true
                place += 1
            }
            if roles.count > 0, let after = Self.asking.end(in: words.words, at: place) { place = after }
            if Self.trailing.contains(words[place]) { place += 1 }
            let joint = place
            while Self.joints.contains(words[place]) { place += 1 }
            if place == joint || isCondition(at: place) { break }
        }
        while [".", "!"].contains(words[place]) { place += 1 }
        return place >= words.words.count || takeCondition(at: place) || isExample(at: place)
    }

    /// Whether a condition begins here, and not another referrer: "or through any worker".
    private func isCondition(at place: Int) -> Bool {
        guard Self.conditions.contains(words[place]) else { return false }
        var noun = place
        while Self.articles.contains(words[noun]) { noun += 1 }
        return Self.worker.end(in: words.words, at: noun) == nil
            && ReferrerRole.at(noun, in: words, to: words.words.count) == nil
    }

    /// The end of a referrer that this list has no role for, "the coroner" among others: nothing is said of it.
    private func passed(at start: Int) -> Int? {
        var place = start
        while place < words.words.count, place - start < Self.mostPassed, !Self.listEnds.contains(words[place]) {
            if Self.sentenceWords.contains(words[place]) { return nil }
            place += 1
        }
        let isWhole = place == words.words.count || Self.listEnds.contains(words[place])
        return place > start && isWhole && (start > 0 || place < words.words.count - 1) ? place : nil
    }

    /// "Anybody can: the young person, a parent": who is named besides everybody, with nobody left out.
    private func isExample(at start: Int) -> Bool {
        let start = ["can", "may"].contains(words[start]) ? start + 1 : start
        return roles.contains { Self.everybody.contains(words[$0.place.lowerBound]) }
            && [":", "incl", "including"].contains(words[start])
            && !(start + 1..<max(start + 1, lastWord)).contains { Self.sentenceWords.contains(words[$0]) }
    }

    private mutating func takePart(at start: Int) -> Int? {
        if let end = Self.door(words, at: start) {
            isOpenDoor = true
            return end
        }
        if let end = Self.ownContact.end(in: words.words, at: start) {
            roles.append(ReferrerRole.Named(role: "self", place: start..<end))
            return end
        }
        if let end = Self.contact.end(in: words.words, at: start) { return end }
        if Self.themselves.contains(words[start]) {
            roles.append(ReferrerRole.Named(role: "self", place: start..<start + 1))
            return start + 1
        }
        if Self.everybody.contains(words[start]) {
            roles += ReferrerRole.everybody(at: start..<start + 1)
            return start + 1
        }
        var noun = start
        while Self.articles.contains(words[noun]) { noun += 1 }
        if let named = ReferrerRole.at(noun, in: words, to: words.words.count) {
            roles.append(named)
            return named.place.upperBound
        }
        guard let end = Self.worker.end(in: words.words, at: noun) else { return nil }
        roles.append(ReferrerRole.Named(role: "any-professional", place: noun..<end))
        return end
    }

    /// Where the words end, without the full stop.
    private var lastWord: Int {
        var end = words.words.count
        while end > 0, [".", "!"].contains(words[end - 1]) { end -= 1 }
        return end
    }

    /// "After a child protection conference", "with the pupil's consent"; a clause with a verb of its own is none, and who may
    /// ring for advice does not refer.
    private mutating func takeCondition(at start: Int) -> Bool {
        let end = lastWord
        guard Self.conditions.contains(words[start]), start + 1 < end,
            !(start..<end).contains(where: { Self.verbs.contains(words[$0]) }),
            Self.forTalk.end(in: words.words, at: start) == nil
        else { return false }
        condition = start..<end
        return true
    }

    private static func door(_ words: SentenceWords, at place: Int) -> Int? {
        for pattern in doors {
            if let end = pattern.end(in: words.words, at: place) { return end }
        }
        guard let end = bareDoor.end(in: words.words, at: place), ["", ".", ",", "or"].contains(words[end]) else {
            return nil
        }
        return end
    }

    private static let doors: [WordPattern] = [
        "just|simply|please? turn up", "just|simply|please? come|drop|pop along|in", "just|simply come",
        "just|simply|please? walk in", "no appointment|appointments|referral|referrals needed|necessary|required?",
        "no need to book|for an appointment",
    ]
    private static let bareDoor: WordPattern = "come"
    private static let contact: WordPattern =
        "just|please? ring|phone|call|email|text|message|book first|us|ahead|online? or? ring|phone|call|email|text|message?"
    private static let ownContact: WordPattern =
        "just|please? ring|phone|call|email|text|message|book|refer|contact|get|ask|self or? ring|phone|call|email|text|message|book|in? touch|us? yourself|themselves|book"
    /// What those named do: "parents ring", "schools may put you forward"; to ring for advice is no referral.
    private static let asking: WordPattern =
        "can|may|could|should|must|will? ring|rings|phone|phones|call|calls|email|emails|text|message|book|books|ask|asks|apply|applies|contact|request|requests|make|makes|fill|use|complete|by or? ring|email|text|phone|call|message? us|direct|directly|first|online|phone|the|a|in? same|duty|online? number|line|desk|team|nurse|service|form|request|referral? direct|directly|first|online|themselves|yourself?"
    private static let trailing: Set = ["too", "also", "direct", "directly", "themselves", "included"]
    private static let forTalk: WordPattern =
        "for a|an|some? advice|chat|conversation|consultation|information|talk|guidance|help|support"
    /// The most words of a referrer that is passed over.
    private static let mostPassed = 4
    private static let listEnds: Set = [",", "and", "or", "/", "&", "only"]
    /// Words of a clause, not of a list of names.
    private static let sentenceWords: Set = [
        "can", "may", "will", "must", "should", "are", "is", "be", "not", "no", "cannot", "cant", "dont", "except",
        "unless",
        "but", "if", "your", "we", "us", "it", "needed", "required", "form", "letter", "voucher", "referral", "ring",
        "book",
        "for", "with", "after", "before", "until", "when", ".", ";", ":", "open", "close", "closed", "join", "ask",
        "advice",
    ]
    private static let worker: WordPattern = "professional|professionals|worker|workers|agency|agencies"
    private static let everybody: Set = ["anyone", "anybody", "everyone", "everybody"]
    private static let themselves: Set = ["you", "pupil", "pupils", "student", "students", "teenagers"]
    private static let leads: Set = ["only", "via", "through", "by", "from", "referral", "referrals", "refer"]
    private static let articles: Set = [
        "a", "an", "the", "any", "your", "their", "our", "other", "local", "designated", "by", "from", "via", "through",
        "allocated", "existing", "named", "either", "childrens", "disabled",
    ]
    private static let joints: Set = [",", "and", "or", "/", "&"]
    private static let conditions: Set = [
        "after", "following", "with", "if", "once", "via", "through", "where", "for", "aged",
    ]
    private static let verbs: Set = ["can", "may", "will", "ring", "book", "ask", "call", "are", "is"]
    private static let tickets: Set = [
        "letter", "referral", "refer", "referred", "form", "appointment", "voucher", "after", "unless", "if",
    ]
}
