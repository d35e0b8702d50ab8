/// For every chunk at least the score of its documents, in single precision and rounded up; kept in the search's scratch.
struct ChunkBounds {
    /// How many chunks are visited best first: enough to settle the threshold of most questions.
    static func firstChunks(of chunkCount: Int) -> Int { max(24, chunkCount / 64) }

    /// The bound of a chunk that was visited or has nothing to find.
    private static let visited: Float = -1
    /// How many bounds are looked at together.
    private static let lanes = 8

    private let bounds: UnsafeMutablePointer<Float>
    private let best: UnsafeMutablePointer<UInt32>
    private let chunkCount: Int
    private let firstChunks: Int

    /// Adds up the lists' greatest impacts, chunk by chunk, and multiplies them by the places' greatest factors.
    init(_ context: SearchContext) {
        bounds = context.scratch.chunkBounds
        best = context.scratch.bestChunks
        chunkCount = context.columns.space.chunkCount
        firstChunks = Self.firstChunks(of: chunkCount)
        context.plan.makeDirectories(space: context.columns.space, scratch: context.scratch)
        let sums = context.scratch.chunkSums
        sums.update(repeating: 0, count: chunkCount)
        for index in context.plan.lists.indices {
            guard let maxima = context.plan.lists[index].maxima else { continue }
            let weight = context.plan.lists[index].multiplier
            for chunk in 0..<chunkCount { sums[chunk] = sums[chunk] &+ UInt16(maxima[chunk]) &* weight }
        }
        // Rounded up by more than the steps in single precision can lose.
        let unit = Float(context.plan.scale.unit) * (1 + 1e-5)
        let base = Float(context.plan.base) * (1 + 1e-5)
        let absent: Float = context.plan.needsMatch ? Self.visited : base
        for chunk in 0..<chunkCount {
            bounds[chunk] = sums[chunk] == 0 ? absent : base + unit * Float(sums[chunk])
        }
        if context.places.isAsked { multiplyByFactors(context) }
        for padding in chunkCount..<(chunkCount + Self.lanes - 1) / Self.lanes * Self.lanes {
            bounds[padding] = Self.visited
        }
    }

    private func multiplyByFactors(_ context: SearchContext) {
        let factors = context.scratch.chunkFactors
        context.places.greatestFactors(context.boxes, into: factors, scratch: context.scratch.distances)
        let placeless = context.places.placelessFactor.map { Float($0).nextUp } ?? 0
        factors.update(repeating: placeless, count: context.columns.space.placelessChunkCount)
        for chunk in 0..<chunkCount {
            // Nothing is left of a chunk that lies outside the circle.
            let bound = bounds[chunk] * factors[chunk]
            bounds[chunk] = bounds[chunk] >= 0 && factors[chunk] > 0 ? bound : Self.visited
        }
    }

    subscript(chunk: Int) -> Float { bounds[chunk] }

    /// One of the best chunks that were gathered.
    func best(_ number: Int) -> Int { Int(best[number]) }

    func markVisited(_ chunk: Int) { bounds[chunk] = Self.visited }

    /// Whether a chunk that may have a match was not visited.
    var hasUnvisited: Bool { next(from: 0, reaching: -1) != nil }

    /// The first unvisited chunk from one on whose bound reaches a threshold.
    func next(from first: Int, reaching threshold: Double) -> Int? {
        let least = max(0, Float(threshold).nextDown)
        var chunk = first
        while chunk < chunkCount, bounds[chunk] < least { chunk += 1 }
        return chunk < chunkCount ? chunk : nil
    }

    @inline(__always)
    private func load(_ chunk: Int) -> SIMD8<Float> {
        UnsafeRawPointer(bounds + chunk).loadUnaligned(as: SIMD8<Float>.self)
    }

    /// Writes down the chunks with the greatest bounds, best first: those above a cut that few enough reach, unless more share
    /// the greatest bound.
    ///
    /// - Returns: How many there are.
    func gatherBest() -> Int {
        var greatest = SIMD8<Float>(repeating: 0)
        for chunk in stride(from: 0, to: chunkCount, by: Self.lanes) {
            greatest = greatest.replacing(with: load(chunk), where: load(chunk) .> greatest)
        }
        var cut = greatest.max()
        guard cut > 0, cut.isFinite else { return 0 }
        var below: Float = 0
        for _ in 0..<7 {
            let middle = (below + cut) / 2
            if count(reaching: middle) <= Int32(firstChunks) { cut = middle } else { below = middle }
        }
        var found = 0
        var chunk = -1
        while found < firstChunks, let next = next(from: chunk + 1, reaching: Double(cut)) {
            chunk = next
            var place = found
            while place > 0, bounds[Int(best[place - 1])] < bounds[chunk] {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = UInt32(truncatingIfNeeded: chunk)
            found += 1
        }
        return found
    }

    private func count(reaching least: Float) -> Int32 {
        let leasts = SIMD8(repeating: least)
        let one = SIMD8<Int32>(repeating: 1)
        var counts = SIMD8<Int32>(repeating: 0)
        for chunk in stride(from: 0, to: chunkCount, by: Self.lanes) {
            counts = counts.replacing(with: counts &+ one, where: load(chunk) .>= leasts)
        }
        return counts.wrappedSum()
    }
}
