import TestSupport

@testable import FeedImport

/// A file of `Labels`: sentences of the shared feeds by their hash, and the facts that a reader found in each.
///
/// A line is the hash, the feed's file and the expected facts, between tabs. Several facts stand between " | "; none
/// at all means that the sentence says nothing of the kind, though it may look so. The sentences themselves are not
/// ours to copy.
struct LabelledSentences: Sendable {
    struct Label: Hashable, Sendable {
        var hash: String
        var file: String
        var facts: [String]
    }

    var labels: [Label]

    /// Reads `Labels/NAME.tsv`.
    init(_ name: String) throws {
        let path = PackageFolder.path("Tests/FeedImportTests/Labelled/Labels/\(name).tsv")
        let text = try String(decoding: ByteStream(path: path, limit: 1 << 20).readAll(), as: UTF8.self)
        labels = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Label(
                hash: cells[0],
                file: cells.count > 1 ? cells[1] : "",
                facts: Self.facts(cells.last, cells.count)
            )
        }
    }

    private static func facts(_ cell: String?, _ cells: Int) -> [String] {
        guard cells > 2, let cell, !cell.isEmpty else { return [] }
        return cell.split(separator: " | ").map(String.init)
    }

    /// The half of the labels that an extractor was tuned on, or the half held out: by the hash's first bit.
    func half(heldOut: Bool) -> LabelledSentences {
        var half = self
        half.labels = labels.filter { ("89abcdef".contains($0.hash.first ?? "0")) == heldOut }
        return half
    }
}
