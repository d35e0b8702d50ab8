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

    /// The ages to answer for: the children's where another's is told too; `nil` where none is told.
    ///
    /// An age that is nearly reached is the one before. What was once and what a service takes are no ages to answer for; a
    /// brother's or friend's is one only where no other is told, and an adult's own where no child is spoken of.
    package var soughtAges: SoughtAges? {
        let asked = ages.filter { $0.holder == .asked }
        let children = asked.filter { $0.youngest.years < 26 }
        let others = ages.filter { $0.holder == .another && $0.youngest.years < 26 }
        let isOwn = asker == nil || asker?.slug == "self"
        let told = !children.isEmpty ? children : !others.isEmpty ? others : isOwn ? asked : []
        // A stretch beside a plain age is a club's or a service's.
        let plain = told.filter { $0.basis != .range }
        let isPlain = told.contains { [.stated, .about, .approaching].contains($0.basis) }
        return SoughtAges((isPlain ? plain : told).map(\.sought))
    }
}

extension AskedAge {
    /// What it says of the person: an age that is nearly reached is the one before.
    fileprivate var sought: ClosedRange<Age> { basis == .approaching ? youngest...youngest : youngest...oldest }
}
