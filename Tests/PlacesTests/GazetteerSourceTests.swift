import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import Places

@Suite("The gazetteer's sources")
struct GazetteerSourceTests {
    @Test("rows know quotes, commas in quotes, line ends of both kinds, and a byte order mark")
    func delimitedRows() {
        let text = "\u{FEFF}a,\"b, c\",\"d \"\"e\"\"\"\r\n,\n\"f\ng\",h"
        let rows = Array(DelimitedRows(Array(text.utf8)))
        #expect(rows.map(\.fields) == [["a", "b, c", "d \"e\""], ["", ""], ["f\ng", "h"]])
        #expect(rows.map(\.line) == [1, 2, 3])
        #expect(Array(DelimitedRows([])).isEmpty)
    }

    @Test(
        "a row of Code-Point Open that is not one is named by its line",
        arguments: [
            (#""M1 1AE",10,1,1"#, "has 4 columns where Code-Point Open has 10."),
            (#""M1 1CE",10,384756,398553,"","","","","E08000003","""#, "M1 1CE is not a postcode."),
            (#""M1 1AE",11,384756,398553,"","","","","E08000003","""#, "11 is not a positional quality indicator."),
            (#""M1 1AE",10,x,398553,"","","","","E08000003","""#, "x, 398553 is not a point of the National Grid."),
        ]
    )
    func badCodePointRow(line: String, reason: String) {
        let good = #""M1 1AD",10,383848,398589,"E92000001","E19000001","E18000002","","E08000003","E05011361""#
        let fault = #expect(throws: GazetteerSourceFault.self) {
            try CodePointRow.rows(of: Array("\(good)\n\(line)\n".utf8), file: "m.csv")
        }
        #expect(fault == GazetteerSourceFault(file: "m.csv", line: 2, reason: reason))
    }

    @Test("a postcode that comes twice, a sector in two files and an unknown council are refused")
    func contradictions() throws {
        func row(_ postcode: String, council: String? = nil) throws -> CodePointRow {
            CodePointRow(
                postcode: try #require(Postcode(postcode)),
                quality: .point,
                easting: 400_000,
                northing: 400_000,
                council: council
            )
        }
        let councils = try CouncilTable(SmallGazetteer.councils, file: "councils")
        var builder = GazetteerBuilder(councils: councils)
        try builder.add([row("M1 1AE")], file: "m.csv")
        #expect(throws: GazetteerSourceFault.self) { try builder.add([row("M1 1AD")], file: "m2.csv") }
        #expect(throws: GazetteerSourceFault.self) { try builder.add([row("M2 1AD"), row("M2 1AD")], file: "m.csv") }
        #expect(throws: GazetteerSourceFault.self) { try builder.add([row("M3 1AD", council: "E1")], file: "m.csv") }
    }

    @Test("an area whose number of postcodes is not the stated one is refused, as is a missing area")
    func counts() throws {
        let folder = try TemporaryFolder()
        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
        }
        for name in ["Doc", "Data", "Data/CSV"] {
            try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
        }
        try write("la.csv", "LADCD,LADNM,LADCD_ACTIVE,UTLACD,UTLANM,RGNNM,CTRYNM\n")
        try write("out.csv", "postcode,latitude,longitude,town,region,uk_region\nM1,53.4,-2.2,,Manchester,North\n")
        try write("Data/CSV/m.csv", "\"M1 1AE\",10,384756,398553,\"\",\"\",\"\",\"\",\"\",\"\"\r\n")
        func build(_ counts: String) throws -> [UInt8] {
            try write("Doc/metadata.txt", "DATASET VERSION NUMBER: 1\r\nCOPYRIGHT DATE: 20250422\r\n\(counts)")
            return try buildGazetteer(
                codePointFolder: folder.path,
                outcodes: folder.file("out.csv"),
                councils: folder.file("la.csv")
            )
        }
        #expect(try !build("  M\t1\r\n").isEmpty)
        for counts in ["", "  M\t2\r\n", "  N\t1\r\n", "  M\t1\r\n  N\t4\r\n"] {
            #expect(throws: GazetteerSourceFault.self) { try build(counts) }
        }
    }
}
