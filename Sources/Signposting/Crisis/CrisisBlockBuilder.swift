import DirectoryModel

/// Makes the crisis block of an answer.
struct CrisisBlockBuilder {
    /// The question.
    let question: Question
    /// What the words of the question signal.
    let signal: CrisisSignal
    /// What is known of the area, its days among it.
    let locality: Locality
    /// Whether the question tells of somebody Deaf.
    var isDeaf = false

    /// The most crisis services added to those that are always shown.
    private static let mostOthers = 5

    /// The block.
    ///
    /// - Parameters:
    ///   - alwaysShown: Services that stand in every crisis answer, the first to be tried first.
    ///   - crisis: Other crisis services; those that take the age come in.
    ///   - doors: Safeguarding doors, by day and out of hours.
    ///   - safety: Places of safety, which come after the doors.
    func block(
        alwaysShown: [CrisisRecord],
        crisis: [CrisisRecord],
        doors: [CrisisRecord],
        safety: [CrisisRecord]
    ) -> CrisisBlock {
        func running(_ records: [CrisisRecord]) -> [CrisisRecord] {
            records.filter { record in record.service.closesForGood.map { question.on < $0 } ?? true }
        }
        let isUrgent = signal.isUrgent
        let heading =
            signal.isEmergency
            ? CrisisWords.emergencyHeading : isUrgent ? CrisisWords.urgentHeading : CrisisWords.ordinaryHeading
        var steps: [String] = []
        if isUrgent {
            steps = question.role == "self" ? CrisisWords.stepsForSelf : CrisisWords.stepsForOthers
            if signal.isSafeguarding { steps.append(CrisisWords.safeguardingStep) }
        }
        let order = CrisisOrder(question, locality)
        let others = running(crisis).filter { record in
            let ages = record.service.eligibility.ages
            return question.ages.map { !$0.fit(in: ages, ages.fit).best.excludes } ?? true
        }
        let lines = order.answeringFirst(
            inOrder(order.lines(running(alwaysShown))) + order.lines(others).prefix(Self.mostOthers)
        )
        let safeguarding = order.doors(running(doors)) + order.lines(running(safety))
        return CrisisBlock(
            isUrgent: isUrgent,
            isEmergency: signal.isEmergency,
            isSafeguarding: signal.isSafeguarding,
            heading: heading,
            steps: steps,
            lines: lines.map { line($0) },
            safeguarding: safeguarding.map { line($0) }
        )
    }

    /// 999 before all else where the body is in danger; lines for Deaf people first where somebody is, and otherwise after
    /// the lines that anybody can use.
    private func inOrder(_ records: [CrisisRecord]) -> [CrisisRecord] {
        func rank(_ service: Service) -> Int {
            let isForDeaf = service.eligibility.circumstances.contains { $0.slug == "deaf" }
            if isForDeaf { return isDeaf ? 0 : 3 }
            return signal.isEmergency && service.contact.phones.contains { $0.number == "999" } ? 1 : 2
        }
        let ranks = records.map { rank($0.service) }
        return records.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { records[$0] }
    }

    private func line(_ record: CrisisRecord) -> CrisisBlock.Line {
        var time = AskedTime(question.on)
        time.minute = question.minute
        return record.line(at: time, worded: line)
    }

    private func line(_ service: Service) -> CrisisBlock.Line {
        CrisisBlock.Line(
            id: service.id,
            name: service.name,
            reach: service.contact.ways,
            hours: HoursWords.hours(service.hours),
            open: open(service.hours),
            who: Self.who(service),
            cost: service.cost.isFree.isStated || service.cost.text != nil ? AccessWords.cost(service.cost) : nil,
            checked: Self.checked(service.assurance, on: question.on),
            isLocal: !service.isNational
        )
    }

    /// Whether somebody answers at the time asked about; nothing of lines at all hours, whose hours say it.
    private func open(_ hours: OpeningHours) -> String? {
        if hours.allHours == .yes, hours.closures.isEmpty { return nil }
        if !hours.schedules.isEmpty || hours.allHours == .yes {
            return OpeningWords(question: question, calendar: locality.calendar).state(hours)
        }
        return hours.text == nil || question.minute == nil ? nil : "whether it is open now is not stated"
    }

    /// When somebody checked the line.
    ///
    /// Its source stands on its own page, where there is room for it.
    private static func checked(_ assurance: Assurance, on today: CalendarDate) -> String {
        guard assurance.lastVerified != nil else { return "Not yet checked by a person for this directory." }
        return WayInWords.sentence(TrustWords.lastChecked(assurance, on: today))
    }

    private static func who(_ service: Service) -> String? {
        let ages = service.eligibility.ages
        if ages.isStated { return "ages \(AgeWords.range(ages))" }
        return service.eligibility.text
    }
}

/// What the words and the needs of a question signal about risk.
struct CrisisSignal: Hashable, Sendable {
    /// A sign of risk, so that the block comes first.
    var isUrgent: Bool
    /// A sign of danger to the body.
    var isEmergency: Bool
    /// A sign of harm by others.
    var isSafeguarding: Bool

    /// Needs that signal risk by themselves (`needs-vocabulary`, matching rules).
    static let riskNeeds: Set<TermSlug> = ["suicidal", "suicide-attempt", "self-harm", "crisis-now", "risk-to-others"]
    /// The group of needs that shows safeguarding contacts.
    static let safetyGroup: TermSlug = "safety"
}
