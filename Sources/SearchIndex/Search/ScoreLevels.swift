/// Scores that about so many blocks can reach, judged by a sample of the chunks: where the rounds of a search begin.
struct ScoreLevels {
    /// How many blocks each round but the last looks at, with those of the rounds before it.
    private static let wanted = [24, 96]
    /// How many chunks are sampled.
    private static func sampleSize(of chunkCount: Int) -> Int { max(16, chunkCount / 64) }
    /// As many of the greatest bounds in the sample are kept.
    static let kept = 8

    private let best: UnsafeMutablePointer<Float>
    private var count = 0
    /// How many of all blocks one in the sample stands for.
    private var share = 1.0

    init(_ context: SearchContext, _ bounds: ChunkBounds, _ sums: ChunkSums) {
        best = context.scratch.levels
        // Scores beyond single precision have no levels.
        guard Float(context.plan.scale.unit).isFinite else { return }
        let chunkCount = bounds.count
        let step = max(1, chunkCount / Self.sampleSize(of: chunkCount)) | 1
        share = Double(step)
        var place = 0
        while place < chunkCount {
            let span = Int(bounds.spans[place / IndexLayout.spanSize])
            let chunk = span &* IndexLayout.spanSize &+ place % IndexLayout.spanSize
            if bounds[chunk] >= 0 { take(chunk, context, sums) }
            place += step
        }
    }

    private mutating func take(_ chunk: Int, _ context: SearchContext, _ sums: ChunkSums) {
        let bounds = sums.bounds(chunk)
        let factor = context.places.isAsked ? context.scratch.chunkFactors[chunk] : 1
        let base = Float(context.plan.base)
        let unit = Float(context.plan.scale.unit)
        for block in 0..<IndexLayout.blocksPerChunk {
            let bound = (base + unit * Float(bounds[block])) * factor
            if count == Self.kept, bound <= best[count &- 1] { continue }
            if count < Self.kept { count += 1 }
            var place = count &- 1
            while place > 0, best[place &- 1] < bound {
                best[place] = best[place &- 1]
                place &-= 1
            }
            best[place] = bound
        }
    }

    /// How many rounds there are before the last.
    var rounds: Int { count > 0 ? Self.wanted.count : 0 }

    /// A score that about the wanted number of blocks can reach.
    func level(_ round: Int) -> Double {
        let rank = Int(Double(Self.wanted[round]) / share)
        return Double(best[min(count, max(1, rank)) - 1])
    }
}
