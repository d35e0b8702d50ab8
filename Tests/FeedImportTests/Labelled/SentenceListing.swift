import Foundation
import TestSupport
import Testing

@testable import FeedImport

/// For those who label: `SIGNPOST_LIST_SENTENCES=/somewhere/sentences.tsv` writes every sentence of the shared feeds
/// with its hash and file, to be read and labelled outside the project.
@Suite("Sentences for labelling", .enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.absence)))
struct SentenceListing {
    private static let target = ProcessInfo.processInfo.environment["SIGNPOST_LIST_SENTENCES"]

    @Test("Every sentence of the feeds is listed", .enabled(if: target != nil, "set SIGNPOST_LIST_SENTENCES"))
    func list() throws {
        let path = try #require(Self.target)
        let lines = FeedSentences.shared.entries.map { "\($0.hash)\t\($0.file)\t\($0.text)\n" }
        try TestFile.write(Array(lines.joined().utf8), to: path)
        #expect(lines.count > 1_000)
    }
}
