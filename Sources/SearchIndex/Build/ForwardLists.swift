/// The postings gathered while documents are added: for every document its keys and their payloads.
struct ForwardLists {
    private var keys: [UInt32] = []
    private var payloads: [UInt32] = []
    /// Where every document's postings end.
    private var ends: [Int] = []

    /// Adds a posting of the document under construction.
    @inline(__always)
    mutating func append(key: Int, payload: UInt32) {
        keys.append(UInt32(truncatingIfNeeded: key))
        payloads.append(payload)
    }

    /// Ends the document under construction.
    mutating func endDocument() { ends.append(keys.count) }

    /// The lists turned round: for every key its slots in ascending order, by counting sort.
    func inverted(keyCount: Int, order: DocumentOrder) -> InvertedLists {
        var starts = [Int](repeating: 0, count: keyCount + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var next = starts
        var postings = [Posting](repeating: Posting(slot: 0, payload: 0), count: keys.count)
        for (slot, document) in order.documents.enumerated() {
            guard let document else { continue }
            for posting in (document == 0 ? 0 : ends[document - 1])..<ends[document] {
                let key = Int(keys[posting])
                postings[next[key]] = Posting(slot: UInt32(truncatingIfNeeded: slot), payload: payloads[posting])
                next[key] += 1
            }
        }
        return InvertedLists(starts: starts, postings: postings)
    }
}

/// A document in a list under construction.
struct Posting {
    let slot: UInt32
    /// The provisional number of its payload.
    let payload: UInt32
}

/// For every key its postings.
struct InvertedLists {
    /// Where every key's postings start, and where the last ones end.
    private let starts: [Int]
    private let postings: [Posting]

    init(starts: [Int], postings: [Posting]) {
        self.starts = starts
        self.postings = postings
    }

    /// A key's postings in ascending order of slot.
    subscript(key: Int) -> ArraySlice<Posting> { postings[starts[key]..<starts[key + 1]] }
}
