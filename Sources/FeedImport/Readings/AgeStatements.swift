import DirectoryModel

/// The statements of ages in a text.
struct AgeStatements {
    private let words: Words
    private(set) var found: [AgeStatement] = []

    /// Finds the statements; in prose a number is an age only where the words around it say so.
    ///
    /// Linear in the text.
    init(_ words: Words, inProse: Bool = false) {
        self.words = words
        let surroundings = AgeSurroundings(words: words)
        var index = 0
        while index < words.tokens.count {
            if var statement = AgeStatement(words, at: index) {
                index = statement.tokens.upperBound
                if inProse {
                    guard let range = surroundings.accepted(statement) else { continue }
                    statement.range = range
                }
                found.append(statement)
            } else {
                index += 1
            }
        }
    }

    /// The range, where all statements are of one.
    var only: AgeRange? {
        guard let first = found.first, found.allSatisfy({ $0.range == first.range }) else { return nil }
        return first.range
    }

    private static let filler: Set = [
        "aged", "ages", "age", "for", "children", "young", "people", "and", "years", "year", "old", "olds", "yrs", "s",
        "from", "the", "range", "of", "inclusive", "school", "babies", "toddlers", "teenagers", "teens", "youngsters",
        "pupils", "students", "anyone", "everyone", "welcome", "child", "kids", "girls", "boys", "women", "men", "mums",
        "dads",
    ]

    /// Whether the text has nothing but statements and words such as "young people".
    var restIsFiller: Bool {
        let taken = Set(found.flatMap { $0.tokens })
        return words.tokens.enumerated().allSatisfy { index, token in
            if taken.contains(index) { return true }
            switch token {
            case .word(let word): return Self.filler.contains(word) || AgeGrammar.approximations.contains(word)
            case .sign(let sign): return ".,:()".contains(sign)
            case .number: return false
            }
        }
    }
}
