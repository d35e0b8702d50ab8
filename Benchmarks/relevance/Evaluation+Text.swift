import Signposting

extension Evaluation {
    /// The figures by kind and half, as a table for people.
    package var table: String {
        var lines = [
            "kind         half    questions  nDCG@10  recall@10   FTS5 nDCG  FTS5 recall  ratio  text nDCG  ratio   checks"
        ]
        let kinds: [JudgedQuestion.Kind?] = kinds + [nil]
        let halves: [JudgedQuestion.Half?] = JudgedQuestion.Half.allCases + [nil]
        for kind in kinds {
            for half in halves {
                let means = means(kind, half)
                let cells = [
                    Self.left(kind?.rawValue ?? "all", 12), Self.left(half?.rawValue ?? "both", 7),
                    Self.right("\(means.count)", 9), Self.right(Self.decimals(means.gain, 3), 8),
                    Self.right(Self.decimals(means.recall, 3), 10),
                    Self.right(Self.decimals(means.baselineGain, 3), 11),
                    Self.right(Self.decimals(means.baselineRecall, 3), 12),
                    Self.right(Self.decimals(means.ratio, 2), 6),
                    Self.right(Self.decimals(means.textGain, 3), 10),
                    Self.right(Self.decimals(means.textRatio, 2), 6),
                    Self.right("\(means.held)/\(means.checks)", 8),
                ]
                lines.append(cells.joined(separator: " "))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Each question of a half with what was found, the worst first, and the checks that do not hold.
    package func details(_ half: JudgedQuestion.Half) -> String {
        let chosen = outcomes.filter { $0.question.half == half }
        return chosen.sorted { ($0.gain, $0.question.id) < ($1.gain, $1.question.id) }.map { outcome in
            let found = outcome.found.map { "\($0)(\(outcome.question.grades[$0, default: 0]))" }.joined(separator: " ")
            let missed = outcome.question.grades.filter { $0.value == 3 && !outcome.found.contains($0.key) }.keys
                .sorted()
            let broken = outcome.broken.map { "\n    broken: \($0)" }.joined()
            return """
                \(outcome.question.id) \(Self.decimals(outcome.gain, 2)) (FTS5 \(Self.decimals(outcome.baselineGain, 2))) \
                \(outcome.question.form.text ?? "")
                    understood: \(outcome.understood)
                    found: \(found)
                    missed: \(missed.joined(separator: " "))\(broken)
                """
        }.joined(separator: "\n")
    }

    /// A number with so many decimals.
    package static func decimals(_ value: Double, _ places: Int) -> String {
        guard value.isFinite else { return "-" }
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let whole = Int((value * Double(scale)).rounded())
        let rest = String(abs(whole % scale))
        return "\(whole / scale)." + String(repeating: "0", count: max(0, places - rest.count)) + rest
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
