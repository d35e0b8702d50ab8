import DirectoryModel

/// One age in a text: `5`, `18 months`, `15 and a half`, `fifty`, `50s`, `birth`.
struct AgeMention {
    /// A unit that stands beside a number.
    enum Unit {
        case years
        case months
    }

    /// The number as it stands.
    var value: Double
    var unit: Unit?
    /// `50s`, `fifties`: people of such an age.
    var isPlural = false
    /// Whether "old" or "of age" follows, which numbers of anything else do not have.
    var isOfAge = false
    /// `16ish`: about that age.
    var isAbout = false
    /// The place after it.
    var end: Int

    /// The mention at a place.
    init?(_ words: Words, at start: Int) {
        if words.word(start) == "birth" {
            (value, unit, isOfAge, end) = (0, .years, true, start + 1)
            return
        }
        if words.word(start) == "pre", words.isSign("-", start + 1), words.word(start + 2) == "natal" {
            (value, unit, isOfAge, end) = (0, .years, true, start + 3)
            return
        }
        end = start + 1
        if let digits = words.digits(start) {
            guard digits.count <= 4, let number = NumberText.read(digits).value, number <= 120 else { return nil }
            // 9,000 and 12:30 and 15% are no ages.
            let isPart =
                [",", ":"].contains(where: { words.isSign($0, start + 1) }) && words.digits(start + 2) != nil
                && words.ranges[start].upperBound == words.ranges[start + 1].lowerBound
                && words.ranges[start + 1].upperBound == words.ranges[start + 2].lowerBound
            guard !isPart, !words.isSign("%", start + 1), !words.isSign("\u{A3}", start - 1) else { return nil }
            value = number
        } else if let word = words.word(start), let number = Self.names[word] {
            value = number
            isPlural = word.hasSuffix("ies") || word == "fives"
            // "Fifty-five" is one number, and its "five" none of its own.
            guard !words.isSign("-", start - 1) || Self.names[words.word(start - 2) ?? ""] == nil else { return nil }
            if number >= 20, words.isSign("-", start + 1),
                let units = words.word(start + 2).flatMap({ Self.names[$0] }),
                units < 10
            {
                value += units
                end = start + 3
                takePlural(words)
                takeUnit(words)
                return
            }
        } else {
            return nil
        }
        if let after = words.after(["and", "a", "half"], end) {
            value += 0.5
            end = after
        } else if words.isSign("\u{BD}", end) {
            value += 0.5
            end += 1
        }
        takePlural(words)
        takeAbout(words)
        takeUnit(words)
    }

    private mutating func takeAbout(_ words: Words) {
        let place = words.isSign("-", end) ? end + 1 : end
        guard words.word(place) == "ish" else { return }
        isAbout = true
        end = place + 1
    }

    private mutating func takePlural(_ words: Words) {
        if words.word(end) == "s" {
            isPlural = true
            end += 1
        } else if words.isSign("'", end), words.word(end + 1) == "s" {
            isPlural = true
            end += 2
        }
    }

    private mutating func takeUnit(_ words: Words) {
        let place = words.isSign("-", end) ? end + 1 : end
        switch words.word(place) {
        case "years", "year", "yrs", "yr": unit = .years
        case "months", "month", "mths": unit = .months
        default: return
        }
        end = place + 1
        let old = words.isSign("-", end) ? end + 1 : end
        if let word = words.word(old), ["old", "olds"].contains(word) {
            isOfAge = true
            end = old + 1
        } else if let after = words.after(["of", "age"], end) {
            isOfAge = true
            end = after
        }
    }

    /// The age in years, unless it says months or another says so for it.
    func age(or other: Unit? = nil) -> Age? { AgeText.age(value, inMonths: (unit ?? other) == .months) }

    private static let names: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "fives": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "fifties": 50,
        "sixty": 60,
        "sixties": 60, "seventy": 70, "seventies": 70, "eighty": 80, "eighties": 80,
    ]
}
