package import DirectoryModel

/// What a text that names a place was found to mean.
package enum Resolution: Hashable, Sendable {
    /// One place.
    case found(ResolvedPlace)
    /// Several places of that name, the towns first; the text can say which by adding a comma and the context.
    case ambiguous(name: String, candidates: [NamedPlace])
    /// None; the reason is a sentence for the person who asked.
    case unknown(reason: String)
}

/// A place that a text was found to mean.
package struct ResolvedPlace: Hashable, Sendable {
    /// The point to measure from.
    package let coordinate: Coordinate
    /// What it is, for people: "postcode ZZ1 2AB", "the middle of LU5", "Ambleford".
    package let label: String
    /// How exact it is.
    package let precision: PlacePrecision
    /// The council there, where it is known and is one.
    package let council: Council?
    /// What was mended in a postcode.
    package let repairs: [PostcodeRepair]
}

/// How exact a resolved place is.
package enum PlacePrecision: Hashable, Sendable {
    /// A point that was given as numbers.
    case asGiven
    /// A point of the directory's own places.
    case local
    /// The point of a postcode, to within ten metres.
    case postcode
    /// A postcode's point that the source estimated.
    case estimatedPostcode
    /// The middle of the postcode's sector, all that the source knows.
    case sector
    /// The middle of a postcode district, because no more was asked.
    case outcode
    /// The middle of a postcode district, because the postcode is in the data without a point.
    case outcodeForPostcodeWithoutPoint
    /// The middle of a postcode district, because the postcode is not in the data.
    case outcodeForUnknownPostcode
    /// The middle of a postcode area, because there is no gazetteer.
    case area(reachKilometres: Int)
    /// The middle of a town.
    case town
    /// The middle of a council's area.
    case councilArea

    /// In words, to stand after the label.
    package var words: String {
        switch self {
        case .asGiven: "as given"
        case .local: "from this directory's own places"
        case .postcode: "exact to about ten metres"
        case .estimatedPostcode: "estimated from the postcodes around it, to about a hundred metres"
        case .sector: "only its sector is known, so distances may be kilometres off"
        case .outcode: "the middle of a postcode district, so distances may be kilometres off"
        case .outcodeForPostcodeWithoutPoint:
            "the postcode exists but has no position, so this is its district and distances may be kilometres off"
        case .outcodeForUnknownPostcode:
            "the postcode is not in our list, so this is its district and distances may be kilometres off"
        case .area(let reach):
            "no list of postcodes is installed, so this is the whole postcode area: distances may be \(reach) km off"
        case .town: "the middle of the town"
        case .councilArea: "the middle of the council's area, so distances may be many kilometres off"
        }
    }
}
