import DirectoryModel

/// Finds the ages in the words of a question.
///
/// A bare number is an age only where its neighbours say so, or where it stands alone between commas: "14, self harm".
/// Linear.
struct AgeReader {
    /// An age with the places of its words.
    typealias Found = (age: AskedAge, places: Range<Int>)

    let words: SpokenWords

    /// The ages, with the places of their words, in the order of the text.
    func ages() -> [Found] {
        var found: [Found] = []
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
        return AgeHolders(words: words).told(found)
    }

    func text(_ index: Int) -> String { words[index] }

    func made(_ places: Range<Int>, _ basis: AskedAge.Basis, months: ClosedRange<Int>) -> Found? {
        guard let youngest = Age(months: months.lowerBound), let oldest = Age(months: months.upperBound) else {
            return nil
        }
        let range = words.range(places)
        let age = AskedAge(
            words: words.typed(range),
            range: range,
            basis: basis,
            youngest: youngest,
            oldest: oldest
        )
        return (age, places)
    }

    /// Whole years, to the last month.
    func years(_ places: Range<Int>, _ basis: AskedAge.Basis, _ years: ClosedRange<Int>) -> Found? {
        made(places, basis, months: years.lowerBound * 12...(years.upperBound + 1) * 12 - 1)
    }
}
