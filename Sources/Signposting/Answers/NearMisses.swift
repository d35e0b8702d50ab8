import DirectoryModel
import MappedFile

/// Sorts what matches a question but is not offered by the reason that keeps it out.
struct NearMisses {
    private var groups: [NearMiss.Reason: [NearMiss]] = [:]
    private let question: Question

    /// How many of the closest matches are looked at.
    static let looked = 200
    /// How many of a reason are named.
    private static let named = 5

    init(_ question: Question) { self.question = question }

    /// Takes a service that was left out.
    mutating func add(_ service: Service, reason: NearMiss.Reason, metres: Double?) {
        let miss = NearMiss(id: service.id, name: service.name, words: words(service, reason: reason, metres: metres))
        groups[reason, default: []].append(miss)
    }

    /// What was left out, in the order of ``NearMiss/Reason``.
    func leftOut(atLeast: Bool) -> LeftOut {
        let told = NearMiss.Reason.allCases.compactMap { reason -> LeftOut.Group? in
            guard let misses = groups[reason] else { return nil }
            return LeftOut.Group(reason: reason, count: misses.count, examples: Array(misses.prefix(Self.named)))
        }
        return LeftOut(count: told.reduce(0) { $0 + $1.count }, atLeast: atLeast, groups: told)
    }

    private func words(_ service: Service, reason: NearMiss.Reason, metres: Double?) -> String {
        switch reason {
        case .age:
            let ages = service.eligibility.ages
            return question.age.map { AgeWords.reason(age: $0, fit: ages.fit($0), ages: ages).words }
                ?? AgeWords.range(ages)
        case .area: return metres.map { "\(PlaceWords.miles($0)) away" } ?? "too far away"
        case .catchment: return Boundary.reason(service, question: question, metres: metres)?.words ?? "another area"
        case .closed: return TrustWords.status(service, on: question.on)
        case .audience: return "for \(service.eligibility.audience.map(\.rawValue).joined(separator: ", "))"
        case .need: return "not for this need: \(service.eligibility.notFor.joined(separator: " "))"
        }
    }
}
