import Signposting

/// Help in a crisis on the terminal.
enum CrisisText {
    /// The whole block: what to do, whom to reach, safeguarding contacts.
    static func full(_ block: CrisisBlock) -> String {
        var lines = ["HELP NOW", block.heading]
        lines += block.steps.map { "  - \($0)" }
        lines += block.lines.map(line)
        if !block.safeguarding.isEmpty {
            lines.append("If a child is not safe:")
            lines += block.safeguarding.map(line)
        }
        return lines.joined(separator: "\n")
    }

    /// Two lines for an ordinary answer.
    static func short(_ block: CrisisBlock) -> String {
        let names = block.lines.prefix(4).map { "\($0.name): \($0.reach.first ?? "see its page")" }
        let doors = block.safeguarding.map { "\($0.name): \($0.reach.first ?? "see its page")" }
        let safety = doors.isEmpty ? "" : "\nIf a child is not safe:\n  " + doors.joined(separator: "\n  ")
        return block.heading + (names.isEmpty ? "" : "\n  " + names.joined(separator: "\n  ")) + safety
    }

    private static func line(_ line: CrisisBlock.Line) -> String {
        let reach = line.reach.isEmpty ? "how to reach it is not stated" : line.reach.joined(separator: ", ")
        let open = line.open.map { "; \($0)" } ?? ""
        let who = line.who.map { "; \($0)" } ?? ""
        return "  \(line.name): \(reach)\n      hours: \(line.hours)\(open)\(who). \(line.checked)"
    }
}
