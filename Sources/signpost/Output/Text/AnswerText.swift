import DirectoryModel
import Signposting

/// An answer as a person reads it on the terminal: crisis first, then services, then what was left out.
struct AnswerText {
    /// Whether scores are told.
    let explains: Bool

    /// The whole answer.
    func text(_ answer: Answer) -> String {
        var blocks: [String] = []
        if answer.crisis.isUrgent { blocks.append(CrisisText.full(answer.crisis)) }
        if !answer.understood.line.isEmpty { blocks.append("We looked for: \(answer.understood.line)") }
        if !answer.waysBack.isEmpty { blocks.append(Self.waysBack(answer.waysBack)) }
        if answer.results.isEmpty {
            blocks.append("No service fits.")
        } else {
            let services = ServiceText(explains: explains)
            blocks += answer.results.enumerated().map { services.text($0.element, number: $0.offset + 1) }
        }
        if answer.leftOut.count > 0 { blocks.append(Self.leftOut(answer.leftOut)) }
        if !answer.crisis.isUrgent { blocks.append(CrisisText.short(answer.crisis)) }
        blocks += answer.notes
        return Terminal.plain(blocks.joined(separator: "\n\n"))
    }

    private static func waysBack(_ ways: [WayBack]) -> String {
        "First, the way back to the team that helped:\n"
            + ways.map { "  \($0.name): \($0.rule)" }.joined(separator: "\n")
    }

    /// What was left out, with examples.
    static func leftOut(_ leftOut: LeftOut) -> String {
        let counts = leftOut.groups.map { "\($0.count) by \($0.reason.rawValue)" }.joined(separator: ", ")
        let atLeast = leftOut.atLeast ? "At least " : ""
        var lines = ["\(atLeast)\(leftOut.count) left out: \(counts)."]
        for group in leftOut.groups {
            lines += group.examples.map { miss in
                "  \(miss.name): \(miss.words)" + (miss.instead.map { ". Instead: \($0.name)" } ?? "")
            }
            let more = group.count - group.examples.count
            if more > 0 { lines.append("  and \(more) more by \(group.reason.rawValue)") }
        }
        return lines.joined(separator: "\n")
    }
}
