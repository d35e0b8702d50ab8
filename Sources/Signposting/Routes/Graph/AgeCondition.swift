import DirectoryModel

/// The age that a condition on a route turns on: "aged 13 or over", "From 11", "over 16".
enum AgeCondition {
    /// The youngest age it allows; `nil` where it names no age, or says more than an age.
    static func minimum(in condition: String) -> Age? {
        let words = condition.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count <= 6, let place = words.firstIndex(where: { Int($0) != nil }), let years = Int(words[place]),
            (1...25).contains(years)
        else { return nil }
        let rest = Set(words[..<place] + words[(place + 1)...])
        let isFrom = !rest.isDisjoint(with: ["from", "over", "older", "above", "up"]) && rest.isSubset(of: plain)
        guard isFrom else { return nil }
        // "Over 16" without "or" begins at 17 by the letter; people mean 16, and the record's own words stand beside.
        return Age(years: years)
    }

    /// "No, not at 12: aged 13 or over."; `nil` where the route does not turn on an age that is not reached.
    static func refusal(of reading: RouteReading, at age: Age?) -> String? {
        guard [.yes, .onlyIf].contains(reading.access), !reading.needsNoReferral, let age,
            let condition = reading.route?.condition, let minimum = minimum(in: condition), age < minimum
        else { return nil }
        return "No, not at \(age.words): \(condition.hasSuffix(".") ? condition : condition + ".")"
    }

    private static let plain: Set = [
        "aged", "age", "of", "from", "over", "or", "and", "older", "above", "up", "years", "only", "if", "the", "young",
        "person", "is", "people", "they", "are", "you",
    ]
}
