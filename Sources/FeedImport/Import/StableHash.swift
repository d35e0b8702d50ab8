/// A hash that is the same on every machine and in every release: 128-bit FNV-1a
/// (Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>).
enum StableHash {
    /// The hash of some lists of texts in 32 hexadecimal digits.
    ///
    /// Where one text ends and the next begins counts.
    static func hexadecimal(of lists: [[String]]) -> String {
        var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
        let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B
        func add(_ byte: UInt8) { hash = (hash ^ UInt128(byte)) &* prime }
        for list in lists {
            for text in list {
                text.utf8.forEach(add)
                add(0x1F)
            }
            add(0x1E)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
