import MappedFile

/// The councils of the sources in the order of their codes: districts, and the counties above them.
struct CouncilTable {
    private struct Entry {
        let code: String
        let name: String
        let countyCode: String?
        let currentCode: String
        let region: String
    }

    private let entries: [Entry]
    private let indices: [String: UInt16]

    /// - Throws: A ``GazetteerSourceFault`` where a district's successor or county is missing, or a code comes twice.
    init(_ rows: [CouncilRow], file: String) throws(GazetteerSourceFault) {
        var entries: [String: Entry] = [:]
        for row in rows {
            guard entries[row.code] == nil else {
                throw GazetteerSourceFault(file: file, line: nil, reason: "has the code \(row.code) twice.")
            }
            entries[row.code] = Entry(
                code: row.code,
                name: row.name,
                countyCode: row.countyCode == row.code ? nil : row.countyCode,
                currentCode: row.currentCode,
                region: row.region
            )
        }
        for row in rows where entries[row.countyCode] == nil {
            entries[row.countyCode] = Entry(
                code: row.countyCode,
                name: row.countyName,
                countyCode: nil,
                currentCode: row.countyCode,
                region: row.region
            )
        }
        for row in rows where entries[row.currentCode] == nil {
            throw GazetteerSourceFault(
                file: file,
                line: nil,
                reason: "says that \(row.currentCode) follows \(row.code), and does not have \(row.currentCode)."
            )
        }
        self.entries = entries.values.sorted { $0.code < $1.code }
        indices = Dictionary(uniqueKeysWithValues: zip(self.entries.map(\.code), 0...))
    }

    /// A council's place in the table.
    func index(of code: String) -> UInt16? { indices[code] }

    /// The place of the council that has taken a council's place.
    func current(_ index: UInt16) -> UInt16 { indices[entries[Int(index)].currentCode] ?? index }

    /// The county above a council; `nil` where there is none.
    func county(_ index: UInt16) -> UInt16? { entries[Int(index)].countyCode.flatMap { indices[$0] } }

    /// A council's name.
    func name(_ index: UInt16) -> String { entries[Int(index)].name }

    /// The English region or the nation that a council lies in.
    func region(_ index: UInt16) -> String { entries[Int(index)].region }

    /// The table's bytes.
    func bytes(texts: inout TextTableBuilder) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, entry) in entries.enumerated() {
            CouncilRecord(
                code: entry.code,
                name: texts.reference(entry.name),
                county: county(UInt16(index)) ?? noCouncil,
                current: current(UInt16(index))
            ).append(to: &bytes)
        }
        return bytes
    }
}
