/// A hash of short byte strings, seeded once in a process.
///
/// Words are folded in with the upper half of a 128-bit product, after wyhash (Wang Yi, <https://github.com/wangyi-fudan/wyhash>,
/// in the public domain): some nanoseconds a word where `Hasher` takes four times as long.
enum SeededHash {
    private static let seed = UInt64.random(in: 0 ... .max)
    private static let multiplier: UInt64 = 0xA076_1D64_78BD_642F

    @inline(__always)
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < bytes.count {
            tail = tail << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return mixed(mixed(hash ^ tail) ^ multiplier)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: multiplier)
        return product.high ^ product.low
    }
}
