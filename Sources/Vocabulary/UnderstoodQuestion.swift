package import DirectoryModel

/// A question in plain words, understood: each finding with the words it was read from, so that it can be shown and put
/// right.
///
/// What somebody states in a field of its own wins over all of it; that is for the asker of ``CompiledVocabulary`` to see to.
package struct UnderstoodQuestion: Hashable, Sendable {
    /// Terms of every kind in the order of the text, those that the words rule out included.
    package let matches: [TermMatch]
    /// Ages in the order of the text.
    package let ages: [AskedAge]
    /// The role of the person who asks, where the words tell it.
    package let asker: TermMatch?
    /// Signs of risk, the weightiest first.
    package let signs: [RiskSign]
    /// Needs that several words speak of together, the strongest first, beside those of ``matches`` or among them.
    package let leanings: [Leaning]
    /// Words that nothing accounts for, as typed.
    package let notUnderstood: [String]

    /// The slugs of a kind that the words affirm, each once, in the order of the text.
    package func slugs(_ kind: TermKind) -> [TermSlug] { Reading(matches: matches, notUnderstood: []).slugs(kind) }

    /// Whom help is for, where the words tell it.
    package var audience: Audience? {
        slugs(.audience).first.flatMap { Audience(rawValue: $0.split(separator: "-").joined(separator: " ")) }
    }

    /// The ages to answer for: the children's where an adult tells their own too; `nil` where none is told.
    ///
    /// An age that is nearly reached is the one before.
    package var soughtAges: SoughtAges? {
        let children = ages.filter { $0.youngest.years < 26 }
        return SoughtAges((children.isEmpty ? ages : children).map(\.sought))
    }
}

extension AskedAge {
    /// What it says of the person: an age that is nearly reached is the one before.
    fileprivate var sought: ClosedRange<Age> { basis == .approaching ? youngest...youngest : youngest...oldest }
}
