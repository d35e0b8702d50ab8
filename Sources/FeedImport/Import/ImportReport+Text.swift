import DirectoryModel

extension ImportReport {
    /// The report for a terminal: the counts, then what was changed, then what was rejected and where.
    package var text: String {
        var lines = ["\(feed): \(file), \(format), \(encoding), \(bytes) bytes, profile \(profile)"]
        lines.append("\(read) read = \(accepted) accepted + \(merged) merged + \(rejected) rejected")
        for kind in FieldNote.Kind.allCases {
            let matching = notes.filter { $0.kind == kind }
            guard !matching.isEmpty else { continue }
            lines.append("\(kind.rawValue):")
            lines += matching.map { note in
                let places = Self.places(note.examples, of: note.count)
                return "  \(Self.aligned(note.count)) \(note.field): \(note.reason) (\(places))"
            }
        }
        if !rejects.isEmpty { lines.append("rejected:") }
        lines += rejects.map { reject in
            let field = reject.field.map { "\($0): " } ?? ""
            let places = Self.places(reject.places, of: reject.count)
            return "  \(Self.aligned(reject.count)) \(field)\(reject.reason) (\(places))"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func aligned(_ count: Int) -> String {
        let digits = String(count)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    }

    /// "line 14, line 20 and 3 more", or records where the format has no lines.
    private static func places(_ places: [RecordPlace], of count: Int) -> String {
        let shown = places.prefix(5).map { place in place.line.map { "line \($0)" } ?? "record \(place.record)" }
        let rest = count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
