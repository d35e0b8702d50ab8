/// A vocabulary term that a record carries, and why it carries it.
package struct Tag: Codable, Hashable, Sendable {
    /// Who put the term on the record.
    package enum Origin: String, Codable, Hashable, Sendable, CaseIterable {
        /// The feed said so in a field of its own.
        case stated
        /// The reader found it in the record's text.
        case derived
        /// An officer of the council said so; outranks the others.
        case officer
    }

    /// The term.
    package var slug: TermSlug
    /// Who put it there.
    package var origin: Origin
    /// The words of the record that earned it; `nil` where the term itself was given.
    package var words: String?

    /// A tag; by default stated by the feed.
    package init(_ slug: TermSlug, origin: Origin = .stated, words: String? = nil) {
        self.slug = slug
        self.origin = origin
        self.words = words
    }
}
