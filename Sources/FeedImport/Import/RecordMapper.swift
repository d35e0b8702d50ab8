import DirectoryModel

/// Makes services of records as a profile says.
struct RecordMapper {
    let profile: Profile
    let feed: String
    let postcodes: (any PostcodeReader)?
    let terms: (any TermReader)?

    /// The service a record stands for.
    ///
    /// Throws ``Refusal`` where it stands for none.
    func service(from item: FeedItem) throws(Refusal) -> Service {
        try filter(item.record)
        let identifier = try identifier(of: item.record)
        var service = Service(
            id: ServiceID(feed: feed, record: identifier),
            name: "",
            provenance: Provenance(feed: feed, recordID: identifier, place: item.place, licence: profile.licence)
        )
        try fill(&service, from: item)
        return service
    }

    private func fill(_ service: inout Service, from item: FeedItem) throws(Refusal) {
        var context = FieldContext(postcodes: postcodes, terms: terms)
        for step in profile.mapping { try step.apply(item.record, &service, &context) }
        profile.facts.fill(&service, &context)
        if let organisation = service.organisation, organisation.name.isEmpty {
            service.organisation = nil
            let isKnown = organisation.id != nil || organisation.parentName != nil || organisation.url != nil
            context.field = "organisation.name"
            if isKnown { context.note(.dropped, "organisation without a name", organisation.id ?? "") }
        }
        ReadabilityCheck(terms: terms).note(service, &context)
        service.provenance.notes = context.notes + item.notes
    }

    private func filter(_ record: any FeedRecord) throws(Refusal) {
        for filter in profile.filters where filter.condition.holds(for: record) != filter.keeps {
            throw Refusal(
                reason: "left out by the profile",
                detail: filter.reason ?? "The profile's filters leave this record out; nothing need be done."
            )
        }
    }

    private func identifier(of record: any FeedRecord) throws(Refusal) -> String {
        switch profile.identity {
        case .sources(let sources):
            let parts = sources.map { PlainText.line($0.firstValue(in: record) ?? "") }
            if !parts.isEmpty, !parts.contains("") { return parts.count == 1 ? parts[0] : parts.joined(separator: "/") }
        case .hash(let sources):
            let parts = sources.map { $0.values(in: record).map(Folding.folded) }
            if parts.contains(where: { !$0.isEmpty }) { return StableHash.hexadecimal(of: parts) }
        }
        throw Refusal(
            reason: "no identity",
            detail: "The record has no value for the profile's identity; give it one at the source."
        )
    }
}
