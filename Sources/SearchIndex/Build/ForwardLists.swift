/// The postings gathered while documents are added: for every document its keys and their payloads.
struct ForwardLists {
    private var keys: [UInt32] = []
    private var payloads: [UInt32] = []
    /// Where every document's postings end.
    private var ends: [Int] = []

    /// Adds a posting of the document under construction.
    mutating func append(key: Int, payload: UInt32) {
        keys.append(UInt32(key))
        payloads.append(payload)
    }

    /// Ends the document under construction.
    mutating func endDocument() { ends.append(keys.count) }

    /// The lists turned round: for every key its documents in ascending order, by counting sort.
    func inverted(keyCount: Int) -> InvertedLists {
        var starts = [Int](repeating: 0, count: keyCount + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var next = starts
        var documents = [UInt32](repeating: 0, count: keys.count)
        var sorted = documents
        var posting = 0
        for (document, end) in ends.enumerated() {
            while posting < end {
                let place = next[Int(keys[posting])]
                next[Int(keys[posting])] += 1
                documents[place] = UInt32(document)
                sorted[place] = payloads[posting]
                posting += 1
            }
        }
        return InvertedLists(starts: starts, documents: documents, payloads: sorted)
    }
}

/// For every key its documents and their payloads.
struct InvertedLists {
    /// Where every key's postings start, and where the last ones end.
    let starts: [Int]
    let documents: [UInt32]
    let payloads: [UInt32]

    /// Where a key's postings are.
    func range(_ key: Int) -> Range<Int> { starts[key]..<starts[key + 1] }
}
