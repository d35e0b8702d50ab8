/// What a record says to a yes-or-no question, where saying nothing is an answer of its own.
///
/// A gap is never filled with a guess: ``notStated`` is carried from the feed to the page (design rule 2).
package enum Statement: String, Codable, Hashable, Sendable, CaseIterable {
    /// The record says yes.
    case yes
    /// The record says no.
    case no
    /// The record says nothing.
    case notStated = "not stated"

    /// The statement that a known truth value makes; `nil` is ``notStated``.
    package init(_ value: Bool?) {
        switch value {
        case true?: self = .yes
        case false?: self = .no
        case nil: self = .notStated
        }
    }

    /// Whether the record says anything at all.
    package var isStated: Bool { self != .notStated }
}
