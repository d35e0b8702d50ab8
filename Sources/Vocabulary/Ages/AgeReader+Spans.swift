/// Several ages in one: spans, lists, parts of a year.
extension AgeReader {
    /// "and a half", ".5", "1/2", "¾" after a number, in months with the number of words.
    func partOfYear(after end: Int) -> (months: Int, count: Int)? {
        if let part = fraction(after: end - 1) { return (part, 0) }
        for (index, phrase) in Self.halves.enumerated() where words.stands(phrase, at: end) {
            return (6, Self.halves[index].count)
        }
        if text(end) == "5", end > 0, words.neighbours(end).before == UInt8(ascii: "."),
            words.range(end - 1..<end).upperBound + 1 == words.range(end..<end + 1).lowerBound
        {
            return (6, 1)
        }
        return nil
    }

    private static let halves = [["and", "a", "half"], ["and", "half"], ["1", "2"]]

    /// U+00BC, U+00BD or U+00BE right after a word, in months.
    private func fraction(after index: Int) -> Int? {
        guard index >= 0 else { return nil }
        let tail = words.tail(index)
        guard tail.count == 2, tail[0] == 0xc2, (0xbc...0xbe).contains(tail[1]) else { return nil }
        return Int(tail[1] - 0xbb) * 3
    }

    /// "4/5 year old", "10/11yo": one or the other.
    func either(_ number: EnglishNumber, at index: Int) -> Found? {
        guard number.rest.isEmpty, index + 1 < words.count, words.neighbours(index).after == UInt8(ascii: "/"),
            let other = EnglishNumber(text(index + 1)), other.value == number.value + 1, other.value <= 25
        else { return nil }
        if AgeWords.years.contains(other.rest) { return years(index..<index + 2, .range, number.value...other.value) }
        guard other.rest.isEmpty, AgeWords.years.contains(text(index + 2)),
            AgeWords.old.contains(text(index + 3)) || text(index + 2) == "yo"
        else { return nil }
        return years(index..<index + (text(index + 2) == "yo" ? 3 : 4), .range, number.value...other.value)
    }

    /// "4 years 11 months", "2y 10m": a small child's age to the month, and no length of a wait.
    func yearsAndMonths(_ number: EnglishNumber, at index: Int) -> Found? {
        var end = index + 1
        if number.rest.isEmpty, AgeWords.years.contains(text(end)) {
            end += 1
        } else if !AgeWords.years.contains(number.rest) {
            return nil
        }
        if text(end) == "and" { end += 1 }
        guard (1...18).contains(number.value), let part = EnglishNumber(text(end)), (1...11).contains(part.value) else {
            return nil
        }
        if part.rest.isEmpty, AgeWords.months.contains(text(end + 1)) || text(end + 1) == "m" {
            end += 2
        } else if AgeWords.months.contains(part.rest) || part.rest == "m" {
            end += 1
        } else {
            return nil
        }
        let isLength = Self.beforeLengths.contains(text(index - 1)) || Self.afterLengths.contains(text(end))
        guard !isLength else { return nil }
        let months = number.value * 12 + part.value
        return made(index..<end + (AgeWords.old.contains(text(end)) ? 1 : 0), .stated, months: months...months)
    }

    private static let beforeLengths: Set = [
        "for", "waited", "waiting", "wait", "after", "over", "in", "took", "been", "past", "last", "nearly", "another",
    ]
    private static let afterLengths: Set = ["ago", "wait", "waiting", "now", "on", "later", "since", "behind", "left"]

    /// The second number of "11 to 13", "11-13", "between 11 and 13".
    func rangeEnd(at end: Int) -> (value: Int, place: Int)? {
        guard end < words.count else { return nil }
        if ["to", "until"].contains(text(end)), let number = age(at: end + 1) { return (number, end + 1) }
        if end >= 2, text(end - 2) == "between", text(end) == "and", let number = age(at: end + 1) {
            return (number, end + 1)
        }
        let gap = words.range(end - 1..<end).upperBound..<words.range(end..<end + 1).lowerBound
        guard gap.count == 1, words.stands("-", before: end), let number = age(at: end) else { return nil }
        return (number, end)
    }

    /// A number with nothing but a unit of age.
    private func age(at index: Int) -> Int? {
        guard let number = EnglishNumber(text(index)),
            number.rest.isEmpty || number.rest == "s" || AgeWords.years.contains(number.rest)
        else { return nil }
        return number.value
    }

    func stretch(from start: Int, _ first: Int, to last: (value: Int, place: Int)) -> Found? {
        var end = last.place + 1
        guard !AgeWords.units.contains(text(end)) || AgeWords.old.contains(text(end + 1)) else { return nil }
        if AgeWords.years.contains(text(end)) { end += AgeWords.old.contains(text(end + 1)) ? 2 : 1 }
        return years(start..<end, .range, first...last.value)
    }

    /// The next age of a list: "kids 4 and 7", "9 & 11", "sib group 2, 5, 9".
    func next(after found: [Found], at index: Int) -> Found? {
        guard let last = found.last, [.stated, .about].contains(last.age.basis) else { return nil }
        var place = index
        if ["and", "or", "n"].contains(text(index)), last.places.upperBound == index {
            place += 1
        } else if last.places.upperBound != index || !words.stands("&", before: index) {
            return nil
        }
        guard let number = EnglishNumber(text(place)), number.rest.isEmpty, (0...25).contains(number.value) else {
            return nil
        }
        let counts = AgeWords.units.contains(text(place + 1)) && !words.beginsClause(place + 1)
        return counts ? nil : made(place..<place + 1, .stated, months: number.value * 12...number.value * 12)
    }
}
