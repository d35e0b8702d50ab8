import DirectoryModel

/// The times of a way in, each with the day on which it was said, and what the record leaves out.
struct RouteTimes {
    let service: Service
    let question: Question

    /// "Within six weeks of a complete form, as the record stood on 18 September 2026".
    var decision: String {
        guard let time = service.waysIn.decisionTime else { return "not stated: ask how long a decision takes" }
        guard let checked = service.assurance.lastVerified else { return "\(time) (not stated when this was said)" }
        return "\(time) (as checked on \(checked.words))"
    }

    /// The wait with its day.
    var wait: String { TrustWords.wait(service.waiting, on: question.on) }

    /// Whom to ring while a decision is pending.
    var askMeanwhile: String {
        if let words = service.waysIn.contactWhilePending { return words }
        let reach = askAt
        return reach.isEmpty ? "not stated" : "not stated: try \(reach.joined(separator: ", "))"
    }

    /// Coming back after discharge: the window, the number, and what the record adds.
    var comingBack: String {
        guard let words = Presentation.comingBack(service.comingBack) else {
            return "not stated: ask before help ends"
        }
        guard let months = service.comingBack.windowMonths, service.comingBack.text != nil,
            !words.contains("\(months) month")
        else { return words }
        return "Within \(months) months. \(words)"
    }

    /// The first ways to reach the service.
    var askAt: [String] { Array(service.contact.ways.prefix(2)) }

    /// Which of the things that a route needs the record does not say.
    var notStated: [String] {
        let ways = service.waysIn
        let questions: [(isMissing: Bool, words: String)] = [
            (ways.informationNeeded.isEmpty && !ways.isOpenToAll, "what to send"),
            (ways.consent == nil, "who must agree"),
            (ways.decisionTime == nil && !ways.isOpenToAll, "how long a decision takes"),
            (service.waiting.time == nil, "how long the wait is"),
            (ways.contactWhilePending == nil && !ways.isOpenToAll, "whom to ring while it is decided"),
            (service.waiting.whileWaiting == nil, "what to do while waiting"),
            (!service.waiting.mayUseOthers.isStated, "whether other services may be used at the same time"),
            (ways.ifRefused == nil, "what to do if it is refused"),
            (ways.ifNothingHeard == nil, "what to do if nothing is heard"),
            (Presentation.comingBack(service.comingBack) == nil, "coming back after help has ended"),
        ]
        return questions.filter(\.isMissing).map(\.words)
    }
}
