import DirectoryModel

/// One thing that prose says about getting in.
enum ReferralFact: Hashable, Sendable {
    /// Whether a role may refer; a limit ("health professionals") is the condition of an `only if`.
    case route(TermSlug, RouteAccess, limit: String?)
    /// Whether people may come without a referral.
    case noReferralNeeded(Statement)
    /// The door that referrals go through, by name.
    case through(String)
}

/// Who may refer and whether a referral is needed, where prose says so.
///
/// Roles come from plain forms alone: "referred by your GP", "parents can refer", "no self-referrals". "GP referral
/// only" says yes for the GP and no for people themselves; of roles that a sentence does not name nothing is said.
enum ReferralFacts {
    /// What each sentence says.
    ///
    /// Linear in the text.
    static func findings(in text: String) -> [Finding<ReferralFact>] {
        Sentences.of(text).flatMap { sentence in
            let words = SentenceWords(sentence)
            guard words.words.contains(where: isSignal), !words.has(otherReferrals) else {
                return [Finding<ReferralFact>]()
            }
            return need(words) + people(words) + door(words)
        }
    }

    private static let signals: Set = [
        "drop", "dropin", "dropins", "walk", "appointment", "appointments", "turn", "access", "accessed", "requests",
        "applications", "bookings",
    ]

    /// Most sentences have no word that any pattern needs, and are passed over.
    private static func isSignal(_ word: String) -> Bool { word.hasPrefix("refer") || signals.contains(word) }

    private static let otherReferrals: [WordPattern] = ["safeguarding referral|referrals", "referral centre|centres"]

    // MARK: Whether one is needed

    private static let without: [WordPattern] = [
        "no gp|formal|professional? referral|referrals|appointment|appointments is|are? needed|required|necessary",
        "no need for a|any referral", "without a|any|needing? a|any? referral", "need|needs? for? referral ? no",
        "need|needs referral no", "referral|referrals is|are? not needed|required|necessary",
        "dont|not need|require|have to have? a|any? referral", "dont|not need|require a|any _3 referral",
        "dont|not need a? _4 professional|gp referral", "just|simply turn up", "just|simply turn|come along",
    ]
    private static let noReferral: WordPattern = "no referral|appointment"
    private static let dropIn: [WordPattern] = ["drop in|ins", "dropin|dropins", "walk in|ins"]
    private static let notDropIn: [WordPattern] = [
        "not a? drop in", "not|cannot|cant _5 walk|drop in", "no drop|walk in|ins", "drop in to your|the|a local? gp",
        "appointment|appointments only after",
    ]
    private static let needed: [WordPattern] = [
        "referral|referrals voucher|form? is|are required|needed|necessary|essential", "requires|needs a referral",
        "need|needs|must|have|require to? be referred", "subject to a? referral", "by referral only", "referral only",
        "you|we will? need|require a referral", "only by|through|via|with a? referral",
    ]
    private static let hedged: [WordPattern] = [
        "usually|may|might|some|sometimes|if|unless|mostly|generally|not|dont|no"
    ]

    private static func need(_ words: SentenceWords) -> [Finding<ReferralFact>] {
        if let place = words.first(of: without), words.words.last != "?" || words[place.upperBound - 1] == "no" {
            return [Finding(value: .noReferralNeeded(.yes), words: words.text(of: place))]
        }
        if let place = words.first(noReferral), ["", ".", ",", ";", ")"].contains(words[place.upperBound]) {
            return [Finding(value: .noReferralNeeded(.yes), words: words.text(of: place))]
        }
        guard words.words.last != "?" else { return [] }
        if let place = words.first(of: dropIn), !words.has(notDropIn), !isList(words), isWhole(words, place) {
            return [Finding(value: .noReferralNeeded(.yes), words: words.text(of: place))]
        }
        if let place = words.first(of: needed), !words.has(hedged) {
            return [Finding(value: .noReferralNeeded(.no), words: words.text(of: place))]
        }
        return []
    }

    /// Whether a sentence lists much that a charity does, of which a drop-in is only one.
    private static func isList(_ words: SentenceWords) -> Bool {
        words.words.count { [",", ";", "/", ":"].contains($0) } > 3
    }

    /// "Walk in the park" and "drop in temperature" are no drop-ins.
    private static func isWhole(_ words: SentenceWords, _ place: Range<Int>) -> Bool {
        let next = words[place.upperBound]
        if words[place.lowerBound] == "walk" {
            return words.text(of: place).contains("-") && !["the", "a", "our"].contains(next)
        }
        return !["temperature", "numbers", "standards", "income"].contains(next)
    }

    // MARK: Who may

    private static let selfNo: [WordPattern] = [
        "no self referral|referrals",
        "cannot|cant|not|dont|unable accept|take|to? accept|take? self referral|referrals",
        "not accept or? take? self referral|referrals", "self referral|referrals is|are not",
        "cannot|cant|not self refer", "self referral|referrals cannot|cant",
    ]
    private static let selfYes: [WordPattern] = [
        "self referral|referrals|refer|refers|referred|referring", "refer|referring yourself|themselves|myself",
    ]
    private static let youOrSomeone: [WordPattern] = [
        "you , or if? someone|somebody _40 make a referral", "you or someone|somebody _40 make a referral",
    ]
    private static let forSomeone: [WordPattern] = ["make a referral for|on someone|somebody|behalf"]

    private static func people(_ words: SentenceWords) -> [Finding<ReferralFact>] {
        var found: [Finding<ReferralFact>] = []
        func add(_ fact: ReferralFact, _ place: Range<Int>) {
            if !found.contains(where: { $0.value == fact }) {
                found.append(Finding(value: fact, words: words.text(of: place)))
            }
        }
        if let place = words.first(of: selfNo) ?? words.first(of: selfYes).flatMap({ isDenied(words, $0) ? $0 : nil }) {
            add(.route("self", .no, limit: nil), place)
        } else if let place = words.first(of: selfYes) {
            let isFamilies = ["families", "parents", "carers"].contains {
                words[place.lowerBound - 1] == $0 || words[place.lowerBound - 2] == $0
            }
            let limit = condition(words, place)
            add(.route(isFamilies ? "parent-carer" : "self", limit == nil ? .yes : .onlyIf, limit: limit), place)
        }
        if let place = words.first(of: youOrSomeone) {
            add(.route("self", .yes, limit: nil), place)
            add(.route("friend-or-relative", .yes, limit: nil), place)
        }
        if let place = words.first(of: forSomeone) { add(.route("friend-or-relative", .yes, limit: nil), place) }
        for statement in ReferrerStatement.all(in: words) {
            let condition = condition(words, statement.place)
            for named in statement.roles {
                let limit = statement.isAllowed ? named.limit ?? condition : nil
                let access: RouteAccess =
                    !statement.isAllowed ? .no : limit == nil ? .yes : .onlyIf
                if named.role == "self",
                    found.contains(where: { $0.value.isRoute(of: "self") || $0.value.isRoute(of: "parent-carer") })
                {
                    continue
                }
                add(.route(named.role, access, limit: limit), statement.place)
            }
            if statement.isOnly, statement.isAllowed, !statement.roles.contains(where: { $0.role == "self" }) {
                add(.route("self", .no, limit: nil), statement.place)
            }
        }
        return found
    }

    /// "It is not possible to self-refer", "self-referral isn't available", and not "you don't need anybody to".
    private static func isDenied(_ words: SentenceWords, _ place: Range<Int>) -> Bool {
        let before = (max(0, place.lowerBound - 5)..<place.lowerBound).contains { index in
            ["not", "cannot", "cant", "unable", "longer", "dont"].contains(words[index])
                && !["only", "just", "need", "have", "hesitate"].contains(words[index + 1])
                && !(index..<place.lowerBound).contains { ["need", ",", "visit", "require", "."].contains(words[$0]) }
        }
        return before || ["isnt", "arent", "not"].contains(words[place.upperBound])
    }

    /// What a yes hangs on: the words after "if" behind it, or an "if" before it that names an age or a number.
    private static func condition(_ words: SentenceWords, _ place: Range<Int>) -> String? {
        if ["if", "aged", "provided", "unless", "once", "when"].contains(words[place.upperBound]) {
            var end = words.words.count
            while end > place.upperBound, [".", "!", ")"].contains(words[end - 1]) { end -= 1 }
            let start = words[place.upperBound] == "if" ? place.upperBound + 1 : place.upperBound
            return start < end ? words.text(of: start..<end) : nil
        }
        guard words[0] == "if" else { return nil }
        let clause =
            1..<max(1, min(words.first("you|they|parents|families can|may")?.lowerBound ?? 1, place.lowerBound))
        guard clause.contains(where: { words[$0].first?.isNumber ?? false }) else { return nil }
        return words.text(of: clause)
    }

    // MARK: Through which door

    private static let doors: [WordPattern] = [
        "all? referrals need|must|should|are|have to? be? go|made|come|sent|? through|via",
        "referrals are|is? made? through|via",
        "accessed|access|referral|referrals|referred is|are? only? through|via the|our? single point of access|contact",
        "must|should be referred|made through|via",
    ]
    private static let ends: Set = [
        ".", ",", ";", "(", ")", "and", "or", "who", "which", "on", "by", "using", "where", "so",
    ]
    private static let noDoors: Set = [
        "website", "www", "http", "https", "email", "form", "forms", "online", "phone", "telephone", "@", "remedy",
        "emis",
        "webpage", "link", "below", "post", "letter", "us",
    ]

    private static func door(_ words: SentenceWords) -> [Finding<ReferralFact>] {
        guard let place = words.first(of: doors) else { return [] }
        let start = ["single"].contains(words[place.upperBound - 4]) ? place.upperBound - 4 : place.upperBound
        var end = max(start, place.upperBound)
        while end < words.words.count, end - start < 10, !ends.contains(words[end]) { end += 1 }
        let isWeb = (start..<end).contains { noDoors.contains(words[$0]) }
        guard end > start, !isWeb, ReferrerRole.named(in: words, start..<end).isEmpty else { return [] }
        let name = words.text(of: ["the", "our"].contains(words[start]) ? start + 1..<end : start..<end)
        guard !name.isEmpty else { return [] }
        return [Finding(value: .through(name), words: words.text(of: place.lowerBound..<end))]
    }
}

extension ReferralFact {
    func isRoute(of role: TermSlug) -> Bool { if case .route(role, _, _) = self { true } else { false } }

    /// Whether both say something of one role, or of whether a referral is needed.
    func isAbout(_ other: ReferralFact) -> Bool {
        switch (self, other) {
        case (.route(let one, _, _), .route(let two, _, _)): one == two
        case (.noReferralNeeded, .noReferralNeeded), (.through, .through): true
        case (.route, _), (.noReferralNeeded, _), (.through, _): false
        }
    }
}
