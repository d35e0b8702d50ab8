/// Stages of childhood that have no number of years.
extension AgeReader {
    /// "toddler", "key stage 2", "late teens", "has just started secondary": the ages they stand for.
    func stage(at index: Int) -> Found? {
        let word = text(index)
        let next = text(index + 1)
        func stage(_ ages: ClosedRange<Int>, _ count: Int) -> Found? { years(index..<index + count, .stage, ages) }
        if let ages = Self.stages[word] ?? (word.hasSuffix("s") ? Self.stages[String(word.dropLast())] : nil) {
            return stage(ages, 1)
        }
        if word == "key", next == "stage", let ages = Self.keyStages[text(index + 2)] { return stage(ages, 3) }
        if word.hasPrefix("ks"), let ages = Self.keyStages[String(word.dropFirst(2))] { return stage(ages, 1) }
        if next == "teens", let ages = Self.teens[word] { return stage(ages, 2) }
        if let ages = Self.schools[word] {
            if ["age", "aged"].contains(next) { return stage(ages, 2) }
            if next == "school", Self.pupils.contains(text(index + 2)) { return stage(ages, 3) }
        }
        return firstYear(at: index)
    }

    private static let stages: [String: ClosedRange<Int>] = [
        "newborn": 0...0, "toddler": 1...3, "preschooler": 2...4, "tween": 9...12, "preteen": 9...12,
        "teenager": 13...19, "teen": 13...19, "teenaged": 13...19, "adolescent": 13...19,
    ]
    /// Of England: the years of school that a key stage takes in, as ages.
    private static let keyStages: [String: ClosedRange<Int>] = ["1": 5...7, "2": 7...11, "3": 11...14, "4": 14...16]
    private static let teens: [String: ClosedRange<Int>] = ["early": 13...14, "mid": 14...16, "late": 17...19]
    private static let schools: [String: ClosedRange<Int>] = ["primary": 4...11, "secondary": 11...16]
    private static let pupils: Set<String> = [
        "child", "children", "kid", "kids", "pupil", "pupils", "boy", "girl", "age",
    ]
}
