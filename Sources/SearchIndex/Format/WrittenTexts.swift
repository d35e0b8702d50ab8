import MappedFile

/// The texts of the documents as numbers of forms.
struct WrittenTexts: Sendable {
    /// Where each slot's text starts, and where the last one ends, `u32` each.
    private let starts: ProvenBytes
    private let texts: ProvenBytes

    init(_ file: SectionedFile, space: SlotSpace) throws(FileFault) {
        starts = try file.section(IndexLayout.textStarts, count: (space.slotCount + 1) * 4)
        texts = ProvenBytes(try file.section(IndexLayout.texts))
    }

    /// Bytes of all texts together.
    var size: Int { texts.count }

    /// The text of a slot that exists.
    ///
    /// - Parameter remaining: How many more bytes of text the search may read. A document is read once or twice, so
    ///   that only a damaged file, whose documents all claim the same text, can use them up.
    @inline(__always)
    func text(ofSlot slot: Int, remaining: inout Int) throws(DamagedIndex) -> WrittenText {
        let start = Int(starts.load(UInt32.self, at: slot &* 4))
        let end = Int(starts.load(UInt32.self, at: slot &* 4 &+ 4))
        guard start <= end, end <= texts.count else { throw DamagedIndex() }
        remaining -= end - start
        guard remaining >= 0 else { throw DamagedIndex() }
        return WrittenText(texts.bytes(at: start), count: end - start)
    }
}

/// The forms of one document in order, field by field.
struct WrittenText {
    private var next: UnsafePointer<UInt8>
    private let start: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    /// A text of so many bytes, which were proven to be there.
    init(_ start: UnsafePointer<UInt8>, count: Int) {
        next = start
        self.start = start
        end = start + count
    }

    /// Whether there is another form.
    var hasMore: Bool { next < end }

    /// Passes over forms, eight bytes at a time, up to one that may be marked or ends a field, or nearly to the end.
    ///
    /// - Returns: How many forms it passed.
    @inline(__always)
    mutating func pass(_ marks: FormMarks) -> Int {
        var passed = 0
        while end - next > 8 {
            // A form ends with the byte whose highest bit is not set.
            let bytes = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
            let ends = (~bytes &>> 7) & Self.everyByte
            guard marks.hasAny(next) else {
                passed &+= Self.sum(ends)
                next += 8
                continue
            }
            let place = marks.first(next)
            passed &+= Self.sum(ends & (1 &<< UInt64(truncatingIfNeeded: place &* 8) &- 1))
            next += place
            // What is marked may be within a form.
            guard isWithinForm else { return passed }
            passed &+= passRest()
        }
        return isWithinForm ? passed &+ passRest() : passed
    }

    /// Whether the byte before does not end a form.
    @inline(__always)
    private var isWithinForm: Bool { next > start && next[-1] >= 0x80 }

    /// Passes over the rest of a form; 1 where it has an end.
    @inline(__always)
    private mutating func passRest() -> Int {
        while next < end {
            next += 1
            if next[-1] < 0x80 { return 1 }
        }
        return 0
    }

    private static let everyByte: UInt64 = 0x0101_0101_0101_0101

    /// How many of eight bytes are 1, of which each is that or 0.
    @inline(__always)
    private static func sum(_ bytes: UInt64) -> Int { Int(truncatingIfNeeded: (bytes &* everyByte) &>> 56) }

    /// The first two bytes of the next form; what stands for a second byte that is not there is anything.
    @inline(__always)
    var nextPair: UInt16 { end - next > 1 ? FormMarks.pair(next) : next < end ? UInt16(next.pointee) : 0 }

    /// The number of the next form, ``IndexLayout/endOfField`` at the end of a field but the last, `nil` at the end.
    ///
    /// Seven bits a byte, the lowest first; the highest bit of every byte but the last is set.
    @inline(__always)
    mutating func nextNumber() -> UInt32? {
        guard next < end else { return nil }
        var number = UInt32(next.pointee)
        next += 1
        guard number >= 0x80 else { return number }
        number &= 0x7F
        var shift: UInt32 = 7
        while next < end, shift < 32 {
            let byte = UInt32(next.pointee)
            next += 1
            number |= (byte & 0x7F) &<< shift
            guard byte >= 0x80 else { break }
            shift += 7
        }
        return number
    }
}
