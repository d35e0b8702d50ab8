import DirectoryModel
import Signposting

/// Ways in on the terminal: the direct answer first.
enum RouteText {
    /// The answer by need.
    static func text(_ answer: RoutesAnswer) -> String {
        var blocks: [String] = []
        if answer.crisis.isUrgent { blocks.append(CrisisText.full(answer.crisis)) }
        if answer.routes.isEmpty { blocks.append("No service in this directory meets that need for that age.") }
        blocks += answer.routes.map(text)
        if answer.leftOut.count > 0 { blocks.append(AnswerText.leftOut(answer.leftOut)) }
        if !answer.crisis.isUrgent { blocks.append(CrisisText.short(answer.crisis)) }
        return Terminal.plain(blocks.joined(separator: "\n\n"))
    }

    /// The answer for one service.
    static func text(_ route: RouteAnswer) -> String {
        let service = route.service
        var lines = [
            [service.name, service.organisation].compactMap { $0 }.joined(separator: " - "),
            "   \(route.directAnswer)",
        ]
        lines += route.steps.enumerated().map { "   \($0.offset + 1). \($0.element)" }
        lines.append("   Ages: \(service.ages)")
        lines.append("   Wait: \(service.wait)")
        if let threshold = service.threshold { lines.append("   Threshold: \(threshold)") }
        if !service.notFor.isEmpty { lines.append("   Not for: \(service.notFor.joined(separator: "; "))") }
        if !route.meanwhile.isEmpty { lines.append("   Meanwhile: \(route.meanwhile.joined(separator: " "))") }
        lines += route.ifItFails.map { "   \($0)" }
        lines.append("   Status: \(service.status); \(service.lastChecked)")
        lines.append("   Id: \(service.id)")
        return Terminal.plain(lines.joined(separator: "\n"))
    }
}
