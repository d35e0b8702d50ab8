import DirectoryModel

/// The record that several rows of a pivot make.
struct PivotRecord: FeedRecord {
    /// The values by the slots of the profile's paths: those of the first row that has any.
    var columns: [[String]]
    /// The texts of each title, folded, in the rows' order.
    var titled: [String: [String]] = [:]
    /// The titles, folded, that the profile does not read, as they stand in the feed.
    var strangers: [String] = []

    func values(at path: SourcePath) -> [String] { columns[path.slot] }

    func items(at path: SourcePath) -> [any FeedRecord] { [] }

    func values(titled title: String) -> [String] { titled[Folding.folded(title)] ?? [] }

    /// Values of later rows that the record has otherwise, by their path.
    var others: [String: [String]] = [:]

    /// What of the rows the record does not have.
    var notes: [FieldNote] {
        let titles = strangers.map {
            FieldNote(kind: .dropped, field: "pivot", reason: "title not in the profile", original: $0)
        }
        let values = others.sorted { $0.key < $1.key }.flatMap { path, values in
            values.map {
                FieldNote(kind: .dropped, field: path, reason: "another row says otherwise", original: $0)
            }
        }
        return titles + values
    }

    /// Takes another row; returns about how many bytes that added.
    mutating func add(_ row: any FeedRecord, pivot: Pivot, paths: [SourcePath]) -> Int {
        var added = 0
        for path in paths where path.slot != pivot.title.slot && path.slot != pivot.value.slot {
            let values = row.values(at: path).filter { !PlainText.line($0).isEmpty }
            if values.isEmpty || columns[path.slot] == values { continue }
            if columns[path.slot].isEmpty {
                columns[path.slot] = values
            } else {
                others[path.text, default: []] += values.filter { others[path.text]?.contains($0) != true }
            }
            added += values.reduce(0) { $0 + $1.utf8.count + 48 }
        }
        guard let title = row.values(at: pivot.title).first, let text = row.values(at: pivot.value).first else {
            return added
        }
        let folded = Folding.folded(title)
        guard !folded.isEmpty, !PlainText.line(text).isEmpty else { return added }
        guard pivot.known.contains(folded) else {
            if !strangers.contains(title) { strangers.append(title) }
            return added + title.utf8.count + 48
        }
        if titled[folded]?.contains(text) != true {
            titled[folded, default: []].append(text)
            added += folded.utf8.count + text.utf8.count + 96
        }
        return added
    }
}
