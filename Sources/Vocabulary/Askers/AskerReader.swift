import DirectoryModel

/// Tells who asks from what they are to the child: "my son", "nan to a six year old", "I'm 14", "a friend of mine".
///
/// The vocabulary takes "son" and "grandson" for one word; here they are two.
struct AskerReader {
    private let words: SpokenWords
    private let ages: [AskedAge]
    /// Where the ages of young people begin.
    private let youngAges: Set<Int>

    init(words: SpokenWords, ages: [AskedAge]) {
        self.words = words
        self.ages = ages
        youngAges = Set(ages.filter { $0.oldest.years <= 25 }.map(\.range.lowerBound))
    }

    private static let parent: TermSlug = "parent-carer"
    private static let relative: TermSlug = "friend-or-relative"
    private static let young: TermSlug = "self"

    /// What the words say outright; `nil` where they say nothing of it.
    func told() -> TermMatch? {
        claimed() ?? ownAge() ?? owned() ?? having() ?? ownChild()
    }

    /// Who speaks of "I" and tells an age asks for themselves, where nobody else is spoken of.
    func implied() -> TermMatch? {
        guard let age = ages.first(where: { $0.holder == .asked && $0.oldest.years <= 25 }), age.basis != .stage,
            !["yo", "old", "yr"].contains(where: { age.words.lowercased().hasSuffix($0) })
        else { return nil }
        let others = AskerWords.thirdPersons.union(AskerWords.children).union(AskerWords.grandchildren)
        guard !words.indices.contains(where: { others.contains(words[$0]) }) else { return nil }
        let isFirst = words.indices.contains { ["i", "im", "ive", "id", "me"].contains(words[$0]) }
        let isStudent = words[0] == "uni" && words[1] == "student"
        return isFirst || isStudent ? made(Self.young, age.range) : nil
    }

    /// "Mum here", "nan to a 6 yr old", "adoptive mum, 9yr old", "us parents".
    private func claimed() -> TermMatch? {
        let isRaising = isRaising
        for index in words.indices {
            let word = words[index]
            let slug: TermSlug
            if AskerWords.parents.contains(word) {
                slug = Self.parent
            } else if AskerWords.grandparents.contains(word) {
                slug = isRaising ? Self.parent : Self.relative
            } else if AskerWords.relatives.contains(word) {
                slug = Self.relative
            } else {
                continue
            }
            if isClaim(index) { return made(slug, words.range(index..<index + 1)) }
        }
        return nil
    }

    private func isClaim(_ index: Int) -> Bool {
        let (before, next) = (words[index - 1], words[index + 1])
        if next == "here" { return true }
        if before == "us" || (words[index - 2] == "us" && ["his", "her", "the", "their"].contains(before)) {
            return true
        }
        if before == "now", words.clause(of: index) == index - 1 { return true }
        let opens = ["adoptive", "single", "foster", "kinship", "lone", "worried"]
        let first = words.clause(of: index)
        let isFirst =
            first == index || (first == index - 1 && (opens + ["im", "as", "a"]).contains(before))
            || (first == index - 2 && ["i", "as", "im"].contains(words[first]) && ["am", "a", "the"].contains(before))
        guard isFirst else { return false }
        if opens.contains(before) { return true }
        if ["to", "of"].contains(next), !["be", "the"].contains(words[index + 2]) { return true }
        return first == 0 && ["raising", "with", "looking", "asking", "wanting"].contains(next)
    }

    private var isRaising: Bool {
        AskerWords.raising.contains { phrase in words.indices.contains { words.stands(phrase, at: $0) } }
    }

    /// "I'm 14"; who then tells of a friend asks for the friend.
    private func ownAge() -> TermMatch? {
        let own = words.indices.first { index in
            let isMe =
                ["im", "imma", "ima"].contains(words[index]) || (words[index] == "i" && words[index + 1] == "am")
            guard isMe else { return false }
            var place = index + (words[index] == "i" ? 2 : 1)
            while ["only", "just", "nearly", "almost", "a", "turning", "about", "now"].contains(words[place]) {
                place += 1
            }
            guard let number = EnglishNumber(words[place]), (5...25).contains(number.value) else { return false }
            // "Nearly" and "turning" belong to the age.
            return (max(0, place - 2)...place).contains { youngAges.contains(words.range($0..<$0 + 1).lowerBound) }
        }
        guard let own else { return nil }
        let place = own + 1
        return made(friend() == nil ? Self.young : Self.relative, words.range(own..<place))
    }

    /// Where "about my friend", "a friend of mine", "help my mate" stands.
    private func friend() -> Int? {
        words.indices.first { index in
            guard AskerWords.friends.contains(words[index]) else { return false }
            let openers = ["about", "for", "help", "helping", "support", "supporting", "tell"]
            return (index - 4..<index - 1).contains { openers.contains(words[$0]) }
                && ["my", "a", "best", "close"].contains(words[index - 1])
        }
    }

    /// "My son", "our 14 year old", "my grandson", "my niece".
    private func owned() -> TermMatch? {
        let isRaising = isRaising
        for index in words.indices where ["my", "our"].contains(words[index]) {
            for place in index + 1..<index + 5 {
                let word = words[place]
                if place > index + 1, words.beginsClause(place) || Self.stops.contains(words[place - 1]) { break }
                if words.isPossessive(place), !AskerWords.children.contains(String(word.dropLast())) { break }
                let noun = words.isPossessive(place) ? String(word.dropLast()) : word
                let range = words.range(index..<min(place + 1, words.count))
                if AskerWords.relatives.contains(words[place + 1]) { break }
                if AskerWords.children.contains(noun) { return made(Self.parent, range) }
                if AskerWords.grandchildren.contains(noun) {
                    return made(isRaising ? Self.parent : Self.relative, range)
                }
                if AskerWords.otherYoung.contains(noun) { return made(isRaising ? Self.parent : Self.relative, range) }
                if isAged(place) { return made(Self.relative, range) }
                let isAge = noun == "old" || noun.hasSuffix("yo")
                if isAge, EnglishNumber(words[index + 1]) != nil, !AskerWords.children.contains(words[place + 1]) {
                    return made(Self.parent, range)
                }
            }
        }
        if let friend = friend(), words[friend - 1] != "my" {
            return made(Self.relative, words.range(friend..<friend + 1))
        }
        return nil
    }

    /// "My cousin 16", "my mate, 14".
    private func isAged(_ place: Int) -> Bool {
        let isFriend = AskerWords.friends.contains(words[place]) || words[place] == "cousin"
        return isFriend && EnglishNumber(words[place + 1]).map { (3...25).contains($0.value) } ?? false
    }

    private static let stops: Set<String> = [
        "is", "and", "who", "whos", "that", "to", "with", "says", "said", "has", "for", "was", "about", "in", "school",
        "class", "told",
        "never", "wont", "work", "works", "client", "husband", "wife", "partner", "of",
    ]

    /// "I have a 14 year old who", "we've got three kids", "mine is 8"; a worker's are on a caseload or in a class.
    private func having() -> TermMatch? {
        let work: Set<String> = [
            "caseload", "class", "client", "pupil", "student", "patient", "form", "yp", "school", "tutee",
        ]
        for index in words.indices {
            if words[index] == "mine", ["is", "are"].contains(words[index + 1]) {
                return made(Self.parent, words.range(index..<index + 1))
            }
            guard Self.having.contains(where: { words.stands($0, at: index) }) else { continue }
            let noun = (index + 2..<index + 6).first { place in
                AskerWords.children.contains(words[place])
                    || (words[place] == "old" && EnglishNumber(words[place - 2]) != nil)
                    || words[place].hasSuffix("yo")
            }
            guard let noun, !words.indices.contains(where: { work.contains(words[$0]) }) else { continue }
            return made(Self.parent, words.range(index..<min(noun + 1, words.count)))
        }
        return nil
    }

    private static let having = [
        ["ive", "got"], ["i", "have"], ["i", "got"], ["weve", "got"], ["we", "have"], ["we", "got"],
    ]

    /// "Son 10 won't go", "15 son", "2 sons": no "my", and no other's parent spoken of before.
    private func ownChild() -> TermMatch? {
        let owners: Set<String> = ["his", "her", "their", "the", "a", "your", "whose", "and", "whos", "has", "s"]
        for index in words.indices {
            let noun = words.isPossessive(index) ? String(words[index].dropLast()) : words[index]
            if AskerWords.parents.contains(words[index]), !["my", "his", "her"].contains(words[index - 1]) {
                return nil
            }
            let before = words[index - 1]
            let isAged =
                EnglishNumber(before) != nil || ["old", "little", "eldest", "youngest", "older"].contains(before)
            guard AskerWords.ownChildren.contains(noun), !owners.contains(before),
                !isAged || !(index - 5..<index - 1).contains(where: { owners.contains(words[$0]) })
            else { continue }
            return made(Self.parent, words.range(index..<index + 1))
        }
        return nil
    }

    private func made(_ slug: TermSlug, _ range: Range<Int>) -> TermMatch {
        TermMatch(slug: slug, kind: .role, words: words.typed(range), range: range, isNegated: false, strength: .likely)
    }
}
