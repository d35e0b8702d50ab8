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
        var groups: [[PostingList]]
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
    private let plan: Plan
    private var groups: [UnionCursor]
    private var cursors: [ScoredCursor]
    /// Where each of `cursors` stands, side by side.
    private var heads: [ScoredCursor.Head]
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

    init(_ plan: Plan, _ query: IndexQuery, index: SearchIndex, isPruning: Bool) throws(FileFault) {
        self.plan = plan
        groups = []
        for lists in plan.groups { groups.append(try UnionCursor(lists)) }
        cursors = []
        for list in plan.lists { cursors.append(try ScoredCursor(list)) }
        heads = cursors.map(\.head)
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
        func size(_ group: Int) -> Int { plan.groups[group].reduce(0) { $0 + $1.documentCount } }
        let matching = plan.needsMatch ? plan.lists.reduce(0) { $0 + $1.list.documentCount } : documentCount
        if let group = groups.indices.min(by: { size($0) < size($1) }), size(group) < matching {
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
            try consider(document, essential: order.count, bound: 0)
        }
    }

    private mutating func runOverGroup(_ group: Int) throws(FileFault) {
        while groups[group].document < documentCount, !passesOver(bounds.last ?? 0) {
            let document = groups[group].document
            try consider(document, essential: order.count, bound: 0)
            try groups[group].advance(to: document + 1)
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
            for place in essential..<order.count {
                let head = heads[order[place]]
                guard head.document != .max else { continue }
                document = min(document, head.document)
                blockEnd = min(blockEnd, head.blockEnd)
                blockBound += head.blockBound
            }
            guard document < documentCount else { return }
            // Up to the nearest end of a block no document is in any block but these.
            let passesOverBlocks = passesOver(blockBound)
            if !passesOverBlocks {
                var bound = 0.0
                for place in essential..<order.count where heads[order[place]].document == document {
                    bound += heads[order[place]].bound
                }
                if !passesOver(others + bound) { try consider(document, essential: essential, bound: bound) }
            }
            for place in essential..<order.count {
                try advance(order[place], to: (passesOverBlocks ? blockEnd : document) + 1)
            }
        }
    }

    private mutating func advance(_ list: Int, to document: Int) throws(FileFault) {
        guard heads[list].document < document else { return }
        try cursors[list].advance(to: document)
        heads[list] = cursors[list].head
    }

    // MARK: Scoring

    /// Whether documents whose lists add at most so much, before a factor up to 1, cannot be among the best.
    private mutating func passesOver(_ bound: Double, factor: Double = 1) -> Bool {
        guard isPruning, (plan.base + bound) * factor * Self.margin < top.threshold else { return false }
        isComplete = false
        return true
    }

    /// Tests a document, cheapest tests first, and offers it where it may be among the best.
    ///
    /// - Parameter bound: At least what the essential lists add.
    private mutating func consider(_ document: Int, essential: Int, bound: Double) throws(FileFault) {
        guard try filter.admits(document), try isInEveryGroup(document),
            let bound = try wholeBound(document, essential: essential, bound),
            let place = try places.place(of: document), !passesOver(bound, factor: place.factor),
            let relevance = try relevance(of: document)
        else { return }
        if isPruning, relevance * place.factor < top.threshold {
            isComplete = false
            return
        }
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
        for group in groups.indices {
            try groups[group].advance(to: document)
            guard groups[group].document == document else { return false }
        }
        return true
    }

    /// Brings the lists that are not essential to a document; `nil` where it cannot be among the best, otherwise at
    /// least what all lists add.
    private mutating func wholeBound(_ document: Int, essential: Int, _ bound: Double) throws(FileFault) -> Double? {
        var bound = bound
        for place in (0..<essential).reversed() {
            if passesOver(bound + bounds[place]) { return nil }
            try advance(order[place], to: document)
            if heads[order[place]].document == document { bound += heads[order[place]].bound }
        }
        return bound
    }

    /// Fills `parts` and adds them up in the order of the question; `nil` where the document does not match.
    private mutating func relevance(of document: Int) throws(FileFault) -> Double? {
        var sum = plan.base
        var matches = !plan.needsMatch
        for list in cursors.indices {
            parts[list] = nil
            guard heads[list].document == document else { continue }
            let score = try cursors[list].score(impacts)
            parts[list] = score
            sum += score
            matches = true
        }
        return matches ? sum : nil
    }
}
