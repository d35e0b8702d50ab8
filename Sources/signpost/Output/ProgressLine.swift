/// A line that says how far a feed has come: rewritten in place on a terminal, absent elsewhere.
struct ProgressLine {
    /// Whether nothing is shown.
    let isQuiet: Bool
    /// The feed's name.
    let label: String

    /// Shows how many records have been read.
    func show(records: Int, bytes: Int) {
        guard !isQuiet, Terminal.isInteractive else { return }
        Terminal.putOnStandardError("\r\(label): \(records) records, \(bytes / 1_048_576) MB")
    }

    /// Clears the line.
    func end() {
        guard !isQuiet, Terminal.isInteractive else { return }
        Terminal.putOnStandardError("\r\u{1B}[K")
    }
}
