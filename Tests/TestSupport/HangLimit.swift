/// How long a test may take that must end on any input.
package enum HangLimit {
    /// In minutes.
    ///
    /// It tells a hang from an end, not fast from slow: all tests start at once and share the processors, so a test that needs a
    /// second may wait minutes for its turn.
    package static let minutes = 15
}
