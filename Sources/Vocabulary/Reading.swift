package import DirectoryModel

/// What a text says in terms of the vocabulary.
package struct Reading: Hashable, Sendable {
    /// The terms in the order of the text; terms of different kinds may share words, terms of one kind only where both
    /// claim the same phrase.
    package let matches: [TermMatch]
    /// Words of a question that no term, negation or ordinary word accounts for, as typed; empty for service texts.
    package let notUnderstood: [String]

    /// The slugs of a kind that the text affirms, each once, in the order of the text.
    package func slugs(_ kind: TermKind) -> [TermSlug] {
        var slugs: [TermSlug] = []
        for match in matches where match.kind == kind && !match.isNegated && !slugs.contains(match.slug) {
            slugs.append(match.slug)
        }
        return slugs
    }
}

/// Words of a text that stand for a term.
package struct TermMatch: Hashable, Sendable {
    /// The term.
    package let slug: TermSlug
    /// Its kind.
    package let kind: TermKind
    /// The words as typed.
    package let words: String
    /// Where they stand, in UTF-8 bytes.
    package let range: Range<Int>
    /// Whether the text says that it is not so: "not for eating disorders".
    package let isNegated: Bool
    /// How sure the words are on their own.
    package let strength: Strength

    /// How sure words are on their own.
    package enum Strength: String, Hashable, Sendable {
        /// They mean the term and little else.
        case certain
        /// They mean it as a rule.
        case likely
        /// They may mean it: they count beside another sign, or where a question says nothing plainer.
        case hint
    }
}

/// Words of a service's text that speak for or against a THRIVE group.
package struct ThriveSignal: Hashable, Sendable {
    /// The group.
    package let group: ThriveGroup
    /// The words as the text has them.
    package let words: String
    /// Whether they speak against it.
    package let isAgainst: Bool
}
