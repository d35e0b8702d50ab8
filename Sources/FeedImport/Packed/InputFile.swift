#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open file, a pipe or standard input.
final class InputFile: ByteSource {
    /// What a person named: a path, or `standard input`.
    let name: String
    private(set) var bytesRead = 0
    /// The size of an ordinary file; `nil` for a pipe.
    let totalBytes: Int?
    private let descriptor: Int32
    private let closesWhenDone: Bool

    /// The path that stands for standard input.
    static let standardInputPath = "-"

    /// Opens a file; `-` is standard input.
    ///
    /// Throws ``FeedFault`` where it cannot be opened or is a folder.
    init(path: String) throws {
        let isStandardInput = path == Self.standardInputPath
        name = isStandardInput ? "standard input" : path
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        closesWhenDone = !isStandardInput
        guard descriptor >= 0 else {
            throw FeedFault(file: name, reason: "The file cannot be opened: \(Self.systemReason()).")
        }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        totalBytes = isKnown && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        guard !isKnown || status.st_mode & S_IFMT != S_IFDIR else {
            throw FeedFault(file: name, reason: "This is a folder; name a file.")
        }
        if closesWhenDone { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
    }

    deinit { if closesWhenDone { close(descriptor) } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = try Self.repeated(name) { [descriptor] in
            #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
        }
        bytesRead += count
        return count
    }

    /// Fills a buffer from a place in an ordinary file, as far as one read does; 0 at the end.
    ///
    /// Leaves alone where ``read(into:)`` goes on. Throws ``FeedFault``.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
        try Self.repeated(name) { [descriptor] in pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
    }

    /// Some bytes at a place in an ordinary file, fewer where it ends.
    ///
    /// Throws ``FeedFault``.
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let room = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
            while filled < count {
                let piece = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
                let length = try read(into: piece, at: offset + filled)
                if length == 0 { return }
                filled += length
            }
        }
    }

    /// Calls a read again while signals break it off.
    private static func repeated(_ name: String, _ read: () -> Int) throws -> Int {
        while true {
            let count = read()
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw FeedFault(file: name, reason: "The file cannot be read: \(systemReason()).")
            }
            return count
        }
    }

    private static func systemReason() -> String { String(cString: strerror(errno)) }
}

/// A part of an ordinary file.
final class FileRange: ByteSource {
    private let file: InputFile
    private let range: Range<Int>
    private(set) var bytesRead = 0
    var totalBytes: Int? { range.count }

    init(_ file: InputFile, _ range: Range<Int>) {
        self.file = file
        self.range = range
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let room = min(buffer.count, range.count - bytesRead)
        guard room > 0 else { return 0 }
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<room])
        let count = try file.read(into: piece, at: range.lowerBound + bytesRead)
        bytesRead += count
        return count
    }
}
