/// Sorts documents that were put off by what they can reach.
///
/// A radix sort by the bytes of the bounds, which as bit patterns of numbers from 0 are in the numbers' order: a sort that compares
/// was a tenth of a search.
enum BoundOrder {
    /// How many values a byte has.
    static let digits = 256

    /// Sorts entries by their high halves, greatest first; of equals the earlier first.
    ///
    /// O(entries), four passes at most: bytes that all share cost no pass.
    ///
    /// - Parameters:
    ///   - room: Room for as many entries.
    ///   - counts: Room for 256 numbers.
    static func sort(
        _ entries: UnsafeMutablePointer<UInt64>,
        count: Int,
        room: UnsafeMutablePointer<UInt64>,
        counts: UnsafeMutablePointer<Int>
    ) {
        guard count > 1 else { return }
        var (from, to) = (entries, room)
        for shift in stride(from: UInt64(32), to: 64, by: 8) {
            counts.update(repeating: 0, count: digits)
            for index in 0..<count { counts[digit(from[index], shift)] &+= 1 }
            guard counts[digit(from[0], shift)] < count else { continue }
            var start = 0
            for digit in stride(from: digits - 1, through: 0, by: -1) {
                let here = counts[digit]
                counts[digit] = start
                start &+= here
            }
            for index in 0..<count {
                let digit = digit(from[index], shift)
                to[counts[digit]] = from[index]
                counts[digit] &+= 1
            }
            swap(&from, &to)
        }
        if from != entries { entries.update(from: from, count: count) }
    }

    @inline(__always)
    private static func digit(_ entry: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: entry &>> shift) & 0xFF
    }
}
