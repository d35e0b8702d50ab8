import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import FeedImport

@Suite("Packed input")
struct PackedInputTests {
    private static let yaml = "{profile: p, title: t, format: csv, identity: id, fields: {name: name}}"
    private static let csv = "id,name\n1,Otter Lane\n2,Heron Court\n"
    private typealias Member = PackedFile.Member

    private func names(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) throws -> [String] {
        try ImportRun(yaml: Self.yaml, bytes: bytes, limits: limits).accepted.map(\.name)
    }

    private func reason(_ bytes: [UInt8], limits: ImportLimits = ImportLimits()) -> String {
        do {
            return "read: \(try names(bytes, limits: limits))"
        } catch {
            return (error as? FeedFault)?.reason ?? "\(error)"
        }
    }

    @Test("A feed is the same packed or not, whatever its name")
    func packings() throws {
        let expected = ["Otter Lane", "Heron Court"]
        let half = Self.csv.index(Self.csv.startIndex, offsetBy: 12)
        #expect(try names(Array(Self.csv.utf8)) == expected)
        #expect(try names(PackedFile.gzip(Self.csv)) == expected)
        let two = PackedFile.gzip(String(Self.csv[..<half])) + PackedFile.gzip(String(Self.csv[half...]))
        #expect(try names(two) == expected)
        #expect(try names(PackedFile.gzip("") + PackedFile.gzip(Self.csv)) == expected)
        #expect(try names(PackedFile.gzip(Self.csv) + [UInt8](repeating: 0, count: 100_000)) == expected)
        #expect(try names(PackedFile.zip([Member("services.csv", Self.csv)])) == expected)
        #expect(try names(PackedFile.zip([Member("a/b.csv", Self.csv)], comment: "PK\u{5}\u{6} a comment")) == expected)
        let stored = Member("services.csv", Self.csv).with { $0.method = 0 }
        let company = [stored, Member("__MACOSX/._services.csv", "x"), Member("a/", "")]
        #expect(try names(PackedFile.zip(company)) == expected)
    }

    @Test("XML and JSON are read packed too")
    func formats() throws {
        let xml = "{profile: p, title: t, format: xml, read: {record: s}, identity: '@id', fields: {name: .}}"
        let text = "<d><s id=\"1\">Otter Lane</s></d>"
        #expect(try ImportRun(yaml: xml, bytes: PackedFile.gzip(text)).accepted.map(\.name) == ["Otter Lane"])
        let json = "{profile: p, title: t, format: json, identity: id, fields: {name: name}}"
        let zip = PackedFile.zip([Member("page.json", "[{\"id\":1,\"name\":\"Otter Lane\"}]")])
        #expect(try ImportRun(yaml: json, bytes: zip).accepted.map(\.name) == ["Otter Lane"])
        let cut = Array(PackedFile.gzip(text).dropLast(1))
        #expect(throws: FeedFault.self) { try ImportRun(yaml: xml, bytes: cut) }
    }

    @Test("A gzip file that is cut short anywhere is a fault and never half a feed")
    func truncatedGzip() {
        let whole = PackedFile.gzip(Self.csv)
        for length in 2..<whole.count {
            #expect(reason(Array(whole.prefix(length))).contains("cut short"), "after \(length) bytes")
        }
    }

    @Test("A gzip file with one byte changed never gives other text in silence")
    func damagedGzip() {
        let whole = PackedFile.gzip(Self.csv)
        // The ten bytes of the header hold a time and flags that change nothing of the content.
        for index in 10..<whole.count {
            var bytes = whole
            bytes[index] ^= 0x10
            // A bit of padding before the checksum may change and mean nothing.
            let reason = reason(bytes)
            #expect(!reason.hasPrefix("read") || reason == self.reason(whole), "byte \(index)")
        }
    }

    @Test("What follows the packed data is a fault")
    func trailing() {
        #expect(reason(PackedFile.gzip(Self.csv) + Array("junk".utf8)).contains("follows the packed data"))
        #expect(reason(PackedFile.gzip(Self.csv) + [0x1F, 0x00]).contains("damaged"))
    }

    @Test("A file packed twice is said to be so")
    func twice() {
        #expect(reason(PackedFile.deflated(PackedFile.gzip(Self.csv), asGzip: true)).contains("packed twice"))
        let member = Member("a.csv.gz", "").with { $0.content = PackedFile.gzip(Self.csv) }
        #expect(reason(PackedFile.zip([member])).contains("packed twice"))
    }

    @Test("A bomb ends at the ratio, and a file too large at its size, whichever comes first")
    func bombs() {
        let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
        for bomb in [
            PackedFile.deflated(zeros, asGzip: true),
            PackedFile.zip([Member("bomb.csv", "").with { $0.content = zeros }]),
        ] {
            #expect(bomb.count < 100_000)
            #expect(reason(bomb).contains("more than 200 times"))
            #expect(reason(bomb, limits: ImportLimits(fileBytes: 1 << 20)).contains("larger than the limit"))
        }
    }

    @Test("A zip that is not what it says is one clear fault", arguments: ZipCase.all)
    func hostileZips(zip: ZipCase) {
        #expect(reason(zip.bytes).contains(zip.words), "\(reason(zip.bytes))")
    }

    @Test("A zip cut short anywhere is a fault")
    func truncatedZip() {
        let whole = PackedFile.zip([Member("services.csv", Self.csv)])
        for length in 4..<whole.count { #expect(!reason(Array(whole.prefix(length))).hasPrefix("read")) }
    }

    @Test("Any bytes after a zip's or gzip's first ones end in a fault or a feed", arguments: 0..<200)
    func anyBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes =
            seed % 2 == 0
            ? PackedFile.zip([Member("a.csv", Self.csv), Member("b.csv", Self.csv)]) : PackedFile.gzip(Self.csv)
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let index = Int.random(in: 4..<bytes.count, using: &generator)
            bytes[index] = UInt8.random(in: 0...255, using: &generator)
        }
        _ = reason(bytes)
    }

    @Test("A line on progress can show a share: bytes of the file, packed as it is")
    func progress() throws {
        let folder = try TemporaryFolder()
        let rows = (1...3_000).map { "\($0),Service \($0)\n" }.joined()
        let packed = PackedFile.gzip("id,name\n" + rows)
        try TestFile.write(packed, to: folder.file("feed"))
        var steps: [ImportProgress] = []
        let report = try FeedImporter(profile: Profile(yaml: Self.yaml, file: "p"), feed: "f")
            .run(path: folder.file("feed"), progress: { steps.append($0) }, sink: { _ in })
        #expect(steps.allSatisfy { $0.totalBytes == packed.count && $0.bytes <= packed.count })
        #expect(steps.last?.bytes == packed.count)
        #expect(report.bytes == packed.count)
        #expect(report.accepted == 3_000)
    }

    @Test("A pipe is read like a file, packed or not; only a zip needs a file")
    func pipes() throws {
        for (bytes, words) in [
            (Array(Self.csv.utf8), "read"), (PackedFile.gzip(Self.csv), "read"),
            (PackedFile.zip([Member("a.csv", Self.csv)]), "cannot be read from a pipe"),
        ] {
            let pipe = Pipe()
            try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
            try pipe.fileHandleForWriting.close()
            let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
            let outcome: String
            do {
                let run = try ImportRun(try Profile(yaml: Self.yaml, file: "p"), path: path)
                outcome = "read \(run.accepted.count)"
            } catch {
                outcome = (error as? FeedFault)?.reason ?? ""
            }
            #expect(outcome.contains(words), "\(outcome)")
        }
    }

    @Test("A pipe that nobody writes to does not wait for ever")
    func idlePipe() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
        #expect(throws: FeedFault.self) {
            try ImportRun(try Profile(yaml: Self.yaml, file: "p"), path: folder.file("pipe"))
        }
    }

    @Test("Standard input is named so in messages and takes no bytes that are not there")
    func standardInput() throws {
        #expect(try InputFile(path: "-").name == "standard input")
    }
}

/// A zip with something wrong, and words of the fault it must end in.
struct ZipCase: Sendable, CustomTestStringConvertible {
    var words: String
    var bytes: [UInt8]
    var testDescription: String { words }

    init(_ words: String, _ bytes: [UInt8]) {
        self.words = words
        self.bytes = bytes
    }

    private static let good = PackedFile.Member("services.csv", "id,name\n1,Otter Lane\n")

    private static func named(_ names: String...) -> [UInt8] {
        PackedFile.zip(names.map { name in good.with { $0.name = name } })
    }

    private static func changed(_ change: (inout PackedFile.Member) -> Void) -> [UInt8] {
        PackedFile.zip([good.with(change)])
    }

    private static var tooMany: [UInt8] {
        var zip = PackedFile.zip([good])
        zip.replaceSubrange(zip.count - 14..<zip.count - 10, with: [0xD1, 0x07, 0xD1, 0x07])
        return zip
    }

    /// The second member's local header has another signature.
    private static var misplaced: [UInt8] {
        let first = good.with { member in (member.name, member.method) = ("__MACOSX/a", 0) }
        var zip = PackedFile.zip([first, good])
        zip[30 + first.name.utf8.count + first.content.count] = 0
        return zip
    }

    static let all: [ZipCase] = [
        ZipCase("unsafe name, '../services.csv'", named("../services.csv")),
        ZipCase("unsafe name, 'a/../../services.csv'", named("a/../../services.csv")),
        ZipCase("unsafe name, '/etc/services.csv'", named("/etc/services.csv")),
        ZipCase("unsafe name, 'a\\services.csv'", named("a\\services.csv")),
        ZipCase("unsafe name, 'C:services.csv'", named("C:services.csv")),
        ZipCase("unsafe name, ''", named("")),
        ZipCase("two members named", named("services.csv", "services.csv")),
        ZipCase("encrypted", changed { $0.flags = 0x0801 }),
        ZipCase("packed by method 99", changed { $0.method = 99 }),
        ZipCase("size or checksum differ", changed { $0.checksum = 1 }),
        ZipCase("size or checksum differ", changed { $0.size = 3 }),
        ZipCase("size or checksum differ", changed { $0.size = 3_000 }),
        ZipCase("size or checksum differ", changed { member in (member.method, member.checksum) = (0, 7) }),
        ZipCase("cut short", changed { $0.packedSize = 5 }),
        ZipCase("overlap", changed { $0.packedSize = 5_000 }),
        ZipCase("zip64", changed { $0.packedSize = .max }),
        ZipCase("zip64", changed { $0.offset = .max }),
        ZipCase("not where the directory says", misplaced),
        ZipCase("another name or method", changed { $0.localName = "other.csvxxx" }),
        ZipCase(
            "overlaps another member",
            PackedFile.zip([good, good.with { member in (member.name, member.offset) = ("b.csv", 0) }])
        ),
        ZipCase("directory of more than", tooMany),
        ZipCase("holds no files", PackedFile.zip([])),
        ZipCase("holds 2 files (a.csv, b.csv); say which", named("a.csv", "b.csv")),
        ZipCase("office document", named("[Content_Types].xml", "xl/workbook.xml")),
        ZipCase("no directory at its end", Array(PackedFile.zip([good]).dropLast(1))),
        ZipCase("no directory at its end", PackedFile.zip([good]) + [0]),
    ]
}
