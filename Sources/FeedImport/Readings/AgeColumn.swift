import DirectoryModel

/// What a column of ages says: ages and little else, and whose they are where it says so.
///
/// "Parents of 8-17s" are the ages of the children of parents; "Staff" says whom and no age. What depends on more than
/// an age ("under 20 when the baby is born") stays words.
struct AgeColumn {
    private(set) var ages: AgeRange?
    private(set) var audience: [Audience] = []
    /// Whether the ages are said to be near ones.
    private(set) var isAbout = false
    /// Whether it says "adults" and no more, which a parent is whatever the child's age.
    private(set) var isAdults = false

    /// Reads a column's text; linear in it.
    init(_ text: String) {
        let sentence = SentenceWords(text)
        let said = sentence.words.filter { ![".", "only", "!"].contains($0) }
        if said.count == 1, Self.everybody.contains(said[0]) {
            ages = AgeRange(minimum: Age(years: 0))
        } else if said.count == 1, ["adult", "adults"].contains(said[0]) {
            // Eighteen by law: Family Law Reform Act 1969, section 1.
            ages = AgeRange(minimum: Age(years: 18))
            isAdults = true
        } else if let list = AudienceList(sentence, from: 0), !list.audiences.contains(.child) {
            let rest = sentence.text(of: list.end..<sentence.words.count)
            let isAlone = sentence.words[list.end...].allSatisfy { [".", "only"].contains($0) }
            let isOf = ["of", "with", "for"].contains(sentence[list.end])
            ages = isOf ? stated(in: rest) : nil
            if isAlone || ages != nil { audience = list.audiences }
        } else {
            ages = stated(in: text)
        }
    }

    private static let everybody: Set = ["any", "all", "anyone", "anybody", "everyone", "everybody"]

    /// The ages that a text says where it says nothing else.
    private mutating func stated(in text: String) -> AgeRange? {
        let statements = AgeStatements(Words(text))
        guard let range = statements.only, statements.restIsFiller else { return nil }
        isAbout = statements.found.contains(where: \.isAbout)
        return range
    }
}
