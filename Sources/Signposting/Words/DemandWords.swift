import DirectoryModel

/// Why a service does not meet what a question demands beside its fit, in words.
enum DemandWords {
    /// "ends at 17"; `nil` where nobody asked that it carry on past eighteen, or where the age itself is outside.
    static func eighteen(_ ages: AgeRange, _ question: Question) -> String? {
        let isOutside = question.ages.map { $0.fit(in: ages, ages.fit).best.excludes } ?? false
        guard question.demands.spansEighteen, !isOutside else { return nil }
        if ages.spansEighteen == .notStated { return "not stated whether it carries on past 18" }
        return "does not carry on past 18: \(AgeWords.range(ages))"
    }

    static func referral(_ service: Service) -> String {
        service.waysIn.noReferralNeeded == .no ? "needs a referral" : "not stated that no referral is needed"
    }

    /// What is known of its hours at the time that was asked for.
    static func hours(_ service: Service, _ question: Question, _ calendar: LocalCalendar) -> String {
        guard service.hours.allHours == .yes || !service.hours.schedules.isEmpty else { return OpeningWords.notStated }
        guard case .at(let time) = question.open else {
            return "not then, by its record: \(HoursWords.hours(service.hours))"
        }
        let state = service.hours.state(at: UKClock.moment(of: time, .earlier), calendar)
        return OpeningWords.words(state, on: time.date, now: "then")
    }

    static func funding(_ service: Service) -> String {
        service.assurance.fundingEnds.map { "funded to \($0.words) only" } ?? "not stated how long it is funded"
    }

    /// What funding says where a day was asked for and the record states none.
    static func fundingReason(_ service: Service, _ question: Question) -> Reason? {
        guard let until = question.demands.fundedUntil else { return nil }
        guard let ends = service.assurance.fundingEnds else {
            return Reason(part: .funding, holds: .notStated, words: "not stated how long it is funded: ask")
        }
        return Reason(part: .funding, holds: Statement(ends >= until), words: "funded to \(ends.words)")
    }
}
