/// Adds up the impacts of one chunk's documents, as far as they can matter.
struct ChunkSums {
    private let lists: UnsafeMutableBufferPointer<ScoredList>
    /// The sum of every document of the chunk.
    private let sums: UnsafeMutablePointer<UInt16>
    /// The documents that reached the cut: sum in the high half, number in the chunk in the low one.
    private let candidates: UnsafeMutablePointer<UInt32>

    init(lists: UnsafeMutableBufferPointer<ScoredList>, scratch: SearchScratch) {
        self.lists = lists
        sums = scratch.sums
        candidates = scratch.candidates
    }

    /// The sum of a candidate.
    @inline(__always)
    func sum(_ candidate: Int) -> Int { Int(candidates[candidate] >> 16) }

    /// The number in the chunk of a candidate.
    @inline(__always)
    func document(_ candidate: Int) -> Int { Int(candidates[candidate] & 0xFFFF) }

    /// The greatest sum of some candidates.
    func greatest(_ count: Int) -> UInt32 {
        var greatest: UInt32 = 0
        for candidate in 0..<count { greatest = max(greatest, candidates[candidate] >> 16) }
        return greatest
    }

    /// Writes down the documents of a chunk whose sums reach a cut.
    ///
    /// Block maxima come first, of the lists that have them, with the chunk maxima of the others; then the postings of the
    /// others, which are few; and only for what is left the postings of the frequent lists.
    ///
    /// - Returns: How many there are.
    func gather(_ chunk: Int, cut: UInt16) throws(DamagedIndex) -> Int {
        var bounds = SIMD8<UInt16>(repeating: 0)
        var others: UInt16 = 0
        for index in lists.indices {
            guard let maxima = lists[index].maxima, maxima[chunk] > 0 else { continue }
            let weight = lists[index].multiplier
            if let blockMaxima = lists[index].blockMaxima {
                bounds &+= Self.widened(blockMaxima + chunk * IndexLayout.blocksPerChunk) &* weight
            } else {
                others &+= UInt16(maxima[chunk]) &* weight
            }
        }
        var blocks = Self.bits((bounds &+ others) .>= SIMD8(repeating: cut))
        guard blocks != 0 else { return 0 }
        clear()
        if others > 0 {
            try add(chunk, hasBlockMaxima: false, blocks: blocks)
            blocks = live(blocks, bounds, cut: cut)
            guard blocks != 0 else { return 0 }
        }
        try add(chunk, hasBlockMaxima: true, blocks: blocks)
        return gather(blocks: blocks, cut: cut)
    }

    @inline(__always)
    private static func widened(_ bytes: UnsafePointer<UInt8>) -> SIMD8<UInt16> {
        SIMD8<UInt16>(truncatingIfNeeded: UnsafeRawPointer(bytes).loadUnaligned(as: SIMD8<UInt8>.self))
    }

    /// The lanes that hold, one bit each.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD8<Int16>>) -> UInt8 {
        let weights = SIMD8<UInt16>(1, 2, 4, 8, 16, 32, 64, 128)
        return UInt8(truncatingIfNeeded: SIMD8<UInt16>(repeating: 0).replacing(with: weights, where: mask).wrappedSum())
    }

    @inline(__always)
    private func clear() {
        let sums = UnsafeMutableRawPointer(sums)
        for offset in stride(from: 0, to: IndexLayout.chunkSize * 2, by: 16) {
            sums.storeBytes(of: SIMD8<UInt16>(repeating: 0), toByteOffset: offset, as: SIMD8<UInt16>.self)
        }
    }

    /// Adds the impacts of the lists that have, or have not, maxima of their blocks; at least those of some blocks.
    @inline(__always)
    private func add(_ chunk: Int, hasBlockMaxima: Bool, blocks: UInt8) throws(DamagedIndex) {
        for index in lists.indices {
            guard (lists[index].blockMaxima != nil) == hasBlockMaxima, let maxima = lists[index].maxima,
                maxima[chunk] > 0
            else { continue }
            guard let run = lists[index].run(chunk) else { throw DamagedIndex() }
            let weight = lists[index].multiplier
            if run.isBitmap {
                var left = blocks
                while left != 0 {
                    run.add(block: left.trailingZeroBitCount, to: sums, weight: weight)
                    left &= left &- 1
                }
            } else {
                run.add(to: sums, weight: weight)
            }
        }
    }

    /// Those of some blocks whose bounds reach the cut, with the sums so far instead of the others' greatest impacts.
    @inline(__always)
    private func live(_ blocks: UInt8, _ bounds: SIMD8<UInt16>, cut: UInt16) -> UInt8 {
        var live: UInt8 = 0
        var left = blocks
        while left != 0 {
            let block = left.trailingZeroBitCount
            left &= left &- 1
            var greatest = load(block * IndexLayout.blockSize)
            for part in 1..<IndexLayout.blockSize / 8 {
                greatest = pointwiseMax(greatest, load(block * IndexLayout.blockSize + part * 8))
            }
            if bounds[block] &+ greatest.max() >= cut { live |= 1 << UInt8(block) }
        }
        return live
    }

    @inline(__always)
    private func load(_ document: Int) -> SIMD8<UInt16> {
        UnsafeRawPointer(sums + document).loadUnaligned(as: SIMD8<UInt16>.self)
    }

    @inline(__always)
    private func gather(blocks: UInt8, cut: UInt16) -> Int {
        var count = 0
        var left = blocks
        while left != 0 {
            let first = left.trailingZeroBitCount * IndexLayout.blockSize
            left &= left &- 1
            for part in stride(from: first, to: first + IndexLayout.blockSize, by: 8) where hasReached(cut, from: part)
            {
                for document in part..<part + 8 where sums[document] >= cut {
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
    private func hasReached(_ cut: UInt16, from document: Int) -> Bool {
        guard cut > 0 else { return true }
        let below = SIMD8(repeating: cut &- 1)
        let greatest = unsafeBitCast(pointwiseMax(load(document), below), to: SIMD2<UInt64>.self)
        let difference = greatest ^ unsafeBitCast(below, to: SIMD2<UInt64>.self)
        return difference[0] | difference[1] != 0
    }
}
