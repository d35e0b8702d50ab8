/// How the documents of an index are numbered inside it.
///
/// A *slot* is a document's number there: documents without a place come first, in the order in which they were added,
/// filled up to a whole chunk with slots that have none; the others follow along a Hilbert curve (``DocumentOrder``), so that a
/// chunk of slots is a small area on the ground.
struct SlotSpace: Hashable, Sendable {
    let documentCount: Int
    /// How many documents have no place.
    let placelessCount: Int

    /// How many chunks the documents without a place fill.
    var placelessChunkCount: Int { Self.chunks(placelessCount) }

    /// The first slot of a document with a place.
    var firstLocatedSlot: Int { placelessChunkCount * IndexLayout.chunkSize }

    var chunkCount: Int { placelessChunkCount + Self.chunks(documentCount - placelessCount) }

    /// How many spans of chunks there are.
    var spanCount: Int { (chunkCount + IndexLayout.spanSize - 1) / IndexLayout.spanSize }

    var slotCount: Int { chunkCount * IndexLayout.chunkSize }

    /// How many ranges of 65,536 slots there are.
    var rangeCount: Int { (slotCount + IndexLayout.rangeSize - 1) / IndexLayout.rangeSize }

    private static func chunks(_ count: Int) -> Int { (count + IndexLayout.chunkSize - 1) / IndexLayout.chunkSize }
}
