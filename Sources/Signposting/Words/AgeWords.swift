import DirectoryModel

/// Ages in words, from what a record states.
enum AgeWords {
    /// "11 to 18", "from 16", "up to 18 (ask whether 18 is included)", "not stated".
    static func range(_ ages: AgeRange) -> String {
        var words: String
        switch (ages.minimum, ages.maximum) {
        case (nil, nil): return ages.text.map { "in the record's words: \($0)" } ?? "not stated"
        case (let minimum?, nil): words = minimum.months == 0 ? "from birth" : "from \(minimum.words)"
        case (nil, let maximum?): words = "up to \(maximum.words)"
        case (let minimum?, let maximum?): words = "\(minimum.words) to \(maximum.words)"
        }
        if let maximum = ages.maximum, ages.maximumIncluded == .notStated {
            words += " (ask whether \(maximum.words) is included)"
        }
        if let extended = ages.extendedMaximum {
            words += ", or to \(extended.words) \(ages.extendedFor ?? "for some")"
        }
        return words
    }

    /// The reason that the ages asked about give for or against a service.
    static func reason(_ sought: SoughtAges, _ fit: (best: AgeFit, takesAll: Bool), ages: AgeRange) -> Reason {
        switch fit.best {
        case .fits where !fit.takesAll:
            Reason(
                part: .age,
                holds: sought.spans.count > 1 ? .yes : .notStated,
                words: "takes some of age \(sought.words): it is for \(range(ages))"
            )
        case .fits:
            Reason(part: .age, holds: .yes, words: "takes age \(sought.words) (\(range(ages)))")
        case .notStated:
            Reason(part: .age, holds: .notStated, words: "ages are not stated: ring and ask")
        case .atUnclearEnd(let end):
            Reason(
                part: .age,
                holds: .notStated,
                words: "says \"up to \(end.words)\": ask whether \(end.words) is included"
            )
        case .onlyIf(let condition):
            Reason(
                part: .age,
                holds: .notStated,
                words: condition.isEmpty
                    ? "takes age \(sought.words) only under a condition: ask"
                    : "takes age \(sought.words) only under a condition: \(condition)"
            )
        case .tooYoung(let start):
            Reason(part: .age, holds: .no, words: "starts at \(start.words)")
        case .tooOld(let end):
            Reason(part: .age, holds: .no, words: "ends at \(end.words)")
        }
    }
}
