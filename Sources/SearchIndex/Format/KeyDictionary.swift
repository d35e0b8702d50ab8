import MappedFile

/// A dictionary of the file: keys in byte order, each with a posting list.
///
/// Nothing is read before it is looked up.
struct KeyDictionary: Sendable {
    private let names: ByteView
    private let text: ByteView
    let blocks: ByteView
    let postings: ByteView
    /// How many documents the index has; no list may name another.
    let documentCount: Int

    /// Opens the dictionary's sections, in time independent of their size.
    init(_ file: SectionedFile, _ sections: IndexLayout.ListSections, documentCount: Int) throws(FileFault) {
        names = try file.section(sections.names)
        text = try file.section(sections.text)
        blocks = try file.section(sections.blocks)
        postings = try file.section(sections.postings)
        self.documentCount = documentCount
        guard names.count % KeyRecord.size == 0, blocks.count % BlockRecord.size == 0 else {
            throw names.corrupt("has a damaged index dictionary. Publish it again.")
        }
    }

    /// How many keys there are.
    var count: Int { names.count / KeyRecord.size }

    /// The posting list of a key, `nil` where there is no such key.
    ///
    /// O(log keys).
    func list(of key: [UInt8]) throws(FileFault) -> PostingList? {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            let record = try record(middle)
            switch try compare(record, key) {
            case 0: return try PostingList(record, in: self)
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return nil
    }

    /// Below 0 where the record's key comes before `key`, above 0 where after.
    private func compare(_ record: KeyRecord, _ key: [UInt8]) throws(FileFault) -> Int {
        guard let offset = Int(exactly: record.textOffset) else { throw names.corrupt(PostingList.damage) }
        let known = try text.slice(at: offset, count: Int(record.textCount))
        return known.withUnsafeBytes { known in
            for (left, right) in zip(known, key) where left != right { return Int(left) - Int(right) }
            return known.count - key.count
        }
    }

    private func record(_ index: Int) throws(FileFault) -> KeyRecord {
        let offset = index * KeyRecord.size
        return KeyRecord(
            textOffset: try names.load(at: offset),
            firstBlock: try names.load(at: offset + 8),
            textCount: try names.load(at: offset + 16),
            documentCount: try names.load(at: offset + 20),
            maximumImpact: try names.loadFloat(at: offset + 24)
        )
    }
}
