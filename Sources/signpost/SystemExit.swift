import DirectoryLedger
import DirectoryRefresh
import FeedImport
import MappedFile
import Signposting
import Vocabulary

/// An error as a sentence and an exit code (`sysexits.h`, 4.3BSD).
struct SystemExit {
    /// The code.
    let code: Int32
    /// The sentence.
    let message: String

    static let usage: Int32 = 64
    static let data: Int32 = 65
    static let noInput: Int32 = 66
    static let software: Int32 = 70
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let settings: Int32 = 78

    init(code: Int32, message: String) {
        self.code = code
        self.message = message
    }

    /// The code and sentence of an error of ours; `nil` for errors that the argument parser words itself.
    init?(_ error: any Error) {
        switch error {
        case let interruption as Interruption:
            self.init(code: interruption.exitCode, message: interruption.description)
        case let exit as CommandFault: self.init(code: exit.code, message: exit.description)
        case let fault as FileFault: self.init(code: Self.code(fault.kind), message: fault.description)
        case let fault as FeedFault: self.init(code: Self.data, message: fault.description)
        case let fault as ProfileFault: self.init(code: Self.settings, message: fault.description)
        case let fault as VocabularyFault: self.init(code: Self.settings, message: "\(fault)")
        case let fault as WorkspaceFault: self.init(code: Self.code(fault.kind), message: fault.description)
        case let fault as LedgerFault: self.init(code: Self.inputOutput, message: fault.description)
        case let faults as FormFaults:
            let lines = faults.inOrder.map { "--\($0.field.rawValue): \($0.sentence)" }
            self.init(code: Self.usage, message: lines.joined(separator: "\n"))
        default: return nil
        }
    }

    private static func code(_ kind: FileFault.Kind) -> Int32 {
        switch kind {
        case .unreadable: inputOutput
        case .wrongKind, .wrongVersion, .corrupt: data
        }
    }

    private static func code(_ kind: WorkspaceFault.Kind) -> Int32 {
        switch kind {
        case .missing: noInput
        case .settings: settings
        case .unwritable: cannotCreate
        }
    }
}

/// A fault that a command finds itself.
struct CommandFault: Error, CustomStringConvertible {
    /// The exit code.
    let code: Int32
    /// What is wrong and what to do.
    let description: String

    init(_ code: Int32, _ description: String) {
        self.code = code
        self.description = description
    }
}
