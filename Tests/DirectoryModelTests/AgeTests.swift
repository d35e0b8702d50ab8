import DirectoryModel
import Foundation
import Testing

@Suite("Ages")
struct AgeTests {
    @Test(
        "An age reads as people say it",
        arguments: [
            (0, "0"), (1, "1 month"), (6, "6 months"), (11, "11 months"), (12, "1"), (27, "2 years 3 months"),
            (25, "2 years 1 month"), (186, "15 and a half"), (216, "18"), (1_800, "150"),
        ]
    )
    func words(months: Int, words: String) throws { #expect(try #require(Age(months: months)).words == words) }

    @Test(
        "Years and months that nobody reaches are no age",
        arguments: [-1, 1_801, Int.min, Int.max, Int.max / 12 + 1]
    )
    func impossible(number: Int) {
        #expect(Age(months: number) == nil)
        #expect(Age(years: number) == nil)
    }

    @Test(
        "No number of years traps or wraps round to an age",
        arguments: [Int.max / 12, (Int.max / 12 + 1) * 2, 151, 1 << 62]
    )
    func wrapping(years: Int) { #expect(Age(years: years) == nil) }

    @Test("Completed years are told", arguments: [(0, 0), (11, 0), (12, 1), (215, 17), (216, 18)])
    func years(months: Int, years: Int) throws { #expect(try #require(Age(months: months)).years == years) }

    @Test("An impossible age in JSON is refused", arguments: ["-1", "1801", "\"12\"", "1.5"])
    func json(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Age].self, from: Data("[\(text)]".utf8)) }
    }
}
