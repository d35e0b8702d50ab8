package import MappedFile

/// The postcodes, outcodes, councils and towns of the country, read straight from a mapped file.
///
/// Opening reads a few hundred bytes; a look-up touches a few pages. Whatever the file's bytes, a look-up answers or
/// throws; it never reads outside the file. Byte layout in `docs/gazetteer-format.md`.
package struct Gazetteer: Sendable {
    static let kind = "GAZT"
    static let version: UInt32 = 1

    /// The names of the sections, in file order.
    enum Section {
        static let about = "about"
        static let sectors = "sectors"
        static let units = "units"
        static let outcodes = "outcodes"
        static let councils = "councils"
        static let places = "places"
        static let texts = "texts"
    }

    /// The data's product, version and date, for people: "Code-Point Open 2025.2.0, 22 April 2025".
    package let edition: String
    /// The notices that must be shown wherever the data is used, with the edition.
    package let notices: String
    /// How many postcodes there are.
    package let postcodeCount: Int

    private let file: SectionedFile
    private let sectors: RecordTable<SectorRecord>
    private let units: ByteView
    private let outcodes: RecordTable<OutcodeRecord>
    private let councils: RecordTable<CouncilRecord>
    private let places: RecordTable<PlaceRecord>
    private let texts: TextTable

    /// Maps a gazetteer.
    ///
    /// - Throws: A ``FileFault`` where the file cannot be read or is not a gazetteer of this version.
    package init(path: String) throws(FileFault) { try self.init(MappedFile(path: path)) }

    /// A gazetteer of a mapped file, or of bytes that stand in for one.
    ///
    /// - Throws: A ``FileFault`` where it is not a gazetteer of this version.
    package init(_ mapped: MappedFile) throws(FileFault) {
        file = try SectionedFile(mapped, kind: Self.kind, version: Self.version)
        sectors = try RecordTable(file.section(Section.sectors))
        units = try file.section(Section.units)
        outcodes = try RecordTable(file.section(Section.outcodes))
        councils = try RecordTable(file.section(Section.councils))
        places = try RecordTable(file.section(Section.places))
        texts = TextTable(bytes: try file.section(Section.texts))
        let about = try RecordTable<AboutRecord>(file.section(Section.about)).record(0)
        postcodeCount = Int(about.postcodeCount)
        edition = try texts.text(about.edition) ?? ""
        notices = try texts.text(about.notices) ?? ""
    }

    /// Checks every byte of the file against its checksums, in about a millisecond.
    ///
    /// - Throws: A ``FileFault`` that names the damaged part.
    package func verify() throws(FileFault) { try file.verify() }

    /// A postcode's place; `nil` where the data does not have the postcode.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func lookup(_ postcode: Postcode) throws(FileFault) -> PostcodePlace? {
        let key = postcode.sectorKey
        guard let (_, sector) = try sectors.first(notBefore: { $0.key < key }), sector.key == key,
            let entry = try sector.entry(unit: postcode.unit, in: units)
        else { return nil }
        return PostcodePlace(
            postcode: postcode,
            coordinate: entry.gridPoint?.coordinate,
            quality: entry.quality,
            council: try council(at: entry.council)
        )
    }

    /// An outcode's place; `nil` where the data does not have the outcode.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func outcode(_ outcode: Outcode) throws(FileFault) -> OutcodePlace? {
        let key = outcode.key
        guard let (_, record) = try outcodes.first(notBefore: { $0.key < key }), record.key == key else { return nil }
        return OutcodePlace(
            outcode: outcode,
            coordinate: record.point.coordinate,
            town: try texts.text(record.town),
            region: try texts.text(record.region),
            council: try council(at: record.council)
        )
    }

    /// The places of a name, whatever its capitals, hyphens and accents (``foldedPlaceName(_:)``), towns before
    /// councils' areas; empty where there is none.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func place(named name: String) throws(FileFault) -> [NamedPlace] {
        guard name.utf8.count <= 200 else { return [] }
        let sought = foldedPlaceName(name)
        guard !sought.isEmpty else { return [] }
        let first = try places.first { (record) throws(FileFault) in
            try texts.text(record.foldedName).map { $0.utf8.lexicographicallyPrecedes(sought.utf8) } ?? true
        }
        guard let first else { return [] }
        var found: [NamedPlace] = []
        for index in first.index..<places.count {
            let record = try places.record(index)
            guard try texts.text(record.foldedName) == sought else { break }
            guard let coordinate = record.point.coordinate, let kind = NamedPlace.Kind(rawValue: record.kind) else {
                throw units.corrupt("is damaged: a place of it has no point. Build it again.")
            }
            found.append(
                NamedPlace(
                    name: try texts.text(record.name) ?? name,
                    context: try texts.text(record.context),
                    coordinate: coordinate,
                    kind: kind
                )
            )
        }
        return found
    }

    /// A council by its GSS code; the code of an abolished council gives the one that has taken its place.
    ///
    /// - Throws: A ``FileFault`` where the file is damaged.
    package func council(code: String) throws(FileFault) -> Council? {
        let found = try councils.first { $0.code.utf8.lexicographicallyPrecedes(code.utf8) }
        guard let (index, record) = found, record.code == code else { return nil }
        return try council(at: UInt16(index))
    }

    private func council(at index: UInt16) throws(FileFault) -> Council? {
        if index == noCouncil { return nil }
        let named = try councils.record(Int(index))
        let record = try councils.record(Int(named.current))
        var county: Council.County?
        if record.county != noCouncil {
            let above = try councils.record(Int(record.county))
            county = Council.County(code: above.code, name: try texts.text(above.name) ?? above.code)
        }
        return Council(code: record.code, name: try texts.text(record.name) ?? record.code, county: county)
    }
}
