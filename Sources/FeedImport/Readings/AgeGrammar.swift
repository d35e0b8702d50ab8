import DirectoryModel

/// The forms of statements in ages and numbers.
struct AgeGrammar {
    let words: Words

    private static let leads: Set = [
        "aged", "ages", "age", "between", "from", "of", "the", "group", "groups", "range", "ranges", "about", "around",
        "approximately", "approx", "roughly",
    ]
    /// Words before ages that are near ones.
    static let approximations: Set = ["about", "around", "approximately", "approx", "roughly", "circa"]

    /// Whether a statement says, or stands behind a word that says, that its ages are near ones.
    func isAbout(_ statement: AgeStatement) -> Bool {
        let start = statement.tokens.lowerBound
        let before = words.isSign(".", start - 1) ? start - 2 : start - 1
        return ([before] + statement.tokens).contains { place in
            words.word(place).map { $0 == "ish" || Self.approximations.contains($0) } ?? false
        }
    }

    /// Statements in numbers.
    func numbers(_ start: Int) -> AgeStatement? {
        guard let first = words.word(start), first != "of", first != "group", first != "range" else {
            return spans(start, start, isCertain: false, isBetween: false)
        }
        var place = start
        var says = false
        var isBetween = false
        while place - start < 8, let word = words.word(place), Self.leads.contains(word) {
            says = says || word.hasPrefix("age")
            isBetween = isBetween || word == "between"
            place += 1
        }
        if says, words.isSign(":", place) { place += 1 }
        guard place == start || says || first == "between" || first == "from" else { return nil }
        return below(start, place, says) ?? above(start, place, says) ?? upTo(start, place, says)
            ?? spans(start, place, isCertain: says, isBetween: isBetween) ?? from(start, place, says)
    }

    /// The place after "the age of" and the like, and whether it stands there.
    private func ageOf(_ place: Int) -> (place: Int, says: Bool) {
        var end = words.skip(["the"], place)
        guard let word = words.word(end), ["age", "ages"].contains(word) else { return (place, false) }
        end = words.skip(["of"], end + 1)
        return (end, true)
    }

    /// `under 5s`, `below the age of 70`, `younger than 11`.
    private func below(_ start: Int, _ place: Int, _ says: Bool) -> AgeStatement? {
        var end = words.skip(["under", "below"], place)
        if end == place { end = words.after(["younger", "than"], place) ?? place }
        guard end > place else { return nil }
        let lead = ageOf(end)
        end = words.isSign("-", lead.place) ? lead.place + 1 : lead.place
        guard let mention = AgeMention(words, at: end), let age = mention.age() else { return nil }
        let range = AgeRange(maximum: age, maximumIncluded: .no)
        return AgeStatement(
            range,
            start..<mention.end,
            isCertain: says || lead.says || mention.isPlural || mention.isOfAge
        )
    }

    /// `over 50s`, `above the age of 18`, `over the age of 2 to the age of 5`.
    private func above(_ start: Int, _ place: Int, _ says: Bool) -> AgeStatement? {
        var end = words.skip(["over", "above"], place)
        if end == place { end = words.after(["older", "than"], place) ?? place }
        guard end > place else { return nil }
        let lead = ageOf(end)
        end = words.isSign("-", lead.place) ? lead.place + 1 : lead.place
        guard let mention = AgeMention(words, at: end), let age = mention.age() else { return nil }
        var range = AgeRange(minimum: age)
        end = mention.end
        if lead.says, let joined = words.after(["to"], end),
            let last = AgeMention(words, at: ageOf(joined).place), let maximum = last.age()
        {
            range.maximum = maximum
            end = last.end
        }
        return AgeStatement(range, start..<end, isCertain: says || lead.says || mention.isPlural || mention.isOfAge)
    }

    /// `up to the age of 18`, `up to and including 17`, `until their 18th birthday`.
    func upTo(_ start: Int, _ place: Int, _ says: Bool) -> AgeStatement? {
        guard var end = words.after(["up", "to"], place) ?? words.after(["until"], place) else { return nil }
        let isIncluding = words.after(["and", "including"], end) != nil
        if isIncluding { end += 2 }
        let lead = ageOf(end)
        end = words.skip(["their", "the", "your", "a"], lead.place)
        if let birthday = birthday(end) {
            return AgeStatement(
                AgeRange(maximum: birthday.age, maximumIncluded: .no),
                start..<birthday.end,
                isCertain: true
            )
        }
        guard let mention = AgeMention(words, at: lead.place), let age = mention.age() else { return nil }
        let isInclusive = isIncluding || words.word(mention.end) == "inclusive"
        let range = AgeRange(maximum: age, maximumIncluded: isInclusive ? .yes : .notStated)
        return AgeStatement(range, start..<mention.end, isCertain: says || lead.says || mention.isOfAge)
    }

    /// `18th birthday`, `eighteenth` being rare.
    private func birthday(_ place: Int) -> (age: Age, end: Int)? {
        guard let digits = words.digits(place), let years = Int(digits), let age = Age(years: years),
            let ending = words.word(place + 1), ["st", "nd", "rd", "th"].contains(ending),
            words.word(place + 2) == "birthday"
        else { return nil }
        return (age, place + 3)
    }

    /// `11-17`, `13 to 25`, `18 months - 3 yrs`, `4 to adults`, `16+`, `16 and over`, `19 and under`.
    private func spans(_ start: Int, _ place: Int, isCertain says: Bool, isBetween: Bool) -> AgeStatement? {
        guard let first = AgeMention(words, at: place) else { return nil }
        if let joined = joint(first.end, isBetween: isBetween) {
            if let grown = words.word(joined), ["adult", "adults", "adulthood"].contains(grown), let age = first.age() {
                return AgeStatement(AgeRange(minimum: age), start..<joined + 1, isCertain: says || first.isOfAge)
            }
            if let last = AgeMention(words, at: ageOf(joined).place), let maximum = last.age(),
                let minimum = first.age(or: last.unit == .months ? .months : nil)
            {
                let isMixed = first.unit == .months && last.unit != nil
                return AgeStatement(
                    AgeRange(minimum: minimum, maximum: maximum),
                    start..<words.skip(["inclusive"], last.end),
                    isCertain: says || first.isOfAge || last.isOfAge || last.isPlural || isMixed
                )
            }
        }
        guard let age = first.age() else { return nil }
        if let end = orOlder(first.end, isPlural: first.isPlural) {
            let isSigned = words.isSign("+", first.end) || words.word(first.end) == "plus"
            let isCertain = says || first.isOfAge || (!isSigned && first.value > 2)
            return AgeStatement(AgeRange(minimum: age), start..<end, isCertain: isCertain)
        }
        if let end = orYounger(first.end) {
            return AgeStatement(
                AgeRange(maximum: age),
                start..<end,
                isCertain: says || first.isOfAge || first.value > 2
            )
        }
        return nil
    }

    /// `from the age of 16`, `from 15 and a half`; "from 9 to 5" has been tried before.
    private func from(_ start: Int, _ place: Int, _ says: Bool) -> AgeStatement? {
        guard (start..<place).contains(where: { words.word($0) == "from" }), let first = AgeMention(words, at: place),
            let age = first.age()
        else { return nil }
        let isHalf = words.word(first.end - 1) == "half"
        guard says || first.isOfAge || isHalf else { return nil }
        return AgeStatement(AgeRange(minimum: age), start..<first.end, isCertain: true)
    }

    /// The place after `-`, `to`, `up to` and, after "between", `and`.
    private func joint(_ place: Int, isBetween: Bool) -> Int? {
        var end = words.isSign("-", place) ? place + 1 : place
        if let after = words.after(["up", "to"], end) { return after }
        if let after = words.after(["to"], end) { return after }
        if end == place, isBetween { end = words.skip(["and"], place) }
        return end > place ? end : nil
    }

    /// `+`, `and over`, `or above`, `plus`, `upwards`.
    ///
    /// "The 60s and onwards" are no ages.
    private func orOlder(_ place: Int, isPlural: Bool) -> Int? {
        if isPlural { return nil }
        if words.isSign("+", place) { return place + 1 }
        if let open = words.word(place), ["plus", "upwards", "onwards"].contains(open) { return place + 1 }
        guard let joint = words.word(place), ["and", "or", "years"].contains(joint),
            let end = words.word(place + 1)
        else { return nil }
        let isOpen = ["over", "above", "older", "upwards", "onwards"].contains(end)
        return isOpen || (end == "up" && words.word(place + 2) != "to") ? place + 2 : nil
    }

    private func orYounger(_ place: Int) -> Int? {
        guard let joint = words.word(place), ["and", "or"].contains(joint), let end = words.word(place + 1),
            ["under", "below", "younger"].contains(end), words.digits(place + 2) == nil
        else { return nil }
        return place + 2
    }
}
