import DirectoryModel
import TestSupport
import Testing

@testable import FeedImport

@Suite("Delimited text")
struct CSVReaderTests {
    /// The rows of three columns and the rejects that some bytes give.
    private func read(
        _ bytes: [UInt8],
        _ reading: CSVReading = CSVReading(columns: ["a", "b", "c"]),
        limits: ImportLimits = ImportLimits()
    ) throws -> (rows: [[String]], rejects: [Reject], lines: [Int]) {
        let folder = try TemporaryFolder()
        try TestFile.write(bytes, to: folder.file("feed.csv"))
        let paths = (0..<3).map { SourcePath(text: "#\($0 + 1)", slot: $0) }
        let reader = try CSVReader(
            stream: ByteStream(path: folder.file("feed.csv"), limit: limits.fileBytes),
            reading: reading,
            paths: paths,
            limits: limits
        )
        var result: (rows: [[String]], rejects: [Reject], lines: [Int]) = ([], [], [])
        while let step = try reader.next() {
            switch step {
            case .unreadable(let reject): result.rejects.append(reject)
            case .record(let item):
                result.rows.append(paths.map { item.record.values(at: $0).first ?? "" })
                result.lines.append(item.place.line ?? 0)
            }
        }
        return result
    }

    @Test(
        "Rows are read whatever their quotes and line ends",
        arguments: [
            ("1,2,3\n4,5,6\n", [["1", "2", "3"], ["4", "5", "6"]]),
            ("1,2,3\r\n4,5,6", [["1", "2", "3"], ["4", "5", "6"]]),
            ("1,2,3\r4,5,6\r", [["1", "2", "3"], ["4", "5", "6"]]),
            ("\u{FEFF}1,2,3", [["1", "2", "3"]]),
            ("\"1\",\"2,2\",\"3\"\"3\"\n", [["1", "2,2", "3\"3"]]),
            ("\"\",\"\"\"\",\"\"\"\"\"\"\n", [["", "\"", "\"\""]]),
            ("\"1\n1\",\"2\r\n2\",3\n4,5,6", [["1\n1", "2\r\n2", "3"], ["4", "5", "6"]]),
            ("5\" pipe,it\"s,\"x\"\n", [["5\" pipe", "it\"s", "x"]]),
            ("\n\n1,2,3\n\n\n", [["1", "2", "3"]]),
            ("1,,\n,,\n", [["1", "", ""], ["", "", ""]]),
            ("1,2,3,,\n", [["1", "2", "3"]]),
            ("", []),
            ("é,\u{1F600},\u{0}\n", [["é", "\u{1F600}", "\u{0}"]]),
        ]
    )
    func rows(text: String, rows: [[String]]) throws {
        let result = try read(Array(text.utf8))
        #expect(result.rows == rows)
        #expect(result.rejects.isEmpty)
    }

    @Test(
        "A broken row is one reject that names its line, and the rows around it are read",
        arguments: [
            ("1,2,3\n\"4,5,6\n7,8,9\n", "quote never closed", 2, [["1", "2", "3"], ["7", "8", "9"]]),
            ("1,2,3\n\"4\"x,5,6\n7,8,9\n", "text after a closing quote", 2, [["1", "2", "3"], ["7", "8", "9"]]),
            ("1,2,3\n4,5\n7,8,9\n", "row has fewer fields than the header", 2, [["1", "2", "3"], ["7", "8", "9"]]),
            (
                "1,2,3\n\n4,5,6,7\n7,8,9", "row has more fields than the header", 3,
                [["1", "2", "3"], ["7", "8", "9"]]
            ),
        ]
    )
    func broken(text: String, reason: String, line: Int, rows: [[String]]) throws {
        let result = try read(Array(text.utf8))
        #expect(result.rejects.map(\.reason) == [reason])
        #expect(result.rejects.first?.place == RecordPlace(line: line, record: 2))
        #expect(result.rows == rows)
    }

    @Test("A row keeps the line it starts on, past quoted line ends and blank lines")
    func lines() throws {
        #expect(try read(Array("1,2,3\n\"4\n4\n4\",5,6\n\n7,8,9\r\n1,2,3".utf8)).lines == [1, 2, 6, 7])
    }

    @Test("Bytes that are not of the encoding are a reject that says so, with the raw row")
    func invalidUTF8() throws {
        let reading = CSVReading(columns: ["a", "b", "c"], statesEncoding: true)
        let result = try read([0x31, 0x2C, 0xE9, 0x2C, 0x33, 0x0A, 0x34, 0x2C, 0x35, 0x2C, 0x36], reading)
        #expect(result.rejects.map(\.reason) == ["not valid utf-8"])
        #expect(result.rows == [["4", "5", "6"]])
    }

    @Test(
        "The same text is read in every encoding",
        arguments: [TextEncoding.utf8, .latin1, .windows1252, .utf16, .utf16LittleEndian, .utf16BigEndian],
        [false, true]
    )
    func encodings(encoding: TextEncoding, hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + "é,b\u{AC},£\n1,2,3\n"
        let bytes: [UInt8]
        switch encoding {
        case .utf8: bytes = Array(text.utf8)
        case .latin1, .windows1252: bytes = text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map { UInt8($0.value) }
        case .utf16, .utf16LittleEndian: bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
        let result = try read(bytes, CSVReading(encoding: encoding, columns: ["a", "b", "c"]))
        #expect(result.rows == [["é", "b\u{AC}", "£"], ["1", "2", "3"]])
    }

    @Test("Windows-1252 has its curly quotes and its euro")
    func windows1252() throws {
        let result = try read(
            [0x93, 0x2C, 0x80, 0x2C, 0x99],
            CSVReading(encoding: .windows1252, columns: ["a", "b", "c"])
        )
        #expect(result.rows == [["\u{201C}", "\u{20AC}", "\u{2122}"]])
    }

    @Test("A delimiter may be a byte that is no UTF-8, and quotes may mean nothing", arguments: [true, false])
    func notSign(isUTF8: Bool) throws {
        let separator: [UInt8] = isUTF8 ? [0xC2, 0xAC] : [0xAC]
        let bytes = Array("\"x".utf8) + separator + Array("y\"".utf8) + separator + Array("z\n".utf8)
        let reading = CSVReading(
            delimiter: "\u{AC}",
            quote: nil,
            encoding: isUTF8 ? .utf8 : .latin1,
            columns: ["a", "b", "c"]
        )
        #expect(try read(bytes, reading).rows == [["\"x", "y\"", "z"]])
    }

    @Test("Short rows are filled only where the profile says so")
    func shortRows() throws {
        let reading = CSVReading(columns: ["a", "b", "c"], fillsShortRows: true)
        #expect(try read(Array("1\n1,2\n".utf8), reading).rows == [["1", "", ""], ["1", "2", ""]])
    }

    @Test("What is written is read back, for random tables", arguments: 0..<40)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = ["a", "\"", ",", "\n", "\r\n", "\r", "é", " ", "\u{1F600}", ";", "x,y", "\"\"", "\t"]
        let table = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
            (0..<3).map { _ in
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                    pieces.randomElement(using: &generator) ?? ""
                }.joined()
            }
        }
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        let text = table.map { row in
            row.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            .joined(separator: ",")
        }.joined(separator: lineEnd)
        #expect(try read(Array(text.utf8)).rows == table)
    }

    @Test("Rows longer than one read of the file are whole")
    func longRows() throws {
        let long = String(repeating: "word ", count: 40_000)
        let result = try read(Array("\(long),\"\(long)\n\",3\n1,2,3\n".utf8))
        #expect(result.rows == [[long, long + "\n", "3"], ["1", "2", "3"]])
    }

    @Test("A row past the limit is refused and the reading goes on")
    func limit() throws {
        let text = "1,2,3\n" + String(repeating: "x", count: 5_000) + "\n4,5,6\n"
        let result = try read(Array(text.utf8), limits: ImportLimits(recordBytes: 1_000))
        #expect(result.rows.first == ["1", "2", "3"])
        #expect(result.rows.last == ["4", "5", "6"])
        #expect(result.rejects.contains { $0.reason == "row too long" })
    }

    @Test("A file larger than the limit is refused")
    func fileLimit() throws {
        #expect(throws: FeedFault.self) {
            try read(Array(repeating: 0x0A, count: 2_000), limits: ImportLimits(fileBytes: 1_000))
        }
    }

    @Test("Any bytes end in rows and rejects", arguments: 0..<60)
    func anyBytes(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xFF, 0xC3, 0xA9, 0x00, 0xEF, 0xBB, 0xBF, 0xFE]
        let bytes = (0..<400).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
        _ = try read(bytes)
        _ = try read(bytes, CSVReading(encoding: .utf16, columns: ["a", "b", "c"]))
    }

    @Test("A column that the header lacks stops the import and names the nearest")
    func missingColumn() throws {
        let yaml = """
            profile: p
            title: t
            format: csv
            identity: id
            fields: {name: naem}
            """
        let fault = #expect(throws: FeedFault.self) { try ImportRun(yaml: yaml, feed: "id,name\n1,One\n") }
        #expect(fault?.reason.contains("did you mean 'name'?") == true)
        #expect(fault?.reason.contains("line 5") == true)
    }
}
