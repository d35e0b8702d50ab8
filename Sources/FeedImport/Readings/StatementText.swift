import DirectoryModel

/// Reads yes and no.
enum StatementText {
    /// The statement that a text makes; no guess is made beyond these words.
    static func read(_ text: String) -> ReadingResult<Statement> {
        switch Folding.folded(text) {
        case "yes", "y", "true", "t", "1": .plain(.yes)
        case "no", "n", "false", "f", "0": .plain(.no)
        case "not stated", "unknown", "not known": .plain(.notStated)
        default: .refused(reason: "neither yes nor no")
        }
    }
}
