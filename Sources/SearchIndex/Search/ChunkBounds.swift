/// For every chunk that a question can find something in at least the score of its documents, in single precision and rounded up; kept in
/// the search's scratch.
///
/// Chunks come in spans of sixteen, neighbours on the ground: a circle leaves most of them out with one look at their common box.
struct ChunkBounds {
    /// The bound of a chunk that has nothing to find.
    private static let nothing: Float = -1
    private let bounds: UnsafeMutablePointer<Float>
    private let scratch: SearchScratch
    private let chunkCount: Int
    private let unit: Float
    private let base: Float
    /// The spans that are not left out, ascending.
    let spans: UnsafeBufferPointer<UInt32>

    /// Adds up the lists' greatest impacts, chunk by chunk, and multiplies them by the places' greatest factors.
    init(_ context: SearchContext, _ terms: UnsafeMutableBufferPointer<ChunkTerm>) {
        scratch = context.scratch
        bounds = scratch.chunkBounds
        chunkCount = context.columns.space.chunkCount
        spans = scratch.liveSpans(context)
        // Rounded up by more than the steps in single precision can lose.
        unit = Float(context.plan.scale.unit) * (1 + 1e-5)
        base = Float(context.plan.base) * (1 + 1e-5)
        let absent: Float = context.plan.needsMatch ? Self.nothing : base
        let sums = scratch.chunkSums
        for span in spans {
            let first = Int(span) * IndexLayout.spanSize
            let end = min(first + IndexLayout.spanSize, chunkCount)
            Self.addMaxima(terms, from: first, to: end, sums: sums + first)
            for place in 0..<IndexLayout.spanSize {
                let sum = sums[first &+ place]
                bounds[first &+ place] = sum == 0 ? absent : base + unit * Float(sum)
            }
            if context.places.isAsked { multiplyByFactors(context, from: first, to: end) }
            for padding in end..<first + IndexLayout.spanSize { bounds[padding] = Self.nothing }
        }
    }

    /// Writes down the sums of a span.
    @inline(__always)
    private static func addMaxima(
        _ terms: UnsafeMutableBufferPointer<ChunkTerm>,
        from first: Int,
        to end: Int,
        sums: UnsafeMutablePointer<UInt16>
    ) {
        var low = SIMD8<UInt16>(repeating: 0)
        var high = SIMD8<UInt16>(repeating: 0)
        let isWhole = end == first + IndexLayout.spanSize
        for index in 0..<terms.count {
            let maxima = terms[index].maxima
            let weight = terms[index].weight
            if isWhole {
                low &+= ChunkSums.widened(maxima + first) &* weight
                high &+= ChunkSums.widened(maxima + first + 8) &* weight
            } else {
                for chunk in first..<end {
                    let place = chunk &- first
                    let impact = UInt16(maxima[chunk]) &* weight
                    if place < 8 { low[place] &+= impact } else { high[place &- 8] &+= impact }
                }
            }
        }
        UnsafeMutableRawPointer(sums).storeBytes(of: low, as: SIMD8<UInt16>.self)
        UnsafeMutableRawPointer(sums).storeBytes(of: high, toByteOffset: 16, as: SIMD8<UInt16>.self)
    }

    private func multiplyByFactors(_ context: SearchContext, from first: Int, to end: Int) {
        let factors = scratch.chunkFactors
        context.places.greatestFactors(context.boxes, first..<end, into: factors, scratch: scratch.distances)
        let placeless = context.places.placelessFactor.map { Float($0).nextUp } ?? 0
        let located = max(first, min(end, context.columns.space.placelessChunkCount))
        for chunk in first..<located { factors[chunk] = placeless }
        for chunk in first..<end {
            // Nothing is left of a chunk that lies outside the circle.
            let bound = bounds[chunk] * factors[chunk]
            bounds[chunk] = bounds[chunk] >= 0 && factors[chunk] > 0 ? bound : Self.nothing
        }
    }

    subscript(chunk: Int) -> Float { bounds[chunk] }

    /// How many chunks there are in the spans.
    var count: Int { spans.count * IndexLayout.spanSize }

    /// Lowers the bound of a chunk to what is left of it to look at.
    ///
    /// - Parameter factor: At least the place factor of its documents.
    @inline(__always)
    func lower(_ chunk: Int, to sum: UInt16, _ factor: Double) {
        bounds[chunk] = min(bounds[chunk], (base + unit * Float(sum)) * Float(factor) * (1 + 1e-6))
    }

    /// Whether a chunk that may have a match has a bound below a threshold.
    func hasAny(below threshold: Float) -> Bool {
        spans.contains { span in
            let first = Int(span) &* IndexLayout.spanSize
            return (first..<first &+ IndexLayout.spanSize).contains { bounds[$0] >= 0 && bounds[$0] < threshold }
        }
    }

    /// Whether one of four chunks' bounds reaches a threshold from 0.
    ///
    /// Bit patterns of numbers from 0 are in the numbers' order, and those of numbers below 0 are below 0.
    @inline(__always)
    func fourReach(_ chunk: Int, _ threshold: Float) -> Bool {
        let least = SIMD4(repeating: Int32(bitPattern: threshold.bitPattern))
        let below = UnsafeRawPointer(bounds + chunk).loadUnaligned(as: SIMD4<Int32>.self) &- least
        let halves = unsafeBitCast(below, to: SIMD2<UInt64>.self)
        let signs: UInt64 = 0x8000_0000_8000_0000
        return halves[0] & halves[1] & signs != signs
    }
}
