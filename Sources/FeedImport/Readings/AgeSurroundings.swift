import DirectoryModel

/// Tells from the words around a statement of ages whether it says whom a service takes.
///
/// "Over 600 volunteers", "volunteers must be over 18", "under 5s go free" and "15% of girls aged 11-15" do not.
struct AgeSurroundings {
    let words: Words

    private static let people: Set = [
        "children", "child", "kids", "people", "adults", "adult", "person", "youth", "teenagers", "teens", "toddlers",
        "toddler", "babies", "boys", "girls", "men", "women", "man", "woman", "students", "pupils", "residents",
        "anyone",
        "anybody", "everyone", "those", "families", "youngsters", "carers", "citizens", "individuals", "infants",
        "ages",
        "olds", "adolescents", "patients", "users", "members", "clients", "parents", "males", "females", "someone",
    ]
    private static let helpers: Set = [
        "volunteer", "volunteers", "staff", "driver", "drivers", "befriender", "befrienders", "trustees", "leaders",
    ]
    /// Words after which a bare "over 65" can end: nothing is counted by it.
    private static let goesOn: Set = [
        "who", "with", "living", "in", "to", "and", "or", "are", "is", "only", "that", "from", "can", "at", "affected",
        "having", "whose", "registered", "experiencing", "for",
    ]
    /// Words after a line such as "under 16" that make it a condition on something else than being taken.
    private static let conditions: Set = [
        "must", "need", "needs", "should", "free", "require", "requires", "go", "pay",
    ]

    /// The range that a statement in prose says; `nil` where it says none.
    func accepted(_ statement: AgeStatement) -> AgeRange? {
        let start = statement.tokens.lowerBound
        let end = statement.tokens.upperBound
        guard statement.isCertain || isAboutPeople(start, end) else { return nil }
        guard !isStatistic(start), !isHelpers(start), !isUnit(end), !isInAddress(start, end), !isOfPart(end) else {
            return nil
        }
        guard statement.isOneEnd else { return isDenied(start) ? nil : statement.range }
        if statement.range.minimum == Age(years: 0) { return isDenied(start) ? nil : statement.range }
        // "From pre-school to over 50s": the end of a span that is not stated in ages.
        guard words.word(start - 1) != "to" else { return nil }
        guard !Self.conditions.contains(words.word(end) ?? ""), !isPrice(start), !isAccompanied(end),
            !isAside(start, end)
        else { return nil }
        guard isDenied(start) else { return statement.range }
        return isNotFor(start) ? opposite(of: statement.range) : nil
    }

    /// Whether an uncertain statement stands beside people, or alone in brackets.
    private func isAboutPeople(_ start: Int, _ end: Int) -> Bool {
        let isBracketed = words.isSign("(", start - 1) && words.isSign(")", end)
        if isBracketed { return true }
        var place = start - 1
        for _ in 0..<3 {
            if let word = words.word(place) {
                if Self.people.contains(word) { return isEnding(start, end) }
                guard ["who", "are", "is", "be", "aged", "for", "of", "you"].contains(word) else { return false }
                if word == "you" || word == "for" { return word == "you" && isEnding(start, end) }
            } else if ![",", "(", ":", "-"].contains(where: { words.isSign($0, place) }) {
                return false
            }
            place -= 1
        }
        return false
    }

    /// Whether a number that "over" stands before counts nothing that follows.
    private func isEnding(_ start: Int, _ end: Int) -> Bool {
        guard let next = words.word(end) else { return words.digits(end) == nil }
        return Self.goesOn.contains(next)
    }

    private func isStatistic(_ start: Int) -> Bool { (start - 6..<start).contains { words.isSign("%", $0) } }

    /// Whether those nearest before are people who help.
    private func isHelpers(_ start: Int) -> Bool {
        for place in stride(from: start - 1, through: max(0, start - 8), by: -1) {
            guard let word = words.word(place) else { continue }
            if Self.helpers.contains(word) { return true }
            if Self.people.contains(word) { return false }
        }
        return false
    }

    /// `5 to 10 minutes`, `16+ weeks`: no ages.
    private func isUnit(_ end: Int) -> Bool {
        [
            "minutes", "mins", "hours", "weeks", "week", "days", "miles", "mile", "people", "sessions", "am", "pm",
            "per",
            "months", "members", "volunteers", "staff", "experience", "times", "places", "visits", "appointments",
        ].contains(words.word(end) ?? "")
    }

    /// Whether it is part of a web address: `/over50s`, `3-4-year-old-places`.
    private func isInAddress(_ start: Int, _ end: Int) -> Bool {
        let isGlued: (Int) -> Bool = { index in
            words.ranges.indices.contains(index) && index > 0
                && words.ranges[index - 1].upperBound == words.ranges[index].lowerBound
        }
        return words.isSign("/", start - 1) && isGlued(start) && words.word(start) != nil
            || words.isSign("-", end) && isGlued(end) && isGlued(end + 1)
    }

    /// `7-14 group in the holidays`, `under 18s clinic on Mondays`: one thing of several that go on there.
    private func isOfPart(_ end: Int) -> Bool {
        let parts: Set = ["group", "groups", "club", "clubs", "clinic", "clinics", "session", "sessions", "class"]
        let times: Set = ["in", "on", "at", "during", "each", "every", "monthly", "weekly"]
        return parts.contains(words.word(end) ?? "") && times.contains(words.word(end + 1) ?? "")
    }

    private func isPrice(_ start: Int) -> Bool {
        let before = [words.word(start - 1), words.word(start - 2), words.word(start - 3)]
        return words.word(start - 1) == "for" && (before[1] == "free" || before[2] == "free") || before[0] == "free"
    }

    private func isAccompanied(_ end: Int) -> Bool {
        (end..<end + 8).contains { ["accompanied", "supervised", "consent"].contains(words.word($0) ?? "") }
    }

    /// "If you are under 16, ask a parent": what comes after the comma is the matter.
    private func isAside(_ start: Int, _ end: Int) -> Bool {
        words.isSign(",", end) && (max(0, start - 6)..<start).contains { words.word($0) == "if" }
    }

    private func isDenied(_ start: Int) -> Bool {
        (max(0, start - 7)..<start).contains { place in
            switch words.word(place) {
            case "not", "cannot", "unable", "never": !["just", "only", "limited"].contains(words.word(place + 1) ?? "")
            default: words.isSign("'", place) && words.word(place + 1) == "t"
            }
        }
    }

    /// `not for under 8s`, `not suitable for children under 11`.
    private func isNotFor(_ start: Int) -> Bool {
        (max(0, start - 6)..<start).contains { place in
            guard words.word(place) == "not" || words.word(place) == "t" else { return false }
            let end = words.skip(
                ["suitable", "available", "open", "appropriate", "recommended", "designed"],
                place + 1
            )
            return words.word(end) == "for"
        }
    }

    /// Those whom the other side leaves.
    private func opposite(of range: AgeRange) -> AgeRange {
        range.minimum == nil
            ? AgeRange(minimum: range.maximum) : AgeRange(maximum: range.minimum, maximumIncluded: .no)
    }
}
