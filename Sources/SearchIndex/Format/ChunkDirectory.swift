/// Where the postings of every chunk start in a ranged list, and the greatest impact in each.
///
/// Long keyword lists have it in the file; for others a search makes one.
struct ChunkDirectory {
    /// The first posting of every chunk, valid where the chunk has one.
    private let starts: UnsafeRawPointer
    /// The greatest impact in every chunk; 0 where the list has no document there.
    let maxima: UnsafePointer<UInt8>

    /// A directory of the file, whose place was proven.
    init(_ lists: ProvenBytes, at start: Int, space: SlotSpace) {
        starts = UnsafeRawPointer(lists.bytes(at: start))
        maxima = lists.bytes(at: start + (space.chunkCount + 1) * 4)
    }

    /// A directory made by walking a list.
    ///
    /// O(postings + chunks).
    ///
    /// - Parameter scratch: Room for the chunks of all ranges.
    init(walking list: RangedList, space: SlotSpace, scratch: DirectoryScratch) {
        let maxima = scratch.maxima
        let starts = scratch.starts
        maxima.update(repeating: 0, count: scratch.chunkCount)
        for range in 0..<space.rangeCount {
            let firstChunk = range * IndexLayout.rangeSize / IndexLayout.chunkSize
            for posting in list.slots.postings(inRange: range) {
                let chunk = firstChunk &+ list.slots.low(posting) / IndexLayout.chunkSize
                if maxima[chunk] == 0 { starts[chunk] = UInt32(truncatingIfNeeded: posting).littleEndian }
                maxima[chunk] = max(maxima[chunk], list.impact(posting))
            }
        }
        self.starts = UnsafeRawPointer(starts)
        self.maxima = UnsafePointer(maxima)
    }

    /// The posting of a slot, `nil` where the list has it not.
    ///
    /// Looks at the postings of the slot's chunk alone.
    @inline(__always)
    func posting(of slot: Int, in list: RangedList) -> Int? {
        let chunk = slot / IndexLayout.chunkSize
        guard maxima[chunk] > 0 else { return nil }
        let first = Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: chunk &* 4, as: UInt32.self)))
        return list.slots.posting(of: slot, from: first, to: first &+ IndexLayout.chunkSize)
    }

    /// The documents of a chunk that has some, `nil` where the directory and the list contradict each other.
    @inline(__always)
    func run(_ chunk: Int, of list: RangedList) -> PostingRun? {
        let first = Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: chunk &* 4, as: UInt32.self)))
        let range = chunk &* IndexLayout.chunkSize / IndexLayout.rangeSize
        let postings = list.slots.postings(inRange: range)
        guard postings.contains(first) else { return nil }
        let end = min(postings.upperBound, first &+ IndexLayout.chunkSize)
        let high = UInt8(truncatingIfNeeded: chunk)
        let numbers = list.slots.numbersInChunk(from: 0)
        var next = first
        while next < end, numbers[next &* 2 &+ 1] == high { next &+= 1 }
        return list.run(from: first, count: next &- first)
    }
}

/// Room for one directory that a search makes.
final class DirectoryScratch {
    let chunkCount: Int
    let maxima: UnsafeMutablePointer<UInt8>
    let starts: UnsafeMutablePointer<UInt32>

    init(space: SlotSpace) {
        chunkCount = space.rangeCount * IndexLayout.rangeSize / IndexLayout.chunkSize
        maxima = .allocate(capacity: max(1, chunkCount))
        starts = .allocate(capacity: max(1, chunkCount))
        maxima.initialize(repeating: 0, count: chunkCount)
        starts.initialize(repeating: 0, count: chunkCount)
    }

    deinit {
        maxima.deallocate()
        starts.deallocate()
    }
}
