import DirectoryModel

/// Finds the ages in the words of a question.
///
/// A bare number is an age only where its neighbours say so, or where it stands alone between commas: "14, self harm".
/// Linear.
struct AgeReader {
    private let words: [TextWord]
    private let bytes: UnsafeRawBufferPointer
    /// The words in small letters.
    private let texts: [String]

    init(words: [TextWord], bytes: UnsafeRawBufferPointer) {
        self.words = words
        self.bytes = bytes
        texts = words.map { word in
            String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self).lowercased()
                .filter { $0 != "'" && $0 != "\u{2019}" }
        }
    }

    /// The ages, with the places of their words, in the order of the text.
    func ages() -> [(age: AskedAge, places: Range<Int>)] {
        var found: [(age: AskedAge, places: Range<Int>)] = []
        var index = 0
        while index < words.count {
            if let age = schoolYear(at: index) ?? statedAge(at: index) ?? stage(at: index)
                ?? next(after: found, at: index)
            {
                found.append(age)
                index = age.places.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    func text(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

    func made(
        _ places: Range<Int>,
        _ basis: AskedAge.Basis,
        months: ClosedRange<Int>
    ) -> (age: AskedAge, places: Range<Int>)? {
        guard let youngest = Age(months: months.lowerBound), let oldest = Age(months: months.upperBound) else {
            return nil
        }
        let range = Int(words[places.lowerBound].start)..<Int(words[places.upperBound - 1].end)
        let typed = String(decoding: bytes[range], as: UTF8.self)
        return (AskedAge(words: typed, range: range, basis: basis, youngest: youngest, oldest: oldest), places)
    }
}

// MARK: Years of school

extension AgeReader {
    /// "Year 9", "Y9", "yr 9", "reception class", "sixth form": the ages of England's school years.
    private func schoolYear(at index: Int) -> (age: AskedAge, places: Range<Int>)? {
        let word = text(index)
        func year(_ number: Int, _ count: Int) -> (age: AskedAge, places: Range<Int>)? {
            guard (1...13).contains(number) else { return nil }
            return made(index..<index + count, .schoolYear, months: (number + 4) * 12...(number + 6) * 12 - 1)
        }
        for prefix in ["year", "yr", "y"] where word.hasPrefix(prefix) && word.count > prefix.count {
            if let number = Int(word.dropFirst(prefix.count)) { return year(number, 1) }
        }
        if ["year", "yr", "y"].contains(word), let number = EnglishNumber(text(index + 1)), number.rest.isEmpty {
            return ["old", "olds"].contains(text(index + 2)) ? nil : year(number.value, 2)
        }
        if word == "reception", !["desk", "area", "staff", "team", "centre"].contains(text(index + 1)) {
            return made(index..<index + 1, .schoolYear, months: 4 * 12...6 * 12 - 1)
        }
        if ["sixth", "6th"].contains(word), text(index + 1) == "form" {
            return made(index..<index + 2, .schoolYear, months: 16 * 12...19 * 12 - 1)
        }
        return nil
    }
}

// MARK: Lists

extension AgeReader {
    /// The second age of "kids 4 and 7": a number that is joined to an age.
    private func next(
        after found: [(age: AskedAge, places: Range<Int>)],
        at index: Int
    ) -> (age: AskedAge, places: Range<Int>)? {
        guard let last = found.last, last.age.basis == .stated, text(index) == "and" || text(index) == "or",
            last.places.upperBound == index, let number = EnglishNumber(text(index + 1)), number.rest.isEmpty,
            (0...25).contains(number.value), !isPartOfMore(index + 1)
        else { return nil }
        let after = index + 2
        let counts = Self.otherUnits.contains(text(after)) && !words[after].has(TextWord.Mark.beginsClause)
        return counts ? nil : made(index + 1..<after, .stated, months: number.value * 12...number.value * 12)
    }
}

// MARK: Numbers

extension AgeReader {
    private static let unitsOfYears: Set<String> = ["year", "years", "yr", "yrs", "y", "yo", "yro"]
    private static let unitsOfMonths: Set<String> = ["month", "months", "mo", "mth", "mths"]
    private static let old: Set<String> = ["old", "olds", "o"]
    private static let people: Set<String> = [
        "girl", "boy", "lad", "son", "daughter", "child", "kid", "male", "female",
    ]
    private static let sexes: Set<String> = ["f", "m", "yof", "yom", "yrf", "yrm"]
    private static let cues: Set<String> = [
        "age", "aged", "ages", "im", "am", "is", "hes", "shes", "was", "hit", "turned", "son", "daughter", "boy",
        "girl", "child", "pupil", "student", "brother", "sister", "lad", "kid", "client", "yp", "hers", "now", "only",
        "just", "are", "theyre", "at", "grandson", "granddaughter", "grandchild", "nephew", "niece", "stepson",
        "stepdaughter", "patient", "lass", "teenager", "teen", "sons", "daughters", "boys", "girls", "children", "kids",
        "lads", "nephews", "nieces", "grandsons", "granddaughters", "grandchildren", "brothers", "sisters", "twins",
        "siblings", "eldest", "oldest", "youngest", "both",
    ]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let approaching: Set<String> = ["nearly", "almost", "turning", "turns", "soon", "coming"]
    /// After these a number counts something else.
    private static let otherUnits: Set<String> = [
        "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes",
        "mins",
        "time", "times", "session", "sessions", "mile", "miles", "km", "kg", "stone", "people", "kids", "children",
        "school", "schools", "st", "pm", "am", "oclock", "percent", "pounds", "p", "siblings", "of", "in", "brothers",
        "sisters", "other", "others", "dogs", "cats", "x", "pupils", "students", "terms", "term", "tablets", "stars",
    ]

    /// A number that is an age, with what stands before and after it.
    private func statedAge(at index: Int) -> (age: AskedAge, places: Range<Int>)? {
        if let first = text(index).first, "fm".contains(first), let value = Int(text(index).dropFirst()) {
            return (3...25).contains(value) ? made(index..<index + 1, .stated, months: value * 12...value * 12) : nil
        }
        guard let number = EnglishNumber(text(index)), !isPartOfMore(index) else { return nil }
        var end = index + 1
        var months = number.value * 12
        var isCertain = Self.unitsOfYears.contains(number.rest) || Self.sexes.contains(number.rest)
        guard isCertain || number.rest.isEmpty || number.rest == "s" else { return nil }
        if let half = halfYear(after: end) {
            months += half.months
            end += half.count
        }
        var unit = end
        if let other = rangeEnd(at: end), other.value > number.value, other.value <= 25 {
            return stretch(from: index, number.value, to: other)
        }
        // "8 and 11 year olds": the unit stands after the last.
        while ["and", "or"].contains(text(unit)), EnglishNumber(text(unit + 1)) != nil { unit += 2 }
        while unit > end - 1, unit < words.count, unit - end < 4, EnglishNumber(text(unit)) != nil,
            words[unit].has(TextWord.Mark.beginsClause)
        {
            unit += 1
            if text(unit) == "and" { unit += 2 }
        }
        let isListed = unit > end
        if Self.unitsOfYears.contains(text(unit)),
            Self.old.contains(text(unit + 1)) || Self.people.contains(text(unit + 1))
                || (text(unit + 1) == "of" && text(unit + 2) == "age") || ["yo", "yro"].contains(text(unit))
        {
            isCertain = true
            if !isListed {
                end = unit + (["yo", "yro"].contains(text(unit)) || Self.people.contains(text(unit + 1)) ? 1 : 2)
            }
        } else if !isListed, Self.unitsOfMonths.contains(text(unit)), Self.old.contains(text(unit + 1)) {
            return made(index..<unit + 2, .stated, months: number.value...number.value)
        } else if !isListed, text(unit).hasPrefix("week"), Self.old.contains(text(unit + 1)) {
            return made(index..<unit + 2, .stated, months: number.value / 5...number.value / 4)
        } else if !isListed, Self.sexes.contains(text(unit)), words[unit].end - words[unit].start == 1 {
            isCertain = true
            end = unit + 1
        }
        return judged(index..<end, number, months: months, isCertain: isCertain)
    }

    /// Whether a word is a name or noun with "is" joined to it: "my son's 13".
    private func isPossessive(_ index: Int) -> Bool {
        guard words.indices.contains(index), text(index).hasSuffix("s") else { return false }
        let end = Int(words[index].end)
        // An apostrophe, or the last byte of a typographic one (U+2019).
        return end >= 2 && [UInt8(ascii: "'"), 0x99].contains(bytes[end - 2])
    }

    /// Whether a sign beside a number makes it a price, a share, an hour or a date.
    private func isPartOfMore(_ index: Int) -> Bool {
        let start = Int(words[index].start)
        let end = Int(words[index].end)
        let isMoney = start > 0 && [0xa3, UInt8(ascii: "$"), UInt8(ascii: "#")].contains(bytes[start - 1])
        let signs: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: ":")]
        return isMoney || (end < bytes.count && signs.contains(bytes[end]))
    }

    /// What the words before a number make of it.
    private func judged(
        _ places: Range<Int>,
        _ number: EnglishNumber,
        months: Int,
        isCertain: Bool
    ) -> (age: AskedAge, places: Range<Int>)? {
        let start = places.lowerBound
        let before = text(start - 1)
        let isChild = (0...25).contains(number.value)
        if ["under", "below"].contains(before), isChild, number.value > 0 {
            return made(start - 1..<places.upperBound, .range, months: 0...number.value * 12 - 1)
        }
        if ["over", "above"].contains(before), isChild, number.rest == "s" || isCertain {
            return made(start - 1..<places.upperBound, .range, months: months...26 * 12 - 1)
        }
        guard number.rest != "s" else { return nil }
        let counts =
            Self.otherUnits.contains(text(places.upperBound)) && places.upperBound < words.count
            && !words[places.upperBound].has(TextWord.Mark.beginsClause)
        let isApproaching =
            Self.approaching.contains(before) || (before == "be" && ["will", "to", "ll"].contains(text(start - 2)))
            || (before == "up" && text(start - 2) == "coming") || (before == "to" && text(start - 2) == "up")
            || (before == "turn" && text(start - 2) == "to")
        if isApproaching, isChild, number.value > 0, !counts || ["in", "on"].contains(text(places.upperBound)) {
            let first = before == "to" || before == "up" || before == "turn" || before == "be" ? start - 2 : start - 1
            return made(first..<places.upperBound, .approaching, months: months - 12...months)
        }
        if text(places.upperBound) == "in", Self.months.contains(text(places.upperBound + 1)), isChild,
            number.value > 0,
            Self.cues.contains(before) || isPossessive(start - 1)
        {
            return made(start..<places.upperBound + 2, .approaching, months: months - 12...months)
        }
        if text(places.upperBound) == "next", isChild, number.value > 0,
            ["month", "week", "year"].contains(text(places.upperBound + 1))
        {
            return made(places, .approaching, months: months - 12...months)
        }
        let standsAlone =
            words[start].has(TextWord.Mark.beginsClause) && number.value >= 2
            && (places.upperBound == words.count || words[places.upperBound].has(TextWord.Mark.beginsClause))
        let isCued =
            (Self.cues.contains(before) || isPossessive(start - 1)
                || (before == "of" && Self.people.contains(text(start - 2)))) && !counts
            && (isChild || before == "im" || before == "am")
        let opens = words[start].has(TextWord.Mark.beginsSentence) && !counts && (3...25).contains(number.value)
        guard isCertain || isCued || opens || (standsAlone && isChild) || Self.sexes.contains(before),
            number.value < 100
        else {
            return nil
        }
        return made(places, .stated, months: months...months)
    }

    /// "and a half", ".5", "1/2" after a number, in months with the number of words.
    private func halfYear(after end: Int) -> (months: Int, count: Int)? {
        if text(end) == "and", text(end + 1) == "a", text(end + 2) == "half" { return (6, 3) }
        if text(end) == "5", end > 0, words[end].start == words[end - 1].end + 1,
            bytes[Int(words[end - 1].end)] == UInt8(ascii: ".")
        {
            return (6, 1)
        }
        return text(end) == "1" && text(end + 1) == "2" ? (6, 2) : nil
    }

    /// The second number of "11 to 13", "11-13", "between 11 and 13".
    private func rangeEnd(at end: Int) -> (value: Int, place: Int)? {
        if ["to", "until"].contains(text(end)), let number = EnglishNumber(text(end + 1)) {
            return (number.value, end + 1)
        }
        if end >= 2, text(end - 2) == "between", text(end) == "and", let number = EnglishNumber(text(end + 1)) {
            return (number.value, end + 1)
        }
        guard end > 0, end < words.count, words[end].start == words[end - 1].end + 1,
            bytes[Int(words[end - 1].end)] == UInt8(ascii: "-"), let number = EnglishNumber(text(end))
        else { return nil }
        return (number.value, end)
    }

    private func stretch(
        from start: Int,
        _ first: Int,
        to last: (value: Int, place: Int)
    ) -> (
        age: AskedAge, places: Range<Int>
    )? {
        var end = last.place + 1
        guard !Self.otherUnits.contains(text(end)) || Self.old.contains(text(end + 1)) else { return nil }
        if Self.unitsOfYears.contains(text(end)) { end += Self.old.contains(text(end + 1)) ? 2 : 1 }
        return made(start..<end, .range, months: first * 12...(last.value + 1) * 12 - 1)
    }
}
