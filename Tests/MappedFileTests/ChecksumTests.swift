import MappedFile
import TestSupport
import Testing

@Suite("The checksum")
struct ChecksumTests {
    /// Vectors published with implementations of XXH64 (Cyan4973/xxHash, cespare/xxhash, ifduyue/python-xxhash).
    @Test(
        "The published XXH64 vectors for seed 0 are met",
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("as", 0x1C33_0FB2_D66B_E179),
            ("asd", 0x631C_37CE_72A9_7393), ("asdf", 0x4158_72F5_99CE_A71E), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
            ("Call me Ishmael. Some years ago--never mind how long precisely-", 0x02A2_E854_70D6_FD96),
        ] as [(String, UInt64)]
    )
    func published(text: String, expected: UInt64) {
        #expect(Array(text.utf8).withUnsafeBytes { checksum($0) } == expected)
    }

    @Test("The checksum does not depend on where in memory the bytes stand")
    func alignment() {
        var generator = SeededGenerator(seed: 7)
        for count in 0...130 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let expected = bytes.withUnsafeBytes { checksum($0) }
            for shift in 1...9 {
                let moved = [UInt8](repeating: 0xA5, count: shift) + bytes + [0x5A]
                let found = moved.withUnsafeBytes {
                    checksum(UnsafeRawBufferPointer(rebasing: $0[shift..<shift + count]))
                }
                #expect(found == expected)
            }
        }
    }

    @Test("One flipped bit anywhere changes the checksum", arguments: [1, 7, 8, 31, 32, 33, 64, 100])
    func flips(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let expected = bytes.withUnsafeBytes { checksum($0) }
        for bit in 0..<count * 8 {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(damaged.withUnsafeBytes { checksum($0) } != expected)
        }
    }
}
