/// One search under way: the best documents so far, and the tests that a document must pass to be among them.
///
/// A pass proposes documents, best first as far as it can tell, with a bound of their relevance; here they are tested, cheapest
/// tests first, scored exactly, and offered to the best so far. Place and adjust factors are at most 1, so a bound of the
/// relevance bounds the score. A document is dropped only where its bound, with a margin for rounding, is below the threshold, never
/// where equal: an equal score added earlier still wins.
struct SearchRun {
    /// Bounds and scores are rounded at other steps, so bounds get a margin far above the rounding of doubles.
    static let margin = 1 + 1e-6

    let context: SearchContext
    private(set) var top: TopHits
    /// The best so far before the caller's factor, where they are wanted.
    private(set) var closest: TopHits
    /// Whether they are.
    let wantsClosest: Bool
    /// How many documents matched, of those that were looked at.
    private(set) var matchCount = 0
    /// Whether no document was passed over.
    private(set) var isComplete = true
    /// How many more points may be measured.
    private var remainingPoints: Int
    /// How many more bytes of text may be read.
    private var remainingText: Int

    init(_ context: SearchContext, limit: Int, closest: Int) {
        self.context = context
        top = TopHits(limit: limit, partCount: context.plan.partCount, room: context.scratch.best)
        self.closest = TopHits(limit: closest, partCount: 0, room: context.scratch.closest)
        wantsClosest = closest > 0
        remainingPoints = context.columns.pointCount
        remainingText = (context.texts?.size ?? 0) * (1 + (context.plan.phrases?.count ?? 0))
    }

    /// Searches, driven by whatever proposes the fewest documents.
    mutating func run() throws(DamagedIndex) {
        guard !context.plan.needsMatch || !context.plan.lists.isEmpty, context.plan.phrases != nil else { return }
        if let group = context.drivingGroup {
            try runOverGroup(context.plan.groups[group])
        } else {
            try runOverChunks()
        }
    }

    // MARK: Bounds

    /// The score, before the caller's factor, below which a document cannot be among the best or the closest.
    @inline(__always)
    var threshold: Double { wantsClosest ? min(top.threshold, closest.threshold) : top.threshold }

    /// Whether a document can be among the best, or the closest, whose score before the caller's factor is at most `reach`.
    @inline(__always)
    private mutating func canEnter(_ reach: Double, _ adjustFactor: Double) -> Bool {
        guard context.isPruning else { return adjustFactor > 0 || wantsClosest }
        if wantsClosest, reach * Self.margin >= closest.threshold { return true }
        guard adjustFactor > 0 else { return false }
        if reach * adjustFactor * Self.margin >= top.threshold { return true }
        isComplete = false
        return false
    }

    /// Whether documents of at most so great a score cannot be among the best.
    @inline(__always)
    mutating func passesOver(_ bound: Double) -> Bool {
        guard bound * Self.margin < threshold, context.isPruning else { return false }
        isComplete = false
        return true
    }

    /// Says that documents were passed over.
    @inline(__always)
    mutating func passOver() { isComplete = false }

    /// The least sum of impacts of a document that matches.
    @inline(__always)
    var leastMatchingSum: Int { context.plan.needsMatch ? 1 : 0 }

    /// The least sum of impacts with which a document can be among the best, where its place factor is at most `factor`.
    @inline(__always)
    func leastSum(factor: Double) -> Int { leastSum(factor: factor, threshold: threshold) }

    /// The least sum of impacts with which a document can reach a score.
    @inline(__always)
    func leastSum(factor: Double, threshold: Double) -> Int {
        guard context.isPruning, threshold > 0 else { return leastMatchingSum }
        return max(leastMatchingSum, context.plan.scale.leastSum(reaching: threshold / (factor * Self.margin)))
    }

    /// At least the square of the distance, in metres, at which a document of at most some relevance can be among the best.
    @inline(__always)
    func greatestSquare(_ bound: Double) -> Double {
        let threshold = threshold
        guard context.isPruning, threshold > 0 else { return .infinity }
        return context.places.greatestSquare(factor: threshold / (bound * Self.margin))
    }

    // MARK: Scoring

    /// Tests a document and offers it where it may be among the best.
    ///
    /// - Parameters:
    ///   - sum: The sum of its impacts, or more.
    ///   - isAdmitted: Whether it is known to pass the filters.
    mutating func consider(_ slot: Int, sum: UInt16, isAdmitted: Bool = false) throws(DamagedIndex) {
        let bound = context.plan.scale.relevance(sum)
        guard isAdmitted || context.isAdmitted(slot), !passesOver(bound) else { return }
        if context.places.isAsked, !isNearEnough(slot, greatestSquare: greatestSquare(bound)) { return }
        try score(slot, bound: bound)
    }

    /// Whether a document can lie inside the circle, and near enough to be among the best.
    @inline(__always)
    mutating func isNearEnough(_ slot: Int, greatestSquare: Double) -> Bool {
        let leastSquare = context.places.leastSquare(ofSlot: slot)
        guard context.places.canContain(leastSquare) else { return false }
        guard leastSquare <= greatestSquare else {
            isComplete = false
            return false
        }
        return true
    }

    /// Scores a document exactly and offers it.
    ///
    /// What the caller's factor can be is asked for first, then that factor; then the place is measured, the words are looked up, and
    /// the text is read: each costs more than the one before it, and lowers what the document can still reach. Where the closest have the lower threshold, a
    /// document must be scored for them whatever its factor, and few of those need one at all.
    ///
    /// - Parameters:
    ///   - bound: At least its relevance.
    ///   - reach: At least its relevance times its place factor.
    mutating func score(_ slot: Int, bound: Double, reach: Double = .infinity) throws(DamagedIndex) {
        let document = context.columns.document(slot)
        guard document < context.columns.space.documentCount else { return }
        let isFactorLast = wantsClosest && context.isPruning && closest.threshold <= top.threshold
        if !isFactorLast, top.threshold > 0, context.greatestAdjust != nil {
            guard canEnter(min(bound, reach), greatestFactor(document)) else { return }
        }
        var adjustFactor = isFactorLast ? 1 : adjustFactor(document)
        guard canEnter(min(bound, reach), adjustFactor),
            let place = try context.places.place(ofSlot: slot, remainingPoints: &remainingPoints),
            canEnter(place.factor > 0 ? min(bound * place.factor, reach) : 0, adjustFactor),
            var relevance = try context.relevance(of: slot),
            canEnter((relevance + mostWritten) * place.factor, adjustFactor),
            try context.hasPhrases(slot, remainingText: &remainingText)
        else { return }
        if let written = context.written {
            relevance = try context.relevance(of: slot, written, remainingText: &remainingText)
            guard canEnter(relevance * place.factor, adjustFactor) else { return }
        }
        let score = relevance * place.factor
        if wantsClosest, score >= closest.threshold {
            let detail = TopHits.Detail(place: place, adjustFactor: 1)
            closest.offer(document: document, score: score, detail, parts: context.scratch.parts)
        }
        if isFactorLast {
            guard score * greatestFactor(document) * Self.margin >= top.threshold else { return passOver() }
            adjustFactor = self.adjustFactor(document)
        }
        guard adjustFactor > 0 else { return }
        matchCount += 1
        guard score * adjustFactor >= top.threshold else { return }
        let detail = TopHits.Detail(place: place, adjustFactor: adjustFactor)
        top.offer(document: document, score: score * adjustFactor, detail, parts: context.scratch.parts)
    }

    /// At most what words as they were written add to the document whose words were looked up last.
    @inline(__always)
    private var mostWritten: Double { context.written?.most(context.scratch.parts, context.scratch.fieldSets) ?? 0 }

    /// At least the caller's factor.
    @inline(__always)
    private func greatestFactor(_ document: UInt32) -> Double {
        guard let greatest = context.greatestAdjust else { return 1 }
        return min(1, Double(greatest(Int(document))))
    }

    /// The caller's factor, 0 to 1.
    @inline(__always)
    private func adjustFactor(_ document: UInt32) -> Double {
        guard let adjust = context.adjust else { return 1 }
        let given = adjust(Int(document))
        return given > 0 ? min(1, Double(given)) : 0
    }
}
