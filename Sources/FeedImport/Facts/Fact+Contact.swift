import DirectoryModel

extension Fact {
    /// `contact.phones`: every number that is named.
    static let phones = Fact(name: "phones") { service, texts, context in
        guard service.contact.phones.isEmpty else { return }
        context.field = "contact.phones"
        for finding in texts.flatMap(PhoneFacts.findings) where !service.contact.phones.contains(finding.value) {
            context.note(.derived, FieldContext.found, finding.words)
            service.contact.phones.append(finding.value)
        }
    }

    /// `locations`, where the texts name one postcode and no source gives a place.
    ///
    /// Of several nobody can say which is the service's own.
    static let postcodes = Fact(name: "postcodes") { service, texts, context in
        guard service.locations.isEmpty, let reader = context.postcodes else { return }
        let findings = texts.flatMap { PostcodeFacts.findings(in: $0, with: reader) }
        guard let found = context.agreed(findings, in: "locations.postcode") else { return }
        var location = Location()
        location.postcode = found.value
        location.coordinate = reader.coordinate(of: found.value)
        location.coordinateSource = location.coordinate == nil ? nil : "postcode"
        service.locations.append(location)
    }
}
