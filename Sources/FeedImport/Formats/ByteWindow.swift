/// The bytes of a file from the start of the current record onwards; earlier ones are let go.
///
/// The window owns one stretch of memory, which grows by doubling where a record does not fit.
final class ByteWindow {
    private let stream: ByteStream
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var end = 0
    private var transcoder: UTF16Transcoder?
    private(set) var isAtEnd = false
    private static let chunk = 1 << 18
    /// Bytes behind the last one that may be read, and are nothing.
    static let padding = 16

    init(stream: ByteStream) {
        self.stream = stream
        capacity = Self.chunk
        memory = .allocate(capacity: capacity + Self.padding)
        memory.initialize(repeating: 0, count: capacity + Self.padding)
    }

    deinit { memory.deallocate() }

    var bytesRead: Int { stream.bytesRead }
    var file: String { stream.file }

    /// How many bytes are in hand.
    var count: Int { end - start }

    /// The bytes in hand, with ``padding`` behind them.
    ///
    /// Valid until the window's next change.
    var bytes: UnsafePointer<UInt8> { UnsafePointer(memory + start) }

    /// The byte at an index from the window's start.
    ///
    /// Ask ``has(_:)`` first.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < end - start, "the byte is not in hand")
        return memory[start + index]
    }

    /// Some bytes that are in hand.
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= end - start, "the bytes are not in hand")
        return UnsafeBufferPointer(start: memory + start + range.lowerBound, count: range.count)
    }

    /// Whether there is a byte at an index, reading on where needed.
    ///
    /// Throws ``FeedFault``.
    @inline(__always)
    func has(_ index: Int) throws -> Bool {
        if index < end - start { return true }
        while try extend() { if index < end - start { return true } }
        return false
    }

    /// Whether these bytes stand at an index.
    func matches(_ wanted: [UInt8], at index: Int) throws -> Bool {
        guard !wanted.isEmpty, try has(index + wanted.count - 1) else { return false }
        return self[index..<index + wanted.count].elementsEqual(wanted)
    }

    /// Lets go of the bytes before an index, which becomes 0.
    @inline(__always)
    func drop(to index: Int) { start = min(start + index, end) }

    /// Takes the rest of the file, and the bytes in hand, for UTF-16 and hands out UTF-8.
    func transcode(bigEndian: Bool) {
        var started = UTF16Transcoder(bigEndian: bigEndian)
        let text = started.utf8(from: Array(self[0..<count])[...], isLast: isAtEnd)
        start = 0
        end = 0
        append(text)
        transcoder = started
    }

    /// Reads one more piece of the file; false at its end.
    ///
    /// Costs what it reads, and now and then a move of what is in hand. Throws ``FeedFault``.
    func extend() throws -> Bool {
        guard !isAtEnd else { return false }
        if transcoder != nil {
            let piece = try [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            isAtEnd = piece.isEmpty
            append(transcoder?.utf8(from: piece[...], isLast: isAtEnd) ?? [])
            return true
        }
        makeRoom(for: Self.chunk)
        let room = UnsafeMutableRawBufferPointer(start: memory + end, count: capacity - end)
        let count = try stream.read(into: room)
        isAtEnd = count == 0
        end += count
        return !isAtEnd
    }

    private func append(_ piece: [UInt8]) {
        makeRoom(for: piece.count)
        piece.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { (memory + end).update(from: base, count: source.count) }
        }
        end += piece.count
    }

    private func makeRoom(for count: Int) {
        guard end + count > capacity else { return }
        let held = end - start
        if held + count > capacity || held > capacity / 2 {
            capacity = max(2 * capacity, held + count)
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.padding)
            larger.initialize(repeating: 0, count: capacity + Self.padding)
            larger.update(from: memory + start, count: held)
            memory.deallocate()
            memory = larger
        } else {
            memory.update(from: memory + start, count: held)
        }
        start = 0
        end = held
    }
}

extension ByteWindow {
    /// Removes a byte order mark and returns the encoding it names.
    func takeByteOrderMark() throws -> TextEncoding? {
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
