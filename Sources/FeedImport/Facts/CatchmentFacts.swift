import DirectoryModel

/// Sentences that say where people must live, or whose patients, pupils or members they must be.
///
/// Such a sentence says who is taken, so that nothing named in it is ruled out; it is kept whole as a condition.
enum CatchmentFacts {
    /// The sentences, each with which of a person's places counts.
    ///
    /// Linear in the text.
    static func findings(in text: String) -> [Finding<Catchment.Basis>] {
        Sentences.of(text).compactMap { sentence in
            let words = SentenceWords(sentence)
            guard words.words.last != "?", words.words.count <= 60, let basis = basis(words) else { return nil }
            var end = words.words.count
            while end > 0, [".", "!"].contains(words[end - 1]) { end -= 1 }
            return Finding(value: basis, words: words.text(of: 0..<end))
        }
    }

    private static func basis(_ words: SentenceWords) -> Catchment.Basis? {
        if let place = words.first(of: living), !isDenied(words, place.lowerBound), isArea(words, place.upperBound) {
            return .home
        }
        guard let place = words.first(of: registered), !isDenied(words, place.lowerBound) else { return nil }
        let holders = place.lazy.compactMap { bases[words[$0]] }
        return holders.first
    }

    private static let living: [WordPattern] = [
        "must|need|needs|have|has to? be? live|living|reside|resident|residents in|within|inside|of"
    ]
    private static let registered: [WordPattern] = [
        "open|available|offered only|exclusively to registered? patients|pupils|students|residents|tenants",
        "only open|available|offered to|for registered? patients|pupils|students|residents|tenants",
        "open|available|offered to registered? patients|pupils|students|residents|tenants of|at|in|from _10 only",
    ]
    private static let bases: [String: Catchment.Basis] = [
        "patients": .gp, "pupils": .school, "students": .school, "residents": .home, "tenants": .home,
    ]
    private static let areas: Set = [
        "area", "ward", "borough", "district", "county", "city", "town", "village", "parish", "boundary", "catchment",
        "postcode", "postcodes", "estate", "region", "island",
    ]

    /// "You need not live in", "you do not need to live in", "volunteers must live in".
    private static func isDenied(_ words: SentenceWords, _ place: Int) -> Bool {
        let isNot = (max(0, place - 3)..<place + 2).contains {
            ["not", "dont", "doesnt", "neednt", "no", "never"].contains(words[$0])
        }
        return isNot
            || (0..<place).contains { ["staff", "volunteers", "if", "trustees", "applicants"].contains(words[$0]) }
    }

    /// Whether a place is named: by a capital or as an area of some kind.
    private static func isArea(_ words: SentenceWords, _ start: Int) -> Bool {
        (start..<start + 6).contains { place in
            areas.contains(words[place])
                || place < start + 4 && words.text(of: place..<place + 1).first?.isUppercase ?? false
        }
    }
}
