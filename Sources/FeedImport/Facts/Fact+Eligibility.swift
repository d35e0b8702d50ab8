import DirectoryModel

extension Fact {
    /// `eligibility.ages`, where no age is stated in figures or words, and `eligibility.audience`, where the text on
    /// eligibility says whom the service is for and so whose the ages are.
    ///
    /// What a text says of ages only far down is mostly said of a part: a surgery's clinic for under 25s is not the
    /// surgery. Such a statement is noted and not taken.
    static let ages = Fact(name: "ages") { service, texts, context in
        takeAudience(texts, &service, &context)
        guard !service.eligibility.ages.isStated else { return }
        let findings = texts.flatMap(AgeFacts.findings)
        if let stated = service.eligibility.ages.text {
            // A column that could not be read still says what the whole takes; prose may speak of a part.
            guard let found = findings.first else { return }
            context.field = "eligibility.ages"
            return context.note(.dropped, "ages are stated in words of their own", "\(stated) / \(found.words)")
        }
        let opening = texts.flatMap { text in
            AgeFacts.findings(in: Sentences.of(text).prefix(sentencesOfOpening).joined(separator: "\n"))
        }
        if opening.isEmpty, let later = findings.first {
            context.field = "eligibility.ages"
            return context.note(.dropped, "ages perhaps of a part", later.words)
        }
        let who = service.eligibility.text.flatMap { texts.contains($0) ? AgeFacts.opening(of: $0) : nil }
        guard let found = context.agreed(findings.isEmpty ? [who].compactMap(\.self) : findings, in: "eligibility.ages")
        else { return }
        service.eligibility.ages = found.value
        service.eligibility.ages.text = found.words
    }

    private static func takeAudience(_ texts: [String], _ service: inout Service, _ context: inout FieldContext) {
        guard let text = service.eligibility.text, texts.contains(text) else { return }
        if service.eligibility.audience.isEmpty, let found = AudienceFacts.finding(in: text) {
            context.field = "eligibility.audience"
            context.note(.derived, FieldContext.found, found.words)
            service.eligibility.audience = found.value
        }
        // "Adults" beside a text on parents, or on somebody's child, are the askers; the child may be of any age.
        guard let words = service.eligibility.ages.text, AgeColumn(words).isAdults,
            service.eligibility.audience.contains(.parentOrCarer) || AudienceFacts.mentionsChildren(text)
        else { return }
        context.field = "eligibility.ages"
        context.note(.dropped, "ages of those who ask for a child", words)
        service.eligibility.ages = AgeRange(text: words)
    }

    /// Measured on Bristol's texts: of 22 statements after the sixth sentence nine were of a part.
    private static let sentencesOfOpening = 6

    /// `eligibility.notFor`, `eligibility.diagnosis` and `catchments` under a condition.
    static let exclusions = Fact(name: "exclusions") { service, texts, context in
        let findings = texts.flatMap(ExclusionFacts.findings)
        if service.eligibility.notFor.isEmpty {
            for finding in findings {
                guard case .notFor(let words) = finding.value, !service.eligibility.notFor.contains(words) else {
                    continue
                }
                context.field = "eligibility.notFor"
                context.note(.derived, FieldContext.found, words)
                service.eligibility.notFor.append(words)
            }
        }
        takeCatchment(texts, &service, &context)
        guard service.eligibility.diagnosis == .notStated else { return }
        let rules = findings.compactMap { finding -> Finding<DiagnosisRule>? in
            guard case .diagnosis(let rule) = finding.value else { return nil }
            return Finding(value: rule, words: finding.words)
        }
        guard let rule = context.agreed(rules, in: "eligibility.diagnosis") else { return }
        service.eligibility.diagnosis = rule.value
    }

    /// `catchments`, where no source gives any: a condition in the text's words, which names no area that could be
    /// looked up.
    private static func takeCatchment(_ texts: [String], _ service: inout Service, _ context: inout FieldContext) {
        guard service.catchments.isEmpty else { return }
        for finding in texts.flatMap(CatchmentFacts.findings) {
            context.field = "catchments"
            context.note(.derived, FieldContext.found, finding.words)
            let catchment = Catchment(basis: finding.value, kind: .conditional, condition: finding.words)
            if !service.catchments.contains(catchment) { service.catchments.append(catchment) }
        }
    }
}
