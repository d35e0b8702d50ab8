/// The pass over chunks: for questions that words, keywords or nothing drive.
///
/// Every chunk gets a bound from the greatest impacts of the lists in it, times the place factor at its box's nearest point. A
/// few chunks are visited best first, which soon brings the threshold near its end; the rest follow in order, which is
/// kinder to the caches, and nearly all are passed over. (Mallia, Suel and Tonellotto, SIGIR 2024; the product with the place
/// factor after Chen, Suel and Markowetz, "Efficient query processing in geographic web search engines", SIGMOD 2006.)
extension SearchRun {
    mutating func runOverChunks() throws(DamagedIndex) {
        let bounds = ChunkBounds(context)
        if context.isPruning {
            if let floor = SumFloor(context, limit: top.limit) {
                try openWithSums(bounds, floor)
            } else {
                try openWithScores(bounds)
            }
        }
        var next = 0
        while let chunk = bounds.next(from: next, reaching: context.isPruning ? top.threshold : -1) {
            try visit(chunk)
            bounds.markVisited(chunk)
            next = chunk + 1
        }
        if bounds.hasUnvisited { passOver() }
    }

    /// Visits the best chunks one after another.
    private mutating func openWithScores(_ bounds: ChunkBounds) throws(DamagedIndex) {
        for number in 0..<bounds.gatherBest() {
            let chunk = bounds.best(number)
            guard !passesOver(Double(bounds[chunk])) else { return }
            try visit(chunk)
            bounds.markVisited(chunk)
        }
    }

    /// Visits the best chunks with sums alone, and scores then only what their best sums leave, best first.
    private mutating func openWithSums(_ bounds: ChunkBounds, _ given: SumFloor) throws(DamagedIndex) {
        var floor = given
        let sums = ChunkSums(lists: context.plan.lists, scratch: context.scratch)
        let deferred = context.scratch.deferred
        var count = 0
        for number in 0..<bounds.gatherBest() {
            let chunk = bounds.best(number)
            let cut = max(leastMatchingSum, floor.cut)
            if cut > leastMatchingSum { passOver() }
            bounds.markVisited(chunk)
            for candidate in 0..<(try sums.gather(chunk, cut: UInt16(cut))) {
                let sum = sums.sum(candidate)
                let slot = chunk * IndexLayout.chunkSize + sums.document(candidate)
                guard context.isAdmitted(slot) else { continue }
                floor.add(sum)
                deferred[count] = UInt64(sum) << 32 | UInt64(slot)
                count += 1
            }
        }
        var kept = 0
        for index in 0..<count where Int(deferred[index] >> 32) >= floor.cut {
            deferred[kept] = deferred[index]
            kept += 1
        }
        if kept < count { passOver() }
        var best = UnsafeMutableBufferPointer(start: deferred, count: kept)
        best.sort(by: >)
        for entry in best {
            guard Int(entry >> 32) >= leastSum(factor: 1) else { return passOver() }
            try consider(Int(entry & 0xFFFF_FFFF), sum: UInt16(truncatingIfNeeded: entry >> 32), isAdmitted: true)
        }
    }
}
