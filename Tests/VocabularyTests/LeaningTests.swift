import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import Vocabulary

/// Needs that several words speak of together, none of which would be enough.
@Suite("What words lean to together") struct LeaningTests {
    @Test(
        "Words of a situation that no phrase foresaw lean to its need",
        arguments: [
            ("tracker in the car, asks for receipts, flinches at the door", "domestic-abuse"),
            ("sharpener in bits, plasters, sleeves pulled down", "self-harm"),
            ("lunch in the bin, jeans with a belt, scales in the bathroom", "eating-disorder"),
        ]
    )
    func situation(text: String, need: TermSlug) throws {
        let leanings = try Bundled.vocabulary.get().understand(text).leanings
        let leaning = leanings.prefix(2).first { $0.slug == need }
        #expect(leaning.map { $0.words.count > 1 } == true, "\(leanings.prefix(3).map(\.slug))")
    }

    @Test(
        "One word leans to nothing, nor does it where it is said twice",
        arguments: ["a tracker", "tracker, tracker"]
    )
    func alone(text: String) throws {
        #expect(try Bundled.vocabulary.get().understand(text).leanings.isEmpty)
    }

    @Test("What is read plainly leans to itself before all else, and what is ruled out leans to nothing")
    func plain() throws {
        let vocabulary = try Bundled.vocabulary.get()
        #expect(vocabulary.understand("social anxiety").leanings.first?.slug == "social-anxiety")
        let leanings = vocabulary.understand("not an eating disorder").leanings
        #expect(!leanings.contains { $0.slug == "eating-disorder" }, "\(leanings.map(\.slug))")
    }

    @Test("A line of the examples alone is enough for its words to lean, without any script")
    func example() throws {
        let text = "glompish vuzzle at teatime"
        let source = try VocabularySource.load(folder: Bundled.folder)
        #expect(try leaning(source, text) != "continence")
        let copy = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Bundled.folder, toPath: copy.path + "/vocabulary")
        let file = copy.path + "/vocabulary/examples.tsv"
        let known = try String(contentsOfFile: file, encoding: .utf8)
        try (known + "continence\ta glompish vuzzle\n").write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try leaning(VocabularySource.load(folder: copy.path + "/vocabulary"), text) == "continence")
    }

    private func leaning(_ source: VocabularySource, _ text: String) throws -> TermSlug? {
        try Bundled.opened(source.compile()).understand(text).leanings.first?.slug
    }

    @Test(
        "A line of the examples that cannot be read, or names no need, is told with its place",
        arguments: ["continence", "\ttext", "continence\t", "no-such-need\ttext", "sleep\ttext\tmore"]
    )
    func fault(line: String) throws {
        let copy = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Bundled.folder, toPath: copy.path + "/vocabulary")
        let file = copy.path + "/vocabulary/examples.tsv"
        try "# comment\n\(line)\n".write(toFile: file, atomically: true, encoding: .utf8)
        let fault = #expect(throws: VocabularyFault.self) {
            try VocabularySource.load(folder: copy.path + "/vocabulary")
        }
        #expect(fault?.line == 2)
    }

    @Test("A service whose words name no need leans to one as a question does")
    func service() throws {
        let text = "Xbox, skins and slots: when the controller has taken over."
        let leanings = try Bundled.vocabulary.get().leanings(of: text)
        #expect(leanings.first?.slug == "gaming-gambling", "\(leanings.prefix(3).map(\.slug))")
    }
}
