import DirectoryModel

/// Weighs each field of a sample against each of ours.
struct ProposalMaker {
    let sample: Sample
    let names: FieldNames
    let evidence: ValueEvidence
    private let matches: [NameMatch]
    private let fields: [DraftField]

    init(sample: Sample, names: FieldNames, evidence: ValueEvidence) {
        (self.sample, self.names, self.evidence) = (sample, names, evidence)
        matches = sample.fields.map { NameMatch($0, names: names) }
        fields = names.entries.compactMap { DraftField($0.field) }
    }

    /// All proposals that are worth a thought, the surest first.
    func proposals() -> [Proposal] {
        var found: [Proposal] = []
        for index in sample.fields.indices where sample.fields[index].filled > 0 && !matches[index].isKnownStranger {
            let named = zip(names.entries, fields).compactMap { proposal($0, $1, for: index) }
            found += named
            if !named.contains(where: { $0.confidence >= Proposal.threshold }) { found += byValues(of: index) }
        }
        let order = Dictionary(names.entries.enumerated().map { ($1, $0) }) { first, _ in first }
        return found.sorted {
            (-$0.confidence, order[$0.entry] ?? 0, $0.sample) < (-$1.confidence, order[$1.entry] ?? 0, $1.sample)
        }
    }

    /// The place of a field's name in the list of identifiers.
    func identityRank(_ index: Int) -> Int? { matches[index].rank(in: names.identity) }

    private func proposal(_ entry: FieldNames.Entry, _ field: DraftField, for index: Int) -> Proposal? {
        let sampled = sample.fields[index]
        let name = matches[index].score(entry)
        guard name >= Proposal.floor else { return nil }
        var proposal = Proposal(entry: entry, field: field, sample: index, confidence: name, reason: "")
        let reading = reading(for: field, sampled)
        proposal.reading = reading == field.readings[0] ? nil : reading
        let share = evidence.share(of: sampled, for: field, as: reading)
        proposal.confidence = field.takesWords ? name * (0.5 + share.part / 2) : (name + share.part) / 2
        // The trust that the table sets holds whatever the values are; values of another kind speak against any name.
        proposal.confidence = min(proposal.confidence, max(name, entry.trust))
        if name < 0.5 { proposal.confidence = min(proposal.confidence, 0.5) }
        if share.part < 0.5 { proposal.confidence = min(proposal.confidence, 0.4) }
        if !sampled.containers.isEmpty, field.group == nil { proposal.confidence *= 0.7 }
        proposal.reason = reason(index, name: name, share: share, field: field, reading: reading)
        if field.readings[0] == .terms { addTerms(&proposal, sampled) }
        if field.readings[0] == .yesNo, entry.isOpposite { addOpposites(&proposal, sampled) }
        return proposal.confidence >= Proposal.floor ? proposal : nil
    }

    private func reading(for field: DraftField, _ sampled: SampleField) -> Reading {
        let words = sampled.names.last.map(NameWords.split) ?? []
        if field.readings.contains(.months), words.contains("months") { return .months }
        if field.takesWords, sampled.values.count(where: ValueEvidence.isMarkup) * 50 >= max(1, sampled.values.count) {
            return .html
        }
        return field.readings[0]
    }

    /// What values alone can show: these forms are hardly ever met by chance.
    private func byValues(of index: Int) -> [Proposal] {
        let kinds: [(field: String, sure: Double)] = [
            ("locations.postcode", 0.75), ("contact.email", 0.7), ("contact.url", 0.65),
            ("contact.phones.number", 0.65),
        ]
        return kinds.compactMap { kind in
            guard let field = DraftField(kind.field) else { return nil }
            let sampled = sample.fields[index]
            let share = evidence.share(of: sampled, for: field)
            guard share.part >= 0.9, share.of >= min(3, sample.recordCount), !sampled.path.contains("[0]") else {
                return nil
            }
            if kind.field == "contact.phones.number",
                !sampled.values.allSatisfy({ $0.hasPrefix("0") || $0.hasPrefix("+") })
            {
                return nil
            }
            let reason = "\(share.good) of \(share.of) values are \(ValueEvidence.noun(field.readings[0]))"
            let trust = matches[index].score(FieldNames.Entry(field: "", called: names.entries.flatMap(\.called)))
            return Proposal(
                entry: FieldNames.Entry(field: kind.field),
                field: field,
                sample: index,
                // A name that means something else speaks against it.
                confidence: kind.sure * share.part * (trust > 0.9 || matches[index].isAnothers ? 0.6 : 1),
                reason: reason
            )
        }
    }

    private func reason(
        _ index: Int,
        name: Double,
        share: ValueEvidence.Share,
        field: DraftField,
        reading: Reading
    ) -> String {
        let sampled = sample.fields[index]
        let called = sampled.names.joined(separator: " ")
        let noun = sample.reading.noun(for: sampled.path)
        let first = name >= 0.9 ? "the \(noun) is called '\(called)'" : "the name of the \(noun), '\(called)', is near"
        guard !field.takesWords else {
            return "\(first); \(sampled.filled) of \(sample.recordCount) records have it"
        }
        return "\(first) and \(share.good) of \(share.of) values are \(ValueEvidence.noun(reading))"
    }

    // MARK: Terms

    private func addTerms(_ proposal: inout Proposal, _ sampled: SampleField) {
        var values = sampled.values
        if values.count(where: { $0.contains(";") }) * 5 >= values.count {
            proposal.separator = ";"
            values = values.flatMap { $0.split(separator: ";").map { PlainText.line(String($0)) } }
        }
        var counts: [String: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let ordered = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        let field = proposal.field
        let known = ordered.filter { field.reads($0, postcodes: evidence.postcodes, terms: evidence.terms) }
        proposal.strangers = ordered.filter { !known.contains($0) }.prefix(30).map { $0 }
        // With a vocabulary at hand, prose in such a column is no list of terms that somebody should translate.
        if !proposal.strangers.isEmpty { proposal.map = known.map { Proposal.Term(theirs: $0, ours: $0) } }
        if known.isEmpty { proposal.confidence = min(proposal.confidence, 0.5) }
    }

    private func addOpposites(_ proposal: inout Proposal, _ sampled: SampleField) {
        for value in Set(sampled.values).sorted() {
            switch StatementText.read(value).value {
            case .yes: proposal.map.append(Proposal.Term(theirs: value, ours: "no"))
            case .no: proposal.map.append(Proposal.Term(theirs: value, ours: "yes"))
            default: break
            }
        }
    }
}

extension FeedReading {
    /// What the parts of a record are called in this format.
    func noun(for path: String) -> String {
        switch self {
        case .csv: "column"
        case .json, .ndjson: "member"
        case .xml: path.contains("@") ? "attribute" : "element"
        }
    }
}
