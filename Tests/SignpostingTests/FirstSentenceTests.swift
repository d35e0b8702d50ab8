import Testing

@testable import Signposting

@Suite("The first sentence of a description")
struct FirstSentenceTests {
    @Test(
        "ends at the first full stop before a space, or at the end of the line",
        arguments: [
            ("A club. It meets weekly.", "A club."),
            ("A club.", "A club."),
            ("\n\r\nA club\r\nfor all. Come.", "A club"),
            ("v1.5 of a club. Come.", "v1.5 of a club."),
            ("Čaj a káva. Přijďte.", "Čaj a káva."),
            ("", ""),
            ("\n", ""),
        ]
    )
    func sentence(text: String, expected: String) { #expect(Presentation.firstSentence(text) == expected) }

    @Test("is cut at a word where it is longer than 200 characters, which are not bytes")
    func long() {
        let words = String(repeating: "help ", count: 60)
        #expect(Presentation.firstSentence(words + ". More.").count <= 200)
        #expect(Presentation.firstSentence(words).hasSuffix("help …"))
        let accented = String(repeating: "é", count: 150)
        #expect(Presentation.firstSentence(accented + ". More.") == accented + ".")
    }
}
