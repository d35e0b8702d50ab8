package import DirectoryModel

extension Service {
    /// The service without anything that tells where its confidential sites are.
    ///
    /// Applied before a snapshot is built, so that no page, file or distance can give a refuge away.
    package var withoutPrivatePlaces: Service {
        guard locations.contains(where: \.isConfidential) else { return self }
        var service = self
        // A note keeps a value as it stood, so that one about a site may hold what the site no longer says.
        service.provenance.notes = provenance.notes.filter { !$0.field.hasPrefix("location") }
        service.locations = locations.map { location in
            guard location.isConfidential else { return location }
            return Location(accessibility: location.accessibility, isConfidential: true)
        }
        return service
    }
}
