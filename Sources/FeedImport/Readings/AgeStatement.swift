import DirectoryModel

/// A statement of ages in a text: `aged 13 to 25`, `under 5s`, `16+`, `up to their 18th birthday`, `all ages`.
struct AgeStatement {
    var range: AgeRange
    /// Where it stands.
    var tokens: Range<Int>
    /// Whether the words themselves say that the numbers are ages; a bare `11-17` might be anything.
    var isCertain: Bool
    /// Whether the ages are said to be near ones: `8-16ish`, `about 7 to 17`.
    ///
    /// Whether somebody of the upper end is taken is then not stated.
    private(set) var isAbout = false
    /// Whether it draws one line (`under 5s`, `over 50s`, `16+`), as conditions on other things do too.
    var isOneEnd: Bool { (range.minimum == nil) != (range.maximum == nil) }

    /// The statement that starts at a place.
    init?(_ words: Words, at start: Int) {
        let reader = AgeGrammar(words: words)
        guard var statement = reader.allAges(start) ?? reader.schoolAges(start) ?? reader.numbers(start) else {
            return nil
        }
        if let minimum = statement.range.minimum, let maximum = statement.range.maximum, minimum >= maximum {
            return nil
        }
        if let restated = reader.restatedEnd(statement) { statement = restated }
        if statement.range.maximum != nil, let later = reader.laterEnd(statement) { statement = later }
        if reader.isAbout(statement) {
            statement.isAbout = true
            if statement.range.maximum != nil { statement.range.maximumIncluded = .notStated }
        }
        self = statement
    }

    init(_ range: AgeRange, _ tokens: Range<Int>, isCertain: Bool) {
        self.range = range
        self.tokens = tokens
        self.isCertain = isCertain
    }
}
