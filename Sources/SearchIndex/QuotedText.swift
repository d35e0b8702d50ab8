/// A text as its words and the phrases in quotation marks.
package struct QuotedText: Hashable, Sendable {
    /// All words, those of phrases too, without the quotation marks.
    package var words: [String]
    /// What stands between quotation marks, in order; nothing that has no letter or digit.
    package var phrases: [String]

    /// Reads a text.
    ///
    /// A mark that is opened and not closed quotes nothing. Single quotation marks are apostrophes. O(characters).
    package init(_ text: String) {
        words = text.split { $0.isWhitespace || Self.marks.contains($0) }.map(String.init)
        let parts = text.split(omittingEmptySubsequences: false) { Self.marks.contains($0) }
        // Every second part stands between marks; the last one only where a mark follows it.
        phrases = parts.indices.dropLast().filter { $0 % 2 == 1 }.map { String(parts[$0]) }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// Straight, curved and angular marks; which of them opens and which closes does not matter.
    private static let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
}
