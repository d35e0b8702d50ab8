import MappedFile

/// One search under way: proposes candidates in ascending order of document, drops those that cannot be among the best,
/// and scores the rest exactly.
///
/// Pruning is MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", IPM 31(6), 1995) with the
/// block maxima of Ding and Suel ("Faster top-k document retrieval using block-max indexes", SIGIR 2011). Place and
/// adjust factors are at most 1, so a bound of the relevance bounds the score. A document is dropped only where its
/// bound, with a margin for rounding, is below the threshold, never where equal.
struct SearchRun {
    /// What is asked, resolved against the index.
    struct Plan {
        /// The lists that make up the relevance, in the order of the question.
        var lists: [ScoredList]
        /// For every group of required keywords the lists of those that the index has.
        var groups: [[PostingCursor]]
        /// Whether a document must be in one of `lists`.
        var needsMatch: Bool
        /// What every relevance starts from.
        var base: Double { needsMatch ? 0 : 1 }
    }

    /// Bounds and scores add up in different orders, so bounds get a margin far above the rounding of doubles.
    private static let margin = 1 + 1e-6

    private let documentCount: Int
    private let impacts: ImpactReader
    private let filter: ColumnFilter
    private let adjust: (@Sendable (Int) -> Float)?
    private let isPruning: Bool
    private var plan: Plan
    private var places: PlaceMeasure
    private(set) var top: TopHits

    /// Indices into `plan.lists` by ascending bound.
    private let order: [Int]
    /// What the lists up to a place in `order` add at most together.
    private let bounds: [Double]
    /// What each list adds to the candidate, in the order of the question.
    private var parts: [Double?]
    /// How many documents matched, of those that were looked at.
    private(set) var matchCount = 0
    /// Whether no document was passed over.
    private(set) var isComplete = true

    init(_ plan: Plan, _ query: IndexQuery, index: SearchIndex, isPruning: Bool) {
        self.plan = plan
        self.isPruning = isPruning
        documentCount = index.documentCount
        impacts = index.impacts
        filter = ColumnFilter(query, schema: index.schema, columns: index.columns)
        places = PlaceMeasure(query, columns: index.columns)
        adjust = query.adjust
        top = TopHits(limit: query.limit)
        order = plan.lists.indices.sorted { (plan.lists[$0].bound, $0) < (plan.lists[$1].bound, $1) }
        var sum = 0.0
        bounds = order.map { list in
            sum += plan.lists[list].bound
            return sum
        }
        parts = Array(repeating: nil, count: plan.lists.count)
    }

    /// Searches, driven by whatever proposes the fewest candidates.
    mutating func run() throws(FileFault) {
        func size(_ group: [PostingCursor]) -> Int { group.reduce(0) { $0 + $1.documentCount } }
        let matching = plan.needsMatch ? plan.lists.reduce(0) { $0 + $1.cursor.documentCount } : documentCount
        if let group = plan.groups.indices.min(by: { size(plan.groups[$0]) < size(plan.groups[$1]) }),
            size(plan.groups[group]) < matching
        {
            try runOverGroup(group)
        } else if plan.needsMatch {
            try runOverLists()
        } else {
            try runOverAll()
        }
    }

    // MARK: Candidates

    private mutating func runOverAll() throws(FileFault) {
        for document in 0..<documentCount {
            guard !passesOver(bounds.last ?? 0) else { return }
            try consider(document, essential: order.count)
        }
    }

    private mutating func runOverGroup(_ group: Int) throws(FileFault) {
        while let document = plan.groups[group].map(\.document).min(), document < documentCount {
            guard !passesOver(bounds.last ?? 0) else { return }
            try consider(document, essential: order.count)
            for list in plan.groups[group].indices { try plan.groups[group][list].advance(to: document + 1) }
        }
    }

    /// Proposes the documents of the *essential* lists: those from the place in `order` on where the bounds so far
    /// reach the threshold.
    ///
    /// A document in none of them cannot be among the best.
    private mutating func runOverLists() throws(FileFault) {
        var essential = 0
        while true {
            while essential < order.count, passesOver(bounds[essential]) { essential += 1 }
            guard essential < order.count else { return }
            let others = essential > 0 ? bounds[essential - 1] : 0
            var document = Int.max
            var blockEnd = Int.max
            var blockBound = others
            for list in order[essential...] where plan.lists[list].cursor.document != .max {
                document = min(document, plan.lists[list].cursor.document)
                blockEnd = min(blockEnd, plan.lists[list].cursor.blockEnd)
                blockBound += plan.lists[list].blockBound
            }
            guard document < documentCount else { return }
            // Up to the nearest end of a block no document is in any block but these.
            if passesOver(blockBound) {
                for list in order[essential...] { try plan.lists[list].cursor.advance(to: blockEnd + 1) }
                continue
            }
            let bound = order[essential...].reduce(others) { sum, list in
                plan.lists[list].cursor.document == document ? sum + plan.lists[list].blockBound : sum
            }
            if !passesOver(bound) { try consider(document, essential: essential) }
            for list in order[essential...] { try plan.lists[list].cursor.advance(to: document + 1) }
        }
    }

    // MARK: Scoring

    /// Whether documents whose lists add at most so much cannot be among the best.
    private mutating func passesOver(_ bound: Double) -> Bool {
        guard isPruning, (plan.base + bound) * Self.margin < top.threshold else { return false }
        isComplete = false
        return true
    }

    /// Whether a score, or what will only be lowered to one, cannot be among the best.
    private mutating func passesOver(exactly score: Double) -> Bool {
        guard isPruning, score < top.threshold else { return false }
        isComplete = false
        return true
    }

    /// Scores a document, cheapest tests first.
    private mutating func consider(_ document: Int, essential: Int) throws(FileFault) {
        guard try filter.admits(document), try isInEveryGroup(document),
            let relevance = try relevance(of: document, essential: essential), !passesOver(exactly: relevance),
            let place = try places.place(of: document), !passesOver(exactly: relevance * place.factor)
        else { return }
        let given = adjust?(document) ?? 1
        let adjustFactor = given > 0 ? min(1, Double(given)) : 0
        guard adjustFactor > 0 else { return }
        matchCount += 1
        let score = relevance * place.factor * adjustFactor
        guard score >= top.threshold else { return }
        top.offer(
            TopHits.Candidate(
                document: document,
                score: score,
                parts: parts,
                place: place,
                adjustFactor: adjustFactor
            )
        )
    }

    private mutating func isInEveryGroup(_ document: Int) throws(FileFault) -> Bool {
        for group in plan.groups.indices {
            var isInGroup = false
            for list in plan.groups[group].indices where !isInGroup {
                try plan.groups[group][list].advance(to: document)
                isInGroup = plan.groups[group][list].document == document
            }
            guard isInGroup else { return false }
        }
        return true
    }

    /// Fills `parts` and adds them up in the order of the question; `nil` where the document does not match or cannot
    /// be among the best.
    private mutating func relevance(of document: Int, essential: Int) throws(FileFault) -> Double? {
        var sum = 0.0
        for place in order.indices.reversed() {
            // The essential lists were bounded before, by their blocks.
            if place < essential, passesOver(sum + bounds[place]) { return nil }
            let list = order[place]
            try plan.lists[list].cursor.advance(to: document)
            parts[list] = nil
            if plan.lists[list].cursor.document == document {
                let score = try plan.lists[list].score(impacts)
                parts[list] = score
                sum += score
            }
        }
        if plan.needsMatch, parts.allSatisfy({ $0 == nil }) { return nil }
        return parts.reduce(plan.base) { $0 + ($1 ?? 0) }
    }
}
