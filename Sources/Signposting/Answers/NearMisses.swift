import DirectoryModel
import MappedFile

/// Sorts what matches a question but is not offered by the reason that keeps it out.
struct NearMisses {
    /// A service that was left out.
    private struct Miss {
        let document: Int
        let metres: Double?
    }

    private var misses: [NearMiss.Reason: [Miss]] = [:]
    private var closest: [NearMiss.Reason: [Miss]] = [:]

    /// How many of the closest matches are looked at.
    static let looked = 200
    /// How many of a reason are named.
    private static let named = 5

    /// Counts a service that was left out.
    ///
    /// - Parameter isClose: Whether it fails by little, so that it is named before those that fail by more.
    mutating func add(_ reason: NearMiss.Reason, document: Int, metres: Double?, isClose: Bool) {
        let miss = Miss(document: document, metres: metres)
        if isClose { closest[reason, default: []].append(miss) } else { misses[reason, default: []].append(miss) }
    }

    /// What was left out, in the order of ``NearMiss/Reason``; only the services that are named are opened.
    func leftOut(
        atLeast: Bool,
        words: NearMissWords,
        offered: [Service],
        open: (Int) throws(FileFault) -> Service
    ) throws(FileFault) -> LeftOut {
        var groups: [LeftOut.Group] = []
        for reason in NearMiss.Reason.allCases {
            let all = (closest[reason] ?? []) + (misses[reason] ?? [])
            guard !all.isEmpty else { continue }
            var examples: [NearMiss] = []
            for miss in all.prefix(Self.named) {
                let service = try open(miss.document)
                examples.append(
                    NearMiss(
                        id: service.id,
                        name: service.name,
                        words: words.words(service, reason: reason, metres: miss.metres),
                        instead: Self.alternative(to: service, among: offered)
                    )
                )
            }
            groups.append(LeftOut.Group(reason: reason, count: all.count, examples: examples))
        }
        return LeftOut(count: groups.reduce(0) { $0 + $1.count }, atLeast: atLeast, groups: groups)
    }

    /// Of the services offered the one that shares most needs and kinds of support; of equals the best.
    private static func alternative(to missed: Service, among offered: [Service]) -> NearMiss.Instead? {
        let needs = Set(missed.needs.map(\.slug))
        let supports = Set(missed.supportTypes.map(\.slug))
        var best: (shared: Int, service: Service)?
        for service in offered {
            let sharedNeeds = service.needs.count { needs.contains($0.slug) }
            let sharedSupports = service.supportTypes.count { supports.contains($0.slug) }
            // Without a need in common it is no alternative, however alike its form.
            guard sharedNeeds > 0 || (needs.isEmpty && sharedSupports > 0) else { continue }
            let shared = min(sharedNeeds, 2) * 2 + min(sharedSupports, 2)
            if shared > best?.shared ?? 0 { best = (shared, service) }
        }
        return best.map { NearMiss.Instead(id: $0.service.id, name: $0.service.name) }
    }
}
