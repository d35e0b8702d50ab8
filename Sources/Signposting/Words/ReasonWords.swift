import DirectoryModel

/// The reasons other than words and terms, in words.
enum ReasonWords {
    /// What the asked-for THRIVE groups say to a service.
    static func quadrant(_ service: Service, asked: [ThriveGroup]) -> Reason? {
        guard !asked.isEmpty else { return nil }
        if let placed = service.thrive.first(where: { asked.contains($0.group) }) {
            let because = placed.reason.map { ": \($0)" } ?? ""
            return Reason(part: .quadrant, holds: .yes, words: "\(placed.group.name)\(because)")
        }
        if service.thrive.isEmpty {
            return Reason(part: .quadrant, holds: .notStated, words: "THRIVE group not stated")
        }
        let groups = service.thrive.map(\.group.name).joined(separator: ", ")
        return Reason(part: .quadrant, holds: .no, words: "placed in \(groups), not in what was asked for")
    }

    /// What distance says.
    static func place(metres: Double?, question: Question, service: Service) -> Reason? {
        guard let near = question.near else { return nil }
        if let metres {
            return Reason(part: .place, holds: .yes, words: "\(PlaceWords.miles(metres)) from \(near.label)")
        }
        if service.delivery.contains(where: {
            [.phone, .video, .online, .text, .post, .homeVisit, .outreach].contains($0)
        }) {
            return Reason(part: .place, holds: .yes, words: "no travel: \(PlaceWords.delivery(service.delivery))")
        }
        return Reason(part: .place, holds: .notStated, words: "how far it is cannot be said")
    }

    /// What the way in says to the asker's role.
    static func wayIn(_ gettingIn: GettingIn, role: AskedRole?) -> Reason? {
        guard role != nil || gettingIn.access == .yes else { return nil }
        let holds: Statement =
            switch gettingIn.access {
            case .yes, .automatic: .yes
            case .no: .no
            case .onlyIf, .onlyJointly, .notStated: .notStated
            }
        return Reason(part: .wayIn, holds: holds, words: gettingIn.answer)
    }
}
