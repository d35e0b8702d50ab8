/// What prose says about coming back after help has ended.
struct ComingBackFact: Hashable, Sendable {
    /// Whole months after the end in which people may come back; `nil` where no time is named.
    ///
    /// Weeks are counted down, so that no more is promised than was said: 12 weeks are 2 months.
    var windowMonths: Int?
}

/// Rules on coming back: "you can re-refer within 6 months of discharge".
///
/// A rule needs both the return and the end of help; going home from hospital and events that return are neither.
enum ComingBackFacts {
    /// The rule that each sentence states. Linear in the text.
    static func findings(in text: String) -> [Finding<ComingBackFact>] {
        Sentences.of(text).compactMap { sentence in
            let words = SentenceWords(sentence)
            guard let back = words.first(of: returns), let end = words.first(of: endings), !words.has(others),
                !words.has(denials)
            else { return nil }
            let span = min(back.lowerBound, end.lowerBound)..<words.words.count
            let window = window(words, from: 0)
            return Finding(value: ComingBackFact(windowMonths: window), words: words.text(of: span))
        }
    }

    private static let returns: [WordPattern] = [
        "re refer|referral|referred|refers|access|open|opened|enter|join", "rerefer|rereferral|reaccess|reopen|rejoin",
        "come|comes|coming|came back", "return|returns|returning", "get back in touch", "back to us|the",
        "without a new|fresh|another|further referral", "self refer back", "contact us directly? again",
        "refer yourself|themselves back|again",
    ]
    private static let endings: [WordPattern] = [
        "discharge|discharged", "closing|closure|closed", "leaving|leave us|the", "left us|the",
        "finish|finished|finishing|ended|ending", "end|completion of", "completing|completed",
        "last session|appointment",
        "without a new|fresh|another|further referral",
    ]
    private static let others: [WordPattern] = [
        "hospital|home|ward", "return to work|school|face", "returning to work|education|school",
        "bank|holiday|holidays",
        "return your|the|call|calls", "leave a message",
    ]
    private static let denials: [WordPattern] = [
        "cannot|cant|not|dont|wont be|able|to|accept? re? refer|referred|return|come|rejoin",
        "before _6 re refer|referred",
        "no re referral|referrals",
    ]

    private static let spans: [WordPattern] = [
        "within|for|in up? to? a|an|the|one? first|following|next? _1 week|weeks|month|months|year|years"
    ]

    /// `within 6 months`, `for up to a year`, `within twelve weeks`.
    private static func window(_ words: SentenceWords, from start: Int) -> Int? {
        guard let place = words.first(of: spans, from: start) else { return nil }
        let unit = words[place.upperBound - 1]
        let number = words[place.upperBound - 2]
        guard let count = Int(number) ?? numbers[number], (1...120).contains(count) else { return nil }
        switch unit {
        case "week", "weeks":
            let months = count * 12 / 52
            return months > 0 ? months : nil
        case "month", "months": return count
        default: return count <= 10 ? count * 12 : nil
        }
    }

    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12,
        "eighteen": 18,
    ]
}
