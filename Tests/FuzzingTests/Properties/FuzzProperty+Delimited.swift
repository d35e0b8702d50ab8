import DirectoryModel

@testable import FeedImport

extension FuzzProperty {
    /// Delimited text.
    static let delimited = [
        FuzzProperty(name: "csv") { bytes in
            let (choice, rest) = bytes.choiceAndRest
            let read = try DelimitedRows(rest, reading(choice), recordBytes: choice & 0x80 == 0 ? 1 << 20 : 64)
            let written = Array(read.rows.map(line).joined().utf8)
            let again = try DelimitedRows(written, plain, recordBytes: 1 << 24)
            try Broken.unless(
                again.rows.map(scalars) == read.rows.map(scalars),
                "rows read, written and read again are the same rows"
            )
            try Broken.unless(again.rejects == 0, "what the test has written is never refused")
        },
        FuzzProperty(name: "packed-import") { bytes in
            try ImportPromise.check(bytes, through: FuzzProfile.delimited)
        },
        FuzzProperty(name: "csv-import") { bytes in try ImportPromise.check(bytes, through: FuzzProfile.delimited) },
        FuzzProperty(name: "pivot-import") { bytes in try ImportPromise.check(bytes, through: FuzzProfile.pivot) },
    ]

    private static let columns = ["a", "b", "c"]
    /// Commas and UTF-8, stated: nothing is to be found out.
    private static let plain = CSVReading(columns: columns, statesDelimiter: true, statesEncoding: true)

    private static func reading(_ choice: Int) -> CSVReading {
        let delimiters: [Unicode.Scalar] = [",", ";", "\t", "\u{AC}"]
        return CSVReading(
            delimiter: delimiters[choice & 3],
            quote: choice & 4 == 0 ? "\"" : nil,
            encoding: TextEncoding.allCases[(choice >> 3 & 7) % TextEncoding.allCases.count],
            columns: columns,
            statesDelimiter: true,
            statesEncoding: true,
            fillsShortRows: choice & 0x40 == 0
        )
    }

    /// Equal only where every scalar is: Swift takes what looks alike for equal.
    private static func scalars(_ row: [String]) -> [[Unicode.Scalar]] { row.map { Array($0.unicodeScalars) } }

    /// A row in quotes.
    ///
    /// Scalar by scalar: a quote and a combining mark after it are one character to Swift.
    private static func line(_ row: [String]) -> String {
        row.map { field in
            let doubled = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
            return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
        }.joined(separator: ",") + "\r\n"
    }

    /// The rows of three columns that some bytes give.
    private struct DelimitedRows {
        var rows: [[String]] = []
        var rejects = 0

        init(_ bytes: [UInt8], _ reading: CSVReading, recordBytes: Int) throws {
            let paths = (0..<3).map { SourcePath(text: "#\($0 + 1)", slot: $0) }
            let limits = ImportLimits(recordBytes: recordBytes)
            try FuzzFile.with(bytes) { path in
                let stream = try ByteStream(path: path, limit: limits.fileBytes)
                let reader = try CSVReader(stream: stream, reading: reading, paths: paths, limits: limits)
                do {
                    while let step = try reader.next() { try take(step, paths) }
                } catch is FeedFault {
                    // A feed of nothing but broken quotes is given up.
                }
            }
        }

        private mutating func take(_ step: FeedStep, _ paths: [SourcePath]) throws {
            switch step {
            case .unreadable(let reject):
                rejects += 1
                try Broken.unless(!reject.detail.isEmpty, "a reject says what to do")
            case .record(let item):
                rows.append(paths.map { item.record.values(at: $0).first ?? "" })
                try Broken.unless(item.place.record == rows.count + rejects, "records are counted one by one")
            }
        }
    }
}
