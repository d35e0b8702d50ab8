/// The pass over chunks: for questions that words, keywords or nothing drive.
///
/// Every chunk gets a bound from the greatest impacts of the lists in it, times the place factor at its box's nearest point, and so does
/// every block of the chunks that are looked into. Blocks are looked at in a few rounds, those with the greatest bounds first, which
/// soon brings the threshold near its end; nearly all of the rest are passed over. Inside a round they follow in order, which is
/// kinder to the caches. (Mallia, Suel and Tonellotto, SIGIR 2024; the product with the place
/// factor after Chen, Suel and Markowetz, "Efficient query processing in geographic web search engines", SIGMOD 2006.)
extension SearchRun {
    mutating func runOverChunks() throws(DamagedIndex) {
        let lists = context.plan.lists
        context.plan.makeDirectories(space: context.columns.space, scratch: context.scratch)
        let terms = ChunkTerm.terms(of: lists, scratch: context.scratch)
        let bounds = ChunkBounds(context, terms)
        let sums = ChunkSums(lists: lists, terms: terms, scratch: context.scratch)
        var rounds = Rounds(context, limit: max(top.limit, closest.limit))
        if context.isPruning {
            let levels = ScoreLevels(context, bounds, sums)
            for round in 0..<levels.rounds {
                rounds.level = levels.level(round)
                try look(&rounds, bounds, sums)
                if round == levels.rounds - 1 { try score(&rounds) }
                rounds.last = rounds.level
            }
        }
        rounds.level = -1
        try look(&rounds, bounds, sums)
        try score(&rounds)
        let threshold = Float(rounds.threshold(self)).nextDown
        if context.isPruning, isComplete, bounds.hasAny(below: threshold) { passOver() }
    }

    /// How far the rounds have come.
    private struct Rounds {
        /// The documents that are still to be scored: bound in the high half, slot in the low one.
        let deferred: UnsafeMutablePointer<UInt64>
        let floor: ScoreFloor
        var count = 0
        /// How many are put off before they are scored, where there is no floor.
        let batch: Int
        /// The score that a block of this round can reach.
        var level = -1.0
        /// The same of the last round, whose blocks are done; `nil` in the first.
        var last: Double?

        init(_ context: SearchContext, limit: Int) {
            deferred = context.scratch.deferred
            floor = ScoreFloor(context, limit: limit)
            batch = max(128, 2 * min(limit, SearchScratch.mostDeferred / 4))
        }

        /// The score that a document must reach.
        @inline(__always)
        func threshold(_ run: borrowing SearchRun) -> Double { max(floor.threshold, run.threshold) }
    }

    /// What a threshold asks of the blocks and documents of a chunk.
    private struct Limits {
        let threshold: Double
        /// The least bound of a chunk, slightly rounded down.
        let bound: Float
        /// What it asks where places do not matter.
        let cut: ChunkSums.Cut?

        init(_ run: borrowing SearchRun, _ rounds: Rounds) {
            threshold = rounds.threshold(run)
            bound = run.context.isPruning ? max(0, Float(max(rounds.level, threshold)).nextDown) : 0
            cut = run.cut(rounds, threshold: threshold, factor: 1)
        }
    }

    /// What a threshold asks of the blocks and documents of a chunk whose place factor is at most some factor, `nil` where none can
    /// reach it.
    @inline(__always)
    private borrowing func cut(_ rounds: Rounds, threshold: Double, factor: Double) -> ChunkSums.Cut? {
        let block = leastSum(factor: factor, threshold: max(rounds.level, threshold))
        let done = rounds.last.map { leastSum(factor: factor, threshold: $0) } ?? Int.max
        guard block <= Int(UInt16.max), block < done else { return nil }
        return ChunkSums.Cut(
            block: UInt16(block),
            done: done,
            document: UInt16(leastSum(factor: factor, threshold: threshold))
        )
    }

    /// One round.
    private mutating func look(_ rounds: inout Rounds, _ bounds: ChunkBounds, _ sums: ChunkSums) throws(DamagedIndex) {
        var limits = Limits(self, rounds)
        let isPlaced = context.places.isAsked
        for span in bounds.spans {
            let first = Int(span) &* IndexLayout.spanSize
            for four in stride(from: first, to: first &+ IndexLayout.spanSize, by: 4) {
                guard bounds.fourReach(four, limits.bound) else { continue }
                for chunk in four..<four &+ 4 where bounds[chunk] >= limits.bound {
                    let factor = isPlaced ? Double(context.scratch.chunkFactors[chunk]) : 1
                    let given = isPlaced ? cut(rounds, threshold: limits.threshold, factor: factor) : limits.cut
                    guard let cut = given else { continue }
                    let found = sums.bounds(chunk, reaching: cut.block)
                    guard found.isReached else {
                        bounds.lower(chunk, to: sums.greatest(found.bounds), factor)
                        continue
                    }
                    let (count, left) = try sums.gather(chunk, cut, found.bounds)
                    bounds.lower(chunk, to: left, factor)
                    guard count > 0 else { continue }
                    try put(off: count, of: chunk, factor, cut, &rounds, sums)
                    if rounds.threshold(self) != limits.threshold { limits = Limits(self, rounds) }
                }
            }
        }
    }

    /// Puts the documents of a chunk off whose sums reached the cut, as far as they pass the filters and can lie near enough.
    private mutating func put(
        off count: Int,
        of chunk: Int,
        _ greatest: Double,
        _ cut: ChunkSums.Cut,
        _ rounds: inout Rounds,
        _ sums: ChunkSums
    ) throws(DamagedIndex) {
        if cut.document > leastMatchingSum { passOver() }
        if rounds.count + count > SearchScratch.mostDeferred { try score(&rounds) }
        for candidate in 0..<count {
            let sum = sums.sum(candidate)
            let slot = chunk &* IndexLayout.chunkSize &+ sums.document(candidate)
            guard context.isAdmitted(slot) else { continue }
            let factor = context.places.factorBounds(ofSlot: slot, atMost: greatest)
            guard factor.most > 0 else { continue }
            let bound = context.plan.scale.relevance(UInt16(truncatingIfNeeded: sum)) * factor.most * Self.margin
            guard !context.isPruning || bound >= rounds.threshold(self) else {
                passOver()
                continue
            }
            rounds.floor.add(sum: sum, factor: factor.least)
            rounds.deferred[rounds.count] = UInt64(Float(bound).nextUp.bitPattern) << 32 | UInt64(slot)
            rounds.count += 1
        }
        // Without a floor nothing but scores raises the threshold: they are computed in batches, each best first.
        if !rounds.floor.isKept, rounds.count >= rounds.batch { try score(&rounds) }
    }

    /// Scores the documents that were deferred, as far as they can be among the best, best first.
    private mutating func score(_ rounds: inout Rounds) throws(DamagedIndex) {
        let threshold = context.isPruning ? rounds.threshold(self) : -1
        var kept = 0
        for index in 0..<rounds.count {
            let entry = rounds.deferred[index]
            guard Double(Float(bitPattern: UInt32(entry >> 32))) >= threshold else { continue }
            rounds.deferred[kept] = entry
            kept += 1
        }
        if kept < rounds.count { passOver() }
        rounds.count = 0
        let scratch = context.scratch
        BoundOrder.sort(rounds.deferred, count: kept, room: scratch.sortedBounds, counts: scratch.digitCounts)
        for entry in UnsafeBufferPointer(start: rounds.deferred, count: kept) {
            let reach = Double(Float(bitPattern: UInt32(entry >> 32)))
            guard !context.isPruning || reach >= self.threshold else { return passOver() }
            try score(Int(entry & 0xFFFF_FFFF), bound: .infinity, reach: reach)
        }
    }
}
