import DirectoryModel
import SearchIndex
import Vocabulary

/// A question as the index understands it.
struct QuestionPlan {
    /// What a keyword of the query stands for, in the order of the query's keywords.
    enum Meaning: Hashable {
        case need(TermSlug)
        /// A need that several words lean to together.
        case leaning(TermSlug)
        case needGroup(TermSlug)
        case circumstance(TermSlug)
        case support(TermSlug, isAsked: Bool)
        /// A kind of support that usually helps with what is asked for.
        case usualHelp
        case wish(Wish)
        /// The school or practice of the question, or an area that its words name.
        case place
    }

    /// The words of the query, as typed.
    var words: [String] { weightedWords.map(\.text) }
    /// Those that the vocabulary does not know may be read as others, but none of a question about risk.
    private let weightedWords: [IndexQuery.Word]
    /// What each keyword of the query stands for.
    let meanings: [Meaning]
    private var keywords: [IndexQuery.Keyword]
    private var required: [[String]]
    /// What stands in quotation marks; of a question about risk nothing, so that no quoted word narrows what is
    /// offered.
    private(set) var phrases: [String]
    /// The services that are looked for among, by ordinal; `nil` for all.
    var among: DocumentSet?
    private var question: Question
    private let parts: RankingParts

    /// The plan for a question.
    ///
    /// - Parameters:
    ///   - supports: Kinds of support that the purpose of the question prefers, beside those of the preset.
    ///   - parts: The parts of the ranking that are used.
    init(
        _ reading: QuestionReading,
        labels: VocabularyLabels,
        supports: [(TermSlug, Float)] = [],
        parts: RankingParts = .all
    ) {
        question = reading.question
        self.parts = parts
        var weighted: [(meaning: Meaning, keyword: String, weight: Float)] = []
        for need in reading.needs where labels.isGroup(need) {
            weighted.append((.needGroup(need), TermKeyword.needGroup(need), Weights.need))
        }
        for need in reading.needs where !labels.isGroup(need) {
            let certainty = reading.certainty(need)
            weighted.append((.need(need), TermKeyword.need(need), Weights.need * certainty))
            if let group = labels.group(need) {
                weighted.append((.needGroup(group), TermKeyword.needGroup(group), Weights.needGroup * certainty))
            }
        }
        for leaning in reading.leanings {
            let certainty = Weights.leaning * min(1, leaning.weight / Weights.wholeLeaning)
            weighted.append((.leaning(leaning.slug), TermKeyword.need(leaning.slug), Weights.need * certainty))
            if let group = labels.group(leaning.slug) {
                weighted.append((.needGroup(group), TermKeyword.needGroup(group), Weights.needGroup * certainty))
            }
        }
        let preset = parts.contains(.presets) ? reading.rankedStage : nil
        if let need = preset?.need, !reading.needs.contains(need) {
            weighted.append((.need(need), TermKeyword.need(need), Weights.presetNeed))
        }
        if let need = question.audience?.ownNeed, !reading.needs.contains(need) {
            weighted.append((.need(need), TermKeyword.need(need), Weights.presetNeed))
        }
        for slug in reading.circumstances {
            weighted.append((.circumstance(slug), TermKeyword.circumstance(slug), Weights.circumstance))
        }
        for slug in reading.supports {
            // Kinds that the same words may mean share their weight.
            let weight = Weights.support / Float(reading.alternatives(to: slug)).squareRoot()
            weighted.append((.support(slug, isAsked: true), TermKeyword.support(slug), weight))
        }
        for support in labels.vocabulary.usualHelp(with: reading.needsAndGroups(labels)) {
            weighted.append((.usualHelp, TermKeyword.support(support), Weights.usualHelp))
        }
        for (support, weight) in (preset?.supportWeights ?? []) + supports {
            weighted.append((.support(support, isAsked: false), TermKeyword.support(support), weight))
        }
        if parts.contains(.wishes) {
            for wish in reading.wishes(refused: false) {
                weighted.append((.wish(wish), TermKeyword.wish(wish), Weights.wish))
            }
        }
        if parts.contains(.place) {
            for name in [question.gp, question.school].compactMap({ $0 }) {
                weighted.append((.place, TermKeyword.ownPlace(name), Weights.ownSchoolOrPractice))
            }
            for name in QuestionWords.names(reading.understood) {
                weighted.append((.place, TermKeyword.area(name), Weights.namedArea))
            }
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
        let asked = reading.question
        if !parts.contains(.terms) { kept.removeAll { !asked.isAskedByName($0.meaning) } }
        phrases = reading.signal.isUrgent ? [] : QuotedText(question.text).phrases
        let unknown =
            reading.signal.isUrgent ? [] : Set(reading.understood.notUnderstood.filter { !labels.vocabulary.knows($0) })
        let typed =
            parts.contains(.words)
            ? QuestionWords.weighted(question, understood: reading.understood, hasTerms: !kept.isEmpty) : []
        weightedWords = typed.map { word in
            var word = word
            if unknown.contains(Self.bare(word.text)) { word.leeway = .slips }
            return word
        }
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

    /// Kinds of help that anybody can begin with, where no term was read from a question: the front doors first.
    private static let firstDoors: [(TermSlug, Float)] = [
        ("single-point-of-access", Weights.support), ("family-support", Weights.circumstance),
    ]

    /// The plan without what must be met but who may come: nothing is required, near or far, and lines that anybody may ring
    /// count.
    var relaxed: QuestionPlan {
        var plan = self
        plan.required = []
        plan.phrases = []
        plan.question.withinKilometres = nil
        let asksForNothing = meanings.allSatisfy { $0 == .place }
        for (support, weight) in (asksForNothing ? Self.firstDoors : []) + [("helpline", Weights.wish)] {
            let keyword = TermKeyword.support(support)
            if !keywords.contains(where: { $0.keyword == keyword }) {
                plan.keywords.append(IndexQuery.Keyword(keyword, weight: weight))
            }
        }
        return plan
    }

    /// Whether what is offered must lie inside a circle, and what is looked for among near misses need not.
    var isBounded: Bool { question.near != nil && question.withinKilometres != nil && parts.contains(.place) }

    /// The query.
    ///
    /// - Parameters:
    ///   - limit: How many hits.
    ///   - adjust: The factor of a service; `nil` where services that do not fit are wanted too.
    func query(limit: Int, adjust: (@Sendable (Int) -> Float)?) -> IndexQuery {
        var query = IndexQuery(
            words: weightedWords,
            keywords: keywords,
            requiredKeywords: required,
            phrases: phrases,
            among: among,
            adjust: adjust,
            limit: limit
        )
        if let near = question.near, parts.contains(.place) {
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

extension Question {
    /// Whether a field of the question, and not its words, asks for something.
    fileprivate func isAskedByName(_ meaning: QuestionPlan.Meaning) -> Bool {
        switch meaning {
        case .need(let slug), .needGroup(let slug): needs.contains(slug)
        case .circumstance(let slug): circumstances.contains(slug)
        case .support(_, let isAsked): !isAsked && preset != nil
        case .wish, .place: true
        case .usualHelp, .leaning: false
        }
    }
}

extension QuestionReading {
    /// The needs looked for, and their groups.
    fileprivate func needsAndGroups(_ labels: VocabularyLabels) -> Set<TermSlug> {
        Set(needs + needs.compactMap(labels.group))
    }
}

extension Audience {
    /// The need of the vocabulary that is the audience's own.
    fileprivate var ownNeed: TermSlug? {
        switch self {
        case .parentOrCarer: "parent-own-support"
        case .sibling: "sibling-support"
        case .professional: "staff-advice"
        case .child, .wholeFamily: nil
        }
    }
}
