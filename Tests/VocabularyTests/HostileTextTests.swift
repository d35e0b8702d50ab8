import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("Text from anywhere")
struct HostileTextTests {
    private func readEverything(_ text: String) throws {
        let vocabulary = try Bundled.vocabulary.get()
        let reading = vocabulary.read(text, asQuestion: true)
        for match in reading.matches {
            #expect(match.range.upperBound <= text.utf8.count)
            #expect(match.words.utf8.count >= match.range.count)
        }
        _ = vocabulary.riskSigns(in: text)
        _ = vocabulary.thriveSignals(in: text)
    }

    @Test(
        "text of any make and size is read in bounded time",
        .timeLimit(.minutes(HangLimit.minutes)),
        arguments: [
            String(repeating: "a", count: 10_000_000), String(repeating: " ", count: 1_000_000),
            String(repeating: "not ", count: 50_000), String(repeating: "want to die ", count: 8_000),
            String(repeating: "i cut i ", count: 8_000), String(repeating: "AN BED ED, ", count: 20_000),
            String(repeating: ".\n", count: 200_000), String(repeating: "👩‍👧‍👦", count: 50_000),
            String(repeating: "s*", count: 100_000), String(repeating: "e\u{0301}", count: 100_000),
            "\u{feff}\u{200b}\u{202e}\u{0}", "'", "’’’", "****", "@", "a'", "-",
        ]
    )
    func bounded(text: String) throws { try readEverything(text) }

    @Test(
        "the strings of the big list of naughty strings are read",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func naughtyStrings() throws {
        let text = try String(contentsOfFile: SharedMaterial.path("feeds/suites/blns.txt"), encoding: .utf8)
        for line in text.split(separator: "\n") { try readEverything(String(line)) }
        try readEverything(text)
    }

    @Test("random bytes as text are read", arguments: 0..<50)
    func randomBytes(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try readEverything(String(decoding: bytes, as: UTF8.self))
    }
}
