import MappedFile
import TestSupport
import Testing

@Suite("Sectioned files")
struct SectionedFileTests {
    static let parts: [(name: String, bytes: [UInt8])] = [
        ("first", Array("Services".utf8)), ("empty", []), ("sixteen-letters-", [UInt8](repeating: 7, count: 64)),
        ("last", [1]),
    ]
    static let whole: [UInt8] = {
        var writer = SectionedFileWriter(kind: "TEST", version: 3)
        for part in parts { writer.add(part.name, part.bytes) }
        return writer.bytes()
    }()

    private func open(_ bytes: [UInt8], kind: String = "TEST", version: UInt32 = 3) throws -> SectionedFile {
        try SectionedFile(MappedFile(bytes: bytes, label: "file"), kind: kind, version: version)
    }

    @Test("Sections come back under their names, aligned and in order")
    func roundTrip() throws {
        let file = try open(Self.whole)
        try file.verify()
        #expect(file.sections.map(\.name) == Self.parts.map(\.name))
        #expect(file.sections.allSatisfy { $0.offset % 64 == 0 })
        for part in Self.parts { #expect(try file.section(part.name).array == part.bytes) }
        #expect { try file.section("absent") } throws: { "\($0)" == "file: has no section absent. Publish it again." }
    }

    @Test("The same sections give the same bytes, and through a file too")
    func determinism() throws {
        var writer = SectionedFileWriter(kind: "TEST", version: 3)
        for part in Self.parts { writer.add(part.name, part.bytes) }
        #expect(writer.bytes() == Self.whole)
        let folder = try TemporaryFolder()
        try writer.write(to: folder.file("written"))
        #expect(try MappedFile(path: folder.file("written")).view.array == Self.whole)
    }

    @Test("A file of no sections can be opened and verified")
    func noSections() throws {
        let file = try open(SectionedFileWriter(kind: "TEST", version: 3).bytes())
        try file.verify()
        #expect(file.sections.isEmpty)
    }

    @Test("Any damage to any byte of the header or the table is found on opening")
    func damagedHead() {
        for byte in 0..<64 + 48 * Self.parts.count {
            for flip: UInt8 in [0x01, 0x80, 0xFF] {
                var damaged = Self.whole
                damaged[byte] ^= flip
                #expect(throws: FileFault.self, "byte \(byte)") { try open(damaged) }
            }
        }
    }

    @Test("Any damage to any later byte, padding included, is found by verifying")
    func damagedBody() throws {
        for byte in 64 + 48 * Self.parts.count..<Self.whole.count {
            var damaged = Self.whole
            damaged[byte] ^= 0x10
            let file = try open(damaged)
            #expect("byte \(byte)") { try file.verify() } throws: { ($0 as? FileFault)?.kind == .corrupt }
        }
    }

    @Test("A file cut short or grown is refused at every length")
    func lengths() {
        for length in 0..<Self.whole.count {
            #expect(throws: FileFault.self, "\(length) bytes") { try open(Array(Self.whole.prefix(length))) }
        }
        #expect(throws: FileFault.self) { try open(Self.whole + [0]) }
    }

    @Test("Another kind, another version and another file altogether are told apart in words")
    func wrongFiles() {
        #expect { try open(Self.whole, kind: "SNAP") } throws: { fault in
            (fault as? FileFault)?.kind == .wrongKind
                && "\(fault)" == #"file: is a Signpost file of kind "TEST", not SNAP."#
        }
        #expect { try open(Self.whole, version: 4) } throws: { fault in
            (fault as? FileFault)?.kind == .wrongVersion
                && "\(fault)" == "file: has format version 3, and this program reads version 4. Publish it again."
        }
        #expect { try open([UInt8](repeating: 0x20, count: 100)) } throws: { fault in
            (fault as? FileFault)?.kind == .wrongKind && "\(fault)" == "file: is not a Signpost file."
        }
    }

    @Test(
        "A table that is whole but lies about its sections is refused",
        arguments: [
            (16, UInt64.max), (16, UInt64(1) << 63), (16, 1), (16, 1 << 40), (24, UInt64.max), (24, 1 << 62),
            (24, 10_000),
        ]
    )
    func lyingTable(field: Int, value: UInt64) {
        var bytes = Self.whole
        Self.put(value, at: 64 + field, in: &bytes)
        Self.reseal(&bytes)
        #expect { try open(bytes) } throws: { ($0 as? FileFault)?.kind == .corrupt }
    }

    @Test("A number of sections that cannot be is refused", arguments: [5, 1_025, UInt32.max, 1 << 31])
    func lyingCount(count: UInt32) {
        var bytes = Self.whole
        withUnsafeBytes(of: count.littleEndian) { bytes.replaceSubrange(24..<28, with: $0) }
        #expect { try open(bytes) } throws: { ($0 as? FileFault)?.kind == .corrupt }
    }

    @Test("Sections that overlap are found by verifying")
    func overlap() throws {
        var bytes = Self.whole
        let file = try open(bytes)
        let first = file.sections[0]
        // The fourth entry claims the first section's bytes.
        Self.put(UInt64(first.offset), at: 64 + 48 * 3 + 16, in: &bytes)
        Self.put(UInt64(first.count), at: 64 + 48 * 3 + 24, in: &bytes)
        Self.put(first.checksum, at: 64 + 48 * 3 + 32, in: &bytes)
        Self.reseal(&bytes)
        let lying = try open(bytes)
        #expect { try lying.verify() } throws: { ($0 as? FileFault)?.kind == .corrupt }
    }

    private static func put(_ value: UInt64, at offset: Int, in bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + 8, with: $0) }
    }

    /// Writes the checksum that belongs to the head as it now is.
    private static func reseal(_ bytes: inout [UInt8]) {
        put(0, at: 32, in: &bytes)
        put(bytes.prefix(64 + 48 * parts.count).withUnsafeBytes { checksum($0) }, at: 32, in: &bytes)
    }
}
