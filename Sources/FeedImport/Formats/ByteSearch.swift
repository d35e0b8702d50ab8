/// Finds bytes sixteen at a time.
///
/// Reads up to 15 bytes behind the end, which must be there to be read: ``ByteWindow/padding``.
enum ByteSearch {
    private typealias Block = SIMD16<UInt8>

    /// The index of the first of one, two or three bytes from `start` on, or `end`.
    ///
    /// Costs a comparison of a block for every 16 bytes passed.
    @inline(__always)
    static func first(
        of one: UInt8,
        _ two: UInt8,
        _ three: UInt8,
        in bytes: UnsafePointer<UInt8>,
        from start: Int,
        to end: Int
    ) -> Int {
        let ones = Block(repeating: one)
        let twos = Block(repeating: two)
        let threes = Block(repeating: three)
        var index = start
        while index < end {
            let block = UnsafeRawPointer(bytes + index).loadUnaligned(as: Block.self)
            let hits = (block .== ones) .| (block .== twos) .| (block .== threes)
            let found = firstHit(hits)
            if found < 16 { return min(index + found, end) }
            index += 16
        }
        return end
    }

    /// The index of the first byte of its kind from `start` on, or `end`.
    @inline(__always)
    static func first(of byte: UInt8, in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        let wanted = Block(repeating: byte)
        var index = start
        while index < end {
            let block = UnsafeRawPointer(bytes + index).loadUnaligned(as: Block.self)
            let found = firstHit(block .== wanted)
            if found < 16 { return min(index + found, end) }
            index += 16
        }
        return end
    }

    /// How many bytes of a stretch are of a kind.
    static func count(of byte: UInt8, in stretch: UnsafeBufferPointer<UInt8>) -> Int {
        guard let bytes = stretch.baseAddress else { return 0 }
        var count = 0
        var index = first(of: byte, in: bytes, from: 0, to: stretch.count)
        while index < stretch.count {
            count += 1
            index = first(of: byte, in: bytes, from: index + 1, to: stretch.count)
        }
        return count
    }

    /// Whether no byte of a stretch is above 127.
    static func isASCII(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        var seen = Block(repeating: 0)
        while index + 16 <= count {
            seen |= UnsafeRawPointer(bytes + index).loadUnaligned(as: Block.self)
            index += 16
        }
        var rest: UInt8 = 0
        while index < count {
            rest |= bytes[index]
            index += 1
        }
        let halves = unsafeBitCast(seen, to: SIMD2<UInt64>.self)
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0 && rest & 0x80 == 0
    }

    /// Whether some bytes are printable ASCII without a space at either end or beside another.
    static func isCleanLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return true }
        let count = bytes.count
        let space = UInt8(ascii: " ")
        if base[0] == space || base[count - 1] == space { return false }
        let spaces = Block(repeating: space)
        let tildes = Block(repeating: UInt8(ascii: "~"))
        var index = 0
        // The block after the last byte of this one is read too, so one byte more must be there.
        while index + 17 <= count {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: Block.self)
            let next = UnsafeRawPointer(base + index + 1).loadUnaligned(as: Block.self)
            let faults = (block .< spaces) .| (block .> tildes) .| ((block .== spaces) .& (next .== spaces))
            if firstHit(faults) < 16 { return false }
            index += 16
        }
        while index < count {
            let byte = base[index]
            if byte < space || byte > UInt8(ascii: "~") { return false }
            if byte == space, index + 1 < count, base[index + 1] == space { return false }
            index += 1
        }
        return true
    }

    /// The number of the first lane that is set, 16 where none is.
    @inline(__always)
    private static func firstHit(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let low = UInt64(littleEndian: halves[0])
        if low != 0 { return low.trailingZeroBitCount >> 3 }
        let high = UInt64(littleEndian: halves[1])
        return high == 0 ? 16 : 8 + high.trailingZeroBitCount >> 3
    }
}
