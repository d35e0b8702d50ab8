extension Schedule {
    /// Whether words beside a schedule say that it holds on some of its days only: "every second Thursday", "first
    /// Tuesday of the month".
    ///
    /// A feed without rules has nowhere else to say so, and its days must not be taken for all of them.
    package static func limitsDays(_ words: String) -> Bool {
        guard mayLimitDays(words) else { return false }
        let words = words.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if limits.contains(word) || word.hasPrefix("fortnight") { return true }
            if ordinals.contains(word), next == "and" || next == "week" || days.contains(next) { return true }
            if word == "the", next == "month" { return true }
        }
        return false
    }

    /// Whether some word begins as those that limit days do; most records say nothing of the kind, which costs a look at each
    /// letter.
    private static func mayLimitDays(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { bytes in
            var isInside = false
            for place in bytes.indices {
                let letter = bytes[place] | 0x20
                // A letter outside ASCII counts as none, so that more words are looked at, never fewer.
                let isLetter = (0x61...0x7A).contains(letter)
                if isLetter, !isInside, beginsLimit(bytes[place...]) { return true }
                isInside = isLetter
            }
            return false
        }
    }

    private static func beginsLimit(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        beginnings.contains { bytes.count >= $0.count && $0.elementsEqual(bytes.prefix($0.count)) { $0 == $1 | 0x20 } }
    }

    private static let beginnings = [
        "alternat", "month", "occasional", "fortnight", "first", "second", "third", "fourth", "fifth", "last", "other",
    ].map { Array($0.utf8) }

    private static let limits: Set = ["alternate", "alternating", "monthly", "occasional", "occasionally"]
    private static let ordinals: Set = ["first", "second", "third", "fourth", "fifth", "last", "other"]
    private static let days = Set(Weekday.allCases.flatMap { [$0.name.lowercased(), $0.name.lowercased() + "s"] })
}
