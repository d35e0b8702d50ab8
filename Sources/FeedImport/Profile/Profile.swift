/// How the records of one dialect of feed become services: a file of `importers/`, read and checked.
///
/// The language is described in `docs/profiles.md`.
package struct Profile: Sendable {
    /// Its name, which is the file's without `.yaml`.
    package let name: String
    /// What it reads, for people.
    package let title: String
    /// Who publishes the feed.
    package let publisher: String?
    /// The feed's licence, kept with every record.
    package let licence: String?
    /// The format, by its name in profiles: `xml`, `csv`, `json` or `ndjson`.
    package var format: String { reading.format.rawValue }

    let reading: FeedReading
    let parts: FeedParts
    let identity: Identity
    let filters: [Filter]
    let mapping: [any MappingStep]
    /// What is found in prose once the fields are filled.
    let facts: FactReading
    let paths: [SourcePath]
}

/// A feed's format.
enum FeedFormat: String, CaseIterable, Sendable {
    case xml
    case csv
    case json
    case ndjson
}

/// How records are found in a file.
enum FeedReading: Sendable {
    case xml(XMLReading)
    case csv(CSVReading)
    case json(JSONReading)
    case ndjson(JSONReading)

    var format: FeedFormat {
        switch self {
        case .xml: .xml
        case .csv: .csv
        case .json: .json
        case .ndjson: .ndjson
        }
    }
}

/// What a feed is made of besides the file with its records.
struct FeedParts: Sendable {
    /// The file with the records, where the feed is a folder or a zip of several.
    var file: String?
    var tables: [ChildTable] = []
    var pivot: Pivot?
}

/// What names a record for good.
enum Identity: Sendable {
    /// The values of some sources, joined.
    case sources([Source])
    /// A hash of the values of some sources.
    case hash([Source])
}

/// A rule on which records to take.
struct Filter: Sendable {
    /// Whether records that meet the condition are kept, or skipped.
    var keeps: Bool
    var condition: Condition
    /// The profile's reason, for the reject's detail.
    var reason: String?
}
