/// The pass over the groups of required keywords: for questions that ask for a label.
///
/// Groups of 64 postings are visited nearest first, or in order where no place is asked, and left at the first whose place
/// factor cannot bring even the best words over the threshold.
extension SearchRun {
    /// A group of postings to visit.
    private struct Visit {
        /// At least the place factor of its documents.
        let factor: Float
        let list: Int
        let postings: Range<Int>
    }

    mutating func runOverGroup(_ lists: [KeywordList]) throws(DamagedIndex) {
        let greatest = context.plan.scale.relevance(context.plan.lists.reduce(0) { $0 &+ UInt16(255) &* $1.multiplier })
        for visit in visits(lists) {
            guard !passesOver(greatest * Double(visit.factor)) else { continue }
            try consider(visit, lists)
        }
    }

    /// The groups of the lists, best first.
    private func visits(_ lists: [KeywordList]) -> [Visit] {
        var visits: [Visit] = []
        for (number, list) in lists.enumerated() {
            if let placeless = context.places.placelessFactor {
                for start in stride(from: 0, to: list.placelessCount, by: IndexLayout.groupSize) {
                    let end = min(start + IndexLayout.groupSize, list.placelessCount)
                    visits.append(Visit(factor: Float(placeless).nextUp, list: number, postings: start..<end))
                }
            }
            let factors = context.scratch.groupFactors(list.boxes.count)
            if context.places.isAsked {
                context.places.greatestFactors(list.boxes, into: factors.values, scratch: factors.scratch)
            }
            for group in 0..<list.boxes.count {
                let factor = context.places.isAsked ? factors.values[group] : 1
                guard factor > 0 || !context.isPruning else { continue }
                visits.append(Visit(factor: factor, list: number, postings: list.postings(ofGroup: group)))
            }
        }
        if context.places.isAsked { visits.sort { $0.factor > $1.factor } }
        return visits
    }

    private mutating func consider(_ visit: Visit, _ lists: [KeywordList]) throws(DamagedIndex) {
        let list = lists[visit.list]
        let slots = list.list.slots
        let filter = context.filter
        var range = slots.range(ofPosting: visit.postings.lowerBound)
        var end = slots.postings(inRange: range).upperBound
        var threshold = top.threshold
        var least = leastSum(factor: Double(visit.factor))
        for posting in visit.postings where filter.admits(list.combination(posting)) {
            while posting >= end {
                range += 1
                end = slots.postings(inRange: range).upperBound
            }
            let slot = range &* IndexLayout.rangeSize &+ slots.low(posting)
            guard slot < context.columns.space.slotCount else { throw DamagedIndex() }
            if top.threshold != threshold {
                threshold = top.threshold
                least = leastSum(factor: Double(visit.factor))
            }
            guard let sum = try sum(ofSlot: slot, least: least), isNew(slot, in: lists[..<visit.list]) else { continue }
            try consider(slot, sum: sum, isAdmitted: true)
        }
    }

    /// Whether there is a document at a slot that passes what is left to test: it is in every other group, and in none of some
    /// lists, from which it was considered already.
    @inline(__always)
    private func isNew(_ slot: Int, in lists: ArraySlice<KeywordList>) -> Bool {
        context.columns.document(slot) < context.columns.space.documentCount && context.isInEveryGroup(slot)
            && (lists.isEmpty || !lists.contains { $0.list.slots.posting(of: slot) != nil })
    }

    /// The sum of a document's impacts, `nil` where it is below the least that is of use.
    ///
    /// Starts from the greatest impacts in the document's chunk and replaces them by its own, list by list.
    private mutating func sum(ofSlot slot: Int, least: Int) throws(DamagedIndex) -> UInt16? {
        guard !context.plan.lists.isEmpty else { return least <= 0 ? 0 : fallsShort(least) }
        let chunk = slot / IndexLayout.chunkSize
        var sum = 0
        for index in context.plan.lists.indices {
            sum += Int(context.plan.lists[index].maxima?[chunk] ?? 255) * Int(context.plan.lists[index].multiplier)
        }
        guard sum >= least else { return fallsShort(least) }
        for index in context.plan.lists.indices {
            let greatest = Int(context.plan.lists[index].maxima?[chunk] ?? 255)
            guard greatest > 0 else { continue }
            let impact = Int(try context.plan.lists[index].posting(ofSlot: slot)?.impact ?? 0)
            sum -= (greatest - impact) * Int(context.plan.lists[index].multiplier)
            guard sum >= least else { return fallsShort(least) }
        }
        return UInt16(clamping: sum)
    }

    private mutating func fallsShort(_ least: Int) -> UInt16? {
        if least > leastMatchingSum { passOver() }
        return nil
    }
}
