/// What one search works with and does not change.
///
/// A class, so that the passes share it without copies.
final class SearchContext {
    let columns: DocumentColumns
    let slotCount: Int
    let boxes: BoxColumns
    let spanBoxes: BoxColumns
    let payloads: PayloadTables
    let weighting: TermWeighting
    let norms: LengthNorms
    let scratch: SearchScratch
    let plan: SearchPlan
    let texts: WrittenTexts?
    /// What words add as they were written; `nil` where it is nothing.
    let written: WordsAsWritten?
    /// Whether phrases are required.
    let requiresPhrases: Bool
    let filter: ColumnFilter
    let places: PlaceMeasure
    let among: DocumentSet?
    let adjust: (@Sendable (Int) -> Float)?
    let greatestAdjust: (@Sendable (Int) -> Float)?
    let isPruning: Bool
    /// The group of required keywords that proposes the documents, where one does.
    let drivingGroup: Int?

    init(
        _ plan: consuming SearchPlan,
        _ query: borrowing IndexQuery,
        index: borrowing SearchIndex,
        scratch: SearchScratch,
        isPruning: Bool
    ) {
        self.plan = plan
        self.scratch = scratch
        self.isPruning = isPruning
        columns = index.columns
        slotCount = index.columns.space.slotCount
        boxes = index.chunkBoxes
        spanBoxes = index.spanBoxes
        payloads = index.payloads
        weighting = index.weighting
        norms = scratch.norms
        filter = ColumnFilter(
            query,
            schema: index.schema,
            combinations: index.combinations,
            scratch: scratch
        )
        texts = index.written?.texts
        written = self.plan.written
        requiresPhrases = self.plan.phrases?.isEmpty == false
        places = PlaceMeasure(query, columns: index.columns)
        among = query.among
        adjust = query.adjust
        greatestAdjust = query.greatestAdjust
        drivingGroup = self.plan.smallestGroup(documentCount: index.documentCount)
    }

    /// Whether every document that matches is found, with its relevance for a score.
    var isUnfiltered: Bool {
        !filter.isAsked && plan.groups.count == 0 && !places.isAsked && adjust == nil && !requiresPhrases
            && among == nil
    }

    /// Whether there is a document at a slot, and it passes the filters.
    @inline(__always)
    func isAdmitted(_ slot: Int) -> Bool {
        columns.document(slot) < columns.space.documentCount
            && (!filter.isAsked || filter.admits(columns.combination(slot))) && isAmong(slot) && isInEveryGroup(slot)
    }

    /// Whether the document at a slot is one of those that are looked for among.
    @inline(__always)
    func isAmong(_ slot: Int) -> Bool {
        guard let among else { return true }
        return among.contains(Int(columns.document(slot)))
    }

    /// Whether a document is in every group of required keywords but the driving one.
    @inline(__always)
    func isInEveryGroup(_ slot: Int) -> Bool {
        guard plan.groups.count > (drivingGroup == nil ? 0 : 1) else { return true }
        for group in 0..<plan.groups.count where group != drivingGroup {
            guard plan.groups[group].contains(where: { $0.list.slots.posting(of: slot) != nil }) else { return false }
        }
        return true
    }

    /// The part of a list that a document is not in.
    static let noPart = -1.0

    /// Scores a document: fills the scratch's parts and adds them up in the order of the question.
    ///
    /// - Returns: `nil` where the document does not match.
    func relevance(of slot: Int) throws(DamagedIndex) -> Double? {
        var sum = plan.base
        var matches = !plan.needsMatch
        let lists = plan.lists
        let parts = scratch.parts
        let fieldSets = scratch.fieldSets
        for index in 0..<lists.count {
            // Most lists have nothing near most documents.
            guard lists[index].greatestImpact(nearSlot: slot) > 0, let payload = try lists[index].payload(ofSlot: slot)
            else {
                parts[index] = Self.noPart
                continue
            }
            let score = lists[index].weight * (try score(lists[index].factors, payload, slot, &fieldSets[index]))
            // Numbers of a damaged file that would upset the order of scores are kept out of it.
            guard score >= 0 else { throw DamagedIndex() }
            parts[index] = score
            sum += score
            matches = true
        }
        return matches ? sum : nil
    }

    /// Whether a document has every phrase that is required.
    @inline(__always)
    func hasPhrases(_ slot: Int, remainingText: inout Int) throws(DamagedIndex) -> Bool {
        guard requiresPhrases else { return true }
        for phrase in plan.phrases ?? [] {
            guard try phrase.isIn(slot: slot, texts, remaining: &remainingText) else { return false }
        }
        return true
    }

    /// Adds what words as they were written add to the parts of a document that was scored, and adds the parts up anew.
    func relevance(
        of slot: Int,
        _ written: WordsAsWritten,
        remainingText: inout Int
    ) throws(DamagedIndex) -> Double {
        try written.add(toPartsOf: slot, scratch, remaining: &remainingText)
        var sum = plan.base
        for index in plan.lists.indices where scratch.parts[index] != Self.noPart { sum += scratch.parts[index] }
        return sum + scratch.parts[2 * plan.lists.count]
    }

    /// The score of a posting for a weight of 1.
    ///
    /// - Parameter fieldSet: Becomes the fields that have the term, a bit each; the last bit is for all from the sixty-fourth on.
    @inline(__always)
    private func score(
        _ factors: UnsafePointer<Double>?,
        _ payload: Int,
        _ slot: Int,
        _ fieldSet: inout UInt64
    ) throws(DamagedIndex) -> Double {
        guard let factors else {
            guard let strength = payloads.strength(payload) else { throw DamagedIndex() }
            return strength
        }
        guard payloads.hasFrequencies(payload) else { throw DamagedIndex() }
        var fields: UInt64 = 0
        let score = weighting.score(
            factors: factors,
            frequency: { payloads.frequency(payload, field: $0) },
            norm: { field in
                fields |= 1 &<< UInt64(truncatingIfNeeded: min(field, 63))
                return norms.norm(columns.length(slot: slot, field: field), field: field)
            }
        )
        fieldSet = fields
        return score
    }
}
