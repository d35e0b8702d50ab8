import Foundation
import TestSupport

@testable import FeedImport

/// The sentences of the shared feeds, found by their hash; their words stay where they are.
struct FeedSentences: Sendable {
    /// A sentence and the first file it stands in, as `csv/gm-libraries.csv`.
    struct Entry: Hashable, Sendable {
        var hash: String
        var file: String
        var text: String
    }

    /// Every sentence once, in the order of the files' names and of the files.
    let entries: [Entry]
    private let places: [String: Int]

    /// Those of all files that are text; read once.
    static let shared = FeedSentences()

    private init() {
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for file in Self.files() {
            for text in FeedTexts.of(file: file) {
                for sentence in Sentences.of(text) where sentence.count > 3 {
                    let text = String(sentence)
                    let hash = Self.hash(of: text)
                    guard places.updateValue(places[hash] ?? entries.count, forKey: hash) == nil else { continue }
                    entries.append(Entry(hash: hash, file: file, text: text))
                }
            }
        }
        self.entries = entries
        self.places = places
    }

    /// The sentence of a hash; `nil` where no feed has it.
    subscript(hash: String) -> Entry? { places[hash].map { entries[$0] } }

    /// What names a sentence in a label file: sixteen hexadecimal digits.
    static func hash(of sentence: String) -> String { String(StableHash.hexadecimal(of: [[sentence]]).prefix(16)) }

    private static func files() -> [String] {
        ["csv", "json", "xml"].flatMap { folder in
            let names = try? FileManager.default.contentsOfDirectory(atPath: SharedMaterial.path("feeds/\(folder)"))
            return (names ?? []).sorted().map { "\(folder)/\($0)" }
        }
    }
}
