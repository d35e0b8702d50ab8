import MappedFile
import SearchIndex
import Testing

@Suite("Building an index")
struct BuilderTests {
    @Test("the same documents give the same bytes")
    func deterministic() {
        var one = GeneratedServices(seed: 41)
        var other = GeneratedServices(seed: 41)
        let first = indexBytes(GeneratedServices.schema, one.documents(500))
        #expect(first == indexBytes(GeneratedServices.schema, other.documents(500)))
        #expect(first != indexBytes(GeneratedServices.schema, other.documents(500)))
    }

    @Test("documents are numbered in the order of adding")
    func ordinals() {
        var builder = IndexBuilder(schema: GeneratedServices.schema)
        #expect(builder.add(IndexDocument()) == 0)
        #expect(builder.add(IndexDocument(text: ["a", "b", "c"])) == 1)
        #expect(builder.documentCount == 2)
    }

    @Test("the schema comes back from the file")
    func schema() throws {
        let schema = IndexSchema(
            textFields: [.init(name: "näme", weight: 0, lengthNormalisation: 1)],
            rangeNames: ["a", ""],
            maskNames: ["b"],
            saturation: 2.5
        )
        #expect(try makeIndex(schema, []).schema == schema)
    }

    @Test("an index of another version is refused as such")
    func version() throws {
        var bytes = indexBytes(GeneratedServices.schema, [])
        let file = try SectionedFile(MappedFile(bytes: bytes, label: "test.index"), kind: "TEST", version: 1)
        bytes[try #require(file.sections.first { $0.name == "index.schema" }).offset] += 1
        let other = try SectionedFile(MappedFile(bytes: bytes, label: "test.index"), kind: "TEST", version: 1)
        let fault = #expect(throws: FileFault.self) { try SearchIndex(other) }
        #expect(fault?.kind == .wrongVersion)
    }

    @Test("of a keyword given twice the stronger counts, one without strength is left out, none exceeds 1")
    func keywordStrengths() throws {
        let keywords: [IndexDocument.Keyword] = [
            .init("a", strength: 0.25), .init("a", strength: 0.75), .init("b", strength: 0), .init("c", strength: 7),
            .init("d", strength: .nan), .init("e", strength: -1),
        ]
        let index = try makeIndex(IndexSchema(textFields: []), [IndexDocument(keywords: keywords)])
        func score(_ name: String) throws -> Double? {
            try index.search(IndexQuery(keywords: [.init(name)])).hits.first?.score
        }
        #expect(try ["a", "b", "c", "d", "e"].map(score) == [0.75, nil, 1, nil, nil])
    }

    @Test("keywords are opaque: no folding, any characters, even none")
    func opaqueKeywords() throws {
        let names = ["", "Sleep", "sleep", "slee", "ž\u{0}", "sleep problems"]
        let index = try makeIndex(IndexSchema(textFields: []), names.map { IndexDocument(keywords: [.init($0)]) })
        for (number, name) in names.enumerated() {
            #expect(try index.search(IndexQuery(requiredKeywords: [[name]])).hits.map(\.document) == [number])
        }
    }
}
