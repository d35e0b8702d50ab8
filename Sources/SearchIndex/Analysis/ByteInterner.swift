/// Numbers byte strings in the order in which they are first met.
///
/// An open-addressing table over one stretch of bytes. Hashing is seeded per process (`Hasher`), so no feed can be
/// written to make it slow; numbers do not depend on the hashes.
struct ByteInterner {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Numbers plus one, at their hashes; 0 is free.
    ///
    /// The size is a power of two, at most half full.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    var count: Int { ends.count }

    /// The bytes of a number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The number of `source[range]`, a new one where it was not met before.
    ///
    /// O(length).
    mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> Int {
        var slot = find(source, range)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        if (count + 1) * 2 > slots.count {
            grow()
            slot = find(source, range)
        }
        bytes.append(contentsOf: source[range])
        ends.append(bytes.count)
        slots[slot] = UInt32(count)
        return count - 1
    }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    /// The slot that holds the bytes, or the free slot where they belong.
    private func find(_ source: [UInt8], _ range: Range<Int>) -> Int {
        source.withUnsafeBytes { source in
            bytes.withUnsafeBytes { known in
                let key = UnsafeRawBufferPointer(rebasing: source[range])
                var slot = Self.hash(key) & (slots.count - 1)
                while slots[slot] != 0 {
                    let candidate = UnsafeRawBufferPointer(rebasing: known[self.range(Int(slots[slot]) - 1)])
                    if candidate.count == key.count, candidate.elementsEqual(key) { return slot }
                    slot = (slot + 1) & (slots.count - 1)
                }
                return slot
            }
        }
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = Array(repeating: 0, count: size)
        for number in 0..<count {
            let hash = bytes.withUnsafeBytes { Self.hash(UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
            var slot = hash & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
    }
}
