import MappedFile

/// A list kept as slots one after another: of a rare term, or of a keyword.
///
/// It has no directory of chunks of its own; a search that needs one makes it (``ChunkDirectory``), unless the file has one.
struct RangedList {
    let slots: RangedSlots
    /// One impact a posting, as ``Nibbles``; `nil` where all have the greatest.
    private let impacts: UnsafePointer<UInt8>?
    private let payloads: PayloadColumn
    private let payloadStart: UnsafePointer<UInt8>
    private let payloadLimit: Int

    /// A list whose slots start at one place and whose impacts and payloads at another, `nil` where they would not lie inside
    /// the section.
    ///
    /// - Parameter isDense: Whether its payloads are a dense column.
    init?(
        _ lists: ProvenBytes,
        slotsAt slotStart: Int,
        impactsAt impactStart: Int,
        hasImpacts: Bool,
        isDense: Bool = false,
        record: KeyRecord,
        space: SlotSpace
    ) {
        let count = Int(record.documentCount)
        payloads = PayloadColumn(
            common: Int(record.commonPayload),
            width: Int(record.payloadWidth),
            isDense: isDense
        )
        let impactSize = hasImpacts ? Nibbles.size(count) : 0
        guard lists.has(RangedSlots.size(count: count, space: space), at: slotStart),
            lists.has(impactSize + payloads.bitsSize(count) + 8, at: impactStart),
            let slots = RangedSlots(lists, at: slotStart, count: count, space: space)
        else { return nil }
        self.slots = slots
        impacts = hasImpacts ? lists.bytes(at: impactStart) : nil
        payloadStart = lists.bytes(at: impactStart + impactSize)
        payloadLimit = lists.count - impactStart - impactSize
    }

    /// A rare term's list: slots, impacts, payloads.
    init?(_ lists: ProvenBytes, at start: Int, record: KeyRecord, space: SlotSpace) {
        let size = RangedSlots.size(count: Int(record.documentCount), space: space)
        self.init(lists, slotsAt: start, impactsAt: start + size, hasImpacts: true, record: record, space: space)
    }

    /// The impact of a posting.
    @inline(__always)
    func impact(_ index: Int) -> UInt8 { impacts.map { Nibbles.impact($0, index) } ?? 255 }

    /// The payload of a posting, `nil` where it would lie outside the section.
    @inline(__always)
    func payload(_ index: Int) -> Int? {
        payloads.payload(index, at: payloadStart, count: slots.count, limit: payloadLimit)
    }

    /// The postings of a chunk, from its first one on.
    @inline(__always)
    func run(from first: Int, count: Int) -> PostingRun {
        PostingRun(
            count: count,
            kind: impacts == nil ? .rangedWithoutImpacts : .ranged,
            documents: slots.numbersInChunk(from: first),
            impacts: impacts ?? payloadStart,
            firstImpact: first
        )
    }
}
