import DirectoryModel
import MappedFile

/// Sorts what matches a question but is not offered by the reason that keeps it out.
struct NearMisses {
    private var counts: [NearMiss.Reason: Int] = [:]
    private var examples: [NearMiss.Reason: [NearMiss]] = [:]
    private let words: NearMissWords
    private let offered: [Service]

    /// How many of the closest matches are looked at.
    static let looked = 200
    /// How many of a reason are named.
    private static let named = 5

    /// - Parameter offered: The services that are offered, best first, among which the nearest alternative is sought.
    init(_ words: NearMissWords, offered: [Service]) {
        self.words = words
        self.offered = offered
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
        examples[reason, default: []].append(
            NearMiss(
                id: service.id,
                name: service.name,
                words: words.words(service, reason: reason, metres: metres),
                instead: alternative(to: service)
            )
        )
    }

    /// What was left out, in the order of ``NearMiss/Reason``.
    func leftOut(atLeast: Bool) -> LeftOut {
        let told = NearMiss.Reason.allCases.compactMap { reason in
            counts[reason].map { LeftOut.Group(reason: reason, count: $0, examples: examples[reason] ?? []) }
        }
        return LeftOut(count: told.reduce(0) { $0 + $1.count }, atLeast: atLeast, groups: told)
    }

    /// Of the services offered the one that shares most needs and kinds of support; of equals the best.
    private func alternative(to missed: Service) -> NearMiss.Instead? {
        let needs = Set(missed.needs.map(\.slug))
        let supports = Set(missed.supportTypes.map(\.slug))
        var best: (shared: Int, service: Service)?
        for service in offered {
            let sharedNeeds = service.needs.count { needs.contains($0.slug) }
            let sharedSupports = service.supportTypes.count { supports.contains($0.slug) }
            // Without a need in common it is no alternative, however alike its form.
            guard sharedNeeds > 0 || needs.isEmpty && sharedSupports > 0 else { continue }
            let shared = min(sharedNeeds, 2) * 2 + min(sharedSupports, 2)
            if shared > best?.shared ?? 0 { best = (shared, service) }
        }
        return best.map { NearMiss.Instead(id: $0.service.id, name: $0.service.name) }
    }
}
