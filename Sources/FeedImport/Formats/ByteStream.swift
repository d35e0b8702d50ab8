#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file read in pieces, with a bound on its size.
final class ByteStream {
    let file: String
    private(set) var bytesRead = 0
    private let descriptor: Int32
    private let limit: Int

    /// Opens a file.
    ///
    /// Throws ``FeedFault`` where that fails or the file is a folder.
    init(path: String, limit: Int) throws {
        file = path
        self.limit = limit
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FeedFault(file: path, reason: "The file cannot be opened: \(String(cString: strerror(errno))).")
        }
    }

    deinit { close(descriptor) }

    /// The whole file.
    ///
    /// Throws ``FeedFault``.
    func readAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    /// Fills a buffer as far as one read does; 0 at the end.
    ///
    /// Throws ``FeedFault`` past the limit.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
        while true {
            #if canImport(Glibc)
            let count = Glibc.read(descriptor, base, buffer.count)
            #elseif canImport(Musl)
            let count = Musl.read(descriptor, base, buffer.count)
            #else
            let count = Darwin.read(descriptor, base, buffer.count)
            #endif
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw FeedFault(file: file, reason: "The file cannot be read: \(String(cString: strerror(errno))).")
            }
            bytesRead += count
            guard bytesRead <= limit else {
                throw FeedFault(
                    file: file,
                    reason: "The file is larger than the limit of \(limit) bytes; split it or raise the limit."
                )
            }
            return count
        }
    }
}
