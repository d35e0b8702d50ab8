import Foundation
import TestSupport
import Testing

@Suite("The hazard log of docs/safety.md")
struct HazardLogTests {
    /// The rows: id, hazard, causes, rating, controls, tests, what is left.
    private func rows() throws -> [[String]] {
        try String(contentsOfFile: PackageFolder.path("docs/safety.md"), encoding: .utf8)
            .split(separator: "\n").filter { $0.hasPrefix("| H") && $0.dropFirst(3).first?.isNumber == true }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    @Test("every hazard has causes, controls, ratings and a test that shows its control, and the test exists")
    func controlsAreShown() throws {
        let folder = PackageFolder.path("Tests")
        var sources = ""
        for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
        where file.hasSuffix(".swift") {
            sources += try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        }
        let rows = try rows()
        #expect(rows.count >= 12)
        #expect(Set(rows.map(\.[0])).count == rows.count)
        for row in rows {
            try #require(row.count == 7, "\(row)")
            let tests = row[5].matches(of: /`([A-Za-z]+)`/).map { String($0.output.1) }
            #expect(!tests.isEmpty, "\(row[0])")
            for test in tests { #expect(sources.contains("struct \(test)"), "\(row[0]) names \(test)") }
            for rating in [row[3], row[6]] {
                #expect(rating.wholeMatch(of: /(VH|H|M|L|VL) (Mi|S|C|Ma|Ca) [1-5]/) != nil)
            }
        }
    }
}
