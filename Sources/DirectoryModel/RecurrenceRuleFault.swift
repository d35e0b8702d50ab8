/// Why a recurrence rule cannot be kept as a schedule.
package struct RecurrenceRuleFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The part of the rule at fault: `COUNT=4`.
    package let part: String
    /// What is wrong and what to do.
    package let reason: String

    /// One sentence for a person.
    package var description: String { "'\(part)' \(reason)." }
}
