/// A row of Code-Point Open (Ordnance Survey): a postcode of Great Britain, its point and its district.
///
/// The files have no header; the columns are PC, PQ, EA, NO, CY, RH, LH, CC, DC, WC (its `Doc` folder).
struct CodePointRow: Hashable, Sendable {
    let postcode: Postcode
    let quality: PositionQuality
    /// Metres of the National Grid; 0 where the quality is ``PositionQuality/none``.
    let easting: Int
    let northing: Int
    /// The GSS code of the district; `nil` where the source names none.
    let council: String?

    /// The rows of one area's file.
    ///
    /// - Throws: A ``GazetteerSourceFault`` that names the first line that is not such a row.
    static func rows(of bytes: [UInt8], file: String) throws(GazetteerSourceFault) -> [CodePointRow] {
        var rows: [CodePointRow] = []
        for row in DelimitedRows(bytes) {
            func fault(_ reason: String) -> GazetteerSourceFault {
                GazetteerSourceFault(file: file, line: row.line, reason: reason)
            }
            guard row.fields.count == 10 else {
                throw fault("has \(row.fields.count) columns where Code-Point Open has 10.")
            }
            let compact = row.fields[0].utf8.filter { $0 != UInt8(ascii: " ") }
            guard let postcode = Postcode(compact: compact) else { throw fault("\(row.fields[0]) is not a postcode.") }
            guard let quality = PositionQuality(indicator: row.fields[1]) else {
                throw fault("\(row.fields[1]) is not a positional quality indicator.")
            }
            guard let easting = Int(row.fields[2]), let northing = Int(row.fields[3]),
                (0..<700_000).contains(easting), (0..<1_300_000).contains(northing)
            else { throw fault("\(row.fields[2]), \(row.fields[3]) is not a point of the National Grid.") }
            let isUnknown = easting == 0 || northing == 0
            rows.append(
                CodePointRow(
                    postcode: postcode,
                    quality: isUnknown ? .none : quality,
                    easting: isUnknown ? 0 : easting,
                    northing: isUnknown ? 0 : northing,
                    council: row.fields[8].isEmpty ? nil : row.fields[8]
                )
            )
        }
        return rows
    }
}

extension PositionQuality {
    fileprivate init?(indicator: String) {
        switch indicator {
        case "10", "20", "30", "40": self = .point
        case "50": self = .estimated
        case "60": self = .sectorMean
        case "90": self = .none
        default: return nil
        }
    }
}
