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
    func pool(_ question: Question, preset: Preset, openToAll: Bool) throws(FileFault) -> [AnsweredService] {
        var asked = question
        asked.preset = preset
        asked.demands.noReferral = openToAll
        asked.limit = Self.looked
        return try answer(asked).results
    }

    /// Services of a pool that need no referral and that neither record bars from being used during the wait.
    func forWait(
        _ service: Service,
        doors: Set<ServiceID>,
        from pool: [AnsweredService]
    ) throws(FileFault) -> [RouteAnswer.Suggestion] {
        try pick(pool, most: Self.mostForWait, besides: doors.union([service.id])) { other in
            Parallel.may(service, other) != .no
        }
    }

    /// Two services of a pool to turn to instead, of a gentler THRIVE group than the service.
    ///
    /// Where there are not two of those, also such as need no referral. Its doors would only send back to it.
    func gentler(
        than service: Service,
        doors: Set<ServiceID>,
        from pool: [AnsweredService]
    ) throws(FileFault) -> [RouteAnswer.Suggestion] {
        let own = service.thrive.map(\.group.intensity).max() ?? ThriveGroup.gettingMoreHelp.intensity
        var others = doors.union([service.id])
        let gentler = try pick(pool, most: Self.mostAlternatives, besides: others) { other in
            other.thrive.map(\.group.intensity).min().map { $0 < own } ?? false
        }
        others.formUnion(gentler.map(\.id))
        let open = try pick(pool, most: Self.mostAlternatives - gentler.count, besides: others) { other in
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
        let pool = try answer(asked, supports: kinds.sorted().map { ($0, 8) }).results
        return try pick(pool, most: Self.mostAlternatives, besides: [service.id]) { other in
            !kinds.isDisjoint(with: other.supportTypes.map(\.slug))
                && boundary.reason(other)?.holds == .yes
        }
    }

    private func pick(
        _ pool: [AnsweredService],
        most: Int,
        besides others: Set<ServiceID>,
        where fits: (Service) -> Bool
    ) throws(FileFault) -> [RouteAnswer.Suggestion] {
        var picked: [RouteAnswer.Suggestion] = []
        for presented in pool where !others.contains(presented.id) {
            guard picked.count < most else { break }
            guard let other = try self.service(presented.id), presented.gettingIn.access != .no, fits(other) else {
                continue
            }
            picked.append(
                .init(
                    id: presented.id,
                    name: presented.name,
                    summary: presented.summary,
                    gettingIn: presented.gettingIn.answer,
                    reach: presented.contact.ways
                )
            )
        }
        return picked
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
