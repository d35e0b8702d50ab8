extension SearchIndex {
    /// The version of the index sections and of the analyser that this program writes and reads.
    package static var formatVersion: Int { Int(IndexLayout.version) }

    /// How much an index holds.
    package struct Counts: Hashable, Sendable {
        /// Documents.
        package let documents: Int
        /// Terms of their text.
        package let terms: Int
        /// Forms in which words were written; 0 where they are not kept.
        package let forms: Int
        /// Keywords.
        package let keywords: Int
    }

    /// How much it holds; takes constant time.
    package var counts: Counts {
        Counts(
            documents: documentCount,
            terms: words.count,
            forms: written?.forms.count ?? 0,
            keywords: keywords.count
        )
    }
}
