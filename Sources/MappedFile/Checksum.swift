/// XXH64 with seed 0, for finding damage; it is no protection against a forger.
///
/// Specification: Yann Collet, "xxHash fast digest algorithm", XXH64
/// (<https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>). O(n), about 5 GB/s.
package func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
    func round(_ lane: UInt64, _ input: UInt64) -> UInt64 { rotated(lane &+ input &* prime2, 31) &* prime1 }
    func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    var offset = 0
    var hash: UInt64
    if bytes.count >= 32 {
        var lane1 = prime1 &+ prime2
        var lane2 = prime2
        var lane3: UInt64 = 0
        var lane4 = 0 &- prime1
        while offset <= bytes.count - 32 {
            lane1 = round(lane1, word(offset))
            lane2 = round(lane2, word(offset + 8))
            lane3 = round(lane3, word(offset + 16))
            lane4 = round(lane4, word(offset + 24))
            offset += 32
        }
        hash = rotated(lane1, 1) &+ rotated(lane2, 7) &+ rotated(lane3, 12) &+ rotated(lane4, 18)
        for lane in [lane1, lane2, lane3, lane4] {
            hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
        }
    } else {
        hash = prime5
    }
    hash &+= UInt64(bytes.count)
    while offset <= bytes.count - 8 {
        hash = rotated(hash ^ round(0, word(offset)), 27) &* prime1 &+ prime4
        offset += 8
    }
    if offset <= bytes.count - 4 {
        let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        hash = rotated(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
        offset += 4
    }
    while offset < bytes.count {
        hash = rotated(hash ^ (UInt64(bytes[offset]) &* prime5), 11) &* prime1
        offset += 1
    }
    hash = (hash ^ (hash >> 33)) &* prime2
    hash = (hash ^ (hash >> 29)) &* prime3
    return hash ^ (hash >> 32)
}
