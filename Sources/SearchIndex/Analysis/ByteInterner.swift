/// Numbers byte strings in the order in which they are first met.
///
/// An open-addressing table over one stretch of bytes. Hashing is seeded per process, so no feed can be written to make
/// it slow; numbers do not depend on the hashes.
struct ByteInterner {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// At their hashes: the upper half of the hash, then the number plus one; 0 is free.
    ///
    /// The size is a power of two, at most half full.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)

    private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

    var count: Int { ends.count }

    /// The bytes of a number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The number of `source[range]`, a new one where it was not met before.
    ///
    /// O(length).
    @inline(__always)
    mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> Int {
        source.withUnsafeBytes { intern(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The number of some bytes, a new one where they were not met before.
    mutating func intern(_ key: UnsafeRawBufferPointer) -> Int {
        let hash = SeededHash.of(key)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if (slots[slot] ^ hash) & Self.upperHalf == 0 {
                let number = Int(slots[slot] & ~Self.upperHalf) - 1
                if isSame(number, key) { return number }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: key)
        ends.append(bytes.count)
        slots[slot] = (hash & Self.upperHalf) | UInt64(count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// Forgets everything but its room.
    mutating func removeAll() {
        guard count > 0 else { return }
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }

    @inline(__always)
    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    @inline(__always)
    private func isSame(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        let range = range(number)
        guard range.count == key.count else { return false }
        return bytes.withUnsafeBytes { known in
            let found = UnsafeRawBufferPointer(rebasing: known[range])
            var offset = 0
            while offset + 8 <= key.count {
                let word = key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                guard found.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == word else { return false }
                offset += 8
            }
            while offset < key.count {
                guard found[offset] == key[offset] else { return false }
                offset += 1
            }
            return true
        }
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = Array(repeating: 0, count: size)
        for number in 0..<count {
            let hash = bytes.withUnsafeBytes { SeededHash.of(UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (hash & Self.upperHalf) | UInt64(number + 1)
        }
    }
}
