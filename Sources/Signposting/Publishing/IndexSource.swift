import DirectoryModel
import SearchIndex

/// What a service brings to the inverted index: its words, its terms and its sites.
struct IndexSource {
    /// Names of terms, which are indexed as words too, so that "worry" finds a service tagged `anxiety-general`.
    let labels: any TermLabels
    /// The broad group of a need.
    let group: (TermSlug) -> TermSlug?

    /// The index's columns; the order of the text fields is that of ``document(_:)``.
    static let schema = IndexSchema(
        textFields: [
            .init(name: "name", weight: Weights.name, lengthNormalisation: Weights.lengthNormalisation),
            .init(name: "summary", weight: Weights.summary, lengthNormalisation: Weights.lengthNormalisation),
            .init(name: "terms", weight: Weights.terms, lengthNormalisation: Weights.lengthNormalisation),
            .init(name: "organisation", weight: Weights.organisation, lengthNormalisation: Weights.lengthNormalisation),
            .init(name: "description", weight: Weights.description, lengthNormalisation: Weights.lengthNormalisation),
        ],
        saturation: Weights.k1,
        keepsWordsAsWritten: true
    )

    /// The document of a service.
    func document(_ service: Service, limits: ServiceLimits = ServiceLimits()) -> IndexDocument {
        let tags = service.needs + service.supportTypes + service.eligibility.circumstances
        let description = [service.description, service.approach]
        return IndexDocument(
            text: [
                ([service.name] + service.alternateNames).joined(separator: " "),
                [service.summary, service.eligibility.text].compactMap { $0 }.joined(separator: "\n"),
                (tags.map { labels.label($0.slug) } + service.interests).joined(separator: " "),
                [service.organisation?.name, service.organisation?.parentName].compactMap { $0 }.joined(separator: " "),
                description.compactMap { $0 }.joined(separator: " "),
            ],
            keywords: keywords(service) + placeKeywords(service) + wishKeywords(limits),
            points: service.locations.compactMap(\.coordinate).map {
                IndexDocument.Point(latitude: $0.latitude, longitude: $0.longitude)
            }
        )
    }

    private func keywords(_ service: Service) -> [IndexDocument.Keyword] {
        var keywords: [IndexDocument.Keyword] = []
        let broadness = min(1, (Weights.broad / Float(max(1, service.needs.count))).squareRoot())
        for (place, tag) in service.needs.enumerated() {
            // A feed names first what a service is for.
            let rank = max(Weights.lastNeed, 1 - Weights.laterNeed * Float(place))
            let strength = Self.strength(tag, in: service) * broadness * rank
            keywords.append(.init(TermKeyword.need(tag.slug), strength: strength))
            if let group = group(tag.slug) {
                keywords.append(.init(TermKeyword.needGroup(group), strength: strength))
            }
        }
        for tag in service.eligibility.circumstances {
            keywords.append(.init(TermKeyword.circumstance(tag.slug), strength: Self.strength(tag, in: service)))
        }
        for tag in service.supportTypes {
            keywords.append(.init(TermKeyword.support(tag.slug), strength: Self.strength(tag, in: service)))
        }
        return keywords
    }

    private func wishKeywords(_ limits: ServiceLimits) -> [IndexDocument.Keyword] {
        Wish.allCases.filter { limits.meets & $0.bit != 0 }.map { .init(TermKeyword.wish($0), strength: 1) }
    }

    /// Schools and practices by name, and the areas whose people it takes.
    private func placeKeywords(_ service: Service) -> [IndexDocument.Keyword] {
        var keywords: [IndexDocument.Keyword] = []
        for catchment in service.catchments {
            for value in catchment.values {
                let keyword =
                    switch catchment.kind {
                    case .gp, .school: TermKeyword.ownPlace(value)
                    default: TermKeyword.area(value)
                    }
                if !keywords.contains(where: { $0.keyword == keyword }) { keywords.append(.init(keyword, strength: 1)) }
            }
        }
        return keywords
    }

    private static func strength(_ tag: Tag, in service: Service) -> Float {
        guard tag.origin == .derived else { return Weights.statedStrength }
        let derived = derivedStrength(tag.words, in: service)
        let isAlone = !service.needs.contains { $0.origin != .derived }
        return isAlone ? derived + (1 - derived) * Weights.derivedAlone : derived
    }

    /// How much words count by where they stand: who it is for is told as shortly as what it is.
    private static func derivedStrength(_ words: String?, in service: Service) -> Float {
        guard let words else { return Weights.derivedStrength }
        if service.name.contains(words) { return Weights.derivedFromName }
        let isTold = [service.summary, service.eligibility.text].contains { $0?.contains(words) == true }
        return isTold ? Weights.derivedFromSummary : Weights.derivedStrength
    }
}

/// Terms as the index's keywords.
enum TermKeyword {
    static func need(_ slug: TermSlug) -> String { "need:\(slug)" }
    static func needGroup(_ slug: TermSlug) -> String { "group:\(slug)" }
    static func circumstance(_ slug: TermSlug) -> String { "circumstance:\(slug)" }
    static func support(_ slug: TermSlug) -> String { "support:\(slug)" }
    static func wish(_ wish: Wish) -> String { "wish:\(wish.rawValue)" }
    /// A school or practice.
    static func ownPlace(_ name: String) -> String { "place:\(DirectoryPlaces.folded(name))" }
    /// A council, district or named area.
    static func area(_ name: String) -> String { "area:\(DirectoryPlaces.folded(name))" }
}
