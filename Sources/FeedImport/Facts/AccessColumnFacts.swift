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
        guard isOnly else { return found }
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
            guard let after = takePart(at: place) else { return false }
            place = after
            if words[place] == "only" {
                isOnly = true
                place += 1
            }
            let joint = place
            while Self.joints.contains(words[place]) { place += 1 }
            if place == joint || Self.conditions.contains(words[place]) { break }
        }
        while [".", "!"].contains(words[place]) { place += 1 }
        return place >= words.words.count || takeCondition(at: place)
    }

    private mutating func takePart(at start: Int) -> Int? {
        if let end = Self.door(words, at: start) {
            isOpenDoor = true
            return end
        }
        if let end = Self.contact.end(in: words.words, at: start) { return end }
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

    /// "After a child protection conference", "with the pupil's consent"; a clause with a verb of its own is none.
    private mutating func takeCondition(at start: Int) -> Bool {
        var end = words.words.count
        while end > start, [".", "!"].contains(words[end - 1]) { end -= 1 }
        guard Self.conditions.contains(words[start]), start + 1 < end,
            !(start..<end).contains(where: { Self.verbs.contains(words[$0]) })
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
    private static let contact: WordPattern = "ring|phone|call|email|text|message|book first|us|ahead|online?"
    private static let worker: WordPattern = "professional|professionals|worker|workers|agency|agencies"
    private static let everybody: Set = ["anyone", "anybody", "everyone", "everybody"]
    private static let leads: Set = ["only", "via", "through", "by", "from", "referral", "referrals", "refer"]
    private static let articles: Set = [
        "a", "an", "the", "any", "your", "their", "our", "other", "local", "designated", "by", "from", "via", "through",
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
