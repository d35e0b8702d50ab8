/// A JSON value as a record.
struct JSONRecord: FeedRecord {
    var value: JSONValue
    /// The profile's paths by slot.
    var paths: [JSONPath]

    func values(at path: SourcePath) -> [String] {
        paths[path.slot].values(in: value).flatMap { found -> [String] in
            // An array of plain values is as good as its items.
            if case .array(let items) = found { return items.compactMap(\.text) }
            return found.text.map { [$0] } ?? []
        }
    }

    func items(at path: SourcePath) -> [any FeedRecord] {
        paths[path.slot].values(in: value).flatMap { found -> [JSONValue] in
            if case .array(let items) = found { return items }
            return found == .null ? [] : [found]
        }.map { JSONRecord(value: $0, paths: paths) }
    }
}
