/// What a refresh changed.
package struct LedgerChanges: Codable, Hashable, Sendable {
    /// Records never seen before.
    package var new = 0
    /// Records that differ from their last revision.
    package var changed = 0
    /// Records that are the same.
    package var unchanged = 0
    /// Records kept although the feed no longer has them.
    package var missing = 0

    /// No change.
    package init() {}
}
