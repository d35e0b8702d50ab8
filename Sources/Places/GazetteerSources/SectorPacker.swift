import MappedFile

/// Packs the postcodes of one sector, as ``SectorRecord/entry(unit:in:)`` reads them.
struct SectorPacker {
    /// The rows of one sector in the order of their units, each with its council's index.
    let rows: [(row: CodePointRow, council: UInt16)]

    /// Appends the sector to the units and gives its record.
    func append(to units: inout [UInt8]) -> SectorRecord {
        let cell = SectorRecord.cell
        let positioned = rows.filter { $0.row.quality != .none }
        let eastings = positioned.map { $0.row.easting / cell }
        let northings = positioned.map { $0.row.northing / cell }
        let eastingBase = eastings.min() ?? 0
        let northingBase = northings.min() ?? 0
        let councils = Set(rows.map(\.council)).sorted()
        let record = SectorRecord(
            key: rows.first?.row.postcode.sectorKey ?? 0,
            offset: UInt32(units.count),
            eastingBase: UInt32(eastingBase),
            northingBase: UInt32(northingBase),
            eastingWidth: bitWidth(of: (eastings.max() ?? 0) - eastingBase),
            northingWidth: bitWidth(of: (northings.max() ?? 0) - northingBase),
            councilCount: UInt8(councils.count),
            qualityWidth: rows.allSatisfy { $0.row.quality == .point } ? 0 : 2
        )
        var presence = [UInt8](repeating: 0, count: SectorRecord.presenceSize)
        for (row, _) in rows { presence[row.postcode.unit / 8] |= 1 << UInt8(row.postcode.unit % 8) }
        units += presence
        for council in councils { units.append(littleEndian: council) }
        var bits = BitWriter()
        for (row, council) in rows {
            let isPositioned = row.quality != .none
            bits.append(Int(row.quality.rawValue), width: record.qualityWidth)
            bits.append(councils.firstIndex(of: council) ?? 0, width: record.councilWidth)
            bits.append(isPositioned ? row.easting / cell - eastingBase : 0, width: record.eastingWidth)
            bits.append(isPositioned ? row.northing / cell - northingBase : 0, width: record.northingWidth)
        }
        units += bits.bytes
        return record
    }
}

/// Bits in a row, lowest first.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 0

    mutating func append(_ value: Int, width: UInt8) {
        for bit in 0..<Int(width) {
            if used % 8 == 0 { bytes.append(0) }
            if value >> bit & 1 == 1 { bytes[used / 8] |= 1 << UInt8(used % 8) }
            used += 1
        }
    }
}
