/// Some of an index's documents, a bit each.
package struct DocumentSet: Hashable, Sendable {
    private var words: [UInt64]

    /// A set for so many documents, empty at first.
    package init(count: Int) { words = Array(repeating: 0, count: (max(0, count) + 63) / 64) }

    /// Puts a document in; one beyond the count is ignored.
    package mutating func insert(_ document: Int) {
        guard document >= 0, document / 64 < words.count else { return }
        words[document / 64] |= 1 << UInt64(document % 64)
    }

    /// Whether a document is in it.
    @inline(__always)
    package func contains(_ document: Int) -> Bool {
        document >= 0 && document / 64 < words.count && words[document / 64] & (1 << UInt64(document % 64)) != 0
    }
}
