import DirectoryModel

/// The statements of ages in a text, by a handful of plain forms.
///
/// Anything that speaks of ages and has none of the forms ("over 50s", "all ages") makes the whole unclear, so that
/// half of what a text says is never taken for all of it.
struct AgeStatements {
    private let words: Words
    /// In prose a number is an age only beside "aged", "years old" and the like.
    private let needsCue: Bool
    private var found: [(range: AgeRange, tokens: Range<Int>)] = []
    private var isUnclear = false

    init(_ words: Words, needsCue: Bool = false) {
        self.words = words
        self.needsCue = needsCue
        var index = 0
        while index < words.tokens.count {
            if let end = take(at: index) {
                index = end
            } else {
                if isLooseMention(at: index) { isUnclear = true }
                index += 1
            }
        }
    }

    /// The range, where the text states exactly one.
    var only: AgeRange? {
        guard !isUnclear, let first = found.first, found.allSatisfy({ $0.range == first.range }) else { return nil }
        return first.range
    }

    /// Whether the text has nothing but the statement and words such as "young people".
    var restIsFiller: Bool {
        let filler: Set = [
            "aged", "ages", "age", "for", "children", "young", "people", "and", "years", "year", "old", "olds", "yrs",
            "s", "from", "the", "range", "of", "inclusive",
        ]
        let stated = Set(found.flatMap(\.tokens))
        return words.tokens.enumerated().allSatisfy { index, token in
            if stated.contains(index) { return true }
            switch token {
            case .word(let word): return filler.contains(word)
            case .sign(let sign): return ".,:()".contains(sign)
            case .number: return false
            }
        }
    }

    /// The words of the first statement.
    func words(in text: String) -> String? {
        guard let tokens = found.first?.tokens, let last = tokens.last else { return nil }
        return PlainText.line(String(text[words.ranges[tokens.lowerBound].lowerBound..<words.ranges[last].upperBound]))
    }

    // MARK: The forms

    private func word(_ index: Int) -> String? {
        guard words.tokens.indices.contains(index), case .word(let word) = words.tokens[index] else { return nil }
        return word
    }

    private func isSign(_ sign: Character, _ index: Int) -> Bool {
        words.tokens.indices.contains(index) && words.tokens[index] == .sign(sign)
    }

    private func years(_ index: Int) -> Age? {
        if word(index) == "birth" { return Age(years: 0) }
        guard words.tokens.indices.contains(index), case .number(let digits) = words.tokens[index],
            digits.count <= 4, let value = NumberText.read(digits).value, value <= 120
        else { return nil }
        return AgeText.age(value, inMonths: false)
    }

    /// Takes a statement that starts at a token, and returns where it ends.
    private mutating func take(at start: Int) -> Int? {
        var index = start
        var hasCue = false
        while let cue = word(index), ["aged", "ages", "age", "between", "from", "of"].contains(cue) {
            hasCue = hasCue || cue.hasPrefix("age")
            index += 1
        }
        guard let (statement, statementEnd) = range(at: index) else { return nil }
        var (range, end) = (statement, statementEnd)
        if let after = yearsOld(at: end) {
            hasCue = true
            end = after
        } else if let unit = word(end), ["years", "year", "yrs"].contains(unit) {
            end += 1
        }
        if range.maximum == nil || range.minimum == nil, let (open, after) = orOlder(at: end) {
            guard range.maximum == nil, open else { return nil }
            end = after
        } else if range.maximum == nil {
            return nil
        }
        guard hasCue || !needsCue else { return nil }
        if let (extended, words, after) = laterEnd(at: end), range.maximum.map({ extended > $0 }) ?? false {
            range.extendedMaximum = extended
            range.extendedFor = words
            end = after
        }
        if let minimum = range.minimum, let maximum = range.maximum, minimum > maximum { return nil }
        found.append((range, start..<end))
        return end
    }

    /// `11-17`, `13 to 25`, `16` (to be followed by "and over"), `under 25`, `up to 18`.
    private func range(at start: Int) -> (AgeRange, Int)? {
        if word(start) == "under" {
            let number = isSign("-", start + 1) ? start + 2 : start + 1
            guard let age = years(number) else { return nil }
            let end = word(number + 1) == "s" ? number + 2 : number + 1
            return (AgeRange(maximum: age, maximumIncluded: .no), end)
        }
        if word(start) == "up", word(start + 1) == "to" {
            let number = word(start + 2) == "age" ? start + 3 : start + 2
            guard let age = years(number) else { return nil }
            return (AgeRange(maximum: age, maximumIncluded: .notStated), number + 1)
        }
        guard let first = years(start) else { return nil }
        let afterUnit = ["years", "year", "yrs"].contains(word(start + 1) ?? "") ? start + 2 : start + 1
        let joins = isSign("-", afterUnit) || word(afterUnit) == "to" || word(afterUnit) == "and"
        if joins, let second = years(afterUnit + 1) {
            if word(afterUnit) == "and", start == 0 || word(start - 1) != "between" { return nil }
            return (AgeRange(minimum: first, maximum: second), afterUnit + 2)
        }
        return (AgeRange(minimum: first), start + 1)
    }

    /// `+`, `and over`, `or above`, `plus`.
    private func orOlder(at index: Int) -> (Bool, Int)? {
        if isSign("+", index) || word(index) == "plus" { return (true, index + 1) }
        guard let joint = word(index), ["and", "or"].contains(joint), let end = word(index + 1) else { return nil }
        let isOpen = ["over", "above", "older", "upwards"].contains(end) || (end == "up" && word(index + 2) != "to")
        return isOpen ? (true, index + 2) : nil
    }

    private func yearsOld(at index: Int) -> Int? {
        var index = isSign("-", index) ? index + 1 : index
        guard let unit = word(index), ["years", "year", "yrs"].contains(unit) else { return nil }
        index += isSign("-", index + 1) ? 2 : 1
        if word(index) == "old" || word(index) == "olds" { return index + 1 }
        return word(index) == "of" && word(index + 1) == "age" ? index + 2 : nil
    }

    /// `(25 with SEND)`, `(up to 25 depending on need)`, `, or 25 with SEND`.
    private func laterEnd(at start: Int) -> (Age, String, Int)? {
        let isBracketed = isSign("(", start)
        var index = isBracketed || isSign(",", start) ? start + 1 : start
        if !isBracketed {
            guard word(index) == "or" else { return nil }
            index += 1
        }
        if word(index) == "or" { index += 1 }
        if word(index) == "up", word(index + 1) == "to" { index += 2 }
        guard let age = years(index) else { return nil }
        index += 1
        var condition: [String] = []
        while words.tokens.indices.contains(index), condition.count < 12 {
            if case .sign(let sign) = words.tokens[index], ").;,".contains(sign) { break }
            switch words.tokens[index] {
            case .word(let word): condition.append(word == "send" ? "SEND" : word)
            case .number(let digits): condition.append(digits)
            case .sign: break
            }
            index += 1
        }
        guard !condition.isEmpty else { return nil }
        return (age, condition.joined(separator: " "), isBracketed && isSign(")", index) ? index + 1 : index)
    }

    /// Whether a token speaks of ages outside the forms.
    private func isLooseMention(at index: Int) -> Bool {
        switch word(index) {
        case "ages", "age":
            let before = word(index - 1)
            return ["all", "any", "the"].contains(before) || years(index + 1) != nil
        case "aged": return years(index + 1) != nil
        case "over", "under", "above", "below": return years(isSign("-", index + 1) ? index + 2 : index + 1) != nil
        default: return false
        }
    }
}
