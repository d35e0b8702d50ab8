import DirectoryModel
import MappedFile
import TestSupport
import Testing

@testable import Places

@Suite("Gazetteer")
struct GazetteerTests {
    @Test("every postcode is found as its row has it, and no other", arguments: 0..<20)
    func agreesWithRows(seed: UInt64) throws {
        let small = try SmallGazetteer(seed: seed)
        let gazetteer = try small.gazetteer
        try gazetteer.verify()
        #expect(gazetteer.postcodeCount == small.rows.count)
        for (postcode, row) in small.rows {
            let place = try #require(try gazetteer.lookup(postcode))
            #expect(place.quality == row.quality)
            #expect(try place.council == row.council.flatMap { try gazetteer.council(code: $0) })
            #expect((place.council == nil) == (row.council == nil))
            let point = GridPoint(easting: Double(row.easting), northing: Double(row.northing)).coordinate
            if row.quality == .none {
                #expect(place.coordinate == nil)
            } else {
                let (found, wanted) = (try #require(place.coordinate), try #require(point))
                #expect(found.distance(to: wanted) < 2.9)
            }
        }
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let outcode = try #require(Outcode("ZA\(Int.random(in: 1...13, using: &generator))"))
            let letters = (0..<2).map { _ in Postcode.unitLetters.randomElement(using: &generator) ?? 65 }
            let digit = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &generator)
            let postcode = try #require(Postcode(outcode: outcode, incode: ([digit] + letters)[...]))
            #expect(try (gazetteer.lookup(postcode) == nil) == (small.rows[postcode] == nil))
        }
    }

    @Test("an outcode is the mean of its postcodes, or the source's point where it has none")
    func outcodes() throws {
        let small = try SmallGazetteer(seed: 3)
        let gazetteer = try small.gazetteer
        for outcode in Set(small.rows.keys.map(\.outcode)) {
            let rows = small.rows.values.filter { $0.postcode.outcode == outcode && $0.quality != .none }
            let count = Double(rows.count)
            let mean = GridPoint(
                easting: Double(rows.map(\.easting).reduce(0, +)) / count,
                northing: Double(rows.map(\.northing).reduce(0, +)) / count
            ).coordinate
            let place = try #require(try gazetteer.outcode(outcode))
            let found = try #require(place.coordinate)
            let wanted = try #require(mean)
            #expect(found.distance(to: wanted) < 0.2)
        }
        let (first, second) = (try #require(Outcode("BT1")), try #require(Outcode("BT2")))
        let belfast = try #require(try gazetteer.outcode(first))
        #expect(belfast.coordinate == Coordinate(latitude: 54.6, longitude: -5.9))
        #expect(belfast.town == nil)
        #expect(belfast.region == "Belfast")
        #expect(try gazetteer.outcode(second) == nil)
    }

    @Test("councils are found by code, with their county, and an abolished one gives its successor")
    func councils() throws {
        let gazetteer = try SmallGazetteer(seed: 4).gazetteer
        let county = Council.County(code: "E10000909", name: "Craneshire")
        #expect(try gazetteer.council(code: "E06000901") == Council(code: "E06000901", name: "Amble", county: nil))
        #expect(try gazetteer.council(code: "E07000902") == Council(code: "E07000902", name: "Brook", county: county))
        #expect(try gazetteer.council(code: "E07000904")?.code == "E07000903")
        #expect(try gazetteer.council(code: "E10000909")?.name == "Craneshire")
        for code in ["", "E07", "E07000999", "Z99999999", String(repeating: "E", count: 100_000)] {
            #expect(try gazetteer.council(code: code) == nil)
        }
    }

    @Test(
        "names are compared without regard to capitals, hyphens, accents and 'saint'",
        arguments: [
            ("Belfast", ["Belfast"]), ("  BELFAST ", ["Belfast"]), ("Bélfast", ["Belfast"]),
            ("Saint Brook on Crane", ["St. Brook-on-Crane"]), ("Ambleford", ["Ambleford", "Ambleford"]),
            ("Crane", ["Crane, City of"]), ("crane, city of", ["Crane, City of"]), ("Craneshire", ["Craneshire"]),
            ("Amblefor", []), ("", []), ("...", []),
        ]
    )
    func names(name: String, found: [String]) throws {
        #expect(try SmallGazetteer(seed: 5).gazetteer.place(named: name).map(\.name) == found)
    }

    @Test("the notices name the owners and the date of the data")
    func notices() throws {
        let gazetteer = try SmallGazetteer(seed: 6).gazetteer
        #expect(gazetteer.edition == "Code-Point Open 1, 22 April 2025")
        for owner in [
            "OS data © Crown", "Royal Mail data ©", "Office for National Statistics", "right 2025", "22 April 2025",
        ] {
            #expect(gazetteer.notices.contains(owner))
        }
    }

    @Test("the same rows give the same bytes")
    func determinism() throws {
        #expect(try SmallGazetteer(seed: 7).bytes == SmallGazetteer(seed: 7).bytes)
    }

    // MARK: Damage

    @Test("a damaged file gives an error or an answer, never a crash, and verification finds every damage")
    func corruption() throws {
        let small = try SmallGazetteer(seed: 8, sectors: 12)
        var generator = SeededGenerator(seed: 8)
        for round in 0..<300 {
            var bytes = small.bytes
            for _ in 0..<(round % 3 == 0 ? 1 : 400) {
                let index = bytes.indices.randomElement(using: &generator) ?? 0
                bytes[index] ^= UInt8.random(in: 1...255, using: &generator)
            }
            guard bytes != small.bytes else { continue }
            askEverything(of: bytes, small)
            #expect(throws: FileFault.self) {
                try Gazetteer(MappedFile(bytes: bytes, label: "damaged")).verify()
            }
        }
    }

    @Test("any section filled with noise gives an error or an answer")
    func noise() throws {
        let small = try SmallGazetteer(seed: 9, sectors: 12)
        let file = try SectionedFile(MappedFile(bytes: small.bytes, label: "small"), kind: "GAZT", version: 1)
        var generator = SeededGenerator(seed: 9)
        for section in file.sections {
            for fill in 0..<20 {
                var bytes = small.bytes
                for index in section.offset..<(section.offset + section.count) {
                    bytes[index] = fill == 0 ? 0xFF : fill == 1 ? 0 : UInt8.random(in: 0...255, using: &generator)
                }
                askEverything(of: bytes, small)
            }
        }
    }

    @Test("a file cut short anywhere is refused")
    func truncation() throws {
        let bytes = try SmallGazetteer(seed: 10, sectors: 3).bytes
        for length in Array(0..<600) + Array(stride(from: 600, to: bytes.count, by: 97)) {
            #expect(throws: FileFault.self) {
                try Gazetteer(MappedFile(bytes: Array(bytes[..<length]), label: "cut"))
            }
        }
    }

    /// Puts every kind of question; a fault is as good an answer as any.
    private func askEverything(of bytes: [UInt8], _ small: SmallGazetteer) {
        guard let gazetteer = try? Gazetteer(MappedFile(bytes: bytes, label: "damaged")) else { return }
        for postcode in small.rows.keys.prefix(60) {
            _ = try? gazetteer.lookup(postcode)
            _ = try? gazetteer.outcode(postcode.outcode)
        }
        for outcode in small.outcodes { _ = try? gazetteer.outcode(outcode.outcode) }
        for council in SmallGazetteer.councils { _ = try? gazetteer.council(code: council.code) }
        for name in ["Belfast", "Ambleford", "Crane", "a", "zz"] { _ = try? gazetteer.place(named: name) }
    }
}
