/// One column, element, attribute or member of a sample, with what stands in it.
struct SampleField: Hashable {
    /// Something that a record holds several of, and this field's path inside one of them.
    struct Container: Hashable {
        /// The path of the items, for `each:`.
        var each: String
        /// The field's path from an item.
        var path: String
    }

    /// The path from the record, as a profile writes it.
    var path: String
    /// The names on the way from the record down, as the feed spells them.
    var names: [String]
    /// The things it is inside of that a record holds several of, outermost first.
    var containers: [Container] = []
    /// For each record sampled its first value, or `nil`.
    var firsts: [String?] = []
    /// Values met, some hundreds at most, in the records' order.
    var values: [String] = []
    /// Whether some record has more than one.
    var isRepeated = false

    /// Records that have it.
    var filled: Int { firsts.count { $0 != nil } }
}

/// Gathers the fields of records one after another.
struct SampleCollector {
    /// The longest part of a value that is kept, in characters, and the most values of a field.
    private static let valueLimit = 2_000
    private static let valuesLimit = 300
    /// The most different fields.
    private static let fieldLimit = 2_000

    private(set) var fields: [SampleField] = []
    private(set) var recordCount = 0
    private var indexes: [String: Int] = [:]
    private var lastRecord: [Int] = []

    /// Starts the next record.
    mutating func startRecord() { recordCount += 1 }

    /// Takes one value of the current record; `nil` says only that there is such a field.
    mutating func add(_ value: String?, path: String, names: [String]) {
        guard let index = index(of: path, names: names) else { return }
        guard let value else { return }
        let text = PlainText.lines(String(value.prefix(Self.valueLimit)))
        guard !text.isEmpty else { return }
        while fields[index].firsts.count < recordCount { fields[index].firsts.append(nil) }
        if fields[index].firsts[recordCount - 1] == nil {
            fields[index].firsts[recordCount - 1] = text
        } else {
            fields[index].isRepeated = true
        }
        if fields[index].values.count < Self.valuesLimit { fields[index].values.append(text) }
    }

    /// The fields, their lists of records of one length.
    func finished() -> [SampleField] {
        fields.map { field in
            var field = field
            field.firsts += Array(repeating: nil, count: recordCount - field.firsts.count)
            return field
        }
    }

    private mutating func index(of path: String, names: [String]) -> Int? {
        if let index = indexes[path] { return index }
        guard fields.count < Self.fieldLimit else { return nil }
        indexes[path] = fields.count
        fields.append(SampleField(path: path, names: names))
        return fields.count - 1
    }
}
