/// The time to first help, said without the word "wait": "first appointments are currently around 16 weeks", "the list is
/// about 9 weeks", "five weeks to a first appointment", "usually seen within 10 days".
struct TimeToBeSeen {
    /// The longest that the words name, in days; `nil` for working days, and where urgent cases have a time of their own.
    let days: Int?

    /// The time that a sentence states; `nil` where it states none.
    init?(_ tokens: [Words.Token]) {
        guard tokens.count <= 60, let length = Self.length(tokens) else { return nil }
        // "Urgent cases are seen in one week": not how long others wait.
        let isOfSome = tokens.contains { ["urgent", "emergency", "priority", "crisis"].contains(Self.word($0)) }
        days = isOfSome ? nil : length.days
    }

    private static func length(_ tokens: [Words.Token]) -> LengthOfTime? {
        if let length = toFirst(tokens) { return length }
        for index in tokens.indices {
            if let start = afterSubject(tokens, index) ?? afterSeen(tokens, index) {
                return LengthOfTime.take(tokens, at: start)
            }
        }
        return nil
    }

    /// "About five weeks to a first appointment", at the start of a sentence.
    private static func toFirst(_ tokens: [Words.Token]) -> LengthOfTime? {
        guard let length = LengthOfTime.take(tokens, at: 0),
            ["to", "until", "till", "for"].contains(tokens.word(length.end))
        else { return nil }
        var place = length.end + 1
        let isTo = tokens.word(length.end) == "to"
        if isTo, tokens.word(place) == "match" || (tokens.word(place) == "be" && isSeen(tokens, place + 1)) {
            return length
        }
        while ["a", "an", "the", "your"].contains(tokens.word(place)) { place += 1 }
        let isFirst = ["first", "initial"].contains(tokens.word(place))
        let isVisit = visits.contains(tokens.word(isFirst ? place + 1 : place) ?? "")
        return isVisit && (isFirst || isTo) ? length : nil
    }

    /// Past "first appointments (…) are currently" and "the list is".
    private static func afterSubject(_ tokens: [Words.Token], _ index: Int) -> Int? {
        let isVisit =
            visits.contains(tokens.word(index) ?? "") && ["first", "initial"].contains(tokens.word(index - 1))
        let isList = tokens.word(index) == "list" && ["the", "our"].contains(tokens.word(index - 1))
        guard isVisit || isList else { return nil }
        for verb in (index + 1)..<(index + (isVisit ? 10 : 2)) where ["is", "are"].contains(tokens.word(verb)) {
            var start = verb + 1
            while ["currently", "now", "at", "present", "usually"].contains(tokens.word(start)) { start += 1 }
            // "First sessions are 2 hours" is how long they last.
            let isNow = start > verb + 1 || isList
            return isNow && LengthOfTime.take(tokens, at: start) != nil ? start : nil
        }
        return nil
    }

    /// Past "seen within", "assessed in", where it opens the sentence or says what happens as a rule.
    private static func afterSeen(_ tokens: [Words.Token], _ index: Int) -> Int? {
        guard isSeen(tokens, index), ["within", "in"].contains(tokens.word(index + 1)) else { return nil }
        let isRule = index == 0 || rules.contains(tokens.word(index - 1) ?? "")
        return isRule && LengthOfTime.take(tokens, at: index + 2) != nil ? index + 2 : nil
    }

    private static func isSeen(_ tokens: [Words.Token], _ index: Int) -> Bool {
        ["seen", "assessed"].contains(tokens.word(index))
    }

    private static func word(_ token: Words.Token) -> String {
        if case .word(let word) = token { word } else { "" }
    }

    private static let visits: Set = [
        "appointment", "appointments", "assessment", "assessments", "session", "sessions", "meeting", "meetings",
        "visit", "visits",
    ]
    private static let rules: Set = ["usually", "normally", "generally", "are", "be", "is", "everyone", "everybody"]
}
