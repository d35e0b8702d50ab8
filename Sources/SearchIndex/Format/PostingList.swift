import MappedFile

/// The documents that have a key, in ascending order, in blocks of 128.
struct PostingList: Sendable {
    static let damage = "has a damaged posting list. Publish it again."

    /// How many documents it has, at least 1.
    let documentCount: Int
    /// At least the greatest impact of its postings, 0 to 1.
    let maximumImpact: Double
    private let blocks: ByteView
    private let postings: ByteView
    private let indexDocumentCount: Int

    /// A list, once its record is seen to lie inside the sections.
    init(_ record: KeyRecord, in dictionary: KeyDictionary) throws(FileFault) {
        documentCount = Int(record.documentCount)
        maximumImpact = Double(record.maximumImpact)
        postings = dictionary.postings
        indexDocumentCount = dictionary.documentCount
        let blockCount = (documentCount + IndexLayout.blockSize - 1) / IndexLayout.blockSize
        guard documentCount > 0, documentCount <= dictionary.documentCount, (0...1).contains(maximumImpact),
            record.firstBlock <= UInt64(dictionary.blocks.count / BlockRecord.size)
        else { throw dictionary.blocks.corrupt(Self.damage) }
        blocks = try dictionary.blocks.slice(
            at: Int(record.firstBlock) * BlockRecord.size,
            count: blockCount * BlockRecord.size
        )
    }

    /// The fault of a list that contradicts itself.
    func damaged() -> FileFault { blocks.corrupt(Self.damage) }

    /// How many blocks it has.
    var blockCount: Int { blocks.count / BlockRecord.size }

    /// The last document of a block.
    func lastDocument(ofBlock index: Int) throws(FileFault) -> Int {
        Int(try blocks.load(UInt32.self, at: index * BlockRecord.size + 12))
    }

    /// A block's record, checked in itself.
    func block(_ index: Int) throws(FileFault) -> BlockRecord {
        let start = index * BlockRecord.size
        let record = BlockRecord(
            offset: try blocks.load(at: start),
            firstDocument: try blocks.load(at: start + 8),
            lastDocument: try blocks.load(at: start + 12),
            maximumImpact: try blocks.load(at: start + 16),
            documentWidth: try blocks.load(at: start + 17),
            codeWidth: try blocks.load(at: start + 18),
            count: try blocks.load(at: start + 19)
        )
        guard record.firstDocument <= record.lastDocument, Int(record.lastDocument) < indexDocumentCount,
            (1...IndexLayout.blockSize).contains(Int(record.count)), record.offset <= UInt64(postings.count),
            [1, 2, 4].contains(record.documentWidth), [1, 2, 4].contains(record.codeWidth)
        else { throw blocks.corrupt(Self.damage) }
        return record
    }

    /// Writes the documents of a block to `documents`, which has room for a full block: ascending, each in the index.
    func decode(_ block: BlockRecord, into documents: inout [UInt32]) throws(FileFault) {
        let count = Int(block.count)
        let width = Int(block.documentWidth)
        let bytes = try postings.slice(at: Int(block.offset), count: count * width)
        let isSound = bytes.withUnsafeBytes { bytes in
            var last = -1
            for index in 0..<count {
                let gap: Int =
                    switch width {
                    case 1: Int(bytes[index])
                    case 2: Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)))
                    default: Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
                    }
                let document = Int(block.firstDocument) + gap
                guard document > last, document <= Int(block.lastDocument) else { return false }
                documents[index] = UInt32(document)
                last = document
            }
            return last == Int(block.lastDocument) && documents[0] == block.firstDocument
        }
        guard isSound else { throw postings.corrupt(Self.damage) }
    }

    /// At least the impact of a posting of a block, in 255ths of the list's maximum.
    func impact(_ block: BlockRecord, _ index: Int) throws(FileFault) -> UInt8 {
        try postings.load(UInt8.self, at: Int(block.offset) + Int(block.count) * Int(block.documentWidth) + index)
    }

    /// The payload code of a posting of a block.
    func code(_ block: BlockRecord, _ index: Int) throws(FileFault) -> Int {
        let codes = Int(block.offset) + Int(block.count) * (Int(block.documentWidth) + 1)
        let start = codes + index * Int(block.codeWidth)
        switch block.codeWidth {
        case 1: return Int(try postings.load(UInt8.self, at: start))
        case 2: return Int(try postings.load(UInt16.self, at: start))
        default: return Int(try postings.load(UInt32.self, at: start))
        }
    }
}
