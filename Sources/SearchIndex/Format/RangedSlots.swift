/// The slots of a sparse list: the low halves of their numbers, and for every range of 65,536 slots where its part ends.
struct RangedSlots {
    /// Where each range's part ends, `u32` each.
    private let ends: ProvenBytes
    private let lows: UnsafePointer<UInt8>
    let count: Int
    private let rangeCount: Int

    /// How many bytes the slots take.
    static func size(count: Int, space: SlotSpace) -> Int { space.rangeCount * 4 + count * 2 }

    /// Slots that start at a place where they were proven to lie inside; `nil` where the ranges contradict themselves.
    init?(_ lists: ProvenBytes, at start: Int, count: Int, space: SlotSpace) {
        rangeCount = space.rangeCount
        ends = lists.proven(rangeCount * 4, at: start)
        lows = lists.bytes(at: start + rangeCount * 4)
        self.count = count
        var last = 0
        for range in 0..<rangeCount {
            let end = Int(ends.load(UInt32.self, at: range * 4))
            guard end >= last else { return nil }
            last = end
        }
        guard last == count else { return nil }
    }

    /// The postings of a range of slots.
    @inline(__always)
    func postings(inRange range: Int) -> Range<Int> {
        let start = range == 0 ? 0 : Int(ends.load(UInt32.self, at: (range - 1) * 4))
        return start..<Int(ends.load(UInt32.self, at: range * 4))
    }

    /// The range of slots that a posting is in.
    @inline(__always)
    func range(ofPosting index: Int) -> Int {
        var range = 0
        while index >= Int(ends.load(UInt32.self, at: range * 4)) { range += 1 }
        return range
    }

    /// The low half of a posting's slot.
    @inline(__always)
    func low(_ index: Int) -> Int { Int(lows[index &* 2]) | Int(lows[index &* 2 &+ 1]) << 8 }

    /// The number in its chunk of a posting and of those after it, at every second byte.
    @inline(__always)
    func numbersInChunk(from index: Int) -> UnsafePointer<UInt8> { lows + index &* 2 }

    /// The first posting from a slot on.
    func firstPosting(from slot: Int) -> Int {
        let range = slot / IndexLayout.rangeSize
        guard range < rangeCount else { return count }
        return firstPosting(from: slot, among: postings(inRange: range))
    }

    /// The first of some postings of a slot's range from the slot on.
    @inline(__always)
    private func firstPosting(from slot: Int, among postings: Range<Int>) -> Int {
        let wanted = slot % IndexLayout.rangeSize
        var first = postings.lowerBound
        var length = postings.count
        while length > 0 {
            let half = length / 2
            if low(first + half) < wanted {
                first += half + 1
                length -= half + 1
            } else {
                length = half
            }
        }
        return first
    }

    /// The posting of a slot, `nil` where it has none.
    @inline(__always)
    func posting(of slot: Int) -> Int? { posting(of: slot, from: 0, to: count) }

    /// The posting of a slot where it is one of some, `nil` where it is none of them.
    ///
    /// O(log postings).
    @inline(__always)
    func posting(of slot: Int, from start: Int, to end: Int) -> Int? {
        let range = slot / IndexLayout.rangeSize
        guard range < rangeCount else { return nil }
        let postings = postings(inRange: range)
        let first = max(start, postings.lowerBound)
        let last = max(first, min(end, postings.upperBound))
        return posting(ofLow: slot % IndexLayout.rangeSize, among: Range(uncheckedBounds: (first, last)))
    }

    /// The posting with the low half of a slot among some of one range, which the list has; `nil` where it is none of them.
    ///
    /// Halves the postings until few are left and looks at those four at a time: the lowest half-word that equals the pattern is
    /// zero after the exclusive or (see ``PostingRun/position(of:)``). Up to six bytes after the slots are read, which lists
    /// have.
    @inline(__always)
    func posting(ofLow wanted: Int, among postings: Range<Int>) -> Int? {
        var first = postings.lowerBound
        var length = postings.upperBound &- first
        while length > Self.few {
            let half = length / 2
            // The one in the middle stays among them.
            if low(first &+ half) <= wanted {
                first &+= half
                length &-= half
            } else {
                length = half
            }
        }
        let pattern = UInt64(wanted) &* Self.everyHalfWord
        let end = first &+ length
        while first < end {
            let bytes = UnsafeRawPointer(lows + first &* 2).loadUnaligned(as: UInt64.self)
            let difference = UInt64(littleEndian: bytes) ^ pattern
            let zeros = (difference &- Self.everyHalfWord) & ~difference & (Self.everyHalfWord &<< 15)
            if zeros != 0 {
                first &+= zeros.trailingZeroBitCount / 16
                return first < end ? first : nil
            }
            first &+= 4
        }
        return nil
    }

    /// From so few postings on they are looked at one after the other.
    private static let few = 16
    private static let everyHalfWord: UInt64 = 0x0001_0001_0001_0001
}
