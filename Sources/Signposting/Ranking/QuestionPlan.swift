import DirectoryModel
import SearchIndex
import Vocabulary

/// A question as the index understands it.
struct QuestionPlan {
    /// What a keyword of the query stands for, in the order of the query's keywords.
    enum Meaning: Hashable {
        case need(TermSlug)
        case needGroup(TermSlug)
        case circumstance(TermSlug)
        case support(TermSlug, isAsked: Bool)
    }

    /// The words of the query, as typed.
    let words: [String]
    /// What each keyword of the query stands for.
    let meanings: [Meaning]
    private let keywords: [IndexQuery.Keyword]
    private let required: [[String]]
    /// What stands in quotation marks; of a question about risk nothing, so that no quoted word narrows what is
    /// offered.
    private(set) var phrases: [String]
    /// The words that may be read as others: those that the vocabulary does not know, but none of a question about
    /// risk.
    private let unknown: Set<String>
    private let question: Question

    /// The plan for a question.
    ///
    /// - Parameter supports: Kinds of support that the purpose of the question prefers, beside those of the preset.
    init(_ reading: QuestionReading, labels: VocabularyLabels, supports: [(TermSlug, Float)] = []) {
        question = reading.question
        var weighted: [(meaning: Meaning, keyword: String, weight: Float)] = []
        for need in reading.needs where labels.isGroup(need) {
            weighted.append((.needGroup(need), TermKeyword.needGroup(need), Weights.need))
        }
        for need in reading.needs where !labels.isGroup(need) {
            weighted.append((.need(need), TermKeyword.need(need), Weights.need))
            if let group = labels.group(need) {
                weighted.append((.needGroup(group), TermKeyword.needGroup(group), Weights.needGroup))
            }
        }
        if let need = question.preset?.need, !reading.needs.contains(need) {
            weighted.append((.need(need), TermKeyword.need(need), Weights.presetNeed))
        }
        for slug in reading.circumstances {
            weighted.append((.circumstance(slug), TermKeyword.circumstance(slug), Weights.circumstance))
        }
        for slug in reading.supports {
            weighted.append((.support(slug, isAsked: true), TermKeyword.support(slug), Weights.support))
        }
        for (support, weight) in (question.preset?.supportWeights ?? []) + supports {
            weighted.append((.support(support, isAsked: false), TermKeyword.support(support), weight))
        }
        // The index counts a keyword once, with its greatest weight; so does the plan, to keep meanings in step.
        var kept: [(meaning: Meaning, keyword: String, weight: Float)] = []
        for entry in weighted {
            if let same = kept.firstIndex(where: { $0.keyword == entry.keyword }) {
                if entry.weight > kept[same].weight { kept[same].weight = entry.weight }
            } else {
                kept.append(entry)
            }
        }
        let quoted = QuotedText(question.text)
        words = quoted.words
        phrases = reading.signal.isUrgent ? [] : quoted.phrases
        unknown =
            reading.signal.isUrgent ? [] : Set(reading.understood.notUnderstood.filter { !labels.vocabulary.knows($0) })
        meanings = kept.map(\.meaning)
        keywords = kept.map { IndexQuery.Keyword($0.keyword, weight: $0.weight) }
        required =
            question.needs.isEmpty
            ? [] : [question.needs.map(TermKeyword.need) + question.needs.map(TermKeyword.needGroup)]
    }

    /// The plan for the same question, whatever stands in quotation marks.
    func withoutPhrases() -> QuestionPlan {
        var plan = self
        plan.phrases = []
        return plan
    }

    /// How words were read that neither the vocabulary nor the directory has.
    func told(_ readings: [IndexAnswer.WordReading]) -> [Understanding.ReadWord] {
        readings.compactMap { reading in
            guard reading.word < words.count, let form = reading.forms.first else { return nil }
            return Understanding.ReadWord(typed: Self.bare(words[reading.word]), read: form)
        }
    }

    /// A word without the marks around it.
    static func bare(_ word: String) -> String {
        let isPlain: (Character) -> Bool = { $0.isLetter || $0.isNumber }
        guard let first = word.firstIndex(where: isPlain), let last = word.lastIndex(where: isPlain) else {
            return word
        }
        return String(word[first...last])
    }

    /// The query.
    ///
    /// - Parameters:
    ///   - limit: How many hits.
    ///   - adjust: The factor of a service; `nil` where services that do not fit are wanted too.
    func query(limit: Int, adjust: (@Sendable (Int) -> Float)?) -> IndexQuery {
        var query = IndexQuery(
            words: words.map { IndexQuery.Word($0, leeway: unknown.contains(Self.bare($0)) ? .slips : .none) },
            keywords: keywords,
            requiredKeywords: required,
            phrases: phrases,
            adjust: adjust,
            limit: limit
        )
        if let near = question.near {
            let origin = IndexDocument.Point(latitude: near.coordinate.latitude, longitude: near.coordinate.longitude)
            query.decay = IndexQuery.Decay(
                from: origin,
                scaleMetres: Double(Weights.decayMetres),
                placelessFactor: Weights.placelessFactor
            )
            if adjust != nil, let kilometres = question.withinKilometres {
                query.within = IndexQuery.Circle(origin, metres: kilometres * 1_000, keepsPlaceless: true)
            }
        }
        return query
    }
}
