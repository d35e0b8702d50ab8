import DirectoryModel
import MappedFile
import SearchIndex

extension Directory {
    /// What matches the question and is not offered, and why.
    ///
    /// - Parameter closest: The closest matches, where a search told them; otherwise they are searched for.
    func leftOut(
        _ inquiry: inout Inquiry,
        closest: [IndexAnswer.Hit],
        shown: [Shown]
    ) throws(FileFault) -> LeftOut {
        let (reading, question, fit) = (inquiry.reading, inquiry.question, inquiry.fit)
        let closest =
            inquiry.plan.isBounded
            ? try index.search(inquiry.plan.query(limit: NearMisses.looked, adjust: nil)).hits : closest
        var misses = NearMisses()
        let offered = shown.map(\.service)
        let shown = Set(shown.map(\.ordinal))
        for hit in closest {
            let known = try facts.facts(hit.document, role: fit.askedRole)
            let reason: NearMiss.Reason?
            if let exclusion = fit.exclusion(known) {
                reason = exclusion
            } else if let barrier = try inquiry.checks.reason(against: hit) {
                reason = barrier
            } else if let limit = question.withinKilometres, let metres = hit.distance, metres > limit * 1_000 {
                reason = .area
            } else if fit.isClosedToAsker(known), !shown.contains(hit.document) {
                // It fits and cannot be asked for: where it is not the best answer all the same, it is named with who can.
                reason = .referral
            } else {
                reason = nil
            }
            if let reason {
                let isClose = reason == .age && fit.isNearlyOldEnough(known)
                misses.add(reason, document: hit.document, metres: hit.distance, isClose: isClose)
            }
        }
        let documents = documents
        return try misses.leftOut(
            atLeast: closest.count == NearMisses.looked,
            words: NearMissWords(reading: reading, vocabulary: vocabulary, locality: locality),
            offered: offered
        ) { (ordinal) throws(FileFault) in try documents.service(ordinal) }
    }

    /// How many of the nearest usable things are named where nothing fits.
    private static let mostNearest = 5

    /// What comes nearest and can be used, where nothing fits all that was asked: farther away, for a need of the same
    /// broad group, or a line that anybody may ring.
    func nearest(_ inquiry: inout Inquiry) throws(FileFault) -> [NearMiss.Instead] {
        let relaxed = inquiry.plan.relaxed
        let hits = try offered(relaxed, limit: Self.mostNearest, fit: inquiry.fit, checks: &inquiry.checks).hits
        var nearest: [NearMiss.Instead] = []
        for hit in hits {
            let service = try documents.service(hit.document)
            nearest.append(NearMiss.Instead(id: service.id, name: service.name))
        }
        return nearest
    }
}
