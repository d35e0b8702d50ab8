/// Words that stand for a term, and when they do.
package struct SourcePhrase: Hashable, Sendable {
    /// The words as the file has them.
    package let text: String
    /// Whether they count only beside another sign of the same term.
    package let isHint: Bool
    /// Whether they count only in capitals, whatever their length.
    package let needsCapitals: Bool
    /// Whether another term of the same file may claim them as well.
    package let isShared: Bool
    /// They count only near one of these words, where there are any.
    package let beside: [String]
    /// They do not count near one of these words.
    package let unless: [String]
    /// The line of the file, counted from 1.
    package let line: Int

    /// Whether it is one word written in capitals.
    var isAbbreviation: Bool {
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        let capitals = letters.count(where: \.properties.isUppercase)
        return capitals >= 2 && capitals * 2 > letters.count && foldedHashes(text).count == 1
    }

    /// Whether it is an abbreviation of two or three letters, which counts only in capitals.
    var isShortForm: Bool { isAbbreviation && text.unicodeScalars.count(where: \.properties.isAlphabetic) <= 3 }
}

/// A term as its file has it.
package struct SourceTerm: Hashable, Sendable {
    /// What a question is answered with.
    package let term: Term
    /// What stands for it.
    package let phrases: [SourcePhrase]
    /// The line of its slug, counted from 1.
    package let line: Int
}

/// An entry of `abbreviations.yaml`.
package struct SourceAbbreviation: Hashable, Sendable {
    /// The ways it is written, as phrases with the entry's conditions.
    package let shortForms: [SourcePhrase]
    /// What it means here, for people.
    package let meaning: String
    /// Its other meanings, for people.
    package let beware: String?
    /// The terms it stands for; none where the entry only explains.
    package let terms: [TermReference]
    /// The line of the entry, counted from 1.
    package let line: Int
}

/// A term named in another file.
package struct TermReference: Hashable, Sendable {
    /// The kind of the term.
    package let kind: TermKind
    /// Its slug.
    package let slug: String
    /// The line that names it, counted from 1.
    package let line: Int
}
