/// Adds up the impacts of one chunk's documents, as far as they can matter.
struct ChunkSums {
    private let lists: UnsafeMutableBufferPointer<ScoredList>
    private let terms: UnsafeMutableBufferPointer<ChunkTerm>
    /// The sums of the chunk's documents, where they were added up.
    private let sums: UnsafeMutablePointer<UInt16>
    /// For every chunk the sum of the lists' greatest impacts.
    private let chunkSums: UnsafeMutablePointer<UInt16>
    /// The documents that reached the cut: sum in the high half, number in the chunk in the low one.
    private let candidates: UnsafeMutablePointer<UInt32>

    init(
        lists: UnsafeMutableBufferPointer<ScoredList>,
        terms: UnsafeMutableBufferPointer<ChunkTerm>,
        scratch: SearchScratch
    ) {
        self.lists = lists
        self.terms = terms
        sums = scratch.sums
        candidates = scratch.candidates
        chunkSums = scratch.chunkSums
    }

    /// The sum of a candidate.
    @inline(__always)
    func sum(_ candidate: Int) -> Int { Int(candidates[candidate] >> 16) }

    /// The number in the chunk of a candidate.
    @inline(__always)
    func document(_ candidate: Int) -> Int { Int(candidates[candidate] & 0xFFFF) }

    /// At least the greatest sum in each block.
    @inline(__always)
    func bounds(_ chunk: Int) -> SIMD8<UInt16> {
        var bounds = SIMD8<UInt16>(repeating: 0)
        for index in 0..<terms.count {
            let maxima = terms[index].blockMaxima + chunk &* IndexLayout.blockMaximaSize
            bounds &+= Nibbles.eight(maxima) &* terms[index].step
        }
        return bounds
    }

    /// Which blocks and documents are looked for.
    struct Cut {
        /// The least bound of a block.
        let block: UInt16
        /// The bound of blocks that were looked at before.
        let done: Int
        /// The least sum of a document.
        let document: UInt16
    }

    /// Whether a block of a chunk reaches a cut, and its blocks' bounds; the question that is asked most often.
    @inline(__always)
    func bounds(_ chunk: Int, reaching cut: UInt16) -> (isReached: Bool, bounds: SIMD8<UInt16>) {
        let bounds = bounds(chunk)
        return (Self.hasReached(bounds, cut), bounds)
    }

    /// Writes down the documents of some blocks of a chunk whose sums reach a cut.
    ///
    /// Block maxima come first, and only for the blocks that are left postings are added up.
    ///
    /// - Parameter found: What ``bounds(_:reaching:)`` found, of which a block reaches the cut.
    /// - Returns: How many there are, and the greatest bound of the blocks that are left for later.
    func gather(
        _ chunk: Int,
        _ cut: Cut,
        _ found: SIMD8<UInt16>
    ) throws(DamagedIndex) -> (count: Int, left: UInt16) {
        // Block maxima are rounded up further than those of chunks. A block must not be bound by more than the chunk it is in: it
        // would be taken for one that a round before has looked at.
        let (blocks, left) = choose(pointwiseMin(found, SIMD8(repeating: chunkSums[chunk])), cut)
        guard blocks != 0 else { return (0, left) }
        try add(blocks, of: chunk)
        return (gather(blocks, cut: cut.document), left)
    }

    /// The blocks whose bounds reach a cut, one bit each, and the greatest bound of the others.
    @inline(__always)
    private func choose(_ bounds: SIMD8<UInt16>, _ cut: Cut) -> (blocks: UInt8, left: UInt16) {
        UnsafeMutableRawPointer(sums).storeBytes(of: bounds, as: SIMD8<UInt16>.self)
        var blocks: UInt8 = 0
        var left: UInt16 = 0
        for block in 0..<IndexLayout.blocksPerChunk {
            let bound = sums[block]
            let isReached = bound >= cut.block
            blocks |= isReached && Int(bound) < cut.done ? 1 &<< UInt8(block) : 0
            left = max(left, isReached ? 0 : bound)
        }
        return (blocks, left)
    }

    /// The greatest of eight bounds.
    @inline(__always)
    func greatest(_ bounds: SIMD8<UInt16>) -> UInt16 {
        UnsafeMutableRawPointer(sums).storeBytes(of: bounds, as: SIMD8<UInt16>.self)
        var greatest: UInt16 = 0
        for block in 0..<IndexLayout.blocksPerChunk { greatest = max(greatest, sums[block]) }
        return greatest
    }

    /// Adds up the postings of some blocks.
    @inline(__always)
    private func add(_ blocks: UInt8, of chunk: Int) throws(DamagedIndex) {
        var left = blocks
        while left != 0 {
            let first = left.trailingZeroBitCount &* IndexLayout.blockSize
            left &= left &- 1
            for part in stride(from: first, to: first &+ IndexLayout.blockSize, by: 8) {
                UnsafeMutableRawPointer(sums + part).storeBytes(
                    of: SIMD8<UInt16>(repeating: 0),
                    as: SIMD8<UInt16>.self
                )
            }
        }
        for index in 0..<terms.count where terms[index].maxima[chunk] > 0 {
            guard let run = lists[terms[index].list].run(chunk) else { throw DamagedIndex() }
            run.add(blocks, to: sums, weight: terms[index].weight)
        }
    }

    @inline(__always)
    static func widened(_ bytes: UnsafePointer<UInt8>) -> SIMD8<UInt16> {
        SIMD8<UInt16>(truncatingIfNeeded: UnsafeRawPointer(bytes).loadUnaligned(as: SIMD8<UInt8>.self))
    }

    @inline(__always)
    private func load(_ document: Int) -> SIMD8<UInt16> {
        UnsafeRawPointer(sums + document).loadUnaligned(as: SIMD8<UInt16>.self)
    }

    /// Writes down the documents of some blocks that reach the cut.
    @inline(__always)
    private func gather(_ blocks: UInt8, cut: UInt16) -> Int {
        var count = 0
        var left = blocks
        while left != 0 {
            let first = left.trailingZeroBitCount &* IndexLayout.blockSize
            left &= left &- 1
            for part in stride(from: first, to: first &+ IndexLayout.blockSize, by: 8)
            where Self.hasReached(load(part), cut) {
                for document in part..<part &+ 8 where sums[document] >= cut {
                    candidates[count] = UInt32(sums[document]) << 16 | UInt32(truncatingIfNeeded: document)
                    count &+= 1
                }
            }
        }
        return count
    }

    /// Whether one of eight sums reaches a cut.
    ///
    /// Said with a maximum and whole words, because lanes compared in a loop are not made vector operations of.
    @inline(__always)
    private static func hasReached(_ sums: SIMD8<UInt16>, _ cut: UInt16) -> Bool {
        guard cut > 0 else { return true }
        let below = SIMD8(repeating: cut &- 1)
        let greatest = unsafeBitCast(pointwiseMax(sums, below), to: SIMD2<UInt64>.self)
        let difference = greatest ^ unsafeBitCast(below, to: SIMD2<UInt64>.self)
        return difference[0] | difference[1] != 0
    }
}
