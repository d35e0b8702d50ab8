import DirectoryModel
import Foundation
import TestSupport

/// Texts with the needs that a careful reader takes from them, from `Questions/`.
struct NeedTable {
    /// A text; the first need is what it is about, the others are told besides.
    struct Row {
        let id: String
        let text: String
        let needs: [TermSlug]
        /// Terms that may be read as well.
        let allowed: Set<TermSlug>
        /// Terms that a careless reader takes from it, wrongly.
        let wrong: Set<TermSlug>

        /// Whether it is looked at while the vocabulary is changed: by the parity of FNV-1a of the id.
        var isTuned: Bool { TunedHalf.holds(id) }
    }

    /// A term that was read.
    struct Found {
        let slug: TermSlug
        let isNeed: Bool
        let words: String
    }

    /// What was read of a set of texts.
    struct Count: CustomStringConvertible {
        var texts = 0
        /// Texts that say a need, and those whose first need was read.
        var told = 0
        var first = 0
        /// Needs told, and read.
        var needs = 0
        var needsRead = 0
        /// Needs read that are neither told nor allowed, of all that were read.
        var beside = 0
        var all = 0
        /// Terms read that are marked as wrong, of those marked.
        var wrong = 0
        var marked = 0

        var description: String {
            "first need \(first)/\(told), needs \(needsRead)/\(needs), beside the point \(beside)/\(all), wrong \(wrong)/\(marked)"
        }
    }

    let rows: [Row]

    init(_ name: String) throws {
        let path = PackageFolder.path("Tests/SignpostingTests/Questions/\(name).tsv")
        rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let lists = fields.dropFirst(2).map { $0.split(separator: ";").map(String.init) }
            return Row(
                id: fields[0],
                text: fields[1],
                needs: lists.first ?? [],
                allowed: Set(lists.dropFirst(1).first ?? []),
                wrong: Set(lists.dropFirst(2).first ?? [])
            )
        }
    }

    /// Counts what a reader finds in the texts of a half, and says what went wrong in each.
    ///
    /// - Parameter read: The terms of a text, each once.
    func judged(tuned: Bool, by read: (String) throws -> [Found]) rethrows -> (count: Count, lines: [String]) {
        var count = Count()
        var lines: [String] = []
        for row in rows where row.isTuned == tuned {
            let found = try read(row.text)
            let needs = found.filter(\.isNeed)
            let missed = row.needs.filter { need in !needs.contains { $0.slug == need } }
            let beside = needs.filter { !row.needs.contains($0.slug) && !row.allowed.contains($0.slug) }
            let wrong = found.filter { row.wrong.contains($0.slug) }
            count.texts += 1
            count.told += row.needs.isEmpty ? 0 : 1
            count.first += row.needs.first.map { missed.contains($0) ? 0 : 1 } ?? 0
            count.needs += row.needs.count
            count.needsRead += row.needs.count - missed.count
            count.beside += beside.count
            count.all += needs.count
            count.wrong += wrong.count
            count.marked += row.wrong.count
            let faults =
                missed.map { "-\($0)" } + beside.map { "+\($0.slug) (\($0.words))" }
                + wrong.map { "!\($0.slug) (\($0.words))" }
            if !faults.isEmpty { lines.append("\(row.id) \(faults.joined(separator: " ")): \(row.text)") }
        }
        return (count, lines)
    }
}
