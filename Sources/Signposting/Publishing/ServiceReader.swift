import DirectoryModel
import Vocabulary

/// Reads the terms out of a service's words when a snapshot is published, so that a service which never names its need
/// is still found.
///
/// What the feed or an officer stated is kept; what the reader adds is marked as derived, with the words that earned it.
struct ServiceReader {
    /// The compiled vocabulary.
    let vocabulary: CompiledVocabulary

    /// The service with derived tags and, where the feed placed it in no THRIVE group, derived placements.
    func read(_ service: Service) -> Service {
        var service = service
        let words = [service.name, service.summary, service.description, service.eligibility.text, service.approach]
            .compactMap { $0 }.joined(separator: "\n")
        let ruledOut = vocabulary.read(service.eligibility.notFor.joined(separator: "\n"), kinds: .needs)
        let taken = withoutTurnedAway(words)
        let reading = vocabulary.read(taken, kinds: [.needs, .circumstances, .supportTypes])
        let whole = taken == words ? reading : vocabulary.read(words, kinds: .needs)
        // A need that a "not for" sentence names is ruled out, however often the description speaks of it.
        let barred = Set(
            (ruledOut.matches + whole.matches.filter(\.isNegated)).filter { $0.kind == .need }.map(\.slug)
        )
        let leanings = vocabulary.leanings(of: taken)
        for match in reading.matches where !match.isNegated {
            switch match.kind {
            case .need where !barred.contains(match.slug) && isBorneOut(match, by: leanings):
                Self.add(match, to: &service.needs)
            case .circumstance: Self.add(match, to: &service.eligibility.circumstances)
            case .supportType: Self.add(match, to: &service.supportTypes)
            default: break
            }
        }
        lean(&service, by: leanings, barred: barred)
        if service.thrive.isEmpty {
            service.thrive = vocabulary.thriveSignals(in: words).filter { !$0.isAgainst }.map { signal in
                ThrivePlacement(signal.group, origin: .derived, reason: "its text says \"\(signal.words)\"")
            }
        }
        return service
    }

    /// A text without the sentences that say whom the service does not take: what they name it is not for.
    private func withoutTurnedAway(_ text: String) -> String {
        var kept = ""
        var rest = text[...]
        for sentence in vocabulary.exclusions(in: text)
        where sentence.conditions.contains(ExclusionReader.Meaning.turnsAway) {
            guard let range = rest.firstRange(of: sentence.text) else { continue }
            kept += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
        }
        return kept + rest
    }

    /// Whether what was read is certain, or the other words of the text lean to it too.
    private func isBorneOut(_ match: TermMatch, by leanings: [Leaning]) -> Bool {
        match.strength == .certain
            || leanings.contains { $0.slug == match.slug && $0.weight >= Weights.leastReadOfService }
    }

    /// Adds what several words lean to together, where nobody stated what a service is for.
    private func lean(_ service: inout Service, by leanings: [Leaning], barred: Set<TermSlug>) {
        guard !service.needs.contains(where: { $0.origin != .derived }) else { return }
        let known = barred.union(service.needs.map(\.slug))
        let least = service.needs.isEmpty ? Weights.leastServiceLeaning : Weights.leastServiceLeaningBeside
        let unread = leanings.filter { $0.weight >= least && !known.contains($0.slug) }
        service.needs += unread.prefix(Weights.mostServiceLeanings).map { leaning in
            Tag(leaning.slug, origin: .derived, words: leaning.told)
        }
    }

    private static func add(_ match: TermMatch, to tags: inout [Tag]) {
        guard !tags.contains(where: { $0.slug == match.slug }) else { return }
        tags.append(Tag(match.slug, origin: .derived, words: match.words))
    }
}
