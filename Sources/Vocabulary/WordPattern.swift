/// A pattern of a rule or a term, or a cue of `reading.yaml`, read into parts.
///
/// Written form: words, `{slot}`, `{need:slug}` for the phrases of a need, `(one|of these)`, `part?`, `..` for up to three
/// words between and `..5` for up to five; `cut~` for the forms of a verb.
package struct WordPattern: Hashable, Sendable {
    /// One part.
    package struct Part: Hashable, Sendable {
        /// What may stand there.
        package let choice: Choice
        /// Whether it may be left out.
        package let isOptional: Bool
        /// How many other words may stand before it.
        package let gap: Int
    }

    /// What may stand in a part.
    package enum Choice: Hashable, Sendable {
        /// One of these phrases.
        case phrases([String])
        /// One of a need's phrases, its hints of several words included.
        case need(String)
    }

    /// What keeps a written form from being read.
    enum Fault: Error {
        /// A bracket is open, a part is missing, or a limit is passed.
        case malformed
        /// No slot has the name.
        case noSlot(String)
    }

    /// Its parts in order; the first is neither optional nor after a gap.
    package let parts: [Part]

    /// At most so many parts and so wide a gap, which bounds the work on any text.
    static let limits = (parts: 12, gap: 9)

    /// Reads the written form, with the slots that it may name.
    init(_ text: String, slots: [String: [String]] = [:]) throws(Fault) {
        var reader = WordPatternReader(text, slots: slots)
        let parts = try reader.parts()
        guard !parts.isEmpty, parts.count <= Self.limits.parts, !parts[0].isOptional, parts[0].gap == 0 else {
            throw .malformed
        }
        self.parts = parts
    }

    /// The phrases of a pattern without gaps and optional parts; `nil` where it has any.
    var expandedPhrases: [String]? {
        var phrases = [""]
        for part in parts {
            guard case .phrases(let choices) = part.choice, !part.isOptional, part.gap == 0 else { return nil }
            phrases = phrases.flatMap { head in choices.map { head.isEmpty ? $0 : head + " " + $0 } }
        }
        return phrases
    }
}
