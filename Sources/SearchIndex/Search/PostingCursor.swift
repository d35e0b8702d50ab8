import MappedFile

/// Walks one posting list forwards.
///
/// A block is decoded only when the walk goes inside it, so that blocks passed over by their bound cost one record.
struct PostingCursor {
    private let list: PostingList
    private var blockIndex = 0
    private var block: BlockRecord
    private var documents = [UInt32](repeating: 0, count: IndexLayout.blockSize)
    private var isDecoded = false
    private var position = 0
    /// The document it stands at, `Int.max` at the end.
    private(set) var document: Int

    /// A cursor at the list's first document.
    init(_ list: PostingList) throws(FileFault) {
        self.list = list
        block = try list.block(0)
        document = Int(block.firstDocument)
    }

    /// At least the impact of every posting in the current block.
    var blockImpact: Double { Double(block.maximumImpact) / 255 * list.maximumImpact }

    /// At least the impact of the current posting.
    func postingImpact() throws(FileFault) -> Double {
        Double(try list.impact(block, position)) / 255 * list.maximumImpact
    }

    /// The last document of the current block.
    var blockEnd: Int { Int(block.lastDocument) }

    /// The payload code of the current posting.
    func code() throws(FileFault) -> Int { try list.code(block, position) }

    /// Goes forward to the first document from `target` on.
    ///
    /// Does nothing where it stands there or beyond.
    mutating func advance(to target: Int) throws(FileFault) {
        guard target > document else { return }
        if target > blockEnd {
            try enterBlock(reaching: target)
            guard document < target else { return }
        }
        try goInside(to: target)
    }

    /// Stands at the start of the first later block that does not end before `target`, found by galloping.
    private mutating func enterBlock(reaching target: Int) throws(FileFault) {
        var low = blockIndex + 1
        var step = 1
        while low + step < list.blockCount, try list.lastDocument(ofBlock: low + step) < target {
            low += step
            step *= 2
        }
        var high = min(low + step, list.blockCount)
        while low < high {
            let middle = low + (high - low) / 2
            if try list.lastDocument(ofBlock: middle) < target { low = middle + 1 } else { high = middle }
        }
        guard low < list.blockCount else {
            document = .max
            return
        }
        let next = try list.block(low)
        // Blocks that go backwards would let a damaged file hold the search up.
        guard Int(next.firstDocument) > blockEnd, Int(next.lastDocument) >= target else {
            throw list.damaged()
        }
        blockIndex = low
        block = next
        isDecoded = false
        position = 0
        document = Int(next.firstDocument)
    }

    /// Goes to the first document from `target` on inside the current block, which ends there or later.
    private mutating func goInside(to target: Int) throws(FileFault) {
        if !isDecoded {
            try list.decode(block, into: &documents)
            isDecoded = true
        }
        position += 1
        if Int(documents[position]) < target {
            var low = position + 1
            var high = Int(block.count) - 1
            while low < high {
                let middle = (low + high) / 2
                if Int(documents[middle]) < target { low = middle + 1 } else { high = middle }
            }
            position = low
        }
        document = Int(documents[position])
    }
}
