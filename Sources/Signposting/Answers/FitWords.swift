import DirectoryModel
import Vocabulary

/// The reasons that audience and wishes give, in words.
struct FitWords {
    let reading: QuestionReading
    let labels: VocabularyLabels

    /// The reasons for a service with these limits.
    func reasons(_ service: Service, _ limits: ServiceLimits) -> [Reason] {
        audience(service) + wishes(limits)
    }

    private func audience(_ service: Service) -> [Reason] {
        guard let asked = reading.question.audience, !service.eligibility.audience.isEmpty else { return [] }
        let isFor = service.eligibility.audience.contains { $0 == asked || $0 == .wholeFamily }
        let whom = service.eligibility.audience.map(\.rawValue).joined(separator: ", ")
        return [Reason(part: .audience, holds: Statement(isFor), words: "helps: \(whom)")]
    }

    private func wishes(_ limits: ServiceLimits) -> [Reason] {
        reading.wishes(refused: false).map { wish in
            let label = labels.label(wish.rawValue, kind: .wish)
            if limits.meets & wish.bit != 0 { return Reason(part: .wish, holds: .yes, words: "as you asked: \(label)") }
            if limits.fails & wish.bit != 0 {
                return Reason(part: .wish, holds: .no, words: "not as you asked: \(label)")
            }
            return Reason(part: .wish, holds: .notStated, words: "does not say, so ask: \(label)")
        }
    }
}
