import MappedFile

/// A list of a frequent term: a directory of its chunks, the greatest impact in each, and the chunks' postings.
///
/// The two-level maxima are those of Carlson et al., "Dynamic superblock pruning", SIGIR 2025 (arXiv 2504.17045), after
/// Mallia, Suel and Tonellotto, "Faster learned sparse retrieval with block-max pruning", SIGIR 2024 (arXiv 2405.01117).
struct ChunkedList {
    /// Where the parts of a list stand, counted from its start.
    struct Shape {
        let offsets: Int
        let maxima: Int
        /// The maxima of the blocks.
        let blockMaxima: Int
        /// Where the chunks' postings start.
        let chunks: Int

        init(space: SlotSpace) {
            let chunkCount = space.chunkCount
            offsets = (chunkCount + IndexLayout.directoryStride - 1) / IndexLayout.directoryStride * 4
            maxima = offsets + chunkCount * 2
            blockMaxima = maxima + chunkCount
            chunks = blockMaxima + chunkCount * IndexLayout.blockMaximaSize
        }
    }

    /// Whether a list of so many documents is chunked.
    static func isUsed(documentCount: Int, space: SlotSpace) -> Bool {
        documentCount * IndexLayout.chunkedSparsity >= space.slotCount
    }

    /// For every sixteen chunks where they start, `u32`, counted from ``chunks``.
    private let bases: UnsafeRawPointer
    /// For every chunk where it starts, `u16`, counted from its base.
    private let offsets: UnsafeRawPointer
    private let chunks: UnsafePointer<UInt8>
    /// How far from ``chunks`` a chunk may start.
    private let room: Int
    /// The greatest impact in every chunk; 0 where the list has no document there.
    let maxima: UnsafePointer<UInt8>
    /// The greatest impact in every block, as ``Nibbles``.
    let blockMaxima: UnsafePointer<UInt8>

    /// A list that starts at a place, `nil` where it would not lie inside the section.
    init?(_ lists: ProvenBytes, at start: Int, space: SlotSpace) {
        let shape = Shape(space: space)
        guard lists.has(shape.chunks + IndexLayout.slack, at: start) else { return nil }
        let first = lists.bytes(at: start)
        bases = UnsafeRawPointer(first)
        offsets = UnsafeRawPointer(first + shape.offsets)
        chunks = first + shape.chunks
        room = lists.count - IndexLayout.slack - start - shape.chunks
        maxima = first + shape.maxima
        blockMaxima = first + shape.blockMaxima
    }

    /// The documents in a chunk that has some, and after them their payloads; `nil` where they would not lie inside the
    /// section.
    @inline(__always)
    func run(_ chunk: Int) -> PostingRun? {
        let base = bases.loadUnaligned(
            fromByteOffset: chunk / IndexLayout.directoryStride &* 4,
            as: UInt32.self
        )
        let offset = offsets.loadUnaligned(fromByteOffset: chunk &* 2, as: UInt16.self)
        let place = Int(UInt32(littleEndian: base)) &+ Int(UInt16(littleEndian: offset))
        guard place <= room else { return nil }
        let bytes = chunks + place
        let count = Int(bytes[0]) &+ 1
        let isBitmap = count > IndexLayout.mostListedInChunk
        return PostingRun(
            count: count,
            kind: isBitmap ? .bitmap : .listed,
            documents: bytes + 1,
            impacts: bytes + 1 + (isBitmap ? IndexLayout.chunkSize / 8 : count),
            firstImpact: 0
        )
    }
}
