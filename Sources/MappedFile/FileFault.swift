/// Why a file of ours cannot be used, in words for a person.
package struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of fault, for exit codes and tests.
    package enum Kind: Hashable, Sendable {
        /// It cannot be opened, read or written.
        case unreadable
        /// It is not a file of the expected kind.
        case wrongKind
        /// It was written by another version.
        case wrongVersion
        /// It is cut short or its bytes contradict themselves.
        case corrupt
    }

    /// The kind of fault.
    package let kind: Kind
    /// The file's path, or what the bytes are where there is no file.
    package let file: String
    /// What is wrong and what to do, one sentence without the file's name.
    package let reason: String

    /// A fault of a file.
    package init(_ kind: Kind, file: String, reason: String) {
        self.kind = kind
        self.file = file
        self.reason = reason
    }

    package var description: String { "\(file): \(reason)" }
}
