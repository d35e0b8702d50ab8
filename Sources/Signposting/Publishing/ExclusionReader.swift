import DirectoryModel
import Vocabulary

/// Reads whom a service does not take out of its text: needs, and conditions of `conditions.yaml`.
///
/// Run when a snapshot is published, and again on the few services that are told as left out, to quote the sentence.
struct ExclusionReader {
    /// The compiled vocabulary.
    let vocabulary: CompiledVocabulary

    /// Conditions that say how a sentence is meant and are no facts of a person.
    enum Meaning {
        static let framesAnExclusion = "frames-an-exclusion"
        static let onItsOwn = "on-its-own"
        static let withExceptions = "with-exceptions"
        static let turnsAway = "turns-away"
        static let all: Set<TermSlug> = [framesAnExclusion, onItsOwn, withExceptions, turnsAway]
    }

    /// What a record rules out.
    struct Exclusions {
        /// Needs it does not take, each with the sentence.
        var needs: [TermSlug: String] = [:]
        /// Needs it does not take where nothing else is the matter.
        var needsAlone: [TermSlug: String] = [:]
        /// Conditions of people whom it turns away.
        var conditions: [TermSlug: String] = [:]
    }

    /// What a record rules out; a need that a feed or an officer stated stays.
    func read(_ service: Service) -> Exclusions {
        let stated = Set(service.needs.filter { $0.origin != .derived }.map(\.slug))
        var exclusions = Exclusions()
        func take(_ text: String, isExclusion: Bool) {
            for sentence in vocabulary.exclusions(in: text) {
                let meanings = Set(sentence.conditions).intersection(Meaning.all)
                guard !meanings.contains(Meaning.withExceptions) else { continue }
                for condition in sentence.conditions where !Meaning.all.contains(condition) {
                    exclusions.conditions[condition, default: sentence.text] = sentence.text
                }
                guard isExclusion || meanings.contains(Meaning.framesAnExclusion) else { continue }
                for need in sentence.needs where !stated.contains(need) {
                    if meanings.contains(Meaning.onItsOwn) {
                        exclusions.needsAlone[need] = sentence.text
                    } else {
                        exclusions.needs[need] = sentence.text
                    }
                }
            }
        }
        for text in service.eligibility.notFor { take(text, isExclusion: true) }
        let prose = [service.summary, service.description, service.eligibility.text, service.eligibility.threshold]
        for text in prose { text.map { take($0, isExclusion: false) } }
        let catchments = service.catchments
        if !catchments.isEmpty, catchments.allSatisfy({ $0.kind == .school }) {
            // Who is on no school's roll is on none of theirs.
            let named = catchments.map(PlaceWords.catchment).joined(separator: "; ")
            exclusions.conditions[Self.offRoll, default: named] = named
        }
        return exclusions
    }

    private static let offRoll: TermSlug = "off-roll"
}
