import DirectoryModel

extension AgeGrammar {
    /// `all ages`, `any age group`, `whatever your age`, `no age limit`: from birth on.
    func allAges(_ start: Int) -> AgeStatement? {
        guard let end = allAgesEnd(start) else { return nil }
        // "Young people of all ages" leaves open how old they may be.
        let isOfSome = words.word(start - 1) == "of" && Self.young.contains(words.word(start - 2) ?? "")
        guard !isOfSome || words.word(start - 2) == "people" && words.word(start - 3) != "young" else { return nil }
        return AgeStatement(AgeRange(minimum: Age(years: 0)), start..<end, isCertain: true)
    }

    private static let young: Set = ["children", "people", "kids", "boys", "girls", "pupils", "students", "toddlers"]

    private func allAgesEnd(_ start: Int) -> Int? {
        switch words.word(start) {
        case "all", "any":
            if words.word(start + 1) == "ages" { return start + 2 }
            guard words.word(start + 1) == "age" else { return nil }
            let end = words.skip(["range", "ranges", "group", "groups"], start + 2)
            return end > start + 2 || words.word(start) == "any" ? end : nil
        case "whatever", "regardless", "irrespective":
            var end = words.skip(["of"], start + 1)
            end = words.skip(["your", "their", "his", "her"], end)
            return words.word(end) == "age" ? end + 1 : nil
        case "no":
            guard words.word(start + 1) == "age" else { return nil }
            let end = words.skip(["limit", "limits", "restriction", "restrictions"], start + 2)
            return end > start + 2 ? end : nil
        default: return nil
        }
    }

    /// English school years and stages (<https://www.gov.uk/national-curriculum>): Year 1 is 5 to 6, Reception 4 to 5,
    /// primary school 4 to 11, secondary school 11 to 16.
    func schoolAges(_ start: Int) -> AgeStatement? { schoolStage(start) ?? schoolYears(start) }

    /// `secondary school age`, `primary and secondary aged`.
    private func schoolStage(_ start: Int) -> AgeStatement? {
        guard let first = stage(start) else { return nil }
        var (range, end) = (first, start + 1)
        if let joint = words.word(end), ["and", "or"].contains(joint), let second = stage(end + 1) {
            range = AgeRange(minimum: first.minimum, maximum: second.maximum)
            end += 2
        }
        end = words.skip(["school"], end)
        if words.isSign("-", end) { end += 1 }
        let last = words.skip(["age", "aged", "ages"], end)
        return last > end ? AgeStatement(range, start..<last, isCertain: true) : nil
    }

    private func stage(_ place: Int) -> AgeRange? {
        switch words.word(place) {
        case "primary": AgeRange(minimum: Age(years: 4), maximum: Age(years: 11))
        case "secondary": AgeRange(minimum: Age(years: 11), maximum: Age(years: 16))
        default: nil
        }
    }

    /// `Years 7 to 11`, `Year 7 - Year 11`, `Reception to Year 6`, `Year 9 and above`, `in Year 6`.
    private func schoolYears(_ start: Int) -> AgeStatement? {
        guard let first = schoolYear(start) else { return nil }
        let isJoined = words.isSign("-", first.end) || words.isSign("&", first.end)
        let joined = isJoined ? first.end + 1 : words.skip(["to", "and"], first.end)
        if joined > first.end, let last = schoolYear(joined) ?? yearNumber(joined), last.year > first.year {
            return AgeStatement(ages(first.year, last.year), start..<last.end, isCertain: true)
        }
        let named = words.skip(["school"], start)
        guard words.word(named)?.hasPrefix("year") ?? false else { return nil }
        if words.isSign("+", first.end) || words.after(["and", "above"], first.end) != nil {
            let end = words.isSign("+", first.end) ? first.end + 1 : first.end + 2
            return AgeStatement(AgeRange(minimum: Age(years: first.year + 4)), start..<end, isCertain: true)
        }
        let isPupils = ["pupils", "students", "children"].contains(words.word(first.end) ?? "")
        guard isPupils || words.word(start - 1) == "in" else { return nil }
        return AgeStatement(ages(first.year, first.year), start..<first.end, isCertain: true)
    }

    private func ages(_ first: Int, _ last: Int) -> AgeRange {
        AgeRange(minimum: Age(years: first + 4), maximum: Age(years: last + 5))
    }

    /// `Year 7`, `school years 7`, `Y7`, `Reception` as year 0, `nursery` as the one before.
    private func schoolYear(_ place: Int) -> (year: Int, end: Int)? {
        if words.word(place) == "reception" { return (0, place + 1) }
        if words.word(place) == "nursery" { return (-1, place + 1) }
        let place = words.skip(["school"], place)
        guard let word = words.word(place), ["year", "years", "yr", "yrs", "y"].contains(word) else { return nil }
        return yearNumber(words.skip(["group", "groups"], place + 1))
    }

    private func yearNumber(_ place: Int) -> (year: Int, end: Int)? {
        guard let digits = words.digits(place), let year = Int(digits), (1...13).contains(year) else { return nil }
        return (year, place + 1)
    }

    /// The statement with its end said again, as a birthday: `5-17 (until 18th birthday)`, `11 to 18, until they turn 18`.
    ///
    /// `11-18 (up to their 18th birthday)` takes nobody of 18; a birthday that fits neither is a statement of its own.
    func restatedEnd(_ statement: AgeStatement) -> AgeStatement? {
        guard let maximum = statement.range.maximum, maximum.months % 12 == 0 else { return nil }
        let start = statement.tokens.upperBound
        let isBracketed = words.isSign("(", start)
        let place = isBracketed || words.isSign(",", start) ? start + 1 : start
        guard let again = upTo(place, place, false), again.range.maximumIncluded == .no,
            let end = again.range.maximum, end.months == maximum.months || end.months == maximum.months + 12
        else { return nil }
        var restated = statement
        restated.range.maximumIncluded = end.months == maximum.months ? .no : .yes
        let after = again.tokens.upperBound
        restated.tokens = statement.tokens.lowerBound..<(isBracketed && words.isSign(")", after) ? after + 1 : after)
        restated.isCertain = true
        return restated
    }

    /// The statement with a later end for some: `(25 with SEND)`, `(up to 25 depending on need)`, `, or 25 with SEND`.
    func laterEnd(_ statement: AgeStatement) -> AgeStatement? {
        let start = statement.tokens.upperBound
        let isBracketed = words.isSign("(", start)
        var place = isBracketed || words.isSign(",", start) ? start + 1 : start
        if !isBracketed, words.word(place) != "or" { return nil }
        place = words.skip(["or"], place)
        place = words.after(["up", "to"], place) ?? words.skip(["to"], place)
        guard let mention = AgeMention(words, at: place), let age = mention.age(),
            let maximum = statement.range.maximum, age > maximum
        else { return nil }
        place = mention.end
        var condition: [String] = []
        while words.tokens.indices.contains(place), condition.count < 12 {
            if case .sign(let sign) = words.tokens[place], ").;,".contains(sign) { break }
            switch words.tokens[place] {
            case .word(let word): condition.append(word == "send" ? "SEND" : word)
            case .number(let digits): condition.append(digits)
            case .sign: break
            }
            place += 1
        }
        guard !condition.isEmpty else { return nil }
        var later = statement
        later.range.extendedMaximum = age
        later.range.extendedFor = condition.joined(separator: " ")
        later.tokens = statement.tokens.lowerBound..<(isBracketed && words.isSign(")", place) ? place + 1 : place)
        return later
    }
}
