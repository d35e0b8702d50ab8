import DirectoryModel

/// What becomes of a service as somebody grows older: at eighteen, and while they wait.
enum AgeingWords {
    /// The reasons that growing older gives; none where nothing is to be said.
    static func reasons(_ service: Service, question: Question) -> [Reason] {
        let ages = service.eligibility.ages
        guard let sought = question.ages, sought.spans.count == 1, !sought.fit(in: ages, ages.fit).best.excludes else {
            return []
        }
        return [eighteen(sought.youngest, ages), wait(sought.oldest, service)].compactMap { $0 }
    }

    /// "will be 18 in 14 months: carries on past then"; for ages of 16 and 17.
    private static func eighteen(_ age: Age, _ ages: AgeRange) -> Reason? {
        guard ages.isStated, [16, 17].contains(age.years) else { return nil }
        let months = 18 * 12 - age.months
        // An age in whole years may be up to a year more.
        let when =
            if age.months % 12 != 0 {
                "in \(months) month\(months == 1 ? "" : "s")"
            } else {
                age.years == 17 ? "within a year" : "in one to two years"
            }
        let spans = ages.spansEighteen
        let then =
            switch spans {
            case .yes: "carries on past then"
            case .no: "does not carry on past then, so ask early who comes next"
            case .notStated: "not stated whether it carries on past then, ask"
            }
        return Reason(part: .age, holds: spans, words: "will be 18 \(when): \(then)")
    }

    /// A warning where somebody may be too old before the wait is over.
    private static func wait(_ age: Age, _ service: Service) -> Reason? {
        let ages = service.eligibility.ages
        guard let days = service.waiting.longestDays, let end = ages.maximum, days > 0, days < 10_000 else {
            return nil
        }
        let oldest = age.months % 12 == 0 ? age.months + 11 : age.months
        let isWholeYear = end.months % 12 == 0
        let tooOld = end.months + (isWholeYear && ages.maximumIncluded != .no ? 12 : isWholeYear ? 0 : 1)
        // A month is 30.4 days; the longest that the words name counts.
        let whenSeen = oldest + (days * 10 + 303) / 304
        guard whenSeen >= tooOld, ages.extendedMaximum == nil else { return nil }
        let time = service.waiting.time ?? "\(days) days"
        return Reason(
            part: .age,
            holds: .notStated,
            words: "may be too old before the wait is over (\(time); it ends at \(end.words)): ask what happens then"
        )
    }
}
