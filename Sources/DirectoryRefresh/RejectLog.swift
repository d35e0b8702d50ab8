import CanonicalJSON
import FeedImport
import MappedFile

/// Keeps what could not be read: one JSON object a line, with place, field, reason and raw form.
///
/// The file is put in place when the import ends, so that it is whole or absent.
final class RejectLog {
    private let file: ReplacingFile
    private var lines: [UInt8] = []
    /// Bytes gathered before they are written out.
    private static let chunk = 1 << 20

    init(path: String) throws(FileFault) {
        file = try ReplacingFile(path: path)
    }

    func add(_ reject: Reject) throws {
        lines += try CanonicalJSON.bytes(of: reject)
        lines.append(0x0A)
        guard lines.count >= Self.chunk else { return }
        try file.write(lines)
        lines.removeAll(keepingCapacity: true)
    }

    /// Puts the file in place; it is empty where nothing was rejected.
    func finish() throws(FileFault) {
        try file.write(lines)
        try file.commit()
    }
}
