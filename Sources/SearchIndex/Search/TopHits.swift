/// The best documents so far: a binary heap with the worst of them on top, in the search's scratch.
struct TopHits {
    /// A document that was scored.
    struct Entry: BitwiseCopyable {
        let score: Double
        let document: UInt32
        /// Where the rest of what is known of it is kept.
        let row: UInt32

        /// Whether it comes after another: a lower score, or the same and added later.
        @inline(__always)
        func isWorse(than other: Entry) -> Bool {
            score < other.score || (score == other.score && document > other.document)
        }
    }

    /// What is known of a document beside its score.
    struct Detail: BitwiseCopyable {
        let place: PlaceMeasure.Place
        let adjustFactor: Double
    }

    /// How many are wanted.
    let limit: Int
    private let partCount: Int
    private let room: HitRoom
    private var heap: UnsafeMutablePointer<Entry>
    private var details: UnsafeMutablePointer<Detail>
    /// The parts of each score, row by row.
    private var parts: UnsafeMutablePointer<Double>
    private var capacity = 0
    /// How many there are.
    private(set) var count = 0
    /// The score below which a document cannot be among the best; below 0 as long as there is room.
    private(set) var threshold = -1.0

    /// - Parameter partCount: How many parts every score has.
    init(limit: Int, partCount: Int, room: HitRoom) {
        self.limit = max(0, limit)
        self.partCount = partCount
        self.room = room
        capacity = min(self.limit, 16)
        heap = room.heap.take(capacity)
        details = room.details.take(capacity)
        parts = room.rows.take(capacity * partCount)
    }

    /// Takes a document in where it is among the best.
    ///
    /// O(log limit + parts).
    mutating func offer(document: UInt32, score: Double, _ detail: Detail, parts given: UnsafePointer<Double>) {
        if count < limit {
            if count == capacity { grow() }
            keep(Entry(score: score, document: document, row: UInt32(truncatingIfNeeded: count)), detail, given)
            count += 1
            siftUp()
        } else {
            guard count > 0 else { return }
            let entry = Entry(score: score, document: document, row: heap[0].row)
            guard heap[0].isWorse(than: entry) else { return }
            heap[0] = entry
            keep(entry, detail, given)
            siftDown()
        }
        if count == limit { threshold = heap[0].score }
    }

    @inline(__always)
    private mutating func keep(_ entry: Entry, _ detail: Detail, _ given: UnsafePointer<Double>) {
        if count < limit { heap[count] = entry }
        details[Int(entry.row)] = detail
        let row = parts + Int(entry.row) &* partCount
        for index in 0..<partCount { row[index] = given[index] }
    }

    private mutating func grow() {
        capacity = min(limit, capacity * 2)
        heap = room.heap.take(capacity, keeping: count)
        details = room.details.take(capacity, keeping: count)
        parts = room.rows.take(capacity * partCount, keeping: count * partCount)
    }

    /// The best documents, best first; the heap is none afterwards.
    func sorted() -> UnsafeMutableBufferPointer<Entry> {
        var entries = UnsafeMutableBufferPointer(start: heap, count: count)
        entries.sort { $1.isWorse(than: $0) }
        return entries
    }

    /// What is known of a document beside its score.
    func detail(_ entry: Entry) -> Detail { details[Int(entry.row)] }

    /// The parts of a document's score.
    func parts(_ entry: Entry) -> UnsafePointer<Double> { UnsafePointer(parts + Int(entry.row) * partCount) }

    private func siftUp() {
        var child = count - 1
        let entry = heap[child]
        while child > 0 {
            let parent = (child &- 1) / 2
            guard entry.isWorse(than: heap[parent]) else { break }
            heap[child] = heap[parent]
            child = parent
        }
        heap[child] = entry
    }

    private func siftDown() {
        let entry = heap[0]
        var parent = 0
        while true {
            var child = 2 &* parent &+ 1
            guard child < count else { break }
            if child &+ 1 < count, heap[child &+ 1].isWorse(than: heap[child]) { child &+= 1 }
            guard heap[child].isWorse(than: entry) else { break }
            heap[parent] = heap[child]
            parent = child
        }
        heap[parent] = entry
    }
}

/// The room that the best documents of a search take: their order, their details and the parts of their scores.
final class HitRoom {
    @exclusivity(unchecked) var heap = Room<TopHits.Entry>(16)
    @exclusivity(unchecked) var details = Room<TopHits.Detail>(16)
    @exclusivity(unchecked) var rows = Room<Double>()
}
