/// A hash of short byte strings, seeded once in a process.
///
/// Words are folded in with the upper half of a 128-bit product, after wyhash (Wang Yi, <https://github.com/wangyi-fudan/wyhash>,
/// in the public domain): some nanoseconds a word where `Hasher` takes four times as long.
enum SeededHash {
    private static let seed = UInt64.random(in: 0 ... .max)
    private static let multiplier: UInt64 = 0xA076_1D64_78BD_642F

    @inline(__always)
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        guard count >= 8 else {
            if count >= 4 {
                // The halves overlap where there are fewer than eight bytes.
                let first = UInt64(bytes.loadUnaligned(as: UInt32.self))
                let last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
                return mixed(mixed(hash ^ (first << 32 | last)) ^ multiplier)
            }
            var short: UInt64 = 0
            for byte in bytes { short = short << 8 | UInt64(byte) }
            return mixed(mixed(hash ^ short) ^ multiplier)
        }
        var offset = 0
        while offset + 8 < count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        return mixed(mixed(hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) ^ multiplier)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: multiplier)
        return product.high ^ product.low
    }
}
