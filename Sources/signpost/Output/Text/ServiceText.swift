import DirectoryModel
import Signposting

/// One service on the terminal, with everything a result must carry.
struct ServiceText {
    /// Whether the score is told.
    let explains: Bool

    /// The service, numbered where it stands in a list.
    func text(_ service: AnsweredService, number: Int?) -> String {
        let title = [service.name, service.organisation].compactMap { $0 }.joined(separator: " - ")
        var lines = [(number.map { "\($0). " } ?? "") + title]
        if let summary = service.summary { lines.append("   \(summary)") }
        for reason in service.why where reason.part != .wayIn {
            lines.append("   \(Self.mark(reason)) \(reason.words)")
        }
        lines.append("   Getting in: \(service.gettingIn.answer)")
        lines += Self.listed("   Who can refer", service.gettingIn.whoCan)
        lines += Self.listed("   How", service.gettingIn.methods)
        lines += Self.listed("   Have ready", service.gettingIn.haveReady)
        lines.append("   Consent: \(service.gettingIn.consent)")
        lines += Self.listed("   Contact", service.contact.ways)
        lines.append("   Where: \(service.place.map { "\($0) (\(service.distance))" } ?? service.distance)")
        if let delivery = service.delivery { lines.append("   How it is given: \(delivery)") }
        if let arrival = service.arrival { lines.append("   When you arrive: \(arrival)") }
        lines.append("   Ages: \(service.ages)")
        lines.append("   Open: \(service.hours)")
        if let open = service.open { lines.append("   \(open.prefix(1).uppercased() + open.dropFirst())") }
        lines.append("   Wait: \(service.wait)")
        let optional: [(String, String?)] = [
            ("Start by", service.startBy),
            ("Decision", service.gettingIn.decisionTime), ("While waiting", service.whileWaiting),
            ("Keeps in touch", service.keepsInTouch),
            ("If refused", service.ifRefused), ("If you hear nothing", service.ifNothingHeard),
            ("Coming back", service.comingBack),
        ]
        for case (let label, let words?) in optional { lines.append("   \(label): \(words)") }
        lines += Self.listed("   What happens", service.whatHappens)
        lines += Self.listed("   Threshold", [service.threshold].compactMap { $0 })
        lines += Self.listed("   Not for", service.notFor)
        lines.append("   Cost: \(service.cost)")
        lines += Self.listed("   Access", service.access)
        lines.append("   Privacy: \(service.privacy)")
        lines.append("   Status: \(service.status); \(service.lastChecked)")
        if let funding = service.funding { lines.append("   Funding: \(funding)") }
        lines += (service.particulars ?? []).map { "   \($0.label): \($0.words)" }
        lines += Self.listed("   Not stated", service.notStated)
        lines.append("   Id: \(service.id)")
        if explains { lines.append("   Score: \(Self.score(service.score))") }
        return lines.joined(separator: "\n")
    }

    private static func mark(_ reason: Reason) -> String {
        switch reason.holds {
        case .yes: "+"
        case .no: "-"
        case .notStated: "?"
        }
    }

    private static func listed(_ label: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["\(label): \(items.joined(separator: "; "))"]
    }

    private static func score(_ score: ScoreTold) -> String {
        "\(score.total) = (words \(score.words) + needs \(score.needs)) x place \(score.place) x fit \(score.fit)"
    }
}
