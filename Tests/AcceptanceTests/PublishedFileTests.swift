import TestSupport
import Testing

/// What the command says of a published file, and of words that it read differently.
@Suite("A published file") struct PublishedFileTests {
    @Test(
        "It tells its documents, feeds with licences and imports, vocabulary, gazetteer, maker and bytes by section",
        arguments: [
            "220 services", "made by signpost 0.1.0, index version ", "index: 220 documents, ",
            "stems: Snowball English (Porter2), libstemmer", "vocabulary: ", "XXH64 ",
            "gazetteer installed: Code-Point Open ",
            "feed larkshire-statutory: 95 services", "licence: CC0 1.0", "imports: 1, the last on ",
            "section index.texts: ", "section vocabulary: ", "section documents: ",
        ]
    )
    func info(part: String) async throws {
        let text = try await LarkshireWorkspace.published().runWell(["snapshot", "info"]).output
        #expect(text.contains(part))
    }

    @Test("Of a file that is named, the imports of no workspace are told")
    func namedFile() async throws {
        let workspace = try await LarkshireWorkspace.published()
        let text = try await workspace.runWell(["snapshot", "info", try workspace.snapshotPath()]).output
        #expect(text.contains("220 services"))
        #expect(!text.contains("imports:"))
    }

    @Test("A misspelt word that nothing knows is read as one of the directory, and the answer says so")
    func readWords() async throws {
        let workspace = try await LarkshireWorkspace.published()
        let text = try await workspace.ask(["find", "pixle shed", "--limit", "1", "--explain"])
        #expect(text.contains("\"pixle\" read as \"pixel\""))
        #expect(text.contains("its text has your words \"pixle\" (read as \"pixel\"), \"shed\""))
        #expect(text.contains("1. The Pixel Shed"))
    }
}
