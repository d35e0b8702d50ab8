import Signposting

/// What each part of the ranking is worth: the judged questions asked without it.
package struct Ablation {
    private var rows: [(name: String, evaluation: Evaluation)] = []

    /// Asks every question with everything, then without each part.
    package init(_ questions: [JudgedQuestion], of directory: JudgedDirectory) throws {
        rows.append(("everything", try Evaluation(questions, of: directory)))
        for (name, part) in RankingParts.named {
            rows.append(("without \(name)", try Evaluation(questions, of: directory, parts: .all.subtracting(part))))
        }
    }

    /// nDCG@10 by kind, and checks that hold, as a table of Markdown.
    package var table: String {
        let kinds = rows.first?.evaluation.kinds ?? []
        var lines = ["| | all | " + kinds.map(\.rawValue).joined(separator: " | ") + " | checks |"]
        lines.append("|" + String(repeating: " --- |", count: kinds.count + 3))
        for (name, evaluation) in rows {
            let all = evaluation.means(nil, nil)
            let figures = ([all] + kinds.map { evaluation.means($0, nil) }).map { Evaluation.decimals($0.gain, 3) }
            lines.append("| \(name) | \(figures.joined(separator: " | ")) | \(all.held) of \(all.checks) |")
        }
        return lines.joined(separator: "\n")
    }
}

extension Evaluation {
    /// Asks every question without the part of the ranking that a name of ``RankingParts/named`` stands for.
    ///
    /// - Returns: `nil` where no part has the name.
    package init?(_ questions: [JudgedQuestion], of directory: JudgedDirectory, without name: String) throws {
        guard let part = RankingParts.named.first(where: { $0.name == name })?.part else { return nil }
        try self.init(questions, of: directory, parts: .all.subtracting(part))
    }
}
