#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file being written beside the one it will replace: a reader sees either the old file or the whole new one, even
/// after a power cut.
///
/// Until ``commit()`` nothing is replaced; a value that goes without it leaves nothing behind.
package final class ReplacingFile {
    private let path: String
    private let temporary: String
    private var descriptor: Int32

    /// Starts a file.
    ///
    /// - Throws: A ``FileFault`` of kind `unreadable` where the folder cannot be written to.
    package init(path: String) throws(FileFault) {
        self.path = path
        temporary = "\(path).\(getpid()).tmp"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw fault("created") }
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            unlink(temporary)
        }
    }

    /// Appends bytes.
    ///
    /// - Throws: A ``FileFault`` of kind `unreadable` where the disk is full or failing.
    package func write(_ bytes: [UInt8]) throws(FileFault) {
        var written = 0
        while written < bytes.count {
            let step = bytes.withUnsafeBytes { unsafe in
                systemWrite(descriptor, unsafe.baseAddress.map { $0 + written }, unsafe.count - written)
            }
            if step < 0 && errno == EINTR { continue }
            guard step > 0 else { throw fault("written") }
            written += step
        }
    }

    /// Flushes the file to disk and puts it in place.
    ///
    /// - Throws: A ``FileFault`` of kind `unreadable`; the old file is then intact.
    package func commit() throws(FileFault) {
        guard fsync(descriptor) == 0 else { throw fault("flushed to disk") }
        close(descriptor)
        descriptor = -1
        guard rename(temporary, path) == 0 else {
            let reason = fault("put in place")
            unlink(temporary)
            throw reason
        }
        // The rename itself must survive a power cut, so the folder is flushed too.
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let folderDescriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }

    private func fault(_ action: String) -> FileFault {
        FileFault(.unreadable, file: path, reason: "cannot be \(action): \(MappedFile.systemReason()).")
    }
}

/// Replaces a file by bytes, whole or not at all.
///
/// - Throws: A ``FileFault`` of kind `unreadable` where the folder cannot be written to; the old file is then intact.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(FileFault) {
    let file = try ReplacingFile(path: path)
    try file.write(bytes)
    try file.commit()
}

/// `write(2)`, named apart from the method that calls it.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
