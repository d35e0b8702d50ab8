/// How a profile says that records stand in JSON.
struct JSONReading: Hashable, Sendable {
    /// Where the array of records is; of no account where every line is a record.
    var records = JSONPath.root
    /// Members whose text is JSON itself.
    var texts: [JSONPath] = []
}
