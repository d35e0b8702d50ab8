/// Years of school: of England, and those of Scotland's primary schools.
extension AgeReader {
    /// "Year 9", "Y9", "yr 9", "P5", "reception class", "sixth form": the ages of a school year.
    func schoolYear(at index: Int) -> Found? {
        let word = text(index)
        for prefix in ["year", "yr", "y"] where word.hasPrefix(prefix) && word.count > prefix.count {
            if let number = Int(word.dropFirst(prefix.count)) { return year(number, index..<index + 1) }
        }
        if ["year", "yr", "y"].contains(word), let number = EnglishNumber(text(index + 1)), number.rest.isEmpty {
            return ["old", "olds", "of"].contains(text(index + 2)) ? nil : year(number.value, index..<index + 2)
        }
        if word.hasPrefix("p"), word.count == 2, let number = Int(word.dropFirst()), (1...7).contains(number),
            words.typed(words.range(index..<index + 1)).hasPrefix("P") || text(index - 1) == "in"
        {
            return years(index..<index + 1, .schoolYear, number + 3...number + 5)
        }
        if word == "reception", !["desk", "area", "staff", "team", "centre"].contains(text(index + 1)) {
            return years(index..<index + 1, .schoolYear, 4...5)
        }
        if ["lower", "upper"].contains(word), ["sixth", "6th"].contains(text(index + 1)) {
            return years(index..<index + 2, .schoolYear, word == "lower" ? 16...17 : 17...18)
        }
        if ["sixth", "6th"].contains(word), ["form", "former", "formers"].contains(text(index + 1)) {
            return years(index..<index + 2, .schoolYear, 16...18)
        }
        return nil
    }

    /// A year of England's schools; one that is still to come is the one before.
    private func year(_ number: Int, _ places: Range<Int>) -> Found? {
        let before = text(places.lowerBound - 1)
        let isToCome =
            (["into", "to", "up"].contains(before) && Self.going.contains(text(places.lowerBound - 2)))
            || (isToStart(before) && isSoon(places.upperBound))
        let reached = isToCome ? number - 1 : number
        guard (1...13).contains(number) else { return nil }
        return years(places, .schoolYear, reached + 4...reached + 5)
    }

    /// "Starts secondary next September", "has just started secondary", "starts school in September".
    func firstYear(at index: Int) -> Found? {
        guard Self.starting.contains(text(index)) else { return nil }
        var end = index + 2
        if ["big", "high"].contains(text(index + 1)), text(end) == "school" { end += 1 }
        let isSoon = isToStart(text(index)) && isSoon(end)
        switch text(index + 1) {
        case "secondary", "high", "big": return years(index..<end, .stage, isSoon ? 10...11 : 11...12)
        case "primary": return years(index..<end, .stage, isSoon ? 3...4 : 4...5)
        case "school" where isSoon: return years(index..<end, .stage, 3...4)
        default: return nil
        }
    }

    private func isSoon(_ index: Int) -> Bool {
        (index..<index + 3).contains { ["september", "sept", "summer"].contains(text($0)) }
            && !["last", "this"].contains(text(index))
    }

    private func isToStart(_ word: String) -> Bool { Self.starting.contains(word) && word != "started" }

    static let starting: Set<String> = ["started", "starting", "starts", "start"]
    private static let going: Set<String> = ["going", "goes", "moving", "moves", "go", "move", "gone"]
}
