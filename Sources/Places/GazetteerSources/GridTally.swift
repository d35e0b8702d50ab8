import DirectoryModel

/// The mean of points on the National Grid, and the councils that are named for them.
struct GridTally {
    private(set) var count = 0
    private var easting = 0
    private var northing = 0
    private(set) var councils: Set<UInt16> = []

    mutating func add(_ row: CodePointRow, council: UInt16) {
        if council != noCouncil { councils.insert(council) }
        guard row.quality != .none else { return }
        count += 1
        easting += row.easting
        northing += row.northing
    }

    /// The mean; `nil` where no point was added.
    var mean: Coordinate? {
        guard count > 0 else { return nil }
        let number = Double(count)
        return GridPoint(easting: Double(easting) / number, northing: Double(northing) / number).coordinate
    }
}
