import DirectoryModel
import SearchIndex
import Vocabulary

/// Why words and terms brought a service into an answer, told from the parts of its score.
struct MatchWords {
    let reading: QuestionReading
    let plan: QuestionPlan
    let labels: VocabularyLabels

    /// The reasons that a hit's words and keywords give.
    func reasons(_ hit: IndexAnswer.Hit, service: Service) -> [Reason] {
        var reasons: [Reason] = []
        for match in hit.keywords where match.keyword < plan.meanings.count {
            if let reason = reason(plan.meanings[match.keyword], service: service) { reasons.append(reason) }
        }
        let named = Set(hit.words.map(\.word)).sorted().filter { $0 < plan.words.count }
        // Words typed about risk are never repeated, not even as the reason for a match.
        if !named.isEmpty, !reading.signal.isUrgent {
            let words = named.map { word in
                let guess = hit.words.first { $0.word == word }?.guess
                return "\"\(QuestionPlan.bare(plan.words[word]))\"" + (guess.map { " (read as \"\($0)\")" } ?? "")
            }.joined(separator: ", ")
            reasons.append(Reason(part: .words, holds: .yes, words: "its text has your words \(words)"))
        }
        return reasons
    }

    private func reason(_ meaning: QuestionPlan.Meaning, service: Service) -> Reason? {
        switch meaning {
        case .need(let slug):
            let tag = service.needs.first { $0.slug == slug }
            return Reason(part: .need, holds: .yes, words: told(slug, kind: .need, tag: tag))
        case .leaning(let slug):
            let tag = service.needs.first { $0.slug == slug }
            return Reason(part: .need, holds: .yes, words: "perhaps " + told(slug, kind: .need, tag: tag))
        case .needGroup(let slug):
            guard reading.needs.contains(slug) else { return nil }
            return Reason(part: .need, holds: .yes, words: labels.label(slug, kind: .needGroup))
        case .circumstance(let slug):
            let tag = service.eligibility.circumstances.first { $0.slug == slug }
            return Reason(part: .circumstance, holds: .yes, words: "for: " + told(slug, kind: .circumstance, tag: tag))
        case .wish, .place, .usualHelp: return nil
        case .support(let slug, _):
            let tag = service.supportTypes.first { $0.slug == slug }
            return Reason(part: .support, holds: .yes, words: "gives: " + told(slug, kind: .supportType, tag: tag))
        }
    }

    /// "anxiety (you said "worried all the time"; its text says "feeling anxious")".
    private func told(_ slug: TermSlug, kind: TermKind, tag: Tag?) -> String {
        var because: [String] = []
        if let typed = reading.words(for: slug, kind: kind) { because.append("you said \"\(typed)\"") }
        if let tag, tag.origin == .derived, let words = tag.words { because.append("its text says \"\(words)\"") }
        let label = labels.label(slug, kind: kind)
        return because.isEmpty ? label : "\(label) (\(because.joined(separator: "; ")))"
    }
}
