/// What a council knows of its own area that no record says: its days, and which places lie in which district.
///
/// All of it is data of the council; what it leaves out is not known.
package struct Locality: Codable, Hashable, Sendable {
    /// Bank holidays and school terms.
    package var calendar: LocalCalendar
    /// Districts, counties and other areas that catchments name.
    package var areas: [Area]

    /// What is known; by default nothing.
    package init(calendar: LocalCalendar = LocalCalendar(), areas: [Area] = []) {
        self.calendar = calendar
        self.areas = areas
    }
}

/// An area that catchments name, and what lies in it.
package struct Area: Codable, Hashable, Sendable {
    /// Its name, as records write it: "East Lark".
    package var name: String
    /// The area that it is a part of; `nil` for the widest.
    package var within: String?
    /// Towns and villages in it.
    package var towns: [String]
    /// The first halves of postcodes that lie in it whole.
    package var outcodes: [String]
    /// General practices in it.
    package var practices: [String]
    /// Schools and colleges in it.
    package var schools: [String]

    /// An area; by default empty.
    package init(
        name: String,
        within: String? = nil,
        towns: [String] = [],
        outcodes: [String] = [],
        practices: [String] = [],
        schools: [String] = []
    ) {
        self.name = name
        self.within = within
        self.towns = towns
        self.outcodes = outcodes
        self.practices = practices
        self.schools = schools
    }
}
