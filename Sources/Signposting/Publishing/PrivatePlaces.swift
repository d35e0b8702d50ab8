package import DirectoryModel

extension Service {
    /// The service without anything that tells where its confidential sites are.
    ///
    /// Applied before a snapshot is built, so that no page, file or distance can give a refuge away.
    package var withoutPrivatePlaces: Service {
        var service = self
        service.locations = locations.map { location in
            guard location.isConfidential else { return location }
            return Location(accessibility: location.accessibility, isConfidential: true)
        }
        return service
    }
}
