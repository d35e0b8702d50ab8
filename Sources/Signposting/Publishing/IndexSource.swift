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
    func document(_ service: Service) -> IndexDocument {
        let tags = service.needs + service.supportTypes + service.eligibility.circumstances
        let description = [
            service.description, service.approach, service.eligibility.text,
            Optional(service.interests.joined(separator: " ")),
        ]
        return IndexDocument(
            text: [
                ([service.name] + service.alternateNames).joined(separator: " "),
                service.summary ?? "",
                tags.map { labels.label($0.slug) }.joined(separator: " "),
                [service.organisation?.name, service.organisation?.parentName].compactMap { $0 }.joined(separator: " "),
                description.compactMap { $0 }.joined(separator: " "),
            ],
            keywords: keywords(service),
            points: service.locations.compactMap(\.coordinate).map {
                IndexDocument.Point(latitude: $0.latitude, longitude: $0.longitude)
            }
        )
    }

    private func keywords(_ service: Service) -> [IndexDocument.Keyword] {
        var keywords: [IndexDocument.Keyword] = []
        for tag in service.needs {
            keywords.append(.init(TermKeyword.need(tag.slug), strength: Self.strength(tag)))
            if let group = group(tag.slug) {
                keywords.append(.init(TermKeyword.needGroup(group), strength: Self.strength(tag)))
            }
        }
        for tag in service.eligibility.circumstances {
            keywords.append(.init(TermKeyword.circumstance(tag.slug), strength: Self.strength(tag)))
        }
        for tag in service.supportTypes {
            keywords.append(.init(TermKeyword.support(tag.slug), strength: Self.strength(tag)))
        }
        return keywords
    }

    private static func strength(_ tag: Tag) -> Float {
        tag.origin == .derived ? Weights.derivedStrength : Weights.statedStrength
    }
}

/// Terms as the index's keywords.
enum TermKeyword {
    static func need(_ slug: TermSlug) -> String { "need:\(slug)" }
    static func needGroup(_ slug: TermSlug) -> String { "group:\(slug)" }
    static func circumstance(_ slug: TermSlug) -> String { "circumstance:\(slug)" }
    static func support(_ slug: TermSlug) -> String { "support:\(slug)" }
}
