import DirectoryModel

/// Gathers the places that can be asked for by name.
struct PlaceList {
    /// A place under one of its folded names.
    struct Entry {
        let foldedName: String
        let place: NamedPlace
    }

    private struct Town: Hashable {
        let name: String
        let context: String?
    }

    private var entries: [Entry] = []

    /// Farther apart than this, a town and a council's area of one name are two places.
    private static let sameNameReach = 30_000.0

    /// The entries in the order of the file: by folded name, towns before areas, then by context.
    var sorted: [Entry] {
        entries.sorted { left, right in
            func order(_ entry: Entry) -> (String, UInt8, String, String) {
                (entry.foldedName, entry.place.kind.rawValue, entry.place.context ?? "", entry.place.name)
            }
            return order(left) < order(right)
        }
    }

    /// Adds the towns of outcodes, one for each name in each region; an outcode without a town counts for its region.
    mutating func add(outcodes: [(row: OutcodeRow, coordinate: Coordinate)], councilNames: Set<String>) {
        var groups: [Town: [Coordinate]] = [:]
        for (row, coordinate) in outcodes {
            let names: [String]
            let context: String?
            if let town = row.town {
                names = town.split(separator: ",").map { String($0.drop { $0 == " " }) }
                context = row.region
            } else {
                // The region of an outcode in the middle of a city is the city; where that is a council with points of
                // its own, the council's area speaks for it.
                names = [row.region].compactMap { $0 }.filter { !councilNames.contains(foldedPlaceName($0)) }
                context = row.widerRegion
            }
            for name in names {
                groups[Town(name: name, context: context), default: []].append(coordinate)
            }
        }
        for (town, points) in groups {
            let count = Double(points.count)
            guard
                let middle = Coordinate(
                    latitude: points.map(\.latitude).reduce(0, +) / count,
                    longitude: points.map(\.longitude).reduce(0, +) / count
                )
            else { continue }
            let place = NamedPlace(name: town.name, context: town.context, coordinate: middle)
            append(place, as: foldedPlaceName(town.name))
        }
    }

    /// Adds a council's area under its name and that name's short form, unless a town of the name lies in it.
    mutating func add(councilArea area: NamedPlace) {
        for folded in Self.foldedNames(ofCouncil: area.name) {
            let isTown = entries.contains {
                $0.foldedName == folded && $0.place.coordinate.distance(to: area.coordinate) < Self.sameNameReach
            }
            if !isTown { append(area, as: folded) }
        }
    }

    /// "Bristol, City of", "City of Edinburgh" and "Glasgow City" are asked for as Bristol, Edinburgh and Glasgow.
    static func foldedNames(ofCouncil name: String) -> [String] {
        let whole = foldedPlaceName(name)
        for ending in [" city of", " county of", " city"] where whole.hasSuffix(ending) {
            return [whole, String(whole.dropLast(ending.count))]
        }
        return whole.hasPrefix("city of ") ? [whole, String(whole.dropFirst(8))] : [whole]
    }

    private mutating func append(_ place: NamedPlace, as foldedName: String) {
        if !foldedName.isEmpty { entries.append(Entry(foldedName: foldedName, place: place)) }
    }
}
