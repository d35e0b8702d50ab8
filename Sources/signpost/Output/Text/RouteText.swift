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
        lines += side(route)
        lines += way(route)
        lines += route.steps.enumerated().map { "   \($0.offset + 1). \($0.element)" }
        lines.append("   Have ready: \(have(route.informationNeeded))")
        lines.append("   Consent: \(route.consent)")
        lines += route.methods.map {
            "   By \($0.name): \($0.reach.isEmpty ? "contact not stated" : $0.reach.joined(separator: ", "))"
        }
        if !service.contact.ways.isEmpty { lines.append("   Contact: \(service.contact.ways.joined(separator: "; "))") }
        lines.append("   Ages: \(service.ages)")
        lines.append("   Decision: \(route.decision)")
        lines.append("   Wait: \(route.wait)")
        lines.append("   To ask how it is going: \(route.askMeanwhile)")
        lines.append("   To chase it: \(route.chase)")
        if let startBy = service.startBy { lines.append("   Start by: \(startBy)") }
        if let threshold = service.threshold { lines.append("   Threshold: \(threshold)") }
        if !service.notFor.isEmpty { lines.append("   Not for: \(service.notFor.joined(separator: "; "))") }
        if !route.meanwhile.isEmpty { lines.append("   Meanwhile: \(route.meanwhile.joined(separator: " "))") }
        lines += listed("   While waiting, without a referral", route.whileYouWait)
        lines += route.ifItFails.map { "   \($0)" }
        lines += listed("   Others to try", route.alternatives)
        lines += route.whatHappens.map { "   \($0)" }
        lines.append("   Coming back: \(route.comingBack)")
        if !route.notStated.isEmpty {
            let ask = route.askAt.isEmpty ? "" : " Ask: \(route.askAt.joined(separator: ", "))"
            lines.append("   Not stated: \(route.notStated.joined(separator: "; ")).\(ask)")
        }
        if let open = service.open { lines.append("   \(open.prefix(1).uppercased() + open.dropFirst())") }
        lines.append("   Status: \(service.status); \(service.lastChecked)")
        lines.append("   Id: \(service.id)")
        return Terminal.plain(lines.joined(separator: "\n"))
    }

    private static func have(_ items: [String]) -> String {
        items.isEmpty ? "not stated, ring and ask" : items.joined(separator: "; ")
    }

    /// What the catchment says, where it does not simply take the person, and what is on their side.
    private static func side(_ route: RouteAnswer) -> [String] {
        let doubts = route.service.why.filter { $0.part == .catchment && $0.holds != .yes }
        let words = doubts.map {
            "   \($0.holds == .no ? "Wrong side of a boundary" : "Check the area"): it \($0.words)"
        }
        return words + listed("   On your side", route.onYourSide)
    }

    /// The shortest way, where it is more than going there oneself.
    private static func way(_ route: RouteAnswer) -> [String] {
        guard let way = route.way else {
            return ["yes", "closed"].contains(route.verdict)
                ? [] : ["   The records know no way in for you: ring and ask."]
        }
        guard way.steps.count > 1 else { return [] }
        let title = way.isOnCondition ? "   Shortest way in, on a condition:" : "   Shortest way in:"
        return [title] + way.steps.map { "     > \($0)" }
    }

    private static func listed(_ title: String, _ suggestions: [RouteAnswer.Suggestion]) -> [String] {
        guard !suggestions.isEmpty else { return [] }
        return ["\(title):"]
            + suggestions.map { other in
                "     \(other.name): \(other.gettingIn) \(other.reach.first ?? "how to reach it is not stated")"
            }
    }
}
