import Foundation
import TestSupport

/// Questions with the facts that a careful reader takes from them, from `Questions/`.
struct FactTable {
    /// The facts that are counted.
    enum Fact: String, CaseIterable {
        case age, role
        case audience = "for"
        case home, near, practice, school, stage, delivery
        case refused = "not"
        case circumstance = "circ"
        case urgency
    }

    /// A question; the values of a fact are each one of several that would do.
    struct Row {
        let id: String
        let text: String
        let facts: [Fact: [Set<String>]]

        /// Whether it is looked at while the reader is changed: by the parity of FNV-1a of the id.
        var isTuned: Bool { TunedHalf.holds(id) }
    }

    /// How often a fact is told, read, and read where it is not told or told otherwise.
    struct Count {
        var told = 0
        var read = 0
        var falsely = 0
    }

    static let names = ["facts-first", "facts-second"]

    let rows: [Row]

    init(_ name: String) throws {
        let path = PackageFolder.path("Tests/SignpostingTests/Questions/\(name).tsv")
        rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            var facts: [Fact: [Set<String>]] = [:]
            for field in fields.count > 2 ? fields[2].split(separator: ";") : [] {
                let pair = field.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                guard pair.count == 2, let fact = Fact(rawValue: pair[0]) else { continue }
                // Several ages are one answer.
                facts[fact] = (fact == .age ? [pair[1][...]] : pair[1].split(separator: ",")).map { value in
                    Set(value.split(separator: "|").map { $0.lowercased() })
                }
            }
            return Row(id: fields[0], text: fields[1], facts: facts)
        }
    }
}
