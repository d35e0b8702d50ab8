/// The keys of the profile language, one list for each place.
enum ProfileKeys {
    /// Of a profile.
    static let profile = [
        "profile", "title", "publisher", "licence", "format", "read", "identity", "absent", "filters", "fields",
        "facts",
    ]
    /// Those that a profile must have.
    static let required = ["profile", "title", "format", "identity", "fields"]
    /// Of `read:`, by format, and those that every format has.
    static let xml = ["record", "namespaces"]
    static let csv = ["delimiter", "quote", "encoding", "header", "columns", "short-rows"]
    static let json = ["records", "json-in-text"]
    static let jsonLines = ["json-in-text"]
    static let parts = ["file", "tables", "pivot"]
    static var read: [String] { xml + csv + json + parts }
    /// Of a child table, and of a pivot.
    static let table = ["file", "key", "matches", "optional"] + csv
    static let pivot = ["by", "title", "value"]
    /// Of a source: where values come from, and what is done to them.
    static let origins = ["from", "constant", "first-of", "join", "titled"]
    static let source =
        origins + [
            "of", "with", "when", "optional", "split", "part", "absent", "as", "map", "otherwise", "default",
            "required",
        ]
    /// Of a block of a group, beside its fields.
    static let block = ["each", "of", "when"]
    /// Of a condition: what is tested, and how conditions are put together.
    static let tests = ["is", "is-not", "contains", "present"]
    static let condition = ["from", "all", "any", "not"] + tests
    /// Of a filter.
    static let filter = ["keep", "skip", "reason"]
    /// Of what is found in prose.
    static let facts = ["from", "take"]
}
