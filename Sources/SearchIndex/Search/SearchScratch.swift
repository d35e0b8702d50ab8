import Synchronization

/// The room that one search needs, kept for the next so that a search allocates next to nothing.
final class SearchScratch: @unchecked Sendable {
    var analyser: TermAnalyser
    /// For every chunk the sum of the lists' greatest impacts.
    let chunkSums: UnsafeMutablePointer<UInt16>
    /// For every chunk at least the place factor of its documents.
    let chunkFactors: UnsafeMutablePointer<Float>
    /// For every chunk at least the score of its documents.
    let chunkBounds: UnsafeMutablePointer<Float>
    /// For every chunk at most the distance of its documents.
    let distances: UnsafeMutablePointer<Float>
    /// The chunks to be visited first.
    let bestChunks: UnsafeMutablePointer<UInt32>
    /// The documents of those chunks that are scored when all were visited: sum in the high half, slot in the low one.
    let deferred: UnsafeMutablePointer<UInt64>
    /// What a filter found of each combination of ranges and masks.
    let knownCombinations: UnsafeMutablePointer<UInt8>
    /// For every document of a chunk the sum of its impacts.
    let sums: UnsafeMutablePointer<UInt16>
    /// The documents of a chunk that may be among the best: sum in the high half, number in the chunk in the low one.
    let candidates: UnsafeMutablePointer<UInt32>
    /// For every term of a question where it stood last in the text that is looked at.
    let lastPlaces: UnsafeMutablePointer<Int>
    /// For every term of a question how close the next one stands to it.
    let closeness: UnsafeMutablePointer<Double>
    /// Room for directories, one a list.
    private var directories: [DirectoryScratch] = []
    /// Factors of terms, list after list.
    private var factors: [UnsafeMutablePointer<Double>] = []
    /// The lists of a question.
    let lists: UnsafeMutablePointer<ScoredList>
    /// Room for the factors of lists that are not scored.
    let unusedFactors: UnsafeMutablePointer<Double>
    /// The parts of the score of one document: of every list; then what the very form of each adds, and what closeness
    /// adds, where words are kept as written.
    let parts: UnsafeMutableBufferPointer<Double>
    private var groupRoom: UnsafeMutablePointer<Float>?
    private var groupCapacity = 0
    private let space: SlotSpace

    init(schema: IndexSchema, space: SlotSpace) {
        analyser = TermAnalyser(schema.analysis)
        self.space = space
        let chunks = space.chunkCount + 8
        let firstChunks = ChunkBounds.firstChunks(of: space.chunkCount)
        chunkSums = .allocate(capacity: chunks)
        chunkFactors = .allocate(capacity: chunks)
        chunkBounds = .allocate(capacity: chunks)
        distances = .allocate(capacity: chunks)
        bestChunks = .allocate(capacity: firstChunks)
        deferred = .allocate(capacity: firstChunks * IndexLayout.chunkSize)
        knownCombinations = .allocate(capacity: ColumnFilter.mostKnown)
        sums = .allocate(capacity: IndexLayout.chunkSize)
        candidates = .allocate(capacity: IndexLayout.chunkSize)
        lists = .allocate(capacity: BoundScale.mostLists)
        parts = .allocate(capacity: 2 * BoundScale.mostLists + 1)
        lastPlaces = .allocate(capacity: BoundScale.mostLists)
        closeness = .allocate(capacity: BoundScale.mostLists)
        unusedFactors = .allocate(capacity: max(1, schema.textFields.count))
        chunkSums.initialize(repeating: 0, count: chunks)
        chunkFactors.initialize(repeating: 0, count: chunks)
        chunkBounds.initialize(repeating: 0, count: chunks)
        distances.initialize(repeating: 0, count: chunks)
        bestChunks.initialize(repeating: 0, count: firstChunks)
        deferred.initialize(repeating: 0, count: firstChunks * IndexLayout.chunkSize)
        knownCombinations.initialize(repeating: 0, count: ColumnFilter.mostKnown)
        sums.initialize(repeating: 0, count: IndexLayout.chunkSize)
        candidates.initialize(repeating: 0, count: IndexLayout.chunkSize)
        parts.initialize(repeating: 0)
        lastPlaces.initialize(repeating: 0, count: BoundScale.mostLists)
        closeness.initialize(repeating: 0, count: BoundScale.mostLists)
        unusedFactors.initialize(repeating: 0, count: max(1, schema.textFields.count))
    }

    deinit {
        chunkSums.deallocate()
        chunkFactors.deallocate()
        chunkBounds.deallocate()
        distances.deallocate()
        bestChunks.deallocate()
        groupRoom?.deallocate()
        deferred.deallocate()
        knownCombinations.deallocate()
        sums.deallocate()
        candidates.deallocate()
        for factors in factors { factors.deallocate() }
        lists.deallocate()
        parts.deallocate()
        lastPlaces.deallocate()
        closeness.deallocate()
        unusedFactors.deallocate()
    }

    /// Room for a factor, and a number beside, of every group of a keyword's list.
    func groupFactors(_ count: Int) -> (values: UnsafeMutablePointer<Float>, scratch: UnsafeMutablePointer<Float>) {
        if groupCapacity < count || groupRoom == nil {
            groupRoom?.deallocate()
            groupCapacity = max(64, 2 * count)
            groupRoom = .allocate(capacity: 2 * groupCapacity)
            groupRoom?.initialize(repeating: 0, count: 2 * groupCapacity)
        }
        let room = groupRoom ?? distances
        return (room, room + groupCapacity)
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

    init(schema: IndexSchema, space: SlotSpace) {
        self.schema = schema
        self.space = space
    }

    func take() -> SearchScratch {
        free.withLock { $0.popLast() } ?? SearchScratch(schema: schema, space: space)
    }

    /// Keeps the room, but nothing of the words that were asked.
    func giveBack(_ scratch: SearchScratch) {
        scratch.analyser.forget()
        free.withLock { $0.append(scratch) }
    }
}
