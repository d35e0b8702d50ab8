import DirectoryModel

/// Tells whose the ages of a question are: the child's, somebody else's, of a time gone by, or the limit of a service.
struct AgeHolders {
    let words: SpokenWords

    /// The ages, each with its holder.
    func told(_ found: [AgeReader.Found]) -> [AgeReader.Found] {
        let young = found.first { (13...25).contains($0.age.youngest.years) }
        return found.map { age, places in
            var age = age
            age.holder = holder(of: age, places, young: young?.places)
            return (age, places)
        }
    }

    private func holder(of age: AskedAge, _ places: Range<Int>, young: Range<Int>?) -> AskedAge.Holder {
        if isLimit(age, places) { return .limit }
        if isPast(places) { return .past }
        if age.youngest.years >= 26, !["im", "am"].contains(words[places.lowerBound - 1]) { return .another }
        if isOther(places) || isBaby(age, places, of: young) { return .another }
        return .asked
    }

    // MARK: Time

    /// "Diagnosed at 4", "since she was 5", "when he was 3", "from age 6", "was 3 when".
    private func isPast(_ places: Range<Int>) -> Bool {
        let (start, end) = (places.lowerBound, places.upperBound)
        let before = words[start - 1]
        if ["was", "were", "turned", "about", "only", "just", "aged"].contains(before) {
            let earlier = start - 5..<start - 1
            if earlier.contains(where: {
                ["since", "when", "until", "till"].contains(words[$0]) && $0 >= words.clause(of: start)
            }) {
                return true
            }
            if words[end] == "when" { return true }
        }
        if ["age", "aged"].contains(before), ["since", "from", "until", "till"].contains(words[start - 2]) {
            return true
        }
        if before == "of", words[start - 2] == "age", words[start - 3] == "the" {
            return Self.pastOpeners.contains(words[start - 4])
        }
        if before == "at" || (["age", "aged"].contains(before) && words[start - 2] == "at") {
            let verb = before == "at" ? start - 2 : start - 3
            return (verb - 2...verb).contains { isPastVerb(words[$0]) }
        }
        return ["aged", "age"].contains(before) && isPastVerb(words[start - 2])
    }

    private func isPastVerb(_ word: String) -> Bool {
        Self.pastVerbs.contains(word) || (word.count > 4 && word.hasSuffix("ed") && !Self.noVerbs.contains(word))
    }

    private static let pastOpeners: Set<String> = ["since", "from", "at", "until", "till"]
    private static let pastVerbs: Set<String> = [
        "left", "began", "lost", "came", "got", "took", "taken", "had", "put", "went", "born", "met", "split", "did",
        "saw", "hurt",
    ]
    /// Words in "ed" that tell how somebody is, not what was.
    private static let noVerbs: Set<String> = [
        "need", "worried", "scared", "depressed", "stressed", "bored", "aged", "excluded",
    ]

    // MARK: Services

    /// "Camhs ends at 18", "says 11 to 19", "only did up to 16s", "over fives".
    private func isLimit(_ age: AskedAge, _ places: Range<Int>) -> Bool {
        let start = places.lowerBound
        let reach = max(words.clause(of: start), start - 4)..<start
        if reach.suffix(3).contains(where: { Self.likening.contains(words[$0]) }) { return true }
        let isUntil = ["until", "till"].contains(words[start - 1])
        if isUntil || ["at", "past", "after", "before"].contains(words[start - 1]) {
            return reach.contains { Self.ending.contains(words[$0]) || (isUntil && words[$0] == "wait") }
        }
        return age.basis == .range && reach.contains { Self.takes.contains(words[$0]) }
    }

    private static let ending: Set<String> = [
        "ends", "ending", "end", "stops", "stop", "stopping", "closes", "close", "closing", "finishes", "finish",
        "finishing", "discharges", "off", "cliff", "cutoff", "drop", "drops", "dropped",
    ]
    /// "Acts like a 4 year old", "reading age of 6".
    private static let likening: Set<String> = [
        "like", "looks", "look", "acts", "reading", "mental", "level", "behaves",
    ]
    private static let takes: Set<String> = [
        "says", "say", "said", "take", "takes", "took", "sees", "see", "accepts", "accept", "did", "does", "covers",
        "only",
        "works", "work",
    ]

    // MARK: People

    /// Whether the words say that an age is another's: "his sister is 14", "my 9 year old brother".
    private func isOther(_ places: Range<Int>) -> Bool {
        if Self.relatives.contains(words[places.upperBound]), isOwned(places.lowerBound) { return true }
        let start = places.lowerBound
        // In brackets it belongs to the word before.
        guard !words.beginsClause(start) || words.stands("(", before: start) else { return false }
        var index = start - 1
        let first = words.stands("(", before: start) ? max(0, start - 4) : max(words.clause(of: start), start - 7)
        while index >= first {
            let word = singular(index)
            if Self.holders.contains(words[index]) { return false }
            if Self.relatives.contains(word) { return isOwned(index) || Self.adults.contains(word) }
            if Self.passing.contains(words[index]) { return false }
            index -= 1
        }
        return false
    }

    /// A relative's name without the plural or "is" that is joined to it.
    private func singular(_ index: Int) -> String {
        words.isPossessive(index) ? String(words[index].dropLast()) : words[index]
    }

    /// Whether "his", "her", "their" or "my" stands before a noun, with at most two words between: "his big sister".
    private func isOwned(_ index: Int) -> Bool {
        for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if Self.owners.contains(words[place]) || isChilds(place) { return true }
            if !Self.qualities.contains(words[place]) { return false }
        }
        return false
    }

    /// "My daughter's", with or without the apostrophe.
    private func isChilds(_ index: Int) -> Bool {
        words[index].hasSuffix("s") && AskerWords.children.contains(String(words[index].dropLast()))
    }

    /// "17 year old mum with a 4 month old", "I'm 17 with a 4 month old": the young parent's age is asked for, not the baby's.
    private func isBaby(_ age: AskedAge, _ places: Range<Int>, of young: Range<Int>?) -> Bool {
        guard let young, young.upperBound <= places.lowerBound, age.oldest.months < 36,
            age.youngest.months % 12 != 0 || age.oldest.months < 12
        else { return false }
        let isWith = (places.lowerBound - 5..<places.lowerBound).contains {
            ["with", "and", "has", "have", "got"].contains(words[$0])
        }
        return isWith
    }

    private static let owners: Set<String> = ["his", "her", "their", "my", "our", "hers"]
    private static let qualities: Set<String> = [
        "big", "little", "older", "elder", "younger", "baby", "best", "twin", "half", "step", "new", "other", "year",
        "old", "yr", "yo",
    ]
    private static let adults: Set<String> = [
        "husband", "wife", "mum", "dad", "mother", "father", "stepdad", "stepmum", "mam",
    ]
    private static let relatives: Set<String> = adults.union([
        "brother", "sister", "brothers", "sisters", "sibling", "siblings", "cousin", "friend", "mate", "boyfriend",
        "girlfriend", "bf",
        "gf", "partner", "ex", "nan", "gran", "grandma", "grandad", "uncle", "aunt", "auntie", "bro", "sis",
    ])
    /// Those whom help may be asked for.
    private static let holders: Set<String> = [
        "he", "hes", "she", "shes", "they", "theyre", "i", "im", "imma", "ive", "me", "we", "were", "him", "son",
        "daughter",
        "child", "kid", "kids", "children", "lad", "girl", "boy", "twins", "niece", "nephew", "grandson",
        "granddaughter",
        "eldest", "oldest", "youngest", "teenager", "pupil", "student", "yp", "client", "patient", "baby", "toddler",
    ]
    /// Words after which another person begins: "mum to a 6 year old".
    private static let passing: Set<String> = [
        "to", "of", "for", "with", "raising", "has", "have", "got", "and", "wants", "says", "about",
    ]
}
