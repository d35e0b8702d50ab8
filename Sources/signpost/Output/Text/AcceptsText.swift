import DirectoryModel
import Signposting

/// What a role can refer to, on the terminal.
enum AcceptsText {
    /// The needs with their services, then the needs without.
    static func text(_ answer: AcceptsAnswer) -> String {
        var blocks = ["What you can refer to as \(answer.role):"]
        blocks += answer.needs.map { need in
            ([need.label] + need.services.map(line)).joined(separator: "\n")
        }
        if !answer.nowhere.isEmpty {
            blocks.append(
                "Nothing that takes your referral, though others may send: \(answer.nowhere.joined(separator: "; "))."
            )
        }
        blocks.append(CrisisText.short(answer.crisis))
        return Terminal.plain(blocks.joined(separator: "\n\n"))
    }

    private static func line(_ entry: AcceptsAnswer.Entry) -> String {
        let check = entry.check.map { "; \($0)" } ?? ""
        return
            "  \(entry.name) (\(entry.id)): \(entry.answer) \(entry.reach.first ?? "how to reach it is not stated")\(check)"
    }
}
