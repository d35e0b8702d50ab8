import DirectoryModel
import MappedFile
import TestSupport
import Testing

@testable import Places

/// A gazetteer of made-up rows, and the rows themselves to compare it with.
struct SmallGazetteer {
    let rows: [Postcode: CodePointRow]
    let outcodes: [OutcodeRow]
    let bytes: [UInt8]

    static let councils = [
        CouncilRow("E06000901", "Amble", county: "E06000901", region: "Midlands"),
        CouncilRow("E07000902", "Brook", county: "E10000909", region: "Midlands"),
        CouncilRow("E07000903", "Crane, City of", county: "E10000909", region: "Midlands"),
        CouncilRow("E07000904", "Old Crane", current: "E07000903", county: "E10000909", region: "Midlands"),
        CouncilRow("S12000905", "Dun", county: "S12000905", region: "Scotland"),
    ]

    init(seed: UInt64, sectors: Int = 30) throws {
        var generator = SeededGenerator(seed: seed)
        var areas: [[CodePointRow]] = []
        for area in ["ZA", "ZZ", "M"] {
            var rows: [Postcode: CodePointRow] = [:]
            for _ in 0..<(sectors / 3) {
                let outcode = try #require(Outcode("\(area)\(Int.random(in: 1...12, using: &generator))"))
                let digit = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &generator)
                let middle = (
                    Int.random(in: 100_000...600_000, using: &generator),
                    Int.random(in: 50_000...1_200_000, using: &generator)
                )
                let spread = Int.random(in: 0...20_000, using: &generator)
                let isDoubtful = Bool.random(using: &generator)
                for _ in 0..<Int.random(in: 1...90, using: &generator) {
                    let letters = (0..<2).map { _ in Postcode.unitLetters.randomElement(using: &generator) ?? 65 }
                    let postcode = try #require(Postcode(outcode: outcode, incode: ([digit] + letters)[...]))
                    let quality = isDoubtful ? PositionQuality(rawValue: .random(in: 0...3, using: &generator)) : .point
                    let isKnown = quality != PositionQuality.none
                    rows[postcode] = CodePointRow(
                        postcode: postcode,
                        quality: quality ?? .point,
                        easting: isKnown ? middle.0 + Int.random(in: -spread...spread, using: &generator) : 0,
                        northing: isKnown ? middle.1 + Int.random(in: -spread...spread, using: &generator) : 0,
                        council: Bool.random(using: &generator)
                            ? Self.councils.randomElement(using: &generator)?.code : nil
                    )
                }
            }
            areas.append(Array(rows.values))
        }
        let point = try #require(Coordinate(latitude: 54.6, longitude: -5.9))
        outcodes = [
            OutcodeRow("BT1", point, town: nil, region: "Belfast"),
            OutcodeRow("ZA1", point, town: "Ambleford", region: "Ambleshire"),
            OutcodeRow("ZA2", point, town: "Ambleford", region: "Ambleshire"),
            OutcodeRow("ZZ1", point, town: "St. Brook-on-Crane, Ambleford", region: "Craneshire"),
        ].compactMap { $0 }
        rows = Dictionary(uniqueKeysWithValues: areas.joined().map { ($0.postcode, $0) })
        var builder = GazetteerBuilder(councils: try CouncilTable(Self.councils, file: "councils"))
        for area in areas { try builder.add(area, file: "area") }
        bytes = builder.bytes(
            outcodes: outcodes,
            edition: CodePointEdition(version: "1", date: "20250422", counts: [:])
        )
    }

    var gazetteer: Gazetteer {
        get throws { try Gazetteer(MappedFile(bytes: bytes, label: "small.gazetteer")) }
    }
}

extension CouncilRow {
    init(_ code: String, _ name: String, current: String? = nil, county: String, region: String) {
        let countyName = county == code ? name : "Craneshire"
        self.init(
            code: code,
            name: name,
            currentCode: current ?? code,
            countyCode: county,
            countyName: countyName,
            region: region
        )
    }
}

extension OutcodeRow {
    init?(_ outcode: String, _ point: Coordinate, town: String?, region: String) {
        guard let outcode = Outcode(outcode) else { return nil }
        self.init(outcode: outcode, coordinate: point, town: town, region: region, widerRegion: "Islands")
    }
}
