/// The bytes of a file from the start of the current record onwards; earlier ones are let go.
struct ByteWindow {
    private var bytes: [UInt8] = []
    private var start = 0
    private let stream: ByteStream
    private var transcoder: UTF16Transcoder?
    private var isAtEnd = false
    private static let chunk = 1 << 16

    init(stream: ByteStream) { self.stream = stream }

    var bytesRead: Int { stream.bytesRead }
    var file: String { stream.file }

    /// The byte at an index from the window's start.
    ///
    /// Ask ``has(_:)`` first.
    @inline(__always)
    subscript(index: Int) -> UInt8 { bytes[start + index] }

    /// Some bytes that are in hand.
    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[start + range.lowerBound..<start + range.upperBound] }

    /// Whether there is a byte at an index, reading on where needed.
    ///
    /// Throws ``FeedFault``.
    @inline(__always)
    mutating func has(_ index: Int) throws -> Bool {
        if start + index < bytes.count { return true }
        return try fill(to: index)
    }

    /// Whether these bytes stand at an index.
    mutating func matches(_ wanted: [UInt8], at index: Int) throws -> Bool {
        guard !wanted.isEmpty, try has(index + wanted.count - 1) else { return false }
        return bytes[start + index..<start + index + wanted.count].elementsEqual(wanted)
    }

    /// Lets go of the bytes before an index, which becomes 0.
    mutating func drop(to index: Int) { start = min(start + index, bytes.count) }

    /// Takes the rest of the file, and the bytes in hand, for UTF-16 and hands out UTF-8.
    mutating func transcode(bigEndian: Bool) {
        var started = UTF16Transcoder(bigEndian: bigEndian)
        bytes = started.utf8(from: bytes[start...], isLast: isAtEnd)
        start = 0
        transcoder = started
    }

    private mutating func fill(to index: Int) throws -> Bool {
        bytes.removeSubrange(0..<start)
        start = 0
        while index >= bytes.count, !isAtEnd {
            let stream = stream
            let chunk = try [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            isAtEnd = chunk.isEmpty
            bytes += transcoder?.utf8(from: chunk[...], isLast: isAtEnd) ?? chunk
        }
        return index < bytes.count
    }
}

extension ByteWindow {
    /// Removes a byte order mark and returns the encoding it names.
    mutating func takeByteOrderMark() throws -> TextEncoding? {
        if try matches([0xEF, 0xBB, 0xBF], at: 0) {
            drop(to: 3)
            return .utf8
        }
        if try matches([0xFF, 0xFE], at: 0) {
            drop(to: 2)
            return .utf16LittleEndian
        }
        if try matches([0xFE, 0xFF], at: 0) {
            drop(to: 2)
            return .utf16BigEndian
        }
        return nil
    }
}
