import DirectoryModel

/// A row of the outcode table: an outcode with its centroid, town and region.
struct OutcodeRow: Hashable, Sendable {
    let outcode: Outcode
    let coordinate: Coordinate
    /// `nil` where the source names none, or where its name holds what no name has.
    let town: String?
    /// The county or council.
    let region: String?
    /// The region or nation around it.
    let widerRegion: String?

    /// The rows of `outcode-centroids.csv`, whose first line names the columns.
    ///
    /// - Throws: A ``GazetteerSourceFault`` that names the first line that is not such a row.
    static func rows(of bytes: [UInt8], file: String) throws(GazetteerSourceFault) -> [OutcodeRow] {
        var rows: [OutcodeRow] = []
        let wanted = ["postcode", "latitude", "longitude", "town", "region", "uk_region"]
        for (line, fields) in try namedColumns(wanted, of: bytes, file: file) {
            guard let outcode = Outcode(fields[0]), let latitude = Double(fields[1]), let longitude = Double(fields[2]),
                let coordinate = Coordinate(latitude: latitude, longitude: longitude)
            else { throw GazetteerSourceFault(file: file, line: line, reason: "has no outcode with a point.") }
            rows.append(
                OutcodeRow(
                    outcode: outcode,
                    coordinate: coordinate,
                    town: nameOrNil(fields[3]),
                    region: nameOrNil(fields[4]),
                    widerRegion: nameOrNil(fields[5])
                )
            )
        }
        return rows
    }

    private static func nameOrNil(_ text: String) -> String? {
        let marks = " '-,.&()\u{2019}".unicodeScalars
        let isName = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || marks.contains($0) }
        return text.isEmpty || !isName ? nil : text
    }
}

/// A row of the council table: a district, past or present, its successor and its county.
struct CouncilRow: Hashable, Sendable {
    let code: String
    let name: String
    /// The code of the council that has taken its place; its own where it exists.
    let currentCode: String
    let countyCode: String
    let countyName: String
    /// The English region, or the nation.
    let region: String

    /// The rows of `la_all_codes.csv` (Office for National Statistics), whose first line names the columns.
    ///
    /// - Throws: A ``GazetteerSourceFault`` that names the first line that is not such a row.
    static func rows(of bytes: [UInt8], file: String) throws(GazetteerSourceFault) -> [CouncilRow] {
        var rows: [CouncilRow] = []
        let wanted = ["LADCD", "LADNM", "LADCD_ACTIVE", "UTLACD", "UTLANM", "RGNNM", "CTRYNM"]
        for (line, fields) in try namedColumns(wanted, of: bytes, file: file) {
            guard [fields[0], fields[2], fields[3]].allSatisfy({ $0.utf8.count == CouncilRecord.codeSize }) else {
                throw GazetteerSourceFault(file: file, line: line, reason: "has a code that is not of nine characters.")
            }
            rows.append(
                CouncilRow(
                    code: fields[0],
                    name: fields[1],
                    currentCode: fields[2],
                    countyCode: fields[3],
                    countyName: fields[4],
                    region: fields[5].isEmpty ? fields[6] : fields[5]
                )
            )
        }
        return rows
    }
}

/// The wanted columns of every row after the first, which names the columns.
private func namedColumns(
    _ wanted: [String],
    of bytes: [UInt8],
    file: String
) throws(GazetteerSourceFault) -> [(line: Int, fields: [String])] {
    var rows = DelimitedRows(bytes)
    let header = rows.next()?.fields ?? []
    var places: [Int] = []
    for name in wanted {
        guard let place = header.firstIndex(of: name) else {
            throw GazetteerSourceFault(file: file, line: 1, reason: "has no column \(name).")
        }
        places.append(place)
    }
    var found: [(line: Int, fields: [String])] = []
    while let row = rows.next() {
        guard let last = places.max(), last < row.fields.count else {
            throw GazetteerSourceFault(file: file, line: row.line, reason: "has fewer columns than the first line.")
        }
        found.append((row.line, places.map { row.fields[$0] }))
    }
    return found
}
