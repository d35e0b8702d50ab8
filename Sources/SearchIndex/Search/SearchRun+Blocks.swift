/// The visit to one chunk: bounds for its eight blocks, sums for the blocks that pass, and a closer look at the documents whose
/// sums pass.
extension SearchRun {
    mutating func visit(_ chunk: Int) throws(DamagedIndex) {
        let factor = context.places.isAsked ? Double(context.scratch.chunkFactors[chunk]) : 1
        let least = leastSum(factor: factor)
        if least > leastMatchingSum { passOver() }
        guard least <= Int(UInt16.max) else { return }
        let sums = ChunkSums(lists: context.plan.lists, scratch: context.scratch)
        let count = try sums.gather(chunk, cut: UInt16(least))
        guard count > 0 else { return }
        // The likeliest first, so that the threshold rises before the others are looked at.
        let greatest = count > 4 ? Int(sums.greatest(count)) : 0
        var above = Int(UInt16.max) + 1
        for sixteenths in count > 4 ? 0..<4 : 3..<4 {
            let from = greatest * (12 - 4 * sixteenths + (sixteenths == 0 ? 2 : 0)) / 16
            for index in 0..<count {
                let sum = sums.sum(index)
                guard sum < above, sum >= from else { continue }
                guard sum >= leastSum(factor: factor) else {
                    passOver()
                    continue
                }
                try consider(
                    chunk * IndexLayout.chunkSize + sums.document(index),
                    sum: UInt16(truncatingIfNeeded: sum)
                )
            }
            above = from
        }
    }
}
