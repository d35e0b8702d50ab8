/// Impacts in four bits, rounded up: 17, 34 and so on to 255; 0 where there is none.
enum Nibbles {
    /// What one step is worth.
    static let step = 17

    /// How many bytes so many impacts take.
    static func size(_ count: Int) -> Int { (count + 1) / 2 }

    /// The least number of steps that reaches an impact.
    static func code(_ impact: UInt8) -> UInt8 { UInt8((Int(impact) + step - 1) / step) }

    /// The impact at a place of a row of them, the low half of a byte first.
    @inline(__always)
    static func impact(_ bytes: UnsafePointer<UInt8>, _ index: Int) -> UInt8 {
        (bytes[index &>> 1] &>> UInt8(truncatingIfNeeded: (index & 1) &* 4) & 0xF) &* UInt8(step)
    }

    /// The steps of the eight blocks of a chunk: those of the first four stand in the low halves of four bytes, the others in the high ones.
    @inline(__always)
    static func eight(_ bytes: UnsafePointer<UInt8>) -> SIMD8<UInt16> {
        let packed = UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
        let low = UInt64(packed & 0x0F0F_0F0F)
        let high = UInt64(packed &>> 4 & 0x0F0F_0F0F)
        return SIMD8<UInt16>(
            truncatingIfNeeded: unsafeBitCast((low | high &<< 32).littleEndian, to: SIMD8<UInt8>.self)
        )
    }

    /// Raises the greatest impact in one block of a chunk to one that was rounded up.
    @inline(__always)
    static func raise(_ bytes: UnsafeMutablePointer<UInt8>, ofBlock block: Int, to code: UInt8) {
        let shift = UInt8(truncatingIfNeeded: block & 4)
        let byte = bytes[block & 3]
        let greatest = max(byte &>> shift & 0xF, code)
        bytes[block & 3] = byte & ~(0xF &<< shift) | greatest &<< shift
    }

    /// The greatest impact in one block of a chunk.
    @inline(__always)
    static func impact(_ bytes: UnsafePointer<UInt8>, ofBlock block: Int) -> UInt8 {
        (bytes[block & 3] >> UInt8(block & 4) & 0xF) &* UInt8(step)
    }
}
