package import DirectoryModel
package import MappedFile

extension Directory {
    /// Answers "may I refer, and how?" for the services that a question finds, best first.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func routes(_ question: Question) throws(FileFault) -> RoutesAnswer {
        let answer = try answer(question, supports: Weights.routeSupports)
        let pools = try RoutePools(question, in: self)
        let reading = QuestionReading(question, vocabulary: vocabulary, roles: roles)
        var routes: [RouteAnswer] = []
        for result in answer.results {
            guard let ordinal = try documents.ordinal(of: result.id) else { continue }
            routes.append(try route(ordinal, presented: result, reading, question: question, pools: pools))
        }
        // Whoever asks who may refer asks first about services that take referrals.
        let needReferral = routes.filter { $0.noReferralNeeded != .yes }
        let openToAll = routes.filter { $0.noReferralNeeded == .yes }
        return RoutesAnswer(
            understood: answer.understood,
            crisis: answer.crisis,
            routes: needReferral + openToAll,
            leftOut: answer.leftOut
        )
    }

    /// Answers "may I refer, and how?" for one service, closed or not; `nil` where there is none of that name.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func route(_ id: ServiceID, for question: Question) throws(FileFault) -> RouteAnswer? {
        guard let ordinal = try documents.ordinal(of: id), let presented = try presented(id, for: question) else {
            return nil
        }
        var about = question
        if about.text.isEmpty, about.needs.isEmpty {
            about.needs = try documents.service(ordinal).needs.prefix(3).map(\.slug)
        }
        let pools = try RoutePools(about, in: self)
        let reading = QuestionReading(question, vocabulary: vocabulary, roles: roles)
        return try route(ordinal, presented: presented, reading, question: question, pools: pools)
    }

    private func route(
        _ ordinal: Int,
        presented: AnsweredService,
        _ asked: QuestionReading,
        question: Question,
        pools: RoutePools
    ) throws(FileFault) -> RouteAnswer {
        let service = try documents.service(ordinal)
        let role = question.role.flatMap(role)
        let reading = role.map { RouteReading(role: $0, ways: service.waysIn) }
        let refusal = try refusal(ordinal, presented, asked)
        let times = RouteTimes(service: service, question: question)
        var doors: Set<ServiceID> = []
        for door in try routeStore.node(ordinal).doors { doors.insert(try documents.id(door)) }
        return RouteAnswer(
            service: presented,
            noReferralNeeded: service.waysIn.isOpenToAll ? .yes : service.waysIn.noReferralNeeded,
            verdict: refusal?.verdict ?? presented.gettingIn.access.rawValue,
            directAnswer: refusal?.words ?? presented.gettingIn.answer,
            way: refusal == nil ? try way(to: ordinal, for: role, question: question) : nil,
            steps: RouteSteps(labels: labels).steps(service, role: role, door: try door(of: service, question)),
            informationNeeded: service.waysIn.informationNeeded,
            consent: service.waysIn.consent ?? "not stated: ask who must agree",
            methods: MethodWords.methods(service, reading: reading, labels: labels),
            decision: times.decision,
            wait: times.wait,
            askMeanwhile: times.askMeanwhile,
            meanwhile: RouteSteps.meanwhile(service),
            whileYouWait: forWait(service, doors: doors, from: pools.waiting),
            ifItFails: RouteSteps.ifItFails(service),
            chase: ChaseWords(service: service, question: question, calendar: locality.calendar).line,
            alternatives: gentler(than: service, doors: doors, from: pools.refused),
            whatHappens: RouteSteps.whatHappens(service),
            comingBack: times.comingBack,
            onYourSide: try onYourSide(service, question),
            notStated: times.notStated,
            askAt: try askAt(times, of: service, question)
        )
    }

    /// Why nobody can refer this child, whatever their role: the service is closed, for another age, not for such a child in its own
    /// words, or across a boundary.
    private func refusal(
        _ ordinal: Int,
        _ presented: AnsweredService,
        _ reading: QuestionReading
    ) throws(FileFault) -> (verdict: String, words: String)? {
        switch Fit(reading, roleIndex: nil, bits: bits).exclusion(try facts.facts(ordinal)) {
        case .closed: return ("closed", "No: it is \(presented.status).")
        case .age:
            let words = presented.why.first { $0.part == .age && $0.holds == .no }?.words
            return ("no", "No, not at this age: it \(words ?? "is for other ages").")
        case .exclusion:
            let words = NearMissWords(reading: reading, vocabulary: vocabulary, locality: locality)
            return ("no", "No: \(words.words(try documents.service(ordinal), reason: .exclusion, metres: nil)).")
        default: break
        }
        guard let boundary = presented.why.first(where: { $0.part == .catchment && $0.holds == .no }) else {
            return nil
        }
        return ("no", "No, not for this child: it \(boundary.words).")
    }

    /// The shortest way in for a role; `nil` where the records know none.
    private func way(to ordinal: Int, for role: AskedRole?, question: Question) throws(FileFault) -> RouteAnswer.Way? {
        guard let role, let place = roles.firstIndex(of: role) else { return nil }
        let (conditions, boundary) = (RouteCondition(question, locality), Boundary(question, locality))
        let finder = WayFinder<FileFault>(
            node: { here throws(FileFault) in try node(here, conditions) },
            isClosed: { here throws(FileFault) in
                guard try facts.facts(here).isOffered(on: question.on) else { return true }
                // A door that does not take the child leads nowhere; of two, the one on the right side is gone through.
                guard here != ordinal, boundary.isKnown else { return false }
                return try boundary.reason(documents.service(here))?.holds == .no
            },
            helpers: helpers(age: question.age),
            age: question.age
        )
        guard let way = try finder.shortest(to: ordinal, for: place) else { return nil }
        let sentences = try WayWords(directory: self, role: role).sentences(way)
        return RouteAnswer.Way(steps: sentences, isOnCondition: way.isOnCondition)
    }

    /// A node of the graph, with the conditions that the question decides.
    private func node(_ ordinal: Int, _ conditions: RouteCondition) throws(FileFault) -> RouteNode {
        var node = try routeStore.node(ordinal)
        guard node.entries.contains(where: { $0.access == .onlyIf || $0.access == .onlyJointly }) else { return node }
        for route in try documents.service(ordinal).waysIn.routes {
            let decided = conditions.decided(route)
            guard decided.access != route.access, let place = roles.firstIndex(where: { $0.slug == route.role }),
                place < node.entries.count
            else { continue }
            node.entries[place].access = decided.access
        }
        return node
    }

    /// Who can be asked to refer, the first to be asked first: the family, then those whom every child has, then others.
    private func helpers(age: Age?) -> [Int] {
        var first: [TermSlug] = ["parent-carer", "gp", "school-staff", "school-nurse", "health-visitor", "camhs"]
        // A young child is not asked to do it; from eleven, as school nurses' own services have it, they may be.
        if age.map({ $0.years >= 11 }) ?? true { first.insert("self", at: 0) }
        let named = first.compactMap { slug in roles.firstIndex { $0.slug == slug } }
        let others = roles.indices.filter { roles[$0].isProfessional && !roles[$0].isCollective && !named.contains($0) }
        return named + others
    }

    /// Where to ask: the service, or its door where it states no contact.
    private func askAt(_ times: RouteTimes, of service: Service, _ question: Question) throws(FileFault) -> [String] {
        if !times.askAt.isEmpty { return times.askAt }
        guard let door = try door(of: service, question) else { return [] }
        return door.contact.ways.prefix(2).map { "\(door.name): \($0)" }
    }

    /// The record of the first door that must be gone through and takes the child, where the directory has it.
    private func door(of service: Service, _ question: Question) throws(FileFault) -> Service? {
        let boundary = Boundary(question, locality)
        var first: Service?
        for door in service.waysIn.through {
            guard let id = door.id, let found = try self.service(id) else { continue }
            if boundary.reason(found)?.holds != .no { return found }
            first = first ?? found
        }
        return first
    }
}

/// Services to turn to meanwhile and instead, found once for all the routes of an answer.
struct RoutePools {
    /// Those that need no referral, for a wait.
    let waiting: [Companion]
    /// Those for somebody who was turned away.
    let refused: [Companion]

    init(_ question: Question, in directory: Directory) throws(FileFault) {
        waiting = try directory.pool(question, preset: .whileWaiting, openToAll: true)
        let close = try directory.pool(question, preset: .afterRefusal, openToAll: false)
        // What is near in kind comes after what is the same.
        var wide = question
        wide.text = ""
        wide.needs = directory.broader(question.needs)
        let others = wide.needs.isEmpty ? [] : try directory.pool(wide, preset: .afterRefusal, openToAll: false)
        let known = Set(close.map(\.service.id))
        refused = close + others.filter { !known.contains($0.service.id) }
    }
}

/// The answer to "who may refer?" for a need.
package struct RoutesAnswer: Codable, Hashable, Sendable {
    /// What was understood.
    package var understood: Understanding
    /// Help in a crisis.
    package var crisis: CrisisBlock
    /// The way into each service, best first.
    package var routes: [RouteAnswer]
    /// What was left out.
    package var leftOut: LeftOut
}
