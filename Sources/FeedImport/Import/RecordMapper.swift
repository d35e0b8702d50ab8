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
    func service(from record: any FeedRecord, at place: RecordPlace) throws(Refusal) -> Service {
        try filter(record)
        let identifier = try identifier(of: record)
        var service = Service(
            id: ServiceID(feed: feed, record: identifier),
            name: "",
            provenance: Provenance(feed: feed, recordID: identifier, place: place, licence: profile.licence)
        )
        var context = FieldContext(postcodes: postcodes, terms: terms)
        for step in profile.mapping { try step.apply(record, to: &service, &context) }
        profile.facts.fill(&service, &context)
        if let organisation = service.organisation, organisation.name.isEmpty {
            service.organisation = nil
            let isKnown = organisation.id != nil || organisation.parentName != nil || organisation.url != nil
            context.field = "organisation.name"
            if isKnown { context.note(.dropped, "organisation without a name", organisation.id ?? "") }
        }
        service.provenance.notes = context.notes
        return service
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
            let parts = sources.map { PlainText.line($0.values(in: record).first ?? "") }
            if !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) { return parts.joined(separator: "/") }
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
