import DirectoryModel
import SearchIndex

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
        words = question.text.split(whereSeparator: \.isWhitespace).map(String.init)
        meanings = kept.map(\.meaning)
        keywords = kept.map { IndexQuery.Keyword($0.keyword, weight: $0.weight) }
        required =
            question.needs.isEmpty
            ? [] : [question.needs.map(TermKeyword.need) + question.needs.map(TermKeyword.needGroup)]
    }

    /// The query.
    ///
    /// - Parameters:
    ///   - limit: How many hits.
    ///   - adjust: The factor of a service; `nil` where services that do not fit are wanted too.
    func query(limit: Int, adjust: (@Sendable (Int) -> Float)?) -> IndexQuery {
        var query = IndexQuery(
            words: words.map { IndexQuery.Word($0) },
            keywords: keywords,
            requiredKeywords: required,
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
