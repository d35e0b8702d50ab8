/// A feed's bytes, read in pieces and unpacked where they were packed, with a bound on how many there may be.
final class ByteStream: ByteSource {
    /// The file as a person named it, for messages.
    let file: String
    /// Bytes handed out so far, unpacked.
    private(set) var unpackedBytes = 0
    private let source: any ByteSource
    private let limit: Int
    /// Bytes that were looked at and not handed out yet.
    private var held: ArraySlice<UInt8> = []

    /// Bytes of the file read so far, packed as they are there.
    var bytesRead: Int { source.bytesRead }

    /// How many bytes ``bytesRead`` will be at the end; `nil` where that cannot be known (a pipe).
    var totalBytes: Int? { source.totalBytes }

    /// A stream over a source.
    init(_ source: any ByteSource, file: String, limit: Int) {
        self.source = source
        self.file = file
        self.limit = limit
    }

    /// Opens a file and takes its bytes as they are; ``FeedFiles`` unpacks.
    ///
    /// Throws ``FeedFault`` where that fails.
    convenience init(path: String, limit: Int) throws {
        self.init(try InputFile(path: path), file: path, limit: limit)
    }

    /// The first bytes that are still to come, without taking them: from them encoding and dialect can be told.
    ///
    /// Fewer than asked for only where the file ends. Throws ``FeedFault``.
    func opening(_ count: Int) throws -> ArraySlice<UInt8> {
        while held.count < count {
            let wanted = count - held.count
            let piece = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                filled = try source.read(into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: wanted))
            }
            if piece.isEmpty { break }
            held += piece
        }
        return held.prefix(count)
    }

    /// The whole file.
    ///
    /// Throws ``FeedFault``.
    func readAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                count = try read(into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: 1 << 16))
            }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    /// Fills a buffer as far as one read does; 0 at the end.
    ///
    /// Throws ``FeedFault`` past the limit.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !buffer.isEmpty else { return 0 }
        let count: Int
        if held.isEmpty {
            count = try source.read(into: buffer)
        } else {
            count = min(held.count, buffer.count)
            buffer.copyBytes(from: held.prefix(count))
            held.removeFirst(count)
        }
        unpackedBytes += count
        guard unpackedBytes <= limit else {
            throw FeedFault(
                file: file,
                reason: "The file is larger than the limit of \(limit) bytes; split it or raise the limit."
            )
        }
        return count
    }
}
