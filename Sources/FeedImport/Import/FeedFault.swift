/// Why a feed cannot be imported at all, in words for a person.
///
/// Nothing of the run may then be used.
package struct FeedFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The feed's file.
    package var file: String
    /// The line of the fault, where known.
    package var line: Int?
    /// What is wrong and what to do, in one sentence.
    package var reason: String

    package var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
