/// A JSON value as a record.
struct JSONRecord: FeedRecord {
    var value: JSONValue
    /// The profile's paths by slot.
    var paths: [JSONPath]
    /// The bytes the value was read from; none for an item inside a record.
    var bytes: [UInt8] = []

    var raw: String { String(decoding: bytes, as: UTF8.self) }

    func detached() -> (record: any FeedRecord, bytes: Int)? { (self, bytes.count) }

    func forEachValue(at path: SourcePath, _ body: (String) -> Bool) {
        _ = paths[path.slot].forEachValue(in: value) { found in
            // An array of plain values is as good as its items.
            if case .array(let items) = found { return items.allSatisfy { $0.text.map(body) ?? true } }
            return found.text.map(body) ?? true
        }
    }

    func items(at path: SourcePath) -> [any FeedRecord] {
        paths[path.slot].values(in: value).flatMap { found -> [JSONValue] in
            if case .array(let items) = found { return items }
            return found == .null ? [] : [found]
        }.map { JSONRecord(value: $0, paths: paths) }
    }
}
