import DirectoryModel

/// Whom a text on eligibility names at its head: "New mothers who are tearful", "School staff only".
///
/// The text must be a phrase about those people and no sentence on what they may do, and nobody else may follow:
/// "parents of deaf children, and young deaf people themselves" says two audiences in a way that is not read. Children
/// alone are whom a directory of this kind is for and are not found.
enum AudienceFacts {
    /// The audience of a text's first sentence.
    ///
    /// Linear in the text.
    static func finding(in text: String) -> Finding<[Audience]>? {
        guard let sentence = Sentences.of(text).first else { return nil }
        let words = SentenceWords(sentence)
        let start = words[0] == "for" ? 1 : 0
        guard let list = AudienceList(words, from: start), list.audiences != [.child] else { return nil }
        let rest = list.end..<words.words.count
        let next = words[list.end]
        let isWorkers = list.audiences == [.professional]
        guard rest.isEmpty || (isWorkers ? followersOfWorkers : followers).contains(next), !names(others: words, rest),
            !isSentence(words, rest)
        else { return nil }
        return Finding(value: list.audiences, words: words.text(of: 0..<words.words.count))
    }

    /// Whether a text speaks of children at all.
    static func mentionsChildren(_ text: String) -> Bool {
        SentenceWords(text).words.contains(where: children.contains)
    }

    private static let children: Set = [
        "child", "children", "childrens", "baby", "babies", "son", "sons", "daughter", "daughters", "teenager",
        "teenagers", "grandchild", "grandchildren", "kids", "toddler", "toddlers",
    ]
    private static let followersOfWorkers: Set = ["", ".", "only", "who", "working", "in"]
    private static let followers: Set = [
        "", ".", ",", "only", "who", "whose", "with", "of", "in", "at", "after", "without", "frightened", "worried",
        "raising", "bringing", "looking", "caring", "living", "supporting", "having", "near", "affected",
        "experiencing", "struggling", "needing", "expecting", "for",
    ]
    private static let verbs: Set = ["can", "may", "will", "are", "is", "must", "should", "get"]
    private static let relatives: Set = ["who", "whose", "that", "where", "when", "which", "because", "if"]
    private static let otherPeople: [WordPattern] = [
        "and|or|,|& _2 people|children|babies|teenagers|teens|pupils|siblings|brothers|sisters|friends|professionals",
        "themselves",
    ]

    private static func names(others words: SentenceWords, _ rest: Range<Int>) -> Bool {
        words.first(of: otherPeople, from: rest.lowerBound) != nil
    }

    /// Whether a verb follows that belongs to the people named and not to a clause about them.
    private static func isSentence(_ words: SentenceWords, _ rest: Range<Int>) -> Bool {
        let verb = rest.first { verbs.contains(words[$0]) } ?? rest.upperBound
        return verb < rest.upperBound && !(rest.lowerBound..<verb).contains { relatives.contains(words[$0]) }
    }
}
