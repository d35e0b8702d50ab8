import DirectoryModel
import MappedFile
import SearchIndex

extension Directory {
    /// A service of the list, with how it was found.
    struct Shown {
        /// Where it stands in the directory.
        let ordinal: Int
        let service: Service
        let hit: IndexAnswer.Hit?
        let reasons: [Reason]
    }

    /// The list for a question, and what the search that made it tells besides.
    ///
    /// - Parameters:
    ///   - crisis: Help in a crisis, some of which comes first where the words tell of one; `nil` where it is not told.
    ///   - closest: How many of the closest matches are wanted besides.
    func list(
        _ inquiry: inout Inquiry,
        crisis: CrisisBlock? = nil,
        parts: RankingParts = .all,
        closest: Int = 0
    ) throws(FileFault) -> (shown: [Shown], offers: Offers) {
        let pins = CrisisPins(inquiry.reading)
        var pinned: [ServiceID] = []
        if parts.contains(.crisisFirst), !pins.isEmpty {
            let block = if let crisis { crisis } else { try crisisBlock(inquiry.reading) }
            pinned = pins.services(of: block)
        }
        let limit = inquiry.question.limit
        let wanted = limit + pinned.count + Variety.spare
        // Where the list is bounded by a circle, the closest are found by a search of their own.
        let closest = inquiry.plan.isBounded ? 0 : closest
        func search(_ inquiry: inout Inquiry) throws(FileFault) -> Offers {
            try offered(inquiry.plan, limit: wanted, fit: inquiry.fit, checks: &inquiry.checks, closest: closest)
        }
        var offers = try search(&inquiry)
        if offers.hits.isEmpty, !inquiry.plan.phrases.isEmpty {
            inquiry.dropPhrases()
            offers = try search(&inquiry)
        }
        let isVaried = parts.contains(.variety) && pinned.isEmpty
        return (try shown(offers.hits, pinned: pinned, limit: limit, varied: isVaried), offers)
    }

    /// The list: help in a crisis where the words tell of one, then the hits in an order in which the kinds vary.
    private func shown(
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
                    ordinal: ordinal,
                    service: try documents.service(ordinal),
                    hit: hits.first { $0.document == ordinal },
                    reasons: [Reason(part: .crisis, holds: .yes, words: "help in a crisis comes first")]
                )
            )
        }
        let (ordered, moved) = varied ? arranged(hits) : (hits, [])
        // Where help in a crisis comes first it does not take every place.
        var crisisLeft = pinned.isEmpty ? limit : max(0, Weights.mostCrisisServices - shown.count)
        for hit in ordered where shown.count < limit {
            let isForCrisis = (try facts.facts(hit.document, role: nil)).isCrisisService == .yes
            guard !isForCrisis || crisisLeft > 0 else { continue }
            if isForCrisis { crisisLeft -= 1 }
            let service = try documents.service(hit.document)
            guard !shown.contains(where: { $0.service.id == service.id }) else { continue }
            let words = "moved up, so that the first five are not all of one kind"
            let isMoved = moved.contains(hit.document)
            let reasons = isMoved ? [Reason(part: .variety, holds: .yes, words: words)] : []
            shown.append(Shown(ordinal: hit.document, service: service, hit: hit, reasons: reasons))
        }
        return shown
    }

    /// The hits in an order in which the kinds vary, and those that were moved up for it.
    func arranged(_ hits: [IndexAnswer.Hit]) -> (hits: [IndexAnswer.Hit], moved: Set<Int>) {
        // A fact that cannot be read is of no kind; the damage itself is reported when the service is opened.
        Variety.arranged(hits) { (try? facts.facts($0.document, role: nil))?.limits.kind ?? .other }
    }

    /// The services to offer, best first, and what the search that found them tells besides.
    ///
    /// A first search wants a few more than are offered, since records may bar some; where it has too few, searches that leave out
    /// what was found barred want as many as near misses are looked for among.
    func offered(
        _ plan: QuestionPlan,
        limit: Int,
        fit: Fit,
        checks: inout RecordChecks,
        closest: Int = 0
    ) throws(FileFault) -> Offers {
        let facts = facts
        let bounds = FactorBounds(fit)
        var wanted = checks.isNeeded ? limit + Offers.spare : limit
        var first: IndexAnswer?
        while true {
            let barred = checks.barred
            var query = plan.query(limit: wanted) { ordinal in
                // A fact that cannot be read leaves the service out; the damage itself is reported when it is opened.
                guard !barred.contains(ordinal), let known = try? facts.facts(ordinal, role: fit.askedRole) else {
                    return 0
                }
                return fit.factor(known)
            }
            query.greatestAdjust = { ordinal in
                guard let codes = facts.codes(ordinal, role: fit.askedRole) else { return 0 }
                return bounds.greatest(codes)
            }
            if first == nil { query.closest = closest }
            let answer = try index.search(query)
            first = first ?? answer
            var hits: [IndexAnswer.Hit] = []
            for hit in answer.hits where hits.count < limit {
                if try checks.reason(against: hit) == nil { hits.append(hit) }
            }
            if hits.count == limit || answer.hits.count < wanted {
                return Offers(hits: hits, closest: first?.closest ?? [], readings: answer.readings)
            }
            wanted = max(wanted, NearMisses.looked)
        }
    }
}
