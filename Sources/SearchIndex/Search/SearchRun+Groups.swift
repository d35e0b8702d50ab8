/// A group of postings to visit.
struct GroupVisit: BitwiseCopyable {
    /// At least the place factor of its documents.
    let factor: Float
    let list: UInt32
    /// Its postings.
    let first: Int
    let count: Int
}

/// The pass over the groups of required keywords: for questions that ask for a label.
///
/// Groups of 64 postings are visited nearest first, or in order where no place is asked, and left at the first whose place
/// factor cannot bring even the best words over the threshold.
extension SearchRun {
    mutating func runOverGroup(_ lists: UnsafeBufferPointer<KeywordList>) throws(DamagedIndex) {
        let greatest = context.plan.scale.relevance(context.plan.lists.reduce(0) { $0 &+ UInt16(255) &* $1.multiplier })
        let visits = context.scratch.visits(lists, context)
        for number in 0..<visits.count {
            guard !passesOver(greatest * Double(visits[number].factor)) else {
                // Where places are asked those after it are farther away.
                if context.places.isAsked { break }
                continue
            }
            try consider(visits[number], lists)
        }
    }

    private mutating func consider(
        _ visit: GroupVisit,
        _ lists: UnsafeBufferPointer<KeywordList>
    ) throws(DamagedIndex) {
        let number = Int(visit.list)
        let first = visit.first
        let count = context.scratch.admit(first..<first + visit.count, of: lists[number], context.filter)
        guard count > 0 else { return }
        let passing = context.scratch.passing
        var range = lists[number].list.slots.range(ofPosting: first)
        var end = lists[number].list.slots.postings(inRange: range).upperBound
        let mustCheckLists = number > 0 || context.plan.groups.count > 1
        var limits = Limits(self, factor: Double(visit.factor))
        for index in 0..<count {
            let posting = first &+ Int(passing[index])
            while posting >= end {
                range += 1
                end = lists[number].list.slots.postings(inRange: range).upperBound
            }
            let slot = range &* IndexLayout.rangeSize &+ lists[number].list.slots.low(posting)
            guard slot < context.slotCount else { throw DamagedIndex() }
            guard context.isAmong(slot) else { continue }
            if mustCheckLists, !isNew(slot, in: UnsafeBufferPointer(rebasing: lists[..<number])) { continue }
            if limits.threshold != threshold { limits = Limits(self, factor: Double(visit.factor)) }
            if context.plan.lists.isEmpty {
                guard limits.leastSum <= 0 else { return passOver() }
                if context.places.isAsked, !isNearEnough(slot, greatestSquare: limits.greatestSquare) { continue }
                try score(slot, bound: context.plan.base)
            } else if limits.leastSum <= leastMatchingSum {
                // Nothing bounds it yet, so that its sum tells nothing.
                try score(slot, bound: .infinity)
            } else if let sum = try sum(ofSlot: slot, least: limits.leastSum) {
                try consider(slot, sum: sum, isAdmitted: true)
            }
        }
    }

    /// What a threshold asks of the documents of a group.
    private struct Limits {
        let threshold: Double
        let leastSum: Int
        /// How far away a document without words may be.
        let greatestSquare: Double

        init(_ run: borrowing SearchRun, factor: Double) {
            threshold = run.threshold
            leastSum = run.leastSum(factor: factor)
            greatestSquare = run.greatestSquare(run.context.plan.base)
        }
    }

    /// Whether a document passes what is left to test: it is in every other group, and in none of some lists, from which it was
    /// considered already.
    private func isNew(_ slot: Int, in lists: UnsafeBufferPointer<KeywordList>) -> Bool {
        context.isInEveryGroup(slot) && !lists.contains { $0.list.slots.posting(of: slot) != nil }
    }

    /// The sum of a document's impacts, `nil` where it is below the least that is of use.
    ///
    /// Starts from the greatest impacts in the document's block, or where those are not kept its chunk, and replaces them by its own, list
    /// by list.
    @inline(__always)
    private mutating func sum(ofSlot slot: Int, least: Int) throws(DamagedIndex) -> UInt16? {
        let lists = context.plan.lists
        var sum = 0
        for index in 0..<lists.count {
            sum &+= lists[index].greatestImpact(nearSlot: slot) &* Int(lists[index].multiplier)
        }
        guard sum >= least else { return fallsShort(least) }
        if context.places.isAsked {
            let bound = context.plan.scale.relevance(UInt16(clamping: sum))
            guard isNearEnough(slot, greatestSquare: greatestSquare(bound)) else { return nil }
        }
        for index in 0..<lists.count {
            let greatest = lists[index].greatestImpact(nearSlot: slot)
            guard greatest > 0 else { continue }
            let impact = try lists[index].impact(ofSlot: slot)
            sum &-= (greatest &- impact) &* Int(lists[index].multiplier)
            guard sum >= least else { return fallsShort(least) }
        }
        return UInt16(clamping: sum)
    }

    private mutating func fallsShort(_ least: Int) -> UInt16? {
        if least > leastMatchingSum { passOver() }
        return nil
    }
}
