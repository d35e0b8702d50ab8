import Testing

@testable import FeedImport

@Suite("Sentences")
struct SentencesTests {
    @Test(
        "A text is cut where a sentence ends and nowhere else",
        arguments: [
            ("One. Two! Three?", ["One.", "Two!", "Three?"]),
            ("Open 9.30am to 5.30pm. Ring first.", ["Open 9.30am to 5.30pm.", "Ring first."]),
            ("See www.example.org.uk for more", ["See www.example.org.uk for more"]),
            ("Food, e.g. Soup, is free.", ["Food, e.g. Soup, is free."]),
            ("Ask Dr. Bell. She knows.", ["Ask Dr. Bell.", "She knows."]),
            ("It is free (mostly.) Come.", ["It is free (mostly.)", "Come."]),
            ("for ages 5 to 7. under fives go elsewhere", ["for ages 5 to 7. under fives go elsewhere"]),
            ("A\n\u{2022} B\n\u{2022} C ", ["A", "B", "C"]), ("", []), (" \n ", []), ("...", ["..."]),
            ("Ages 5. 6 is out.", ["Ages 5.", "6 is out."]),
        ]
    )
    func cutting(text: String, sentences: [String]) {
        #expect(Sentences.of(text).map(String.init) == sentences)
    }
}
