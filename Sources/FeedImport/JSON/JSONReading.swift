/// How a profile says that records stand in JSON.
struct JSONReading: Hashable, Sendable {
    /// Where the array of records is; of no account where every line is a record.
    var records = JSONPath.root
    /// Whether an object may stand there instead, which is then the one record.
    var allowsOne = false
    /// Members whose text is JSON itself.
    var texts: [JSONPath] = []
}
