import Foundation
import TestSupport

/// Tables of the shared folder, read in place.
enum SharedTables {
    /// A labelled question: invented, and never copied into the project.
    struct Question {
        let id: String
        let sentence: String
        let label: String
    }

    /// A phrase of the phrase bank.
    struct BankPhrase {
        let text: String
        let slug: String
        let kind: String
        let strength: Int
    }

    static func questions() throws -> [Question] {
        try rows("domain/risk-sentences.tsv").map { Question(id: $0[0], sentence: $0[1], label: $0[2]) }
    }

    static func phrases() throws -> [BankPhrase] {
        try rows("domain/phrases.tsv").map {
            BankPhrase(text: $0[0], slug: $0[1], kind: $0[2], strength: Int($0[4]) ?? 0)
        }
    }

    /// The kind and the example of each pattern of inclusion and exclusion.
    static func exclusionExamples() throws -> [(kind: String, example: String)] {
        try rows("domain/exclusion-patterns.tsv").map { ($0[1], $0[2]) }
    }

    /// The rows of the Markdown tables under a heading of the vocabulary's description, without the header rows.
    static func vocabularyRows(under heading: String) throws -> [[String]] {
        let text = try String(contentsOfFile: SharedMaterial.path("domain/needs-vocabulary.md"), encoding: .utf8)
        let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) } ?? ""
        return section.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }.filter { $0.first != "slug" }
    }

    private static func rows(_ path: String) throws -> [[String]] {
        try String(contentsOfFile: SharedMaterial.path(path), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
