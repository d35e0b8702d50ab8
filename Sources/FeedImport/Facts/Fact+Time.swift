import DirectoryModel

extension Fact {
    /// `hours`, where sentences that state hours speak of different days or say the same.
    static let hours = Fact(name: "hours") { service, texts, context in
        guard service.hours.schedules.isEmpty, !service.hours.allHours.isStated else { return }
        let findings = texts.flatMap(HoursFacts.findings)
        guard let first = findings.first else { return }
        context.field = "hours.schedules"
        if let other = findings.first(where: { speaksOtherwise($0.value, than: first.value) }) ?? clash(in: findings) {
            context.note(.dropped, "two statements disagree", "\(first.words) / \(other.words)")
            return
        }
        service.hours.allHours = first.value.allHours
        for finding in findings {
            let new = finding.value.schedules.filter { !service.hours.schedules.contains($0) }
            service.hours.schedules += new
            if !new.isEmpty || finding == first { context.note(.derived, FieldContext.found, finding.words) }
        }
    }

    /// Whether only one of two says that every hour is an opening hour.
    private static func speaksOtherwise(_ other: OpeningHours, than first: OpeningHours) -> Bool {
        other.allHours != first.allHours
    }

    /// The first sentence that gives a day other times than a sentence before it did: of two things that go on there,
    /// nobody can say which is the service.
    private static func clash(in findings: [Finding<OpeningHours>]) -> Finding<OpeningHours>? {
        var known: [OrdinalWeekday: [Schedule]] = [:]
        for finding in findings {
            for schedule in finding.value.schedules {
                for day in schedule.byDay where known[day].map({ !$0.contains(schedule) }) ?? false { return finding }
            }
            for schedule in finding.value.schedules {
                for day in schedule.byDay { known[day, default: []].append(schedule) }
            }
        }
        return nil
    }

    /// `waiting.time` with its length and its day, and `waysIn.decisionTime`; the two are kept apart.
    static let waiting = Fact(name: "waiting") { service, texts, context in
        let findings = texts.flatMap(WaitingFacts.findings)
        if service.waiting.time == nil, service.waiting.longestDays == nil {
            let waits = findings.filter { $0.value.kind == .help }
            if let wait = context.agreed(waits, in: "waiting.time") {
                service.waiting.time = wait.words
                service.waiting.longestDays = wait.value.longestDays
                service.waiting.asOf = service.waiting.asOf ?? wait.value.asOf
            }
        }
        if service.waysIn.decisionTime == nil {
            let answers = findings.filter { $0.value.kind == .answer }
            service.waysIn.decisionTime = context.agreed(answers, in: "waysIn.decisionTime")?.words
        }
    }

    /// `assurance.fundingEnds`.
    static let funding = Fact(name: "funding") { service, texts, context in
        guard service.assurance.fundingEnds == nil else { return }
        let findings = texts.flatMap(FundingFacts.findings)
        service.assurance.fundingEnds = context.agreed(findings, in: "assurance.fundingEnds")?.value
    }
}
