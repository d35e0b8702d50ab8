import Synchronization

/// The room that one search needs, kept for the next so that a search allocates next to nothing.
///
/// A pool lends it to one search at a time, so its properties need no checks that accesses exclude each other.
final class SearchScratch: @unchecked Sendable {
    /// How many documents are put off at most; more than a chunk has.
    static let mostDeferred = 4_096

    @exclusivity(unchecked) var analyser: TermAnalyser
    /// For every chunk the sum of the lists' greatest impacts.
    let chunkSums: UnsafeMutablePointer<UInt16>
    /// For every chunk at least the place factor of its documents.
    let chunkFactors: UnsafeMutablePointer<Float>
    /// For every chunk at least the score of its documents.
    let chunkBounds: UnsafeMutablePointer<Float>
    /// For every chunk at most the distance of its documents.
    let distances: UnsafeMutablePointer<Float>
    /// The greatest bounds in a sample of blocks.
    let levels: UnsafeMutablePointer<Float>
    /// The documents that are still to be scored: bound in the high half, slot in the low one.
    let deferred: UnsafeMutablePointer<UInt64>
    // Room in which they are sorted.
    let sortedBounds: UnsafeMutablePointer<UInt64>
    let digitCounts: UnsafeMutablePointer<Int>
    /// For every document of a chunk the sum of its impacts.
    let sums: UnsafeMutablePointer<UInt16>
    /// The documents of a chunk that may be among the best: sum in the high half, number in the chunk in the low one.
    let candidates: UnsafeMutablePointer<UInt32>
    /// For every term of a question where it stood last in the text that is looked at.
    let lastPlaces: UnsafeMutablePointer<Int>
    /// For every term of a question how close the next one stands to it.
    let closeness: UnsafeMutablePointer<Double>
    /// Which forms may be those of a question's terms.
    let formMarks = FormMarks()
    /// Room for directories, one a list.
    @exclusivity(unchecked) private var directories: [DirectoryScratch] = []
    /// Factors of terms, list after list.
    @exclusivity(unchecked) private var factors: [UnsafeMutablePointer<Double>] = []
    /// The lists of a question.
    let lists: UnsafeMutablePointer<ScoredList>
    /// Room for the factors of lists that are not scored.
    let unusedFactors: UnsafeMutablePointer<Double>
    /// The best scores that sums promise.
    let promises: UnsafeMutablePointer<Double>
    /// The parts of the score of one document: of every list; then what the very form of each adds, and what closeness
    /// adds, where words are kept as written.
    let parts: UnsafeMutablePointer<Double>
    /// The fields that have the terms of the lists in one document, a bit each.
    let fieldSets: UnsafeMutablePointer<UInt64>
    /// The norms of text lengths.
    let norms: LengthNorms
    /// The best documents, and the closest whatever the caller's factor makes of them.
    let best = HitRoom()
    let closest = HitRoom()
    /// Where each hit's matches end.
    @exclusivity(unchecked) var matchEnds = Room<(word: Int, keyword: Int)>(16)
    // The lists for adding up, and the spans of chunks to look at with their place factors.
    @exclusivity(unchecked) var terms = Room<ChunkTerm>(8)
    @exclusivity(unchecked) var spans = Room<UInt32>()
    @exclusivity(unchecked) var spanFactors = Room<Float>()
    // The groups of required keywords, their lists, and the groups of postings to visit with their place factors.
    @exclusivity(unchecked) var groups = Room<UnsafeBufferPointer<KeywordList>>(4)
    @exclusivity(unchecked) var groupLists = Room<KeywordList>(4)
    @exclusivity(unchecked) var groupVisits = Room<GroupVisit>()
    @exclusivity(unchecked) var groupFactors = Room<Float>()
    // What a filter finds of the combinations of a group's documents.
    let groupCombinations: UnsafeMutablePointer<UInt32>
    let marks: UnsafeMutablePointer<UInt8>
    let passing: UnsafeMutablePointer<UInt8>
    // A question's filters, and what each finds of the values of its column.
    @exclusivity(unchecked) var filterTests = Room<ColumnFilter.Test>(8)
    @exclusivity(unchecked) private var passes: [UnsafeMutableBufferPointer<UInt8>] = []
    private let space: SlotSpace

    init(schema: IndexSchema, space: SlotSpace, norms: LengthNorms) {
        self.norms = norms
        analyser = TermAnalyser(schema.analysis)
        self.space = space
        let chunks = space.spanCount * IndexLayout.spanSize
        chunkSums = .allocate(capacity: chunks)
        chunkFactors = .allocate(capacity: chunks)
        chunkBounds = .allocate(capacity: chunks)
        distances = .allocate(capacity: chunks)
        levels = .allocate(capacity: ScoreLevels.kept)
        promises = .allocate(capacity: ScoreFloor.mostHits)
        deferred = .allocate(capacity: Self.mostDeferred)
        sortedBounds = .allocate(capacity: Self.mostDeferred)
        digitCounts = .allocate(capacity: BoundOrder.digits)
        groupCombinations = .allocate(capacity: IndexLayout.groupSize)
        marks = .allocate(capacity: IndexLayout.groupSize)
        passing = .allocate(capacity: IndexLayout.groupSize)
        sums = .allocate(capacity: IndexLayout.chunkSize)
        candidates = .allocate(capacity: IndexLayout.chunkSize)
        lists = .allocate(capacity: BoundScale.mostLists)
        parts = .allocate(capacity: 2 * BoundScale.mostLists + 1)
        fieldSets = .allocate(capacity: BoundScale.mostLists)
        lastPlaces = .allocate(capacity: BoundScale.mostLists)
        closeness = .allocate(capacity: BoundScale.mostLists)
        unusedFactors = .allocate(capacity: max(1, schema.textFields.count))
    }

    deinit {
        chunkSums.deallocate()
        chunkFactors.deallocate()
        chunkBounds.deallocate()
        distances.deallocate()
        levels.deallocate()
        promises.deallocate()
        deferred.deallocate()
        sortedBounds.deallocate()
        digitCounts.deallocate()
        groupCombinations.deallocate()
        marks.deallocate()
        passing.deallocate()
        for table in passes { table.deallocate() }
        sums.deallocate()
        candidates.deallocate()
        for factors in factors { factors.deallocate() }
        lists.deallocate()
        parts.deallocate()
        fieldSets.deallocate()
        lastPlaces.deallocate()
        closeness.deallocate()
        unusedFactors.deallocate()
    }

    /// Room for what one test finds of so many values.
    func passes(ofTest test: Int, count: Int) -> UnsafeMutablePointer<UInt8> {
        while passes.count <= test { passes.append(.allocate(capacity: 256)) }
        if passes[test].count < count {
            passes[test].deallocate()
            passes[test] = .allocate(capacity: count)
        }
        return passes[test].baseAddress ?? marks
    }

    /// Room for the factors of a term's list.
    func factors(ofList list: Int, each count: Int) -> UnsafeMutablePointer<Double> {
        while factors.count <= list {
            let room = UnsafeMutablePointer<Double>.allocate(capacity: max(1, count))
            room.initialize(repeating: 0, count: max(1, count))
            factors.append(room)
        }
        return factors[list]
    }

    /// Room for the directory of a list.
    func directory(_ list: Int) -> DirectoryScratch {
        while directories.count <= list { directories.append(DirectoryScratch(space: space)) }
        return directories[list]
    }
}

/// Rooms for searches that run at once.
final class ScratchPool: Sendable {
    private let free = Mutex<[SearchScratch]>([])
    private let schema: IndexSchema
    private let space: SlotSpace
    private let norms: LengthNorms

    init(schema: IndexSchema, space: SlotSpace, weighting: TermWeighting) {
        self.schema = schema
        self.space = space
        norms = LengthNorms(weighting)
    }

    func take() -> SearchScratch {
        free.withLock { $0.popLast() } ?? SearchScratch(schema: schema, space: space, norms: norms)
    }

    /// Keeps the room, but nothing of the words that were asked.
    func giveBack(_ scratch: SearchScratch) {
        scratch.analyser.forget()
        free.withLock { $0.append(scratch) }
    }
}
