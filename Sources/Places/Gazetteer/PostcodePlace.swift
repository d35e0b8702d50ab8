package import DirectoryModel

/// How well the position of a postcode is known, from the positional quality indicator of Code-Point Open (OS
/// Code-Point user guide and technical specification).
package enum PositionQuality: UInt8, Hashable, Sendable {
    /// In or within 50 m of the building nearest the middle of the postcode (indicators 10 to 40).
    case point = 0
    /// Estimated from the postcodes around it, to about 100 m (indicator 50).
    case estimated = 1
    /// The middle of the postcode sector; it may be kilometres off (indicator 60).
    case sectorMean = 2
    /// Not known (indicator 90).
    case none = 3
}

/// A postcode that exists, where it lies, and the council there.
package struct PostcodePlace: Hashable, Sendable {
    /// The postcode.
    package let postcode: Postcode
    /// The middle of the postcode, within 8 m of the source's point; `nil` where the source has none.
    package let coordinate: Coordinate?
    /// How well the source knows the point.
    package let quality: PositionQuality
    /// The council of the district; `nil` where the source names none.
    package let council: Council?
}

/// An outcode that exists or existed.
package struct OutcodePlace: Hashable, Sendable {
    /// The outcode.
    package let outcode: Outcode
    /// The mean of its postcodes, or the source's centroid where it has no postcode with a point; `nil` without either.
    package let coordinate: Coordinate?
    /// The town, as the source names it; some are wards or villages.
    package let town: String?
    /// The county or council, as the source names it; some names are old.
    package let region: String?
    /// The council, where all of its postcodes lie in one.
    package let council: Council?
}

/// A council of the United Kingdom.
package struct Council: Hashable, Sendable {
    /// Its GSS code: `E08000009`.
    package let code: String
    /// Its name, as the Office for National Statistics has it: "Trafford".
    package let name: String
    /// The county council above a district; `nil` where there is one council for everything.
    package let county: County?

    /// A council.
    package init(code: String, name: String, county: County?) {
        self.code = code
        self.name = name
        self.county = county
    }

    /// The upper of two tiers.
    package struct County: Hashable, Sendable {
        /// Its GSS code: `E10000016`.
        package let code: String
        /// Its name: "Kent".
        package let name: String

        /// A county.
        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }
}

/// A place that has a name.
package struct NamedPlace: Hashable, Sendable {
    /// What kind of place it is.
    package enum Kind: UInt8, Hashable, Sendable {
        /// A town, village or quarter: the mean of its postcode districts.
        case town = 0
        /// A district's or county's area: the mean of its postcodes.
        case councilArea = 1
    }

    /// Its name.
    package let name: String
    /// Where it is, to tell it from others of the name: "Lincolnshire".
    package let context: String?
    /// Its middle.
    package let coordinate: Coordinate
    /// What kind of place it is.
    package let kind: Kind

    /// A place.
    package init(name: String, context: String? = nil, coordinate: Coordinate, kind: Kind = .town) {
        self.name = name
        self.context = context
        self.coordinate = coordinate
        self.kind = kind
    }

    /// The name and, where known, the context: "Alford, Lincolnshire".
    package var fullName: String { [name, context].compactMap { $0 }.joined(separator: ", ") }
}
