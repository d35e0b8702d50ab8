package import DirectoryModel

/// A place that was asked about, as it was understood.
package struct AskedPlace: Hashable, Sendable {
    /// The point distances are measured from.
    package var coordinate: Coordinate
    /// The place in words: "postcode ZZ1 2AB", "Ambleford".
    package var label: String

    /// An understood place.
    package init(coordinate: Coordinate, label: String) {
        self.coordinate = coordinate
        self.label = label
    }
}

/// Where a child or young person lives, as far as it was said; kept apart from where help is looked for (SR027).
package struct AskedHome: Hashable, Sendable {
    /// The place in words: "postcode ZZ1 2AB", "Ambleford", "Larkshire".
    package var label: String
    /// Its point; `nil` where only a wide area was named.
    package var coordinate: Coordinate? = nil
    /// How far from that point the home may be, in metres: nothing for a postcode, some for a town.
    package var slack: Double = 0
    /// The first half of its postcode, where a postcode was given.
    package var outcode: String? = nil
    /// The council there and the county above it, where the gazetteer names them.
    package var councils: [String] = []
    /// How far the nearest place that is known to lie in an area is from it, in metres, by the area's name.
    ///
    /// A boundary is never farther than a place behind it.
    package var metresToAreas: [String: Double] = [:]

    /// A home of which nothing but its name is known.
    package init(label: String) { self.label = label }

    /// A home at a place of which only its point is known.
    init(at place: AskedPlace) {
        label = place.label
        coordinate = place.coordinate
    }
}
