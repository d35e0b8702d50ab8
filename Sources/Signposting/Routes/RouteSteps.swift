import DirectoryModel
import Vocabulary

/// The way into a service as steps, in the record's own words; what the record lacks is said to be not stated.
struct RouteSteps {
    let labels: VocabularyLabels

    /// What to do first, through which door, whom to ask and what comes next; what to send, consent and contacts are told apart.
    func steps(_ service: Service, role: AskedRole?, door: Service?) -> [String] {
        let ways = service.waysIn
        let reading = role.map { RouteReading(role: $0, ways: ways) }
        var steps: [String] = []
        if let before = ways.beforeYouRefer { steps.append(WayInWords.sentence(before)) }
        if let door {
            let reach = door.contact.ways.joined(separator: ", ")
            steps.append("Go through \(door.name)\(reach.isEmpty ? "" : ": \(reach)").")
        } else if let name = ways.through.first?.name {
            steps.append("Go through \(name): how to reach it is not stated here.")
        }
        switch reading?.access {
        case .no?:
            let others = ways.routes.filter { [.yes, .onlyIf, .automatic].contains($0.access) }
            let names = others.map { labels.label($0.role, kind: .role) }
            steps.append(
                names.isEmpty
                    ? "Who can refer is not stated: ring and ask."
                    : "Ask one of these to refer: \(names.joined(separator: ", "))."
            )
        default: break
        }
        if let process = ways.process { steps.append(WayInWords.sentence(process)) }
        return steps
    }

    /// What to do while a decision or help is awaited.
    static func meanwhile(_ service: Service) -> [String] {
        var lines: [String] = []
        if let contact = service.waiting.contactWhileWaiting { lines.append("It keeps in touch: \(contact)") }
        if let waiting = service.waiting.whileWaiting { lines.append(waiting) }
        switch service.waiting.mayUseOthers {
        case .yes: lines.append("Other services may be used at the same time.")
        case .no: lines.append("Other services may not be used at the same time.")
        case .notStated: lines.append("Not stated whether other services may be used at the same time: ask.")
        }
        return lines.map(WayInWords.sentence)
    }

    /// What happens from the first contact on, as far as the record says.
    static func whatHappens(_ service: Service) -> [String] {
        let stages: [(String, String?)] = [
            ("First contact", service.waiting.firstContact), ("After an assessment", service.waiting.afterAssessment),
            ("It lasts", service.waiting.lengthOfHelp), ("It is looked at again", service.waiting.reviewPoints),
            ("Told when it ends", service.comingBack.whoIsTold),
            ("Moving on to adult help", service.comingBack.moveToAdult),
        ]
        return stages.compactMap { label, words in words.map { WayInWords.sentence("\(label): \($0)") } }
    }

    /// What to do when it is refused, or when nothing is heard.
    static func ifItFails(_ service: Service) -> [String] {
        [
            "If it is refused: \(service.waysIn.ifRefused ?? "not stated, ask for the reason and for what is open instead")",
            "If nothing is heard: \(service.waysIn.ifNothingHeard ?? "not stated, ring and ask")",
        ].map(WayInWords.sentence)
    }
}
