import DirectoryModel

/// A stretch of a sentence that says of some roles that they may refer, or may not.
struct ReferrerStatement {
    var roles: [ReferrerRole.Named]
    var isAllowed: Bool
    /// Whether no others may: "by GPs only".
    var isOnly: Bool
    var place: Range<Int>

    /// The statements of a sentence.
    static func all(in words: SentenceWords) -> [ReferrerStatement] {
        [referredBy(words), roleReferral(words), askTo(words)].compactMap { $0 } + canRefer(words)
    }

    // MARK: "referred by a GP", "referrals accepted from schools and GPs"

    private static let by: [WordPattern] = [
        "be|been|are|is? referred to? us? _2 by|through|from", "referral|referrals by|from",
        "referral|referrals|requests we|can|could|may|must|are|is|should|will|cannot|to|required|needed|accepted|taken|welcome we|can|not|also|only|be|are|made|accepted|welcomed|taken? be|only|made|accepted|welcomed|taken|received|solely? only|made? by|from|through",
        "referral|referrals of|for _3 from", "take|accept|receive|consider requests|applications|bookings by|from",
    ]
    /// What ends the list of those who refer.
    private static let listEnds: Set = [
        ".", ";", "?", ":", "if", "who", "which", "when", "where", "to", "on", "using", "because", "whose", "but",
        "training", "with", "after", "about", "for", "regarding", "must", "should", "will", "is", "are", "can", "may",
        "cannot", "not", "except", "excluding", "rather", "without", "following", "once", "in", "at",
    ]
    /// "Referrals from parents are not accepted": what follows the list turns it round.
    private static let refused: WordPattern =
        "is|are|will|can|cannot|isnt|arent not|no? longer? be? accepted|possible|taken|considered|available|permitted|allowed"

    private static func referredBy(_ words: SentenceWords) -> ReferrerStatement? {
        // "Making referrals" is what the service does.
        guard let place = words.first(of: by), !["to", "making", "make"].contains(words[place.lowerBound - 1]),
            !isNoNeed(words, place.lowerBound)
        else { return nil }
        let end = listEnd(words, from: place.upperBound)
        let roles = ReferrerRole.named(in: words, place.upperBound..<end)
        guard !roles.isEmpty else { return nil }
        let stretch = max(0, place.lowerBound - 5)..<place.upperBound
        return ReferrerStatement(
            roles: roles,
            isAllowed: !isDenied(words, stretch) && !isRefused(words, end),
            isOnly: isOnly(words, stretch.lowerBound..<min(words.words.count, end + 1)),
            place: place.lowerBound..<end
        )
    }

    private static func isRefused(_ words: SentenceWords, _ end: Int) -> Bool {
        guard let place = words.first(refused, from: max(0, end - 1)), place.lowerBound < end + 8 else { return false }
        return isDenied(words, place)
            || place.contains { ["isnt", "arent"].contains(words[$0]) }
    }

    private static func listEnd(_ words: SentenceWords, from start: Int) -> Int {
        var end = start
        while end < words.words.count, end - start < 30, !listEnds.contains(words[end]) { end += 1 }
        return end
    }

    // MARK: "parents can refer", "GPs may make a referral"

    private static let can: [WordPattern] = [
        "can|could|may|should|must also|all|only|directly|not|no|longer? use|our|service|to? make? a? refer|referral|referrals",
        "cannot|cant refer|self", "are able|unable|not to? able? to? make? a? refer|referral|referrals",
        "may|can also? use _3 to make referrals", "has|have referred you|them|your",
    ]

    private static func canRefer(_ words: SentenceWords) -> [ReferrerStatement] {
        var statements: [ReferrerStatement] = []
        var from = 0
        while let place = words.first(of: can, from: from) {
            from = place.upperBound
            if let statement = canRefer(words, at: place) { statements.append(statement) }
        }
        return statements
    }

    private static func canRefer(_ words: SentenceWords, at place: Range<Int>) -> ReferrerStatement? {
        // "Your doctor can refer you to other services" leads away; "refer you to us" and "refer you." lead here.
        if let away = words.first("refer|referral _4 to", from: place.lowerBound), words[away.upperBound] != "us",
            words[away.upperBound] != "this", words[away.upperBound] != "our"
        {
            return nil
        }
        var start = place.lowerBound
        while start > 0, place.lowerBound - start < 25, ![".", ";", "?", ":"].contains(words[start - 1]) { start -= 1 }
        // "You can refer yourself, or your GP can refer": those after the last verb are meant.
        if let earlier = words.first("refer yourself|themselves", from: start), earlier.upperBound < place.lowerBound {
            start = earlier.upperBound
        }
        let isAnyone =
            ["anyone", "anybody", "everyone"].contains(words[place.lowerBound - 1])
            && !["themselves", "yourself"].contains(words[place.upperBound])
        let roles =
            isAnyone
            ? ReferrerRole.everybody(at: place) : ReferrerRole.named(in: words, start..<place.lowerBound)
        guard !roles.isEmpty else { return nil }
        return ReferrerStatement(
            roles: roles,
            isAllowed: !isDenied(words, place) && !(start..<place.upperBound).contains { words[$0] == "neither" },
            isOnly: (start..<place.upperBound).contains { words[$0] == "only" },
            place: start..<place.upperBound
        )
    }

    // MARK: "GP referral", "professional or self-referral", "GP referrals only"

    private static func roleReferral(_ words: SentenceWords) -> ReferrerStatement? {
        guard
            let place = words.first(
                "gp|gps|professional|professionals|school|camhs|agency or|and|/? self? referral|referrals"
            ),
            !isNoNeed(words, place.lowerBound), words[place.upperBound] != "specialist",
            words[place.upperBound] != "specialists"
        else { return nil }
        let roles = ReferrerRole.named(in: words, place.lowerBound..<place.lowerBound + 1)
        guard !roles.isEmpty else { return nil }
        return ReferrerStatement(
            roles: roles,
            isAllowed: !isDenied(words, max(0, place.lowerBound - 4)..<place.lowerBound),
            isOnly: words[place.upperBound] == "only" || words[place.lowerBound - 1] == "only",
            place: place
        )
    }

    /// "No GP referral needed" and "you don't need a professional referral" forbid nothing.
    private static func isNoNeed(_ words: SentenceWords, _ place: Int) -> Bool {
        (max(0, place - 8)..<place).contains { index in
            ["no", "without"].contains(words[index])
                || ["need", "require", "have"].contains(words[index]) && ["not", "dont"].contains(words[index - 1])
        }
    }

    // MARK: "ask your GP to refer you"

    private static let asking: [WordPattern] = ["ask|contact|see|speak|talk to|with? _20 to refer|make"]

    private static func askTo(_ words: SentenceWords) -> ReferrerStatement? {
        guard let place = words.first(of: asking), place.upperBound <= words.words.count,
            words[place.upperBound - 1] == "refer"
                || words.first("make a|the referral", from: place.upperBound - 1) != nil
        else { return nil }
        let roles = ReferrerRole.named(in: words, place)
        guard !roles.isEmpty else { return nil }
        let isDenied = isDenied(words, max(0, place.lowerBound - 3)..<place.lowerBound)
        return ReferrerStatement(roles: roles, isAllowed: !isDenied, isOnly: false, place: place)
    }

    // MARK: Yes or no

    private static let denials: Set = ["not", "cannot", "cant", "dont", "unable", "never", "no", "longer", "nor"]

    private static func isDenied(_ words: SentenceWords, _ stretch: Range<Int>) -> Bool {
        stretch.contains { denials.contains(words[$0]) && words[$0 + 1] != "only" && words[$0 + 1] != "just" }
    }

    private static func isOnly(_ words: SentenceWords, _ stretch: Range<Int>) -> Bool {
        stretch.contains { ["only", "solely"].contains(words[$0]) && words[$0 - 1] != "not" }
    }
}
