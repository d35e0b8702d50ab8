import MappedFile
import SearchIndex
import TestSupport
import Testing

@Suite("A damaged index is found out, or at worst answers wrongly")
struct DamageTests {
    private static let questions: [IndexQuery] = {
        var generated = GeneratedServices(seed: 5)
        return (0..<50).map { number in
            generated.speaksEnglish = number % 5 > 0
            return generated.query()
        }
    }()
    private static let bytes: [UInt8] = {
        var generated = GeneratedServices(seed: 3)
        generated.speaksEnglish = true
        var schema = GeneratedServices.schema
        schema.keepsWordsAsWritten = true
        return indexBytes(schema, generated.documents(160))
    }()

    /// Opens a file and asks it questions; it may fail and may answer anything, but must come to an end.
    private func ask(_ bytes: [UInt8]) {
        let file = MappedFile(bytes: bytes, label: "damaged.index")
        guard let sectioned = try? SectionedFile(file, kind: "TEST", version: 1),
            let index = try? SearchIndex(sectioned)
        else { return }
        for question in Self.questions {
            _ = try? index.search(question)
            _ = try? index.search(question, pruning: false)
        }
        for text in ["h", "wai", "zz"] { _ = try? index.completions(of: text, limit: 5) }
    }

    private func verifies(_ bytes: [UInt8]) -> Bool {
        let file = MappedFile(bytes: bytes, label: "damaged.index")
        guard let sectioned = try? SectionedFile(file, kind: "TEST", version: 1) else { return false }
        return (try? sectioned.verify()) != nil
    }

    @Test(
        "200 changed or cut files: verification finds each, and without it searches still end",
        .timeLimit(.minutes(HangLimit.minutes))
    )
    func damage() {
        #expect(verifies(Self.bytes))
        var generator = SeededGenerator(seed: 99)
        for _ in 0..<150 {
            var bytes = Self.bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
            }
            guard bytes != Self.bytes else { continue }
            #expect(!verifies(bytes))
            ask(bytes)
        }
        for _ in 0..<50 {
            let bytes = Array(Self.bytes.prefix(Int.random(in: 0..<Self.bytes.count, using: &generator)))
            #expect(!verifies(bytes))
            ask(bytes)
        }
    }

    @Test("10,000 changed files that nobody verified: every search ends", .timeLimit(.minutes(HangLimit.minutes)))
    func unverifiedDamage() throws {
        var generator = SeededGenerator(seed: 100)
        let original = try SectionedFile(MappedFile(bytes: Self.bytes, label: "test.index"), kind: "TEST", version: 1)
        for number in 0..<10_000 {
            var bytes = Self.bytes
            // Sections are equally likely, so that the small ones, which the others hang on, get their share.
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let section = original.sections[Int.random(in: original.sections.indices, using: &generator)]
                guard section.count > 0 else { continue }
                let place = section.offset + Int.random(in: 0..<section.count, using: &generator)
                bytes[place] =
                    [0, 1, 0x7F, 0xFF, UInt8.random(in: 0...255, using: &generator)]
                    .randomElement(using: &generator) ?? 0
            }
            let file = MappedFile(bytes: bytes, label: "damaged.index")
            guard let sectioned = try? SectionedFile(file, kind: "TEST", version: 1),
                let index = try? SearchIndex(sectioned)
            else { continue }
            let question = Self.questions[number % Self.questions.count]
            _ = try? index.search(question, pruning: number.isMultiple(of: 2))
            _ = try? index.completions(of: "h", limit: 5)
        }
    }

    @Test(
        "every section in turn filled with hostile numbers",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: [0x00, 0x01, 0x7F, 0x80, 0xFF]
    )
    func hostileSections(fill: UInt8) throws {
        let original = try SectionedFile(MappedFile(bytes: Self.bytes, label: "test.index"), kind: "TEST", version: 1)
        for section in original.sections where section.count > 0 {
            // All of it, every fourth byte, and a stretch in the middle.
            let whole = section.offset..<section.offset + section.count
            let middle = whole.dropFirst(section.count / 2).prefix(40)
            for places in [Array(whole), whole.filter { $0 % 4 == 3 }, Array(middle)] {
                var bytes = Self.bytes
                for place in places { bytes[place] = fill }
                ask(bytes)
            }
        }
    }

    @Test("a section of another size is refused at opening")
    func wrongSizes() throws {
        let original = try SectionedFile(MappedFile(bytes: Self.bytes, label: "test.index"), kind: "TEST", version: 1)
        for changed in original.sections {
            var writer = SectionedFileWriter(kind: "TEST", version: 1)
            for section in original.sections {
                var bytes = try original.section(section.name).array
                if section == changed { bytes.append(0) }
                writer.add(section.name, bytes)
            }
            let sectioned = try SectionedFile(MappedFile(bytes: writer.bytes(), label: "x"), kind: "TEST", version: 1)
            // Text and lists have no size of their own: every use of them is checked.
            let isFree =
                changed.name.hasSuffix(".text") || changed.name.hasSuffix(".lists")
                || changed.name == "index.texts"
            #expect((try? SearchIndex(sectioned)) == nil || isFree, "\(changed.name)")
        }
    }

    @Test("a missing section is named")
    func missingSection() throws {
        let original = try SectionedFile(MappedFile(bytes: Self.bytes, label: "test.index"), kind: "TEST", version: 1)
        for missing in original.sections {
            var writer = SectionedFileWriter(kind: "TEST", version: 1)
            for section in original.sections where section != missing {
                writer.add(section.name, try original.section(section.name).array)
            }
            let sectioned = try SectionedFile(MappedFile(bytes: writer.bytes(), label: "x"), kind: "TEST", version: 1)
            let fault = #expect(throws: FileFault.self) { try SearchIndex(sectioned) }
            #expect(fault?.reason.contains(missing.name) == true)
        }
    }
}
