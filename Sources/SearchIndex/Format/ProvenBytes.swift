import MappedFile

/// The bytes of a section, read without a check where the place was proven before.
///
/// A mapped file may hold anything. Instead of checking every access, a reader proves once for a list or a chunk that all
/// it can reach lies inside the section, and then reads freely; debug builds check all the same. The ``SearchIndex``
/// keeps the mapping alive for as long as it is used.
struct ProvenBytes: @unchecked Sendable {
    private let start: UnsafeRawPointer
    let count: Int

    init(_ view: ByteView) { self.init(start: view.start, count: view.count) }

    private init(start: UnsafeRawPointer, count: Int) {
        self.start = start
        self.count = count
    }

    /// Whether a stretch lies inside.
    @inline(__always)
    func has(_ length: Int, at offset: Int) -> Bool { offset >= 0 && length >= 0 && offset <= count - length }

    /// A stretch that was proven to lie inside.
    @inline(__always)
    func proven(_ length: Int, at offset: Int) -> ProvenBytes {
        assert(has(length, at: offset))
        return ProvenBytes(start: start + offset, count: length)
    }

    /// A number at a place that was proven to lie inside.
    @inline(__always)
    func load<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type = Number.self, at offset: Int) -> Number
    {
        assert(has(MemoryLayout<Number>.size, at: offset))
        return Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// A floating-point number at a place that was proven to lie inside.
    @inline(__always)
    func float(at offset: Int) -> Float { Float(bitPattern: load(UInt32.self, at: offset)) }

    /// The bytes from a place on that was proven to lie inside.
    @inline(__always)
    func bytes(at offset: Int) -> UnsafePointer<UInt8> {
        assert(has(0, at: offset))
        return (start + offset).assumingMemoryBound(to: UInt8.self)
    }

    /// A number of 1, 2 or 4 bytes from a column of such numbers that was proven to have it.
    @inline(__always)
    func number(_ index: Int, width: Int) -> Int {
        switch width {
        case 1: Int(load(UInt8.self, at: index))
        case 2: Int(load(UInt16.self, at: index * 2))
        default: Int(load(UInt32.self, at: index * 4))
        }
    }
}

extension SectionedFile {
    /// The bytes of a section, of a length that the caller knows.
    func section(_ name: String, count: Int) throws(FileFault) -> ProvenBytes {
        let view = try section(name)
        guard view.count == count else {
            throw view.corrupt("has a section \(name) of the wrong size. Publish it again.")
        }
        return ProvenBytes(view)
    }
}
