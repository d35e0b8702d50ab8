@testable import FeedImport

extension FuzzProperty {
    /// JSON.
    static let json = [
        FuzzProperty(name: "json-value") { bytes in
            guard let value = try? JSONParser.parse(bytes) else { return }
            let written = JSONWriting.text(of: value)
            let again = try? JSONParser.parse(written.utf8)
            try Broken.unless(again == value, "a value read, written and read again is the same value")
        },
        FuzzProperty(name: "json-feed") { bytes in
            let whole = try? JSONParser.parse(bytes)
            let inPieces = try? FuzzFile.with(bytes) { try JSONRecords(path: $0) }
            if case .array(let items) = whole {
                try Broken.unless(inPieces?.count == items.count, "a file read in pieces has the records of the whole")
                try Broken.unless(inPieces?.invalid == 0, "no record of valid JSON is invalid")
            } else if let inPieces, inPieces.invalid == 0, !bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                throw Broken("a file that is no JSON array of bounded depth has a fault or a reject")
            }
        },
        FuzzProperty(name: "json-path") { bytes in
            let (choice, rest) = bytes.choiceAndRest
            let parts = rest.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
            guard let text = parts.first.flatMap({ String(validating: $0, as: UTF8.self) }),
                let path = try? JSONPath(text)
            else { return }
            let document =
                parts.count > 1 && choice & 1 == 1 ? Array(parts[1]) : Array(#"{"a":[{"b":1},2],"c":""}"#.utf8)
            guard let value = try? JSONParser.parse(document) else { return }
            let record = JSONRecord(value: value, paths: [path])
            let here = SourcePath(text: text, slot: 0)
            _ = record.items(at: here).flatMap { $0.values(at: here) }
            try Broken.unless(
                record.values(at: here).count <= document.count,
                "a path finds no more values than the document has bytes"
            )
        },
        FuzzProperty(name: "json-import") { bytes in try ImportPromise.check(bytes, through: FuzzProfile.json) },
        FuzzProperty(name: "ndjson-import") { bytes in try ImportPromise.check(bytes, through: FuzzProfile.lines) },
    ]

    /// What the importer makes of a file that should be one array.
    private struct JSONRecords {
        var count: Int
        var invalid: Int

        init(path: String) throws {
            let yaml = "{profile: p, title: t, format: json, identity: id, fields: {name: name}}"
            let report = try FeedImporter(
                profile: Profile(yaml: yaml, file: "fuzz.yaml"),
                feed: "fuzz",
                limits: ImportLimits(depth: 511)
            ).run(path: path) { _ in }
            count = report.read
            invalid = report.rejects.filter { $0.reason == "not valid JSON" }.reduce(0) { $0 + $1.count }
        }
    }
}

/// Writes JSON in the plainest way.
enum JSONWriting {
    static func text(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): string(text)
        case .array(let items): "[" + items.map(text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { string($0.name) + ":" + text(of: $0.value) }.joined(separator: ",") + "}"
        }
    }

    static func string(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                written.unicodeScalars.append("\\")
                written.unicodeScalars.append(scalar)
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }
}
