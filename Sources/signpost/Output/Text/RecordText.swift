import DirectoryModel

/// Where a record and its derived facts came from, on the terminal.
enum RecordText {
    /// The description, each tag with its origin, and what the importer did.
    static func text(_ service: Service) -> String {
        var lines: [String] = []
        if let description = service.description { lines += ["", description] }
        lines += tags("Needs", service.needs)
        lines += tags("Circumstances", service.eligibility.circumstances)
        lines += tags("Support", service.supportTypes)
        for placement in service.thrive {
            let reason = placement.reason.map { ": \($0)" } ?? ""
            lines.append("THRIVE: \(placement.group.name) (\(placement.origin.rawValue)\(reason))")
        }
        let provenance = service.provenance
        let line = provenance.place.line.map { ", line \($0)" } ?? ""
        lines.append("From: \(provenance.feed), record \(provenance.place.record)\(line)")
        if let since = provenance.missingSince { lines.append("Not in its feed since \(since.words)") }
        lines += provenance.notes.map { note in
            let before = note.kind == .hardToRead ? "" : "was: "
            return
                "\(note.kind.rawValue): \(note.field), \(note.reason)\(note.original.map { " (\(before)\($0))" } ?? "")"
        }
        return Terminal.plain(lines.joined(separator: "\n"))
    }

    private static func tags(_ label: String, _ tags: [Tag]) -> [String] {
        guard !tags.isEmpty else { return [] }
        let words = tags.map { tag in
            "\(tag.slug) (\(tag.origin.rawValue)\(tag.words.map { ": \"\($0)\"" } ?? ""))"
        }
        return ["\(label): \(words.joined(separator: ", "))"]
    }
}
