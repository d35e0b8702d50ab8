/// Words that stand for a term, and when they do.
package struct SourcePhrase: Hashable, Sendable {
    /// The words as the file has them.
    package let text: String
    /// How sure they are on their own.
    package let weight: Weight
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

    /// How sure a phrase is on its own.
    package enum Weight: Hashable, Sendable {
        /// `synonyms`: enough on their own.
        case certain
        /// `likely`: enough in a question, a hint in a service's text.
        case likely
        /// `hints`: count only beside another sign of the same term.
        case hint
    }

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
    /// How a question speaks of it, with other words between.
    package let patterns: [WordPattern]
    /// Of a role: how somebody in it speaks of those they ask for.
    package let asksAs: [WordPattern]
    /// Of a condition: how a service says that it does not take people in it.
    package let bars: [WordPattern]
    /// Of a condition: how a service says that it takes them all the same.
    package let clears: [WordPattern]
    /// Of a need: how a service says that it is for it.
    package let serves: [WordPattern]
    /// Of a circumstance: the terms that imply it.
    package let impliedBy: [TermReference]
    /// Of a need or a group of needs: the kinds of support that usually help.
    package let helpedBy: [TermReference]
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
