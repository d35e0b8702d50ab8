extension VocabularyCompiler {
    /// Adds the spellings that a slip may have meant: every word of a phrase that is long enough, and its singular.
    mutating func addSpellings() {
        var known: Set<String> = []
        for spelling in spellings where spelling.utf8.allSatisfy({ (0x61...0x7a).contains($0) }) {
            known.insert(spelling)
            if spelling.hasSuffix("s"), !spelling.hasSuffix("ss") { known.insert(String(spelling.dropLast())) }
        }
        for spelling in known.sorted() where spelling.utf8.count >= Slip.shortest {
            guard isKnown(WordHash.of(spelling.utf8)), let first = spelling.utf8.first else { continue }
            let place = rows.place(spelling)
            let mask = SpeltLetters.mask(spelling.utf8) | SpeltLetters.initial(first) << 26
            rows.append([place.offset, place.count, mask], to: .spellings)
        }
    }
}
