import DirectoryModel
import MappedFile
import Places

/// Reads from a question's words where somebody belongs and where they look for help: "we live in Ambleford", "her doctor is in West
/// Lark", "near ZZ1", "in the care of Larkshire", "a group in Ambleford".
///
/// Only postcodes and names that the council's data or the directory itself has are read, so that no ordinary word becomes a place.
struct BelongingReader {
    /// What was read, as it would be typed into the fields.
    struct Told: Hashable, Sendable {
        var home: String?
        var near: String?
        var gp: String?
        var school: String?
        var inCareOf: String?
    }

    let locality: Locality
    let places: DirectoryPlaces

    /// At most so many words "in" are followed up, which bounds the work on any text.
    private static let mostLookedAt = 20

    /// Reads a text; bounded by its length, and looks up a place only after words that open one or at the end.
    ///
    /// - Throws: A ``FileFault`` where the directory's places are damaged.
    func read(_ text: String) throws(FileFault) -> Told {
        var told = Told()
        let words = BelongingWords(text)
        var opened: Set<Int> = []
        for start in words.indices where !opened.contains(start) {
            // "After school in Ambleford" speaks of no school.
            let isHour = words[start] == "school" && words[start - 1] == "after"
            let candidates = isHour ? [] : Self.byFirstWord[words[start]] ?? []
            if let opener = candidates.first(where: { opener in
                opener.words.indices.allSatisfy { words[start + $0] == opener.words[$0] }
            }) {
                let end = start + opener.words.count
                opened.formUnion(start..<end)
                guard !isAnothers(opener.field, start, words) else { continue }
                try read(opener.field, after: end, words, into: &told)
            } else if let place = Self.homeAfterMore(start, words), !Self.others.contains(words[start - 1]) {
                opened.insert(place - 1)
                try read(.home, after: place, words, into: &told)
            }
        }
        if told.near == nil { told.near = try lookedIn(words, opened) }
        if told.near == nil, told.home == nil { told.near = try lookedLast(words) }
        return told
    }

    /// Whether what an opener opens is somebody else's: "her dad lives in", "his cousin is at".
    private func isAnothers(_ field: Field, _ start: Int, _ words: BelongingWords) -> Bool {
        guard start > 0 else { return false }
        switch field {
        case .home, .inCareOf: return Self.others.contains(words[start - 1])
        case .school where words[start] == "at":
            return (words.clause(of: start)..<start).contains { Self.people.contains(words[$0]) }
        default: return false
        }
    }

    private func read(_ field: Field, after end: Int, _ words: BelongingWords, into told: inout Told) throws(FileFault)
    {
        let rest = Array(words.following(end, atMost: 6).drop { $0.lowercased() == "the" })
        switch field {
        case .home where told.home == nil:
            told.home = area(rest)
            if told.home == nil { told.home = try place(rest) }
        case .near where told.near == nil: told.near = try place(rest)
        case .gp where told.gp == nil: told.gp = named(rest, \.practices) ?? area(rest)
        case .school where told.school == nil && words[end - 1] == "at":
            told.school = named(rest, \.schools)
            if told.school == nil, told.gp == nil { told.gp = named(rest, \.practices) }
        case .school where told.school == nil: told.school = named(rest, \.schools) ?? area(rest)
        case .inCareOf where told.inCareOf == nil: told.inCareOf = area(rest)
        default: break
        }
    }

    /// "Live over the border in St Neots", "placed out of area in Luton": the place after "in", some words later.
    private static func homeAfterMore(_ start: Int, _ words: BelongingWords) -> Int? {
        guard ["live", "lives", "living", "placed"].contains(words[start]) else { return nil }
        let first = words.clause(of: start)
        return (start + 2..<start + 6).first { words[$0 - 1] == "in" && words.clause(of: $0 - 1) == first }
    }

    /// "A club in Ambleford", "anything Shefford way".
    private func lookedIn(_ words: BelongingWords, _ opened: Set<Int>) throws(FileFault) -> String? {
        var looked = 0
        for index in words.indices where looked < Self.mostLookedAt {
            if ["way", "area"].contains(words[index]), index > 0, let name = try place([words.typed[index - 1]]) {
                return name
            }
            guard words[index] == "in", !opened.contains(index), !isElsewhere(index, words) else { continue }
            let name = words[index + 1]
            guard !Self.months.contains(name), words.isCapital(index + 1) || !Self.everyday.contains(name) else {
                continue
            }
            looked += 1
            if let name = try place(words.following(index + 1, atMost: 3, inClause: true)) { return name }
        }
        return nil
    }

    /// Whether the words before "in" are of another's life, or of what was.
    private func isElsewhere(_ index: Int, _ words: BelongingWords) -> Bool {
        if words[index - 1] == "school", words[index - 2] != "after" { return true }
        return (max(words.clause(of: index), index - 6)..<index).contains {
            Self.people.contains(words[$0]) || Self.elsewhere.contains(words[$0])
        }
    }

    /// A place at the end, without a word that opens it: "anxiety group Luton", "..., Luton".
    ///
    /// A whole sentence may end in a person's name; a clause of its own, or a few words of a search, hardly do.
    private func lookedLast(_ words: BelongingWords) throws(FileFault) -> String? {
        for count in [3, 2, 1] where words.indices.count > count + 1 {
            let first = words.indices.count - count
            let clause = words.clause(of: words.indices.count - 1)
            let isSearch =
                clause == 0 && words.indices.count <= 7 && !words.words.contains(where: Self.sentences.contains)
            guard words[first].count > 3, clause == first || (isSearch && clause <= first) else { continue }
            guard words.isCapital(first) || !Self.everyday.contains(words[first]), !Self.months.contains(words[first]),
                !Self.beforeNames.contains(words[first - 1])
            else { continue }
            if let name = try place(words.following(first, atMost: count)), name.split(separator: " ").count == count {
                return name
            }
        }
        return nil
    }

    /// Words of whole sentences.
    private static let sentences: Set = [
        "i", "im", "he", "hes", "she", "shes", "we", "were", "they", "my", "our", "his", "her", "is", "are", "was",
        "the", "a", "wants",
        "needs", "likes", "loves",
    ]

    /// Before these a last word is a person's name, or a place that is left.
    private static let beforeNames: Set = [
        "daughter", "son", "called", "named", "mr", "mrs", "miss", "brother", "sister", "friend", "from", "in", "at",
        "to",
        "with", "and", "my", "is",
    ]

    /// The longest run of words from the first that is something.
    private func longest<Value, Failure: Error>(
        _ words: [String],
        _ value: (String) throws(Failure) -> Value?
    ) throws(Failure) -> Value? {
        for count in stride(from: min(words.count, 6), to: 0, by: -1) {
            if let found = try value(words.prefix(count).joined(separator: " ")) { return found }
        }
        return nil
    }

    /// A postcode, the first half of one, or a name of the directory's own.
    private func place(_ words: [String]) throws(FileFault) -> String? {
        try longest(words) { (name) throws(FileFault) -> String? in
            if Postcode(name) != nil || (name.contains(where: \.isNumber) && Outcode(typed: name) != nil) {
                return name
            }
            if let town = locality.town(name) { return town }
            return try places.coordinate(of: name) == nil ? nil : name
        }
    }

    /// An area of the council's data, by its own name.
    private func area(_ words: [String]) -> String? {
        longest(words) { name in
            locality.areas.first { foldedPlaceName($0.name) == foldedPlaceName(name) }?.name
        }
    }

    /// A practice or school, by its name or two words or more that only it begins with.
    private func named(_ words: [String], _ names: (Area) -> [String]) -> String? {
        longest(words) { name in
            let found = locality.name(name, among: names)
            let isWhole = locality.areas.contains { names($0).contains(found) }
            return isWhole && name.contains(" ") ? found : nil
        }
    }
}
