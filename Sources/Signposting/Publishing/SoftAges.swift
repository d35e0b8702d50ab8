import DirectoryModel

/// The youngest age that a record takes under a condition, below the youngest that it takes as a rule.
///
/// "17 and over; 16 if you have left school", "14 to 25. Younger than 14: ring first", "under 16s are welcome with an adult".
struct SoftAges {
    private let ages: AgeRange
    private let texts: [String]

    init(_ eligibility: Eligibility) {
        ages = eligibility.ages
        texts = [eligibility.ages.text, eligibility.text].compactMap { $0 } + eligibility.notFor
    }

    /// How far below its range a record may be read to reach, in months: what lies farther is about something else.
    private static let farthest = 36
    /// How far "younger than 14: ring first" reaches, in months.
    private static let anyYounger = 24
    private static let permissive: Set<String> = [
        "welcome", "may", "can", "ring", "ask", "if", "only", "starts", "with",
    ]

    /// The age; `nil` where the record says nothing of the kind.
    var minimum: Age? {
        guard let start = ages.minimum else { return nil }
        return texts.compactMap { softest($0, below: start) }.min()
    }

    /// The words that say so, for people.
    var words: String? {
        guard let start = ages.minimum else { return nil }
        return texts.first { softest($0, below: start) != nil }
    }

    /// How somebody of an age stands towards the range and what lies below it.
    func fit(_ age: Age) -> AgeFit {
        let fit = ages.fit(age)
        guard case .tooYoung = fit, let minimum, age >= minimum else { return fit }
        return .onlyIf(words ?? "")
    }

    private func softest(_ text: String, below start: Age) -> Age? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.contains(where: Self.permissive.contains) else { return nil }
        var found: Age?
        for (place, word) in words.enumerated() {
            let isPlural = word.hasSuffix("s")
            guard let years = Int(isPlural ? String(word.dropLast()) : word), let age = Age(years: years) else {
                continue
            }
            let before = place > 0 ? words[place - 1] : ""
            let isBelow =
                ["under", "below"].contains(before) || (before == "than" && place > 1 && words[place - 2] == "younger")
            var months = age.months
            if place + 3 < words.count, words[place + 1...place + 3].elementsEqual(["and", "a", "half"]) {
                months += 6
            }
            let soft = isBelow && age == start ? start.months - Self.anyYounger : months
            guard soft < start.months, start.months - soft <= Self.farthest, isBelow == (age == start) else { continue }
            guard let candidate = Age(months: max(0, soft)) else { continue }
            found = min(found ?? candidate, candidate)
        }
        return found
    }
}
