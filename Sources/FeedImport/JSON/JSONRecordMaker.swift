import DirectoryModel

/// Makes records of the bytes of JSON objects.
struct JSONRecordMaker {
    private let texts: [JSONPath]
    private let paths: [JSONPath]
    private let depthLimit: Int

    /// For a reading, with the profile's paths by slot.
    init(_ reading: JSONReading, paths: [SourcePath], limits: ImportLimits) throws(PathFault) {
        texts = reading.texts
        self.paths = try paths.map { path throws(PathFault) in try JSONPath(path.text) }
        depthLimit = limits.depth
    }

    /// The record that some bytes spell, or why there is none.
    func step(_ bytes: [UInt8], at place: RecordPlace) -> FeedStep {
        let raw = { String(decoding: bytes, as: UTF8.self) }
        do {
            var value = try JSONParser.parse(bytes, depthLimit: depthLimit)
            guard case .object = value else {
                return .unreadable(
                    Reject(
                        place: place,
                        reason: "not an object",
                        detail: "A record must be a JSON object; repair the feed.",
                        raw: raw()
                    )
                )
            }
            let notes = expand(&value)
            return .record(
                FeedItem(place: place, record: JSONRecord(value: value, paths: paths), raw: raw, notes: notes)
            )
        } catch {
            let line = (place.line ?? 1) + bytes.prefix(error.offset).count { $0 == 0x0A }
            return .unreadable(
                Reject(
                    place: place,
                    reason: "not valid JSON",
                    detail: "On line \(line): \(error.reason); repair the feed.",
                    raw: raw()
                )
            )
        }
    }

    private func expand(_ value: inout JSONValue) -> [FieldNote] {
        var notes: [FieldNote] = []
        for path in texts {
            value = value.expandingTexts(at: path.steps, depthLimit: depthLimit) { text, _ in
                let note = FieldNote(kind: .dropped, field: path.text, reason: "text is not valid JSON", original: text)
                notes.append(note)
            }
        }
        return notes
    }
}
