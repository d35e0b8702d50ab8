package import DirectoryModel
package import MappedFile
import SearchIndex

extension Directory {
    /// Answers a question.
    ///
    /// The cost grows with the services that share a word or term with the question, not with the directory; a second
    /// search of the closest ``NearMisses/looked`` matches tells what was left out.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func answer(_ question: Question) throws(FileFault) -> Answer { try answer(question, supports: []) }

    /// Answers a question whose purpose prefers some kinds of support.
    func answer(_ asked: Question, supports: [(TermSlug, Float)]) throws(FileFault) -> Answer {
        let reading = QuestionReading(asked, vocabulary: vocabulary, roles: roles)
        let question = reading.question
        let plan = QuestionPlan(reading, labels: labels, supports: supports)
        let fit = Fit(question, roleIndex: reading.role.flatMap { role in roles.firstIndex { $0.slug == role.slug } })
        var catchments = CatchmentCheck(Boundary(question, locality), documents: documents)
        var hours = HoursCheck(question, calendar: locality.calendar, documents: documents)
        let hits = try offered(plan, limit: question.limit, fit: fit, catchments: &catchments, hours: &hours)
        let presentation = Presentation(question: question, role: reading.role, labels: labels, locality: locality)
        let matchWords = MatchWords(reading: reading, plan: plan, labels: labels)
        var results: [AnsweredService] = []
        for hit in hits {
            let service = try documents.service(hit.document)
            results.append(
                presentation.present(
                    service,
                    matched: matchWords.reasons(hit, service: service),
                    metres: hit.distance,
                    score: ScoreTold(hit)
                )
            )
        }
        return Answer(
            understood: Understanding(reading, labels: labels),
            crisis: try crisisBlock(question, signal: reading.signal),
            results: results,
            leftOut: try leftOut(plan, question: question, fit: fit, catchments: &catchments, hours: &hours),
            waysBack: try waysBack(reading, fit: fit),
            notes: Self.notes(question, resultCount: results.count)
        )
    }

    /// Help in a crisis without a question, for a page of its own.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func helpNow(on day: CalendarDate) throws(FileFault) -> CrisisBlock {
        let signal = CrisisSignal(isUrgent: true, isEmergency: false, isSafeguarding: true)
        return try crisisBlock(Question(on: day), signal: signal)
    }

    /// A service as its own page shows it; `nil` where there is none of that name.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func presented(_ id: ServiceID, for question: Question) throws(FileFault) -> AnsweredService? {
        guard let service = try service(id) else { return nil }
        let presentation = Presentation(
            question: question,
            role: question.role.flatMap(role),
            labels: labels,
            locality: locality
        )
        return presentation.present(service, matched: [], metres: nil, score: .none)
    }

    private func crisisBlock(_ question: Question, signal: CrisisSignal) throws(FileFault) -> CrisisBlock {
        func services(_ ordinals: [Int]) throws(FileFault) -> [Service] {
            var services: [Service] = []
            for ordinal in ordinals { services.append(try documents.service(ordinal)) }
            return services
        }
        let showsSafeguarding = signal.isUrgent || (question.role != nil && question.role != "self")
        return CrisisBlockBuilder(question: question, signal: signal).block(
            alwaysShown: try services(crisisRoll.alwaysShown),
            crisis: signal.isUrgent ? try services(crisisRoll.crisisServices) : [],
            safeguarding: try services(
                (showsSafeguarding ? crisisRoll.safeguarding : []) + (signal.isSafeguarding ? crisisRoll.safety : [])
            )
        )
    }

    /// The services to offer, best first.
    ///
    /// Where a catchment bars some of them, the search is asked again without those.
    private func offered(
        _ plan: QuestionPlan,
        limit: Int,
        fit: Fit,
        catchments: inout CatchmentCheck,
        hours: inout HoursCheck
    ) throws(FileFault) -> [IndexAnswer.Hit] {
        let facts = facts
        while true {
            let barred = catchments.barred.union(hours.barred)
            let isChecked = catchments.isNeeded || hours.isNeeded
            let query = plan.query(limit: isChecked ? NearMisses.looked : limit) { ordinal in
                // A fact that cannot be read leaves the service out; the damage itself is reported when it is opened.
                guard !barred.contains(ordinal), let known = try? facts.facts(ordinal) else { return 0 }
                return fit.factor(known)
            }
            var hits: [IndexAnswer.Hit] = []
            for hit in try index.search(query).hits where hits.count < limit {
                if !(try catchments.bars(hit)), !(try hours.bars(hit)) { hits.append(hit) }
            }
            if hits.count == limit || catchments.barred.union(hours.barred) == barred { return hits }
        }
    }

    private func leftOut(
        _ plan: QuestionPlan,
        question: Question,
        fit: Fit,
        catchments: inout CatchmentCheck,
        hours: inout HoursCheck
    ) throws(FileFault) -> LeftOut {
        let closest = try index.search(plan.query(limit: NearMisses.looked, adjust: nil))
        var misses = NearMisses(question, locality)
        for hit in closest.hits {
            let reason: NearMiss.Reason?
            if let exclusion = fit.exclusion(try facts.facts(hit.document)) {
                reason = exclusion
            } else if try catchments.bars(hit) {
                reason = .catchment
            } else if try hours.bars(hit) {
                reason = .hours
            } else if let limit = question.withinKilometres, let metres = hit.distance, metres > limit * 1_000 {
                reason = .area
            } else {
                reason = nil
            }
            if let reason {
                try misses.add(reason, metres: hit.distance) { () throws(FileFault) in
                    try documents.service(hit.document)
                }
            }
        }
        return misses.leftOut(atLeast: closest.hits.count == NearMisses.looked)
    }

    /// How many ways back are told.
    private static let mostWaysBack = 5

    /// Teams with a way back that take the age, for questions after treatment: those for the needs asked about, then the
    /// nearest.
    private func waysBack(_ reading: QuestionReading, fit: Fit) throws(FileFault) -> [WayBack] {
        let question = reading.question
        guard question.preset == .afterTreatment else { return [] }
        let team = TermKeyword.support("specialist-clinic")
        let query = IndexQuery(
            // Teams for the needs of the question come before teams for others.
            keywords: [IndexQuery.Keyword(team)] + reading.needs.map { IndexQuery.Keyword(TermKeyword.need($0)) },
            requiredKeywords: [[team]],
            decay: question.near.map {
                IndexQuery.Decay(
                    from: .init(latitude: $0.coordinate.latitude, longitude: $0.coordinate.longitude),
                    scaleMetres: Double(Weights.decayMetres),
                    placelessFactor: Weights.placelessFactor
                )
            },
            limit: 50
        )
        var ways: [WayBack] = []
        for hit in try index.search(query).hits where fit.exclusion(try facts.facts(hit.document)) == nil {
            guard ways.count < Self.mostWaysBack else { break }
            let service = try documents.service(hit.document)
            guard let rule = Presentation.comingBack(service.comingBack) else { continue }
            ways.append(WayBack(id: service.id, name: service.name, rule: rule, route: service.comingBack.route))
        }
        return ways
    }

    private static func notes(_ question: Question, resultCount: Int) -> [String] {
        var notes = ["This is a list to talk through with someone. It is not advice about one person."]
        if resultCount == 0 {
            notes.insert(
                "We found no service that fits. Look at what was left out and why, or ask with fewer limits. "
                    + "The help lines above are open to anybody.",
                at: 0
            )
        }
        return notes
    }
}

extension ScoreTold {
    /// No score: the service was asked for by name.
    static let none = ScoreTold(total: 0, words: 0, needs: 0, place: 1, fit: 1)

    /// The score of a hit.
    init(_ hit: IndexAnswer.Hit) {
        func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
        self.init(
            total: rounded(hit.score),
            words: rounded(hit.base + hit.words.reduce(0) { $0 + $1.score }),
            needs: rounded(hit.keywords.reduce(0) { $0 + $1.score }),
            place: rounded(hit.placeFactor),
            fit: rounded(hit.adjustFactor)
        )
    }
}
