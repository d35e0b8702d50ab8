/// Which proposals a draft takes: each field of ours once, each field of the sample once.
struct DraftPlan {
    /// Taken, by field, in the order of the table.
    private(set) var taken: [Proposal] = []
    /// Not sure enough: shown as comments.
    private(set) var doubtful: [Proposal] = []
    /// The sites' container; `nil` where a record is one site.
    private(set) var siteContainer: String?
    private var used: Set<Int> = []
    private var filled: Set<String> = []
    private let sample: Sample

    /// Fields that may have several sources: lines of an address, and numbers.
    private static let several: Set = ["locations.address", "contact.phones.number"]

    init(_ proposals: [Proposal], maker: ProposalMaker) {
        sample = maker.sample
        siteContainer = Self.container(for: "locations", among: proposals, in: maker.sample)
        let scheduleContainer = Self.container(for: "hours.schedules", among: proposals, in: maker.sample)
        for proposal in proposals {
            let containers = maker.sample.fields[proposal.sample].containers
            switch proposal.field.group {
            case "locations" where !Self.fits(containers, siteContainer): continue
            case "hours.schedules" where scheduleContainer == nil || !Self.fits(containers, scheduleContainer): continue
            default: take(proposal)
            }
        }
        addName(proposals)
        addPostcodeInAddress(maker)
        addAgesInText(maker)
        doubtful.removeAll { used.contains($0.sample) || filled.contains($0.entry.field) && $0.confidence < 0.5 }
        var seen: Set<Int> = []
        doubtful = doubtful.filter { seen.insert($0.sample).inserted }
        let order = Dictionary(maker.names.entries.enumerated().map { ($1.field, $0) }) { first, _ in first }
        taken.sort { (order[$0.entry.field] ?? 0, $0.sample) < (order[$1.entry.field] ?? 0, $1.sample) }
        doubtful.sort { (order[$0.entry.field] ?? 0, $0.sample) < (order[$1.entry.field] ?? 0, $1.sample) }
    }

    /// Whether some field of the sample is read by the draft.
    func reads(_ index: Int) -> Bool { used.contains(index) }

    /// The proposal taken for a field.
    func first(_ field: String) -> Proposal? { taken.first { $0.entry.field == field } }

    private static func fits(_ containers: [SampleField.Container], _ container: String?) -> Bool {
        container.map { wanted in containers.contains { $0.each == wanted } } ?? containers.isEmpty
    }

    /// The repeated thing that holds most of a group's fields; `nil` for the record itself.
    private static func container(for group: String, among proposals: [Proposal], in sample: Sample) -> String? {
        var sums: [String: Double] = [:]
        var best: [String: [String: Double]] = [:]
        for proposal in proposals where proposal.field.group == group && proposal.isSure {
            let containers = sample.fields[proposal.sample].containers.map(\.each)
            for container in containers.isEmpty ? [""] : containers {
                let known = best[container]?[proposal.entry.field] ?? 0
                best[container, default: [:]][proposal.entry.field] = max(known, proposal.confidence)
            }
        }
        for (container, fields) in best { sums[container] = fields.values.reduce(0, +) }
        let winner = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return winner == "" ? nil : winner
    }

    private mutating func take(_ proposal: Proposal) {
        let field = proposal.entry.field
        guard proposal.isSure else { return doubtful.append(proposal) }
        guard !used.contains(proposal.sample) else { return }
        if filled.contains(field) {
            guard Self.several.contains(field) else { return doubtful.append(proposal) }
            // A second column of addresses that is as good as the first, and no poorer guess beside a sure one.
            let first = taken.first { $0.entry.field == field }
            guard proposal.confidence >= (first?.confidence ?? 0) - 0.15 else { return doubtful.append(proposal) }
        }
        add(proposal)
    }

    private mutating func add(_ proposal: Proposal) {
        used.insert(proposal.sample)
        filled.insert(proposal.entry.field)
        taken.append(proposal)
    }

    /// A service needs a name: where none is sure, the likeliest is taken, and the draft says that it is to be checked.
    private mutating func addName(_ proposals: [Proposal]) {
        guard !filled.contains("name"), let field = DraftField("name") else { return }
        let entry = FieldNames.Entry(field: "name")
        let organisation = taken.first { $0.entry.field == "organisation.name" }
        if let proposal = proposals.first(where: { $0.entry.field == "name" && $0.confidence >= 0.4 }) {
            return add(proposal)
        }
        if let organisation {
            let reason = "CHECK THIS: nothing is called a name, so this is the organisation's"
            let reading = organisation.reading
            return add(
                Proposal(
                    entry: entry,
                    field: field,
                    sample: organisation.sample,
                    confidence: 0.5,
                    reason: reason,
                    reading: reading
                )
            )
        }
        let likely = sample.fields.indices.first { index in
            let sampled = sample.fields[index]
            let texts = sampled.firsts.compactMap { $0 }
            let distinct = Double(Set(texts).count) / Double(max(1, texts.count))
            let isShort = texts.count { $0.count <= 120 && ValueEvidence.isWords($0) } * 5 >= texts.count * 4
            return !texts.isEmpty && sampled.containers.isEmpty && isShort && (distinct > 0.5 || texts.count < 3)
        }
        guard let likely else { return }
        let reason = "CHECK THIS: nothing is called a name, and these values look the most like names"
        add(Proposal(entry: entry, field: field, sample: likely, confidence: 0.3, reason: reason))
    }

    private mutating func addPostcodeInAddress(_ maker: ProposalMaker) {
        guard !filled.contains("locations.postcode"), let field = DraftField("locations.postcode"),
            let address = taken.last(where: { $0.entry.field == "locations.address" })
        else { return }
        let share = maker.evidence.share(of: sample.fields[address.sample], for: field, as: .postcodeInText)
        guard share.part >= 0.3 else { return }
        let reason = "\(share.good) of \(share.of) addresses have a postcode in them"
        add(
            Proposal(
                entry: FieldNames.Entry(field: field.name),
                field: field,
                sample: address.sample,
                confidence: max(Proposal.threshold, share.part * 0.9),
                reason: reason,
                reading: .postcodeInText
            )
        )
    }

    private mutating func addAgesInText(_ maker: ProposalMaker) {
        guard !filled.contains(where: { $0.hasPrefix("eligibility.ages") }), let field = DraftField("eligibility.ages"),
            let words = taken.first(where: { $0.entry.field == "description" || $0.entry.field == "summary" }),
            words.reading == nil
        else { return }
        let values = sample.fields[words.sample].values
        let found = values.count { AgeText.find(in: $0).value != nil }
        guard found > 0 else { return }
        let reason = "\(found) of \(values.count) texts state ages in plain words; the rest stay without"
        add(
            Proposal(
                entry: FieldNames.Entry(field: field.name),
                field: field,
                sample: words.sample,
                confidence: 0.7,
                reason: reason,
                reading: .agesInText
            )
        )
    }
}
