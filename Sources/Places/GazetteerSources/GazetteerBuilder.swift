import DirectoryModel
import MappedFile

/// Puts the rows of the sources together into the bytes of a ``Gazetteer``: the same rows give the same bytes, in
/// whatever order the areas come.
struct GazetteerBuilder {
    private let councils: CouncilTable
    private var sectors: [(key: UInt32, packer: SectorPacker)] = []
    private var sectorKeys: Set<UInt32> = []
    private var outcodeTallies: [Outcode: GridTally] = [:]
    private var councilTallies: [UInt16: GridTally] = [:]
    /// How many postcodes have been added.
    private(set) var postcodeCount = 0

    init(councils: CouncilTable) { self.councils = councils }

    /// Adds the postcodes of whole sectors, such as those of one area's file.
    ///
    /// - Throws: A ``GazetteerSourceFault`` where a postcode or its sector has come before, or its council is unknown.
    mutating func add(_ rows: [CodePointRow], file: String) throws(GazetteerSourceFault) {
        func fault(_ reason: String) -> GazetteerSourceFault {
            GazetteerSourceFault(file: file, line: nil, reason: reason)
        }
        let sorted = rows.map { (key: $0.postcode.sectorKey, unit: $0.postcode.unit, row: $0) }
            .sorted { ($0.key, $0.unit) < ($1.key, $1.unit) }
        var start = 0
        while start < sorted.count {
            let key = sorted[start].key
            guard sectorKeys.insert(key).inserted else {
                throw fault("has postcodes of the sector of \(sorted[start].row.postcode), which another file has too.")
            }
            var packed: [(row: CodePointRow, council: UInt16)] = []
            var previous: Postcode?
            var end = start
            while end < sorted.count, sorted[end].key == key {
                let row = sorted[end].row
                guard row.postcode != previous else { throw fault("has the postcode \(row.postcode) twice.") }
                previous = row.postcode
                var council = noCouncil
                if let code = row.council {
                    guard let index = councils.index(of: code) else {
                        throw fault("puts \(row.postcode) in \(code), which the table of councils does not have.")
                    }
                    council = index
                    let current = councils.current(index)
                    for area in [current, councils.county(current)].compactMap({ $0 }) {
                        councilTallies[area, default: GridTally()].add(row, council: index)
                    }
                }
                outcodeTallies[row.postcode.outcode, default: GridTally()].add(row, council: council)
                packed.append((row, council))
                end += 1
            }
            sectors.append((key, SectorPacker(rows: packed)))
            postcodeCount += packed.count
            start = end
        }
    }

    /// The whole file.
    func bytes(outcodes rows: [OutcodeRow], edition: CodePointEdition) -> [UInt8] {
        var texts = TextTableBuilder()
        var about: [UInt8] = []
        AboutRecord(
            postcodeCount: UInt32(postcodeCount),
            edition: texts.reference(edition.description),
            notices: texts.reference(edition.notices)
        ).append(to: &about)
        var sectorBytes: [UInt8] = []
        var units: [UInt8] = []
        for sector in sectors.sorted(by: { $0.key < $1.key }) {
            sector.packer.append(to: &units).append(to: &sectorBytes)
        }
        // An entry is read as part of a 64-bit number, which the last one needs room for.
        units += [UInt8](repeating: 0, count: 8)

        var file = SectionedFileWriter(kind: Gazetteer.kind, version: Gazetteer.version)
        file.add(Gazetteer.Section.about, about)
        file.add(Gazetteer.Section.sectors, sectorBytes)
        file.add(Gazetteer.Section.units, units)
        file.add(Gazetteer.Section.outcodes, outcodeBytes(rows, texts: &texts))
        file.add(Gazetteer.Section.councils, councils.bytes(texts: &texts))
        file.add(Gazetteer.Section.places, placeBytes(rows, texts: &texts))
        file.add(Gazetteer.Section.texts, texts.bytes)
        return file.bytes()
    }

    private func outcodeBytes(_ rows: [OutcodeRow], texts: inout TextTableBuilder) -> [UInt8] {
        let named = Dictionary(rows.map { ($0.outcode, $0) }, uniquingKeysWith: { first, _ in first })
        let outcodes = Set(named.keys).union(outcodeTallies.keys)
        var bytes: [UInt8] = []
        for outcode in outcodes.sorted(by: { $0.key < $1.key }) {
            let tally = outcodeTallies[outcode]
            let councils = Set((tally?.councils ?? []).map { self.councils.current($0) })
            OutcodeRecord(
                key: outcode.key,
                point: StoredPoint(tally?.mean ?? named[outcode]?.coordinate),
                town: texts.reference(named[outcode]?.town),
                region: texts.reference(named[outcode]?.region),
                council: councils.count == 1 ? councils.first ?? noCouncil : noCouncil
            ).append(to: &bytes)
        }
        return bytes
    }

    private func placeBytes(_ rows: [OutcodeRow], texts: inout TextTableBuilder) -> [UInt8] {
        let areas = councilTallies.sorted { $0.key < $1.key }.compactMap { index, tally in
            tally.mean.map {
                NamedPlace(
                    name: councils.name(index),
                    context: councils.region(index),
                    coordinate: $0,
                    kind: .councilArea
                )
            }
        }
        var places = PlaceList()
        places.add(
            outcodes: rows.map { ($0, outcodeTallies[$0.outcode]?.mean ?? $0.coordinate) },
            councilNames: Set(areas.flatMap { PlaceList.foldedNames(ofCouncil: $0.name) })
        )
        for area in areas { places.add(councilArea: area) }
        var bytes: [UInt8] = []
        for entry in places.sorted {
            PlaceRecord(
                foldedName: texts.reference(entry.foldedName),
                name: texts.reference(entry.place.name),
                context: texts.reference(entry.place.context),
                point: StoredPoint(entry.place.coordinate),
                kind: entry.place.kind.rawValue
            ).append(to: &bytes)
        }
        return bytes
    }
}
