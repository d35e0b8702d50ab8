import Foundation
import TestSupport

/// Sentences in which a service says whom it does not take, each with questions about people whom it shuts out, lets in and
/// says nothing of, from `Questions/shut-out.tsv`.
struct ShutOutTable {
    /// A sentence with its questions.
    struct Row {
        let id: String
        let sentence: String
        /// Questions about people whom it shuts out.
        let shutOut: [String]
        /// Questions about people whom it takes for all that, or says nothing of.
        let taken: [String]

        /// Whether it is looked at while the reader is changed.
        var isTuned: Bool { TunedHalf.holds(id) }
    }

    /// How often who is shut out is seen, and who is not is taken for such.
    struct Count: CustomStringConvertible {
        var shutOut = 0
        var seen = 0
        var taken = 0
        var refused = 0

        var description: String { "shut out and seen \(seen)/\(shutOut), wrongly \(refused)/\(taken)" }
    }

    let rows: [Row]

    init() throws {
        let path = PackageFolder.path("Tests/SignpostingTests/Questions/shut-out.tsv")
        rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(
                id: fields[0],
                sentence: fields[1],
                shutOut: fields[2...3].filter { !$0.isEmpty },
                taken: fields[4...5].filter { !$0.isEmpty }
            )
        }
    }

    /// Counts how a reader judges the questions of a half, and says where it went wrong.
    ///
    /// - Parameter shutsOut: Whether a sentence shuts out whom a question is about.
    func judged(
        tuned: Bool,
        by shutsOut: (_ sentence: String, _ question: String) throws -> Bool
    ) rethrows
        -> (count: Count, lines: [String])
    {
        var count = Count()
        var lines: [String] = []
        for row in rows where row.isTuned == tuned {
            for question in row.shutOut {
                count.shutOut += 1
                if try shutsOut(row.sentence, question) {
                    count.seen += 1
                } else {
                    lines.append("\(row.id) -: \(row.sentence) | \(question)")
                }
            }
            for question in row.taken {
                count.taken += 1
                guard try shutsOut(row.sentence, question) else { continue }
                count.refused += 1
                lines.append("\(row.id) +: \(row.sentence) | \(question)")
            }
        }
        return (count, lines)
    }
}
