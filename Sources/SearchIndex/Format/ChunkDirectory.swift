/// Where the postings of every chunk start in a ranged list, and the greatest impact in each and in each of its blocks.
///
/// Long keyword lists have it in the file; for others a search makes one.
struct ChunkDirectory {
    /// The first posting of every chunk, and the end.
    private let starts: UnsafeRawPointer
    /// The greatest impact in every chunk; 0 where the list has no document there.
    let maxima: UnsafePointer<UInt8>
    /// The greatest impact in every block, as ``Nibbles``.
    let blockMaxima: UnsafePointer<UInt8>

    /// How many bytes a directory of the file takes.
    static func size(space: SlotSpace) -> Int {
        (space.chunkCount + 1) * 4 + space.chunkCount * (1 + IndexLayout.blockMaximaSize)
    }

    /// A directory of the file, whose place was proven.
    init(_ lists: ProvenBytes, at start: Int, space: SlotSpace) {
        starts = UnsafeRawPointer(lists.bytes(at: start))
        maxima = lists.bytes(at: start + (space.chunkCount + 1) * 4)
        blockMaxima = maxima + space.chunkCount
    }

    /// A directory made by walking a list.
    ///
    /// O(postings + chunks).
    ///
    /// - Parameter scratch: Room for the chunks of all ranges.
    init(walking list: RangedList, space: SlotSpace, scratch: DirectoryScratch) {
        let maxima = scratch.maxima
        let starts = scratch.starts
        let blockMaxima = scratch.blockMaxima
        maxima.update(repeating: 0, count: scratch.chunkCount)
        blockMaxima.update(repeating: 0, count: scratch.chunkCount * IndexLayout.blockMaximaSize)
        for range in 0..<space.rangeCount {
            let firstChunk = range * IndexLayout.rangeSize / IndexLayout.chunkSize
            for posting in list.slots.postings(inRange: range) {
                let low = list.slots.low(posting)
                let chunk = firstChunk &+ low / IndexLayout.chunkSize
                let impact = list.impact(posting)
                if maxima[chunk] == 0 { starts[chunk] = UInt32(truncatingIfNeeded: posting).littleEndian }
                maxima[chunk] = max(maxima[chunk], impact)
                let block = low / IndexLayout.blockSize % IndexLayout.blocksPerChunk
                let maxima = blockMaxima + chunk &* IndexLayout.blockMaximaSize
                Nibbles.raise(maxima, ofBlock: block, to: Nibbles.code(impact))
            }
        }
        var end = UInt32(truncatingIfNeeded: list.slots.count).littleEndian
        for chunk in stride(from: scratch.chunkCount, through: 0, by: -1) {
            if chunk < scratch.chunkCount, maxima[chunk] > 0 { end = starts[chunk] }
            starts[chunk] = end
        }
        self.starts = UnsafeRawPointer(starts)
        self.maxima = UnsafePointer(maxima)
        self.blockMaxima = UnsafePointer(blockMaxima)
    }

    /// The posting of a slot, `nil` where the list has it not.
    ///
    /// Looks at the postings of the slot's chunk alone.
    @inline(__always)
    func posting(of slot: Int, in list: RangedList) -> Int? {
        let chunk = slot / IndexLayout.chunkSize
        guard maxima[chunk] > 0, let postings = postings(ofChunk: chunk, in: list) else { return nil }
        return list.slots.posting(ofLow: slot % IndexLayout.rangeSize, among: postings)
    }

    /// The postings of a chunk, `nil` where the directory and the list contradict each other.
    @inline(__always)
    private func postings(ofChunk chunk: Int, in list: RangedList) -> Range<Int>? {
        let first = Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: chunk &* 4, as: UInt32.self)))
        let end = Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: chunk &* 4 &+ 4, as: UInt32.self)))
        guard first <= end, end <= list.slots.count, end &- first <= IndexLayout.chunkSize else { return nil }
        return Range(uncheckedBounds: (first, end))
    }

    /// The documents of a chunk that has some, `nil` where the directory and the list contradict each other.
    @inline(__always)
    func run(_ chunk: Int, of list: RangedList) -> PostingRun? {
        postings(ofChunk: chunk, in: list).map { list.run(from: $0.lowerBound, count: $0.count) }
    }
}

/// Room for one directory that a search makes.
final class DirectoryScratch {
    let chunkCount: Int
    let maxima: UnsafeMutablePointer<UInt8>
    let blockMaxima: UnsafeMutablePointer<UInt8>
    let starts: UnsafeMutablePointer<UInt32>

    init(space: SlotSpace) {
        chunkCount = space.rangeCount * IndexLayout.rangeSize / IndexLayout.chunkSize
        maxima = .allocate(capacity: max(1, chunkCount))
        blockMaxima = .allocate(capacity: max(1, chunkCount) * IndexLayout.blockMaximaSize)
        starts = .allocate(capacity: chunkCount + 1)
        maxima.initialize(repeating: 0, count: chunkCount)
        blockMaxima.initialize(repeating: 0, count: chunkCount * IndexLayout.blockMaximaSize)
        starts.initialize(repeating: 0, count: chunkCount + 1)
    }

    deinit {
        maxima.deallocate()
        blockMaxima.deallocate()
        starts.deallocate()
    }
}
