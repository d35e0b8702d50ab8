import DirectoryModel
import Places

/// In which order the services of the crisis block are tried: those for the area and the age, that answer at the time asked
/// about, before those that do not.
///
/// The time is the question's own, so that the same question gives the same order.
struct CrisisOrder {
    private let question: Question
    private let calendar: LocalCalendar
    private let boundary: Boundary

    init(_ question: Question, _ locality: Locality) {
        self.question = question
        calendar = locality.calendar
        var belonging = question
        belonging.home = question.home ?? question.likelyHome ?? question.near.map(AskedHome.init(at:))
        boundary = Boundary(belonging, locality)
    }

    /// Whether somebody answers at the time asked about, the surest first.
    enum Answering: Int, Comparable {
        case atAllHours
        case then
        case notStated
        case notThen

        static func < (left: Answering, right: Answering) -> Bool { left.rawValue < right.rawValue }
    }

    /// Whether a service answers at the moment asked about, or on the day where only that is known.
    func answering(_ service: Service) -> Answering {
        let hours = service.hours
        let opening: AskedOpening =
            question.minute.map { .at(ClockTime(question.on, minute: $0)) } ?? .on(question.on)
        switch opening.holds(hours, from: question.on, calendar) {
        case .yes: return hours.allHours == .yes ? .atAllHours : .then
        case .notStated: return .notStated
        case .no: return .notThen
        }
    }

    /// Lines: who answers then before who does not, those for the age and the area before others, round the clock first;
    /// of equals the earlier.
    ///
    /// None is left out for its age or area, since adults ring for a child.
    func lines(_ records: [CrisisRecord]) -> [CrisisRecord] {
        sorted(records) { service in
            let answering = answering(service)
            return [answering == .notThen ? 1 : 0, misfits(service), answering.rawValue, kilometres(service)]
        }
    }

    /// Services in their order, those that nobody answers at the time asked about after all others.
    func answeringFirst(_ records: [CrisisRecord]) -> [CrisisRecord] {
        sorted(records) { [answering($0) == .notThen ? 1 : 0] }
    }

    /// Doors of safeguarding: those for the area and the age before others; by day the front door, at night, at weekends and on
    /// bank holidays whoever answers then.
    func doors(_ records: [CrisisRecord]) -> [CrisisRecord] {
        sorted(records) { service in
            // A team at all hours does not come before the one whose hours these are.
            [isElsewhere(service) ? 1 : 0, isOfOtherAge(service) ? 1 : 0, max(answering(service), .then).rawValue]
        }
    }

    private func misfits(_ service: Service) -> Int {
        (isOfOtherAge(service) ? 1 : 0) + (isElsewhere(service) ? 2 : 0)
    }

    private func isOfOtherAge(_ service: Service) -> Bool {
        let ages = service.eligibility.ages
        return question.ages.map { $0.fit(in: ages, ages.fit).best.excludes } ?? false
    }

    private func isElsewhere(_ service: Service) -> Bool {
        boundary.isKnown && boundary.reason(service)?.holds == .no
    }

    /// How far the nearest site is; 0 for a line, which is as near as the telephone.
    private func kilometres(_ service: Service) -> Int { metres(service).map { Int($0 / 1_000) } ?? 0 }

    private func metres(_ service: Service) -> Double? {
        guard let near = question.near?.coordinate else { return nil }
        return service.locations.compactMap(\.coordinate).map { $0.distance(to: near) }.min()
    }

    private func sorted(_ records: [CrisisRecord], by key: (Service) -> [Int]) -> [CrisisRecord] {
        let keys = records.map { key($0.service) }
        return records.indices
            .sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1]) }
            .map { records[$0] }
    }
}
