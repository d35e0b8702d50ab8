import DirectoryModel
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
        #expect(leanings.first?.slug == need, "\(leanings.prefix(3).map(\.slug))")
        #expect(leanings.first.map { $0.words.count > 1 } == true)
    }

    @Test(
        "One word leans to nothing, nor does it where it is said twice",
        arguments: ["a tracker", "tracker, tracker"]
    )
    func alone(text: String) throws {
        #expect(try Bundled.vocabulary.get().understand(text).leanings.isEmpty)
    }

    @Test("Words of a certain sign of one need lean to no other")
    func settled() throws {
        let leanings = try Bundled.vocabulary.get().understand("social anxiety").leanings
        #expect(leanings.isEmpty, "\(leanings.map(\.slug))")
    }

    @Test("A service whose words name no need leans to one as a question does")
    func service() throws {
        let text = "Xbox, skins and slots: when the controller has taken over."
        let leanings = try Bundled.vocabulary.get().leanings(of: text)
        #expect(leanings.first?.slug == "gaming-gambling", "\(leanings.prefix(3).map(\.slug))")
    }
}
