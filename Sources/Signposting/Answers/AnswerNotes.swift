import DirectoryModel
import Vocabulary

/// Lines for the person to read under an answer: what the list is, and what is missing where nothing fits.
struct AnswerNotes {
    let reading: QuestionReading
    let labels: VocabularyLabels

    /// The notes.
    func notes(resultCount: Int, nearest: [NearMiss.Instead], dropsPhrases: Bool) -> [String] {
        var always = ["This is a list to talk through with someone. It is not advice about one person."]
        if dropsPhrases {
            always.append(
                "No service that fits has the words in quotation marks as they stand, so we looked for them one by one."
            )
        }
        guard resultCount == 0 else { return (reading.understood.signs.isEmpty ? [] : [Self.afterwards]) + always }
        var notes = [
            "We found no service that fits\(missing). Look at what was left out and why, or ask with fewer limits. "
                + "The help lines above are open to anybody."
        ]
        let unknown = reading.understood.notUnderstood
        if isNothingRead, !unknown.isEmpty {
            let words = unknown.prefix(Self.mostUnknown).map { "\"\($0)\"" }.joined(separator: ", ")
            notes.append("We did not understand \(words): say it in other words, or choose a need from the list.")
        }
        if !nearest.isEmpty {
            notes.append("The nearest that can be used: \(nearest.map(\.name).joined(separator: "; ")).")
        }
        return notes + always
    }

    /// How many words that were not understood are told.
    private static let mostUnknown = 5

    private var isNothingRead: Bool {
        reading.needs.isEmpty && reading.circumstances.isEmpty && reading.supports.isEmpty
    }
    /// Said where the words tell of risk (SR080).
    private static let afterwards =
        "Help for now stands first. What follows it can help in the next days and weeks: ask about it now, since the time "
        + "after a crisis is hard too."

    /// ": nothing here for ADHD at age 17 within 3 miles".
    private var missing: String {
        let question = reading.question
        let needs = reading.needs.map { labels.label($0, kind: labels.isGroup($0) ? .needGroup : .need) }
        var parts: [String] = []
        if !needs.isEmpty { parts.append("for \(needs.joined(separator: ", "))") }
        if let ages = question.ages { parts.append("at age \(ages.words)") }
        if let place = question.near { parts.append("near \(place.label)") }
        if let kilometres = question.withinKilometres { parts.append("within \(PlaceWords.miles(kilometres * 1_000))") }
        return parts.isEmpty || reading.signal.isUrgent ? "" : ": nothing here \(parts.joined(separator: " "))"
    }
}
