import TestSupport

@testable import FeedImport

/// A file of `Labels` with sentences of our own writing: a kind, the sentence and the expected facts, between tabs.
struct OwnSentences: Sendable {
    struct Label: Hashable, Sendable {
        var kind: String
        var sentence: String
        var facts: [String]
    }

    let labels: [Label]

    /// Reads `Labels/NAME.tsv`.
    init(_ name: String) throws {
        let path = PackageFolder.path("Tests/FeedImportTests/Labelled/Labels/\(name).tsv")
        let text = try String(decoding: ByteStream(path: path, limit: 1 << 20).readAll(), as: UTF8.self)
        labels = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let facts = cells.count > 2 ? cells[2].split(separator: " | ").map(String.init) : []
            return Label(kind: cells[0], sentence: cells.count > 1 ? cells[1] : "", facts: facts)
        }
    }

    /// The sentences of a kind in the half that was tuned on, or in the one held out: by the first bit of the hash.
    func half(of kind: String, heldOut: Bool) -> [Label] {
        labels.filter { label in
            let first = FeedSentences.hash(of: label.sentence).first ?? "0"
            return label.kind == kind && "89abcdef".contains(first) == heldOut
        }
    }
}
