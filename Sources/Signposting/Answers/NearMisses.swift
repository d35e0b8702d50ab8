import DirectoryModel
import MappedFile

/// Sorts what matches a question but is not offered by the reason that keeps it out.
struct NearMisses {
    private var counts: [NearMiss.Reason: Int] = [:]
    private var examples: [NearMiss.Reason: [NearMiss]] = [:]
    private let question: Question
    private let locality: Locality

    /// How many of the closest matches are looked at.
    static let looked = 200
    /// How many of a reason are named.
    private static let named = 5

    init(_ question: Question, _ locality: Locality) {
        self.question = question
        self.locality = locality
    }

    /// Counts a service that was left out; `service` is asked for only while examples of the reason are wanted, since
    /// opening a document costs more than all the rest.
    mutating func add(
        _ reason: NearMiss.Reason,
        metres: Double?,
        service: () throws(FileFault) -> Service
    ) throws(FileFault) {
        counts[reason, default: 0] += 1
        guard examples[reason, default: []].count < Self.named else { return }
        let service = try service()
        let words = words(service, reason: reason, metres: metres)
        examples[reason, default: []].append(NearMiss(id: service.id, name: service.name, words: words))
    }

    /// What was left out, in the order of ``NearMiss/Reason``.
    func leftOut(atLeast: Bool) -> LeftOut {
        let told = NearMiss.Reason.allCases.compactMap { reason in
            counts[reason].map { LeftOut.Group(reason: reason, count: $0, examples: examples[reason] ?? []) }
        }
        return LeftOut(count: told.reduce(0) { $0 + $1.count }, atLeast: atLeast, groups: told)
    }

    private func words(_ service: Service, reason: NearMiss.Reason, metres: Double?) -> String {
        switch reason {
        case .age:
            let ages = service.eligibility.ages
            if let words = DemandWords.eighteen(ages, question) { return words }
            return question.age.map { AgeWords.reason(age: $0, fit: ages.fit($0), ages: ages).words }
                ?? AgeWords.range(ages)
        case .area: return metres.map { "\(PlaceWords.miles($0)) away" } ?? "too far away"
        case .catchment: return Boundary(question, locality).reason(service, metres: metres)?.words ?? "another area"
        case .referral: return DemandWords.referral(service)
        case .hours: return DemandWords.hours(service, question, locality.calendar)
        case .funding: return DemandWords.funding(service)
        case .closed: return TrustWords.status(service, on: question.on)
        case .audience: return "for \(service.eligibility.audience.map(\.rawValue).joined(separator: ", "))"
        case .need: return "not for this need: \(service.eligibility.notFor.joined(separator: " "))"
        }
    }
}
