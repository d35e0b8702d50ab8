/// A list that adds to the score of its documents.
struct ScoredList {
    /// What its scores are multiplied with.
    private(set) var weight: Double
    /// At least what it adds to any score.
    private(set) var bound: Double
    /// At most what it adds to the scores of ten documents; below 0 where it has no ten.
    private(set) var tenthBound: Double
    /// How many documents it has.
    let documentCount: Int
    /// What its term's occurrences are multiplied with; `nil` for a keyword.
    let factors: UnsafePointer<Double>?
    /// What its impacts are multiplied with in sums.
    var multiplier: UInt16 = 1
    /// The greatest impact in every chunk, `nil` where it is not known yet.
    private(set) var maxima: UnsafePointer<UInt8>?
    /// The greatest impact in every block, as ``Nibbles``; `nil` where it is not known yet.
    private(set) var blockMaxima: UnsafePointer<UInt8>?
    private let payloads: PayloadColumn
    private let chunked: ChunkedList?
    /// Its slots, where it is not chunked.
    let ranged: RangedList?
    private var directory: ChunkDirectory?

    /// The list of a frequent term.
    init(_ list: ChunkedList, record: KeyRecord, weight: Double, factors: UnsafePointer<Double>) {
        self.weight = weight
        bound = weight * Double(record.maximumScore)
        tenthBound = bound * record.tenthShare
        documentCount = Int(record.documentCount)
        self.factors = factors
        maxima = list.maxima
        blockMaxima = list.blockMaxima
        payloads = PayloadColumn(common: Int(record.commonPayload), width: Int(record.payloadWidth))
        chunked = list
        ranged = nil
    }

    /// The list of a rare term or of a keyword.
    init(
        _ list: RangedList,
        record: KeyRecord,
        weight: Double,
        factors: UnsafePointer<Double>?,
        directory: ChunkDirectory?
    ) {
        self.weight = weight
        bound = weight * Double(record.maximumScore)
        tenthBound = bound * record.tenthShare
        documentCount = Int(record.documentCount)
        self.factors = factors
        maxima = directory?.maxima
        blockMaxima = directory?.blockMaxima
        payloads = PayloadColumn(common: Int(record.commonPayload), width: Int(record.payloadWidth))
        chunked = nil
        ranged = list
        self.directory = directory
    }

    /// Gives a ranged list the directory that the file has not.
    mutating func use(_ directory: ChunkDirectory) {
        self.directory = directory
        maxima = directory.maxima
        blockMaxima = directory.blockMaxima
    }

    /// Lowers what it counts.
    mutating func countLess(_ share: Double) {
        weight *= share
        bound *= share
        tenthBound *= share
    }

    /// Raises its bound for what other parts of the score add to its own.
    mutating func raiseBound(_ boost: Double) { bound *= boost }

    /// The documents in a chunk that has some, `nil` where the file is damaged.
    @inline(__always)
    func run(_ chunk: Int) -> PostingRun? {
        if let chunked { return chunked.run(chunk) }
        guard let ranged, let directory else { return nil }
        return directory.run(chunk, of: ranged)
    }

    /// By less than so much an impact is rounded up.
    var impactStep: Int { ranged == nil ? 1 : Nibbles.step }

    /// At least the greatest impact in the block of a slot.
    @inline(__always)
    func greatestImpact(nearSlot slot: Int) -> Int {
        if let blockMaxima {
            let chunk = blockMaxima + slot / IndexLayout.chunkSize &* IndexLayout.blockMaximaSize
            let block = slot / IndexLayout.blockSize % IndexLayout.blocksPerChunk
            return Int(Nibbles.impact(chunk, ofBlock: block))
        }
        return 255
    }

    /// The impact of a slot's document, 0 where the list has it not.
    @inline(__always)
    func impact(ofSlot slot: Int) throws(DamagedIndex) -> Int {
        if let chunked {
            let chunk = slot / IndexLayout.chunkSize
            guard chunked.maxima[chunk] > 0 else { return 0 }
            guard let run = chunked.run(chunk) else { throw DamagedIndex() }
            return run.position(of: UInt8(truncatingIfNeeded: slot)).map { Int(run.impacts[$0]) } ?? 0
        }
        guard let ranged, let index = posting(ofSlot: slot, in: ranged) else { return 0 }
        return Int(ranged.impact(index))
    }

    /// The posting of a slot in a ranged list, `nil` where it has none.
    @inline(__always)
    private func posting(ofSlot slot: Int, in ranged: RangedList) -> Int? {
        directory.map { $0.posting(of: slot, in: ranged) } ?? ranged.slots.posting(of: slot)
    }

    /// The payload of a slot, `nil` where the list has not its document.
    @inline(__always)
    func payload(ofSlot slot: Int) throws(DamagedIndex) -> Int? {
        if let chunked {
            let chunk = slot / IndexLayout.chunkSize
            guard chunked.maxima[chunk] > 0 else { return nil }
            guard let run = chunked.run(chunk) else { throw DamagedIndex() }
            guard let position = run.position(of: UInt8(truncatingIfNeeded: slot)) else { return nil }
            let start = run.impacts + run.count
            let payload = payloads.payload(position, at: start, count: run.count, limit: IndexLayout.payloadRoom)
            guard let payload else { throw DamagedIndex() }
            return payload
        }
        guard let ranged, let index = posting(ofSlot: slot, in: ranged) else { return nil }
        guard let payload = ranged.payload(index) else { throw DamagedIndex() }
        return payload
    }
}
