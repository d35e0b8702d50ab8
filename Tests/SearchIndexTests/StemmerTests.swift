import Foundation
import TestSupport
import Testing

@testable import SearchIndex

@Suite("The stemmer is Snowball English")
struct StemmerTests {
    private static let suite = SharedMaterial.path("feeds/suites/snowball-english-2of3.tsv.gz")

    @Test(
        "it agrees with every word of Snowball's own list",
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
            if stem != columns[1] { wrong.append("\(line): \(stem)") }
            count += 1
        }
        #expect(count > 28_000)
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }
}
