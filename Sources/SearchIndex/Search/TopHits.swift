/// The best documents so far: a binary heap with the worst of them on top.
struct TopHits {
    /// A document that was scored.
    struct Candidate {
        let document: Int
        let score: Double
        let place: PlaceMeasure.Place
        let adjustFactor: Double
        /// Where the parts of its score are kept.
        var row = 0

        /// Whether it comes after another: a lower score, or the same and added later.
        @inline(__always)
        func isWorse(than other: Candidate) -> Bool {
            score < other.score || (score == other.score && document > other.document)
        }
    }

    /// How many are wanted.
    let limit: Int
    private let partCount: Int
    private var heap: [Candidate] = []
    /// The parts of each candidate's score, row by row.
    private var parts: [Double] = []
    /// The score below which a document cannot be among the best; below 0 as long as there is room.
    private(set) var threshold = -1.0

    /// - Parameter partCount: How many parts every score has.
    init(limit: Int, partCount: Int) {
        self.limit = max(0, limit)
        self.partCount = partCount
        heap.reserveCapacity(min(self.limit, 16))
        parts.reserveCapacity(min(self.limit, 16) * partCount)
    }

    /// Takes a candidate in where it is among the best.
    ///
    /// O(log limit + parts).
    mutating func offer(_ candidate: Candidate, parts given: UnsafeBufferPointer<Double>) {
        var candidate = candidate
        if heap.count < limit {
            candidate.row = heap.count
            parts.append(contentsOf: given)
            heap.append(candidate)
            siftUp()
        } else if let worst = heap.first, worst.isWorse(than: candidate) {
            candidate.row = worst.row
            for index in 0..<partCount { parts[worst.row * partCount + index] = given[index] }
            heap[0] = candidate
            siftDown()
        }
        if heap.count == limit, let worst = heap.first { threshold = worst.score }
    }

    /// The best documents, best first.
    func sorted() -> [Candidate] { heap.sorted { $1.isWorse(than: $0) } }

    /// The parts of a candidate's score.
    func parts(of candidate: Candidate) -> ArraySlice<Double> {
        parts[candidate.row * partCount..<(candidate.row + 1) * partCount]
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0, heap[child].isWorse(than: heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            for child in 2 * parent + 1...2 * parent + 2 where child < heap.count {
                if heap[child].isWorse(than: heap[worst]) { worst = child }
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
