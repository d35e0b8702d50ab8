/// The best documents so far: a binary heap with the worst of them on top.
struct TopHits {
    /// A document that was scored, with the parts of its score.
    struct Candidate {
        let document: Int
        let score: Double
        /// What each scored list adds, in the order of the question; `nil` where the document is not in it.
        let parts: [Double?]
        let place: PlaceMeasure.Place
        let adjustFactor: Double

        /// Whether it comes after another: a lower score, or the same and added later.
        func isWorse(than other: Candidate) -> Bool {
            (score, -document) < (other.score, -other.document)
        }
    }

    private let limit: Int
    private var heap: [Candidate] = []
    /// The score below which a document cannot be among the best; below 0 as long as there is room.
    private(set) var threshold = -1.0

    init(limit: Int) { self.limit = max(0, limit) }

    /// Takes a candidate in where it is among the best.
    ///
    /// O(log limit).
    mutating func offer(_ candidate: Candidate) {
        if heap.count < limit {
            heap.append(candidate)
            siftUp()
        } else if let worst = heap.first, worst.isWorse(than: candidate) {
            heap[0] = candidate
            siftDown()
        }
        if heap.count == limit, let worst = heap.first { threshold = worst.score }
    }

    /// The best documents, best first.
    func sorted() -> [Candidate] { heap.sorted { $1.isWorse(than: $0) } }

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
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].isWorse(than: heap[worst]) { worst = child }
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
