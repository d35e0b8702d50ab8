import DirectoryModel
import Vocabulary

/// Why a service was left out, in words.
struct NearMissWords {
    let reading: QuestionReading
    let vocabulary: CompiledVocabulary
    let locality: Locality

    /// The words for a reason.
    func words(_ service: Service, reason: NearMiss.Reason, metres: Double?) -> String {
        let question = reading.question
        switch reason {
        case .age:
            let ages = service.eligibility.ages
            if let words = DemandWords.eighteen(ages, question) { return words }
            guard let sought = question.ages else { return AgeWords.range(ages) }
            let fit = sought.fit(in: ages, ages.fit)
            return AgeWords.reason(sought, fit, ages: ages).words + Self.byHowMuch(sought, fit.best)
        case .area: return metres.map { "\(PlaceWords.miles($0)) away" } ?? "too far away"
        case .catchment: return Boundary(question, locality).reason(service)?.words ?? "another area"
        case .referral: return referral(service)
        case .hours: return DemandWords.hours(service, question, locality.calendar)
        case .funding: return DemandWords.funding(service)
        case .closed: return TrustWords.status(service, on: question.on)
        case .exclusion: return exclusion(service)
        case .refused: return "you asked for something else"
        }
    }

    /// That it needs a referral, where none was wanted; else who can refer instead of whoever asks.
    private func referral(_ service: Service) -> String {
        let question = reading.question
        guard let role = reading.role, !question.demands.noReferral, question.mustTake == nil else {
            return DemandWords.referral(service)
        }
        let words = WayInWords(labels: VocabularyLabels(vocabulary: vocabulary))
        let answer = words.gettingIn(service, role: role, age: question.age).answer
        // What comes after it ends the sentence.
        return answer.hasSuffix(".") ? String(answer.dropLast()) : answer
    }

    /// ", in 4 months", ", over by 2 years": how far an age is from the range.
    private static func byHowMuch(_ sought: SoughtAges, _ fit: AgeFit) -> String {
        let youngest = sought.youngest.years
        return switch fit {
        case .tooYoung(let start) where start > sought.oldest: ", in \(span(start.months - sought.oldest.months))"
        case .tooOld(let end) where youngest > end.years: ", over by \(span((youngest - end.years) * 12))"
        case .tooYoung, .tooOld, .fits, .notStated, .atUnclearEnd, .onlyIf: ""
        }
    }

    private static func span(_ months: Int) -> String {
        if months < 12 { return months == 1 ? "a month" : "\(months) months" }
        return months < 24 ? "a year" : "\(months / 12) years"
    }

    /// The sentence of the record that applies.
    private func exclusion(_ service: Service) -> String {
        let exclusions = ExclusionReader(vocabulary: vocabulary).read(service)
        let conditions = reading.conditions.map(\.slug) + reading.impliedConditions
        let sentence =
            conditions.lazy.compactMap { exclusions.conditions[$0] }.first
            ?? reading.needs.lazy.compactMap { exclusions.needs[$0] ?? exclusions.needsAlone[$0] }.first
        if let sentence { return "its record says \"\(sentence)\"" }
        return "only for people in other circumstances"
    }
}
