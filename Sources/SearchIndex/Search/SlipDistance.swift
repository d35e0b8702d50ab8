/// How many slips of the keyboard lie between two words: letters left out, added, changed, or swapped with a neighbour.
///
/// Optimal string alignment, Damerau, "A technique for computer detection and correction of spelling errors", CACM
/// 7(3), 1964: no letter takes part in two slips. For a limit of one or two, trying every slip where the words part is
/// quicker than the usual table.
enum SlipDistance {
    /// The longest words that are compared.
    static let longest = 30

    /// The distance, `nil` where it is above a limit of 1 or 2.
    ///
    /// O(length).
    static func between(
        _ one: UnsafeBufferPointer<UInt8>,
        _ other: UnsafeBufferPointer<UInt8>,
        atMost limit: Int
    ) -> Int? {
        guard let first = one.baseAddress, let second = other.baseAddress else {
            let distance = max(one.count, other.count)
            return distance <= limit ? distance : nil
        }
        let distance = distance(first, one.count, second, other.count, limit)
        return distance <= limit ? distance : nil
    }

    /// The distance of what is left of two words; above the limit where it is.
    private static func distance(
        _ given: UnsafePointer<UInt8>,
        _ givenCount: Int,
        _ known: UnsafePointer<UInt8>,
        _ knownCount: Int,
        _ limit: Int
    ) -> Int {
        guard abs(givenCount - knownCount) <= limit else { return limit + 1 }
        var shared = 0
        let least = min(givenCount, knownCount)
        while shared < least, given[shared] == known[shared] { shared += 1 }
        let (one, other) = (given + shared, known + shared)
        let (count, otherCount) = (givenCount - shared, knownCount - shared)
        guard count > 0, otherCount > 0 else { return max(count, otherCount) }
        guard limit > 0 else { return 1 }
        var best = distance(one + 1, count - 1, other + 1, otherCount - 1, limit - 1)
        best = min(best, distance(one + 1, count - 1, other, otherCount, limit - 1))
        best = min(best, distance(one, count, other + 1, otherCount - 1, limit - 1))
        if count > 1, otherCount > 1, one[0] == other[1], one[1] == other[0] {
            best = min(best, distance(one + 2, count - 2, other + 2, otherCount - 2, limit - 1))
        }
        return best + 1
    }
}
