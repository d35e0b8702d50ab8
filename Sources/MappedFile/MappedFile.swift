#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file mapped read-only into memory, or bytes that stand in for one.
///
/// Opening costs a few system calls whatever the size: pages are read when they are touched. The mapping lives as long
/// as any ``ByteView`` of it. A file that is replaced by `rename` while mapped stays readable; one that is truncated
/// in place does not, which is why ``SectionedFileWriter`` never writes in place.
package final class MappedFile: @unchecked Sendable {
    /// The path it was opened from, or a label.
    package let path: String
    /// Its length in bytes.
    package let count: Int
    let base: UnsafeRawPointer
    private let isMapped: Bool

    /// Maps a file.
    ///
    /// - Throws: A ``FileFault`` of kind `unreadable` where the file cannot be opened or is no ordinary file; of kind
    ///   `corrupt` where it is empty.
    package init(path: String) throws(FileFault) {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw FileFault(.unreadable, file: path, reason: "cannot be opened: \(Self.systemReason()).")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileFault(.unreadable, file: path, reason: "is not an ordinary file.")
        }
        let length = Int(status.st_size)
        guard length > 0 else { throw FileFault(.corrupt, file: path, reason: "is empty.") }
        guard let mapped = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
            throw FileFault(.unreadable, file: path, reason: "cannot be mapped: \(Self.systemReason()).")
        }
        self.path = path
        count = length
        base = UnsafeRawPointer(mapped)
        isMapped = true
    }

    /// Holds bytes as though they were a mapped file; copies them once.
    package init(bytes: [UInt8], label: String) {
        // Aligned and padded like a page, so that wide loads near the end stay inside the allocation.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 64, alignment: 64)
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        buffer.copyBytes(from: bytes)
        path = label
        count = bytes.count
        base = UnsafeRawPointer(buffer.baseAddress ?? UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 64))
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: base), count)
        } else {
            base.deallocate()
        }
    }

    /// All of its bytes.
    package var view: ByteView { ByteView(owner: self, start: base, count: count) }

    static func systemReason() -> String { String(cString: strerror(errno)) }
}
