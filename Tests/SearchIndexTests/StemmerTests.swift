import Foundation
import TestSupport
import Testing

@testable import SearchIndex

@Suite("The stemmer is Snowball English")
struct StemmerTests {
    private static let suite = SharedMaterial.path("feeds/suites/snowball-english-2of3.tsv.gz")
    /// Words of the list that library 2.2 stems otherwise: the list belongs to a later edition of the algorithm.
    private static let changedSince: Set<String> = [
        "added", "adding", "archaeologists", "ebbed", "emergency", "erring", "evenings", "geologists", "hying",
        "interfered", "interfering", "internal", "internality", "internalization", "internalized", "internalizes",
        "internalness", "international", "internationally", "internment", "internments", "intervals", "laterally",
        "offing", "oncologist", "organic", "organism", "organizations", "organize", "ornithologist", "paste", "pasting",
        "psychologist", "universal", "universities", "vying",
    ]

    @Test(
        "it agrees with every other word of Snowball's own list",
        .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence))
    )
    func agreesWithSnowball() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", Self.suite]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()

        let stemmer = Stemmer()
        var wrong: [String] = []
        var count = 0
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            try #require(columns.count == 2)
            let stem = String(decoding: stemmer.stem(Array(columns[0].utf8)), as: UTF8.self)
            if stem != columns[1], !Self.changedSince.contains(String(columns[0])) { wrong.append("\(line): \(stem)") }
            count += 1
        }
        #expect(count > 28_000)
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }
}
