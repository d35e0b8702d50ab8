import DirectoryModel

extension Fact {
    /// `eligibility.ages`, where no age is stated.
    static let ages = Fact(name: "ages") { service, texts, context in
        guard !service.eligibility.ages.isStated else { return }
        let findings = texts.flatMap(AgeFacts.findings)
        guard let found = context.agreed(findings, in: "eligibility.ages") else { return }
        let words = service.eligibility.ages.text ?? found.words
        service.eligibility.ages = found.value
        service.eligibility.ages.text = words
    }

    /// `eligibility.notFor` and `eligibility.diagnosis`.
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
        guard service.eligibility.diagnosis == .notStated else { return }
        let rules = findings.compactMap { finding -> Finding<DiagnosisRule>? in
            guard case .diagnosis(let rule) = finding.value else { return nil }
            return Finding(value: rule, words: finding.words)
        }
        guard let rule = context.agreed(rules, in: "eligibility.diagnosis") else { return }
        service.eligibility.diagnosis = rule.value
    }
}
