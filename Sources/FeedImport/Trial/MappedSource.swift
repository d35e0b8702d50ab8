/// A field of ours with its source, as a profile has it.
struct MappedSource: Sendable {
    /// The field, a group's with its group's: `locations.postcode`.
    var field: String
    var source: Source
    /// The places that the source is relative to.
    var each: ItemSource?

    /// The source in the profile's own words: `phones: number`, `street + district`.
    var text: String { (each.map { "\($0.text): " } ?? "") + source.text }
}

extension Source {
    /// The source in a few words.
    var text: String {
        switch definition.origin {
        case .path(let path): path.text
        case .constant(let value): "\"\(value)\""
        case .all(let sources): sources.map(\.text).joined(separator: ", ")
        case .firstOf(let sources): sources.map(\.text).joined(separator: " or else ")
        case .join(let sources, _): sources.map(\.text).joined(separator: " + ")
        case .rows(let table, let source): "\(source.text) of table \(table + 1)"
        case .titled(let title): "the text titled '\(title)'"
        }
    }

    /// All paths that the source looks at, those of its conditions included.
    var paths: [SourcePath] {
        let own: [SourcePath]
        switch definition.origin {
        case .path(let path): own = [path]
        case .constant, .titled: own = []
        // Columns of a table are none of the feed's own.
        case .rows: own = []
        case .all(let sources), .firstOf(let sources), .join(let sources, _): own = sources.flatMap(\.paths)
        }
        return own + (definition.when?.paths ?? [])
    }
}

extension ItemSource {
    /// The place in a few words.
    var text: String {
        switch self {
        case .path(let path): path.text
        case .rows(let table): "each row of table \(table + 1)"
        }
    }
}

extension Condition {
    /// All paths that the condition looks at.
    var paths: [SourcePath] {
        switch self {
        case .isOneOf(let source, _), .contains(let source, _), .present(let source): source.paths
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.paths)
        case .not(let condition): condition.paths
        }
    }
}

extension Identity {
    var sources: [Source] {
        switch self {
        case .sources(let sources), .hash(let sources): sources
        }
    }
}

extension Profile {
    /// Every field with its source, in the order in which they are filled.
    var mapped: [MappedSource] { mapping.flatMap(\.mapped) }
}
