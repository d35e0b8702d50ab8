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
    private let end: UnsafePointer<UInt8>

    /// A text of so many bytes, which were proven to be there.
    init(_ start: UnsafePointer<UInt8>, count: Int) {
        next = start
        end = start + count
    }

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
