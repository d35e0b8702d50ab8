import DirectoryModel
import MappedFile
import SearchIndex

extension Directory {
    /// A service of the list, with how it was found.
    struct Shown {
        let service: Service
        let hit: IndexAnswer.Hit?
        let reasons: [Reason]
    }

    /// The list: help in a crisis where the words tell of one, then the hits in an order in which the kinds vary.
    func shown(
        _ hits: [IndexAnswer.Hit],
        pinned: [ServiceID],
        limit: Int,
        varied: Bool
    ) throws(FileFault) -> [Shown] {
        var shown: [Shown] = []
        for id in pinned.prefix(limit) {
            guard let ordinal = try documents.ordinal(of: id) else { continue }
            shown.append(
                Shown(
                    service: try documents.service(ordinal),
                    hit: hits.first { $0.document == ordinal },
                    reasons: [Reason(part: .crisis, holds: .yes, words: "help in a crisis comes first")]
                )
            )
        }
        let facts = facts
        let (ordered, moved) =
            varied
            // A fact that cannot be read is of no kind; the damage itself is reported when the service is opened.
            ? Variety.arranged(hits) { (try? facts.facts($0.document))?.limits.kind ?? .other } : (hits, [])
        // Where help in a crisis comes first it does not take every place.
        var crisisLeft = pinned.isEmpty ? limit : max(0, Weights.mostCrisisServices - shown.count)
        for hit in ordered where shown.count < limit {
            let isForCrisis = (try facts.facts(hit.document)).isCrisisService == .yes
            guard !isForCrisis || crisisLeft > 0 else { continue }
            if isForCrisis { crisisLeft -= 1 }
            let service = try documents.service(hit.document)
            guard !shown.contains(where: { $0.service.id == service.id }) else { continue }
            let words = "moved up, so that the first five are not all of one kind"
            let isMoved = moved.contains(hit.document)
            let reasons = isMoved ? [Reason(part: .variety, holds: .yes, words: words)] : []
            shown.append(Shown(service: service, hit: hit, reasons: reasons))
        }
        return shown
    }

    /// The services to offer, best first, and how the words of the question were read for it.
    ///
    /// Where a record bars some of them, the search is asked again without those.
    func offered(
        _ plan: QuestionPlan,
        limit: Int,
        fit: Fit,
        checks: inout RecordChecks
    ) throws(FileFault) -> (hits: [IndexAnswer.Hit], readings: [IndexAnswer.WordReading]) {
        let facts = facts
        while true {
            let barred = checks.barred
            let query = plan.query(limit: checks.isNeeded ? NearMisses.looked : limit) { ordinal in
                // A fact that cannot be read leaves the service out; the damage itself is reported when it is opened.
                guard !barred.contains(ordinal), let known = try? facts.facts(ordinal, role: fit.askedRole) else {
                    return 0
                }
                return fit.factor(known)
            }
            var hits: [IndexAnswer.Hit] = []
            let answer = try index.search(query)
            for hit in answer.hits where hits.count < limit {
                if try checks.reason(against: hit) == nil { hits.append(hit) }
            }
            if hits.count == limit || checks.barred == barred { return (hits, answer.readings) }
        }
    }
}
