package import DirectoryModel
package import MappedFile

/// The places that a directory knows by itself, asked before the national gazetteer: fictional ones, and local names.
package protocol LocalPlaces {
    /// The point of a postcode, where the directory has one.
    ///
    /// - Throws: A ``FileFault`` where the directory's file is damaged.
    func coordinate(postcode: Postcode) throws(FileFault) -> Coordinate?

    /// The places whose ``foldedPlaceName(_:)`` is this one's; none where the directory has none.
    ///
    /// - Throws: A ``FileFault`` where the directory's file is damaged.
    func places(named name: String) throws(FileFault) -> [NamedPlace]
}

/// No places but those of the gazetteer.
package struct NoLocalPlaces: LocalPlaces {
    /// No places.
    package init() {}

    package func coordinate(postcode: Postcode) -> Coordinate? { nil }
    package func places(named name: String) -> [NamedPlace] { [] }
}
