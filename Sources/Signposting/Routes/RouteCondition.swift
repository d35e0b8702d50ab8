import DirectoryModel
import Places

/// Whether the condition beside a role's way in is met, as far as the question tells: a day that has come, a place, a step that is
/// done.
///
/// What cannot be told stays a condition in the record's own words; ages are ``AgeCondition``'s.
struct RouteCondition {
    private let question: Question
    private let whereabouts: Whereabouts
    private let areas: [String]

    init(_ question: Question, _ locality: Locality) {
        self.question = question
        whereabouts = Whereabouts(question, locality)
        areas = locality.areas.map(\.name)
    }

    /// A condition that is decided, and what decided it: "not before 1 February 2027".
    struct Decision: Hashable, Sendable {
        let isMet: Bool
        let because: String
    }

    /// What a condition comes to; `nil` where the question does not decide it.
    func decision(_ condition: String) -> Decision? {
        let words = Self.words(condition)
        if let unmet = beforeItsDay(words) ?? inAnotherPlace(words, condition) { return unmet }
        return inThePlace(words, condition) ?? stepDone(words)
    }

    /// A referral route as it stands once its condition is decided.
    func decided(_ route: ReferralRoute) -> ReferralRoute {
        guard route.access == .onlyIf || route.access == .onlyJointly, let condition = route.condition,
            let decision = decision(condition)
        else { return route }
        var route = route
        route.access = decision.isMet ? .yes : .no
        return route
    }

    // MARK: A day

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// "From 1 February 2027": before it nobody may; after it the rest of the sentence still stands.
    private func beforeItsDay(_ words: [String]) -> Decision? {
        guard words.count >= 4, ["from", "after", "until"].contains(words[0]), let day = Int(words[1]),
            let month = Self.months.firstIndex(of: words[2]), let year = Int(words[3]),
            let date = CalendarDate(year: year, month: month + 1, day: day)
        else { return nil }
        if words[0] == "until" {
            return question.on > date ? Decision(isMet: false, because: "not after \(date.words)") : nil
        }
        let isTooSoon = words[0] == "after" ? question.on <= date : question.on < date
        return isTooSoon ? Decision(isMet: false, because: "not before \(date.words)") : nil
    }

    // MARK: A place

    /// The area that a condition names and whether the person belongs to it.
    private func place(_ words: [String], _ condition: String) -> (area: String, lies: Statement)? {
        guard let area = areas.first(where: { Self.contains(words, ["in"] + Self.words($0)) }) else { return nil }
        let isOfGP = words.contains("gp") || words.contains("practice") || words.contains("registered")
        let basis: Catchment.Basis = isOfGP ? .gp : words.contains("school") ? .school : .home
        return (area, whereabouts.lies(basis, in: area, kind: .namedArea))
    }

    private func inAnotherPlace(_ words: [String], _ condition: String) -> Decision? {
        guard let place = place(words, condition), place.lies == .no else { return nil }
        return Decision(isMet: false, because: "not outside \(place.area)")
    }

    /// Only a sentence about nothing but the place is met by it: "If they live in West Lark".
    private func inThePlace(_ words: [String], _ condition: String) -> Decision? {
        guard let place = place(words, condition), place.lies == .yes else { return nil }
        let rest = words.filter { !Self.words(place.area).contains($0) }
        return rest.allSatisfy(Self.ofPlaces.contains) ? Decision(isMet: true, because: "in \(place.area)") : nil
    }

    private static let ofPlaces: Set = [
        "if", "only", "for", "children", "child", "people", "they", "you", "who", "live", "lives", "living", "in",
        "the",
        "a", "with", "gp", "practice", "registered", "whose", "school", "is", "young", "families", "where", "family",
    ]

    // MARK: A step

    /// A step that the question says is done: all its words that mean something stand in the condition.
    private func stepDone(_ words: [String]) -> Decision? {
        let condition = Set(words.map(Self.stem))
        let done = question.done.first { step in
            let told = Self.words(step).filter { $0.count > 3 && !Self.ofSteps.contains($0) }.map(Self.stem)
            return !told.isEmpty && condition.isSuperset(of: told)
        }
        return done.map { _ in Decision(isMet: true, because: "that is done") }
    }

    private static let ofSteps: Set = [
        "after", "have", "been", "done", "with", "from", "that", "this", "they", "their", "went", "once", "step",
        "already",
    ]

    private static func stem(_ word: String) -> String {
        word.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    private static func contains(_ words: [String], _ run: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: run) }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
