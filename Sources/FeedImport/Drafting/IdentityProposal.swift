/// What is to name a draft's records for good.
struct IdentityProposal {
    /// The sources.
    var paths: [String]
    /// Whether a hash of them is taken.
    var isHash = false
    var confidence: Double
    var reason: String

    init(plan: DraftPlan, maker: ProposalMaker) {
        let sample = maker.sample
        let records = sample.recordCount
        let whole = sample.fields.indices.filter {
            sample.fields[$0].containers.isEmpty && sample.fields[$0].filled == records
        }
        let named = whole.compactMap { index in maker.identityRank(index).map { (rank: $0, index: index) } }
            .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
        let path: (Int) -> String = { sample.fields[$0].path }
        if let best = named.first(where: { Self.distinct([$0], sample) == records }) {
            paths = [path(best)]
            confidence = 1
            reason = "'\(path(best))' is there in all of \(records) records and never twice"
            return
        }
        let name = plan.first("name")?.sample
        if let best = named.max(by: { (Self.distinct([$0], sample), -$0) < (Self.distinct([$1], sample), -$1) }),
            records > 1
        {
            let alone = Self.distinct([best], sample)
            let both = name.map { Self.distinct([best, $0], sample) } ?? 0
            let together = both * 20 > alone * 21
            paths = together ? [path(best), name.map(path) ?? ""] : [path(best)]
            confidence = 0.6
            reason =
                "\(max(alone, together ? both : 0)) different among \(records) records; records that share one are merged"
            return
        }
        let codes = whole.first { index in
            !plan.reads(index) && Self.distinct([index], sample) == records && records > 2
                && sample.fields[index].values.allSatisfy { $0.count <= 64 && ValueEvidence.isCode($0) }
        }
        if let codes {
            paths = [path(codes)]
            confidence = 0.7
            reason = "all \(records) values are codes and none stands twice"
            return
        }
        let parts = ["name", "locations.postcode", "locations.address"].compactMap { field in
            plan.taken.first { $0.entry.field == field }?.sample
        }
        var used: [Int] = []
        for part in parts where used.isEmpty || Self.distinct(used + [part], sample) > Self.distinct(used, sample) {
            if !used.contains(part) { used.append(part) }
        }
        paths = used.map(path)
        isHash = true
        confidence = 0.5
        reason =
            "nothing is an identifier; \(Self.distinct(used, sample)) of \(records) records differ in these. "
            + "Where one changes, the record counts as a new one"
    }

    /// How many different combinations of first values the records have.
    private static func distinct(_ indexes: [Int], _ sample: Sample) -> Int {
        let rows = (0..<sample.recordCount).map { record in indexes.map { sample.fields[$0].firsts[record] ?? "" } }
        return Set(rows).count
    }
}
