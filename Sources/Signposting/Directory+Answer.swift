package import DirectoryModel
package import MappedFile
import SearchIndex

extension Directory {
    /// Answers a question.
    ///
    /// The cost grows with the services that share a word or term with the question, not with the directory. One search
    /// finds what to offer and the closest ``NearMisses/looked`` matches, which tell what was left out.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    ///
    /// - Parameter parts: The parts of the ranking that are used; all of them, but for a measurement.
    package func answer(_ question: Question, parts: RankingParts = .all) throws(FileFault) -> Answer {
        try answer(question, supports: [], parts: parts)
    }

    /// Answers a question whose purpose prefers some kinds of support.
    func answer(
        _ asked: Question,
        supports: [(TermSlug, Float)],
        parts: RankingParts = .all
    ) throws(FileFault) -> Answer {
        var inquiry = Inquiry(asked, of: self, supports: supports, parts: parts)
        let (reading, question) = (inquiry.reading, inquiry.question)
        let crisis = try crisisBlock(reading)
        let (shown, offers) = try list(&inquiry, crisis: crisis, parts: parts, closest: NearMisses.looked)
        let presentation = Presentation(question: question, role: reading.role, labels: labels, locality: locality)
        let matchWords = MatchWords(reading: reading, plan: inquiry.plan, labels: labels)
        let fitWords = FitWords(reading: reading, labels: labels)
        var results: [AnsweredService] = []
        for entry in shown {
            var reasons = entry.reasons
            if let hit = entry.hit {
                reasons += matchWords.reasons(hit, service: entry.service)
                reasons += fitWords.reasons(entry.service, try facts.facts(hit.document, role: nil).limits)
            }
            results.append(
                presentation.present(
                    entry.service,
                    matched: reasons,
                    metres: entry.hit?.distance,
                    score: entry.hit.map { ScoreTold($0) } ?? .none
                )
            )
        }
        let nearest = shown.isEmpty ? try nearest(&inquiry) : []
        return Answer(
            understood: Understanding(reading, labels: labels, readWords: inquiry.plan.told(offers.readings)),
            crisis: crisis,
            results: results,
            leftOut: try leftOut(&inquiry, closest: offers.closest, shown: shown),
            waysBack: try waysBack(reading, fit: inquiry.fit),
            nearest: nearest,
            notes: AnswerNotes(reading: reading, labels: labels)
                .notes(resultCount: results.count, nearest: nearest, dropsPhrases: inquiry.dropsPhrases)
        )
    }

    /// Help in a crisis without a question, for a page of its own.
    ///
    /// - Throws: A ``FileFault`` where the snapshot is damaged.
    package func helpNow(at time: AskedTime) throws(FileFault) -> CrisisBlock {
        let signal = CrisisSignal(isUrgent: true, isEmergency: false, isSafeguarding: true)
        var question = Question(on: time.day)
        question.minute = time.minute
        return try crisisBlock(question, signal: signal)
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
        var presented = presentation.present(service, matched: [], metres: nil, score: .none)
        presented.particulars = Particular.all(of: service)
        return presented
    }

    /// Help in a crisis, as what was read of a question calls for it.
    func crisisBlock(_ reading: QuestionReading) throws(FileFault) -> CrisisBlock {
        let isDeaf = reading.circumstances.contains("deaf")
        return try crisisBlock(reading.question, signal: reading.signal, isDeaf: isDeaf)
    }

    private func crisisBlock(
        _ question: Question,
        signal: CrisisSignal,
        isDeaf: Bool = false
    ) throws(FileFault) -> CrisisBlock {
        let showsSafeguarding = signal.isUrgent || (question.role != nil && question.role != "self")
        return CrisisBlockBuilder(question: question, signal: signal, locality: locality, isDeaf: isDeaf).block(
            alwaysShown: try crisisRecords.records(crisisRoll.alwaysShown),
            crisis: signal.isUrgent ? try crisisRecords.records(crisisRoll.crisisServices) : [],
            doors: showsSafeguarding ? try crisisRecords.records(crisisRoll.safeguarding) : [],
            safety: signal.isSafeguarding ? try crisisRecords.records(crisisRoll.safety) : []
        )
    }

    /// How many ways back are told.
    private static let mostWaysBack = 5

    /// Teams with a way back that take the age, for questions after treatment: those for the needs asked about, then
    /// the nearest.
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
        for hit in try index.search(query).hits {
            guard ways.count < Self.mostWaysBack else { break }
            guard fit.exclusion(try facts.facts(hit.document, role: fit.askedRole)) == nil else { continue }
            let service = try documents.service(hit.document)
            guard let rule = Presentation.comingBack(service.comingBack) else { continue }
            ways.append(WayBack(id: service.id, name: service.name, rule: rule, route: service.comingBack.route))
        }
        return ways
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
            words: rounded(hit.base + hit.words.reduce(0) { $0 + $1.score } + hit.closeness),
            needs: rounded(hit.keywords.reduce(0) { $0 + $1.score }),
            place: rounded(hit.placeFactor),
            fit: rounded(hit.adjustFactor)
        )
    }
}
