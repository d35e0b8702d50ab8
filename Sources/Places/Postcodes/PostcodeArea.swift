package import DirectoryModel

/// One of the areas that begin postcodes: `LU`.
package struct PostcodeArea: Hashable, Sendable {
    /// Its letters.
    package let letters: String
    /// The mean of the middles of its outcodes.
    package let coordinate: Coordinate
    /// The distance from there to the middle of its farthest outcode, in whole kilometres, rounded up.
    package let reachKilometres: Int

    /// The area of some letters; `nil` where there is none.
    package static func named(_ letters: String) -> PostcodeArea? { byLetters[letters] }

    /// All areas, in the order of their letters.
    package static let all: [PostcodeArea] = table.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: " ")
        guard fields.count == 4, let latitude = Double(fields[1]), let longitude = Double(fields[2]),
            let coordinate = Coordinate(latitude: latitude, longitude: longitude), let reach = Int(fields[3])
        else { return nil }
        return PostcodeArea(letters: String(fields[0]), coordinate: coordinate, reachKilometres: reach)
    }

    private static let byLetters = Dictionary(all.map { ($0.letters, $0) }, uniquingKeysWith: { first, _ in first })

    /// Letters, latitude, longitude, reach; a test derives them again from the outcodes of the gazetteer that ships.
    private static let table = """
        AB 57.2 -2.3 50
        """
}
