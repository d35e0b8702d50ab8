import DirectoryModel

/// What a crisis service is for.
enum CrisisPurpose: Hashable, Sendable {
    /// A door of safeguarding, by day or out of hours.
    case safeguarding
    /// People in a crisis of mind.
    case mind
    /// People harmed by others: refuges and centres.
    case harm

    /// Kinds of support that help with a crisis of mind.
    private static let support: Set<TermSlug> = [
        "safe-haven", "crisis-line", "crisis-house", "home-treatment", "text-line", "emergency-department",
    ]

    /// By the kinds of help that the service gives, and otherwise by what it is for: a crisis service of which neither says
    /// anything is for people harmed by others.
    ///
    /// - Parameter group: The group of a need.
    init(_ service: Service, group: (TermSlug) -> TermSlug?) {
        let needs = service.needs.map(\.slug)
        if service.gives(["safeguarding-front-door"]) {
            self = .safeguarding
        } else if service.gives(Self.support) {
            self = .mind
        } else {
            let isOfMind = needs.contains(where: CrisisSignal.riskNeeds.contains)
            self = isOfMind && !needs.contains { group($0) == CrisisSignal.safetyGroup } ? .mind : .harm
        }
    }
}

extension Service {
    /// Whether it gives one of some kinds of support.
    func gives(_ support: Set<TermSlug>) -> Bool { supportTypes.contains { support.contains($0.slug) } }

    /// Whether it is an area's own line in a crisis, that anybody may ring and speak to at all hours.
    var isOwnCrisisLine: Bool {
        let isClosedToSome = waysIn.routes.contains { $0.role == "self" && $0.access == .no }
        return !isNational && hours.allHours == .yes && gives(["crisis-line"])
            && contact.phones.contains { $0.kind == .voice }
            && !isClosedToSome && waysIn.noReferralNeeded != .no
    }
}
