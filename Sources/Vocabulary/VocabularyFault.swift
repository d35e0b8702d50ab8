/// What is wrong in a file of the vocabulary, where, and what to do.
package struct VocabularyFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    package let file: String
    /// The line, counted from 1; `nil` where the whole file is meant.
    package let line: Int?
    /// What is wrong and what to do, one sentence.
    package let reason: String

    package var description: String { line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)" }
}
