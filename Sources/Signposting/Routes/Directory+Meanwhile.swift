import DirectoryModel
import MappedFile
import Vocabulary

extension Directory {
    /// How many services are looked at to find a few that fit.
    private static let looked = 60
    /// How many services without a referral are named for a wait.
    private static let mostForWait = 3
    /// How many alternatives are named (SR018).
    private static let mostAlternatives = 2

    /// Services that may help with the needs of a question at a stage, best first.
    func pool(_ question: Question, preset: Preset, openToAll: Bool) throws(FileFault) -> [Companion] {
        var asked = question
        asked.preset = preset
        asked.demands.noReferral = openToAll
        asked.limit = Self.looked
        return try companions(asked)
    }

    /// The services that a question finds and that are open to the asker, best first.
    private func companions(_ asked: Question, supports: [(TermSlug, Float)] = []) throws(FileFault) -> [Companion] {
        var inquiry = Inquiry(asked, of: self, supports: supports)
        let (role, age) = (inquiry.reading.role, inquiry.question.age)
        let words = WayInWords(labels: labels)
        return try list(&inquiry).shown.compactMap { entry in
            let gettingIn = words.gettingIn(entry.service, role: role, age: age)
            return gettingIn.access == .no ? nil : Companion(service: entry.service, gettingIn: gettingIn.answer)
        }
    }

    /// Services of a pool that need no referral and that neither record bars from being used during the wait.
    func forWait(
        _ service: Service,
        doors: Set<ServiceID>,
        from pool: [Companion]
    ) -> [RouteAnswer.Suggestion] {
        pick(pool, most: Self.mostForWait, besides: doors.union([service.id])) { other in
            Parallel.may(service, other) != .no
        }
    }

    /// Two services of a pool to turn to instead, of a gentler THRIVE group than the service.
    ///
    /// Where there are not two of those, also such as need no referral. Its doors would only send back to it.
    func gentler(
        than service: Service,
        doors: Set<ServiceID>,
        from pool: [Companion]
    ) -> [RouteAnswer.Suggestion] {
        let own = service.thrive.map(\.group.intensity).max() ?? ThriveGroup.gettingMoreHelp.intensity
        var others = doors.union([service.id])
        let gentler = pick(pool, most: Self.mostAlternatives, besides: others) { other in
            other.thrive.map(\.group.intensity).min().map { $0 < own } ?? false
        }
        others.formUnion(gentler.map(\.id))
        let open = pick(pool, most: Self.mostAlternatives - gentler.count, besides: others) { other in
            other.waysIn.isOpenToAll && other.thrive.map(\.group.intensity).min().map { $0 <= own } ?? false
        }
        return gentler + open
    }

    /// The groups of needs, for what is near in kind.
    func broader(_ needs: [TermSlug]) -> [TermSlug] {
        var groups: [TermSlug] = []
        for need in needs {
            guard let group = vocabulary.term(need, kinds: [.need])?.parent, !groups.contains(group) else { continue }
            groups.append(group)
        }
        return groups
    }

    /// Services that do the same for the same need on the asker's side of a boundary.
    func onYourSide(_ service: Service, _ question: Question) throws(FileFault) -> [RouteAnswer.Suggestion] {
        let boundary = Boundary(question, locality)
        guard boundary.reason(service)?.holds == .no else { return [] }
        var asked = question
        asked.text = ""
        asked.needs = service.needs.prefix(3).map(\.slug)
        asked.limit = Self.looked
        guard !asked.needs.isEmpty else { return [] }
        let kinds = Set(service.supportTypes.map(\.slug))
        let pool = try companions(asked, supports: kinds.sorted().map { ($0, 8) })
        return pick(pool, most: Self.mostAlternatives, besides: [service.id]) { other in
            !kinds.isDisjoint(with: other.supportTypes.map(\.slug))
                && boundary.reason(other)?.holds == .yes
        }
    }

    private func pick(
        _ pool: [Companion],
        most: Int,
        besides others: Set<ServiceID>,
        where fits: (Service) -> Bool
    ) -> [RouteAnswer.Suggestion] {
        var picked: [RouteAnswer.Suggestion] = []
        for companion in pool where !others.contains(companion.service.id) && fits(companion.service) {
            guard picked.count < most else { break }
            picked.append(companion.suggestion)
        }
        return picked
    }
}

/// A service to turn to meanwhile or instead.
struct Companion {
    let service: Service
    /// How the asker gets in.
    let gettingIn: String

    /// It as an answer shows it.
    var suggestion: RouteAnswer.Suggestion {
        RouteAnswer.Suggestion(
            id: service.id,
            name: service.name,
            summary: Presentation.summary(of: service),
            gettingIn: gettingIn,
            reach: service.contact.ways
        )
    }
}

extension ThriveGroup {
    /// How much a group asks of somebody who comes: 0 for belonging to 3 for specialist treatment and risk.
    ///
    /// It orders what is offered after a refusal, and is no measure of need.
    fileprivate var intensity: Int {
        switch self {
        case .thriving: 0
        case .gettingAdvice: 1
        case .gettingHelp: 2
        case .gettingMoreHelp, .gettingRiskSupport: 3
        }
    }
}
