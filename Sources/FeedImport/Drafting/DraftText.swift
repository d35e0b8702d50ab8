/// A draft as the text of a profile.
struct DraftText {
    var name: String
    var sample: Sample
    var identity: IdentityProposal
    var blocks: [DraftBlock]
    /// Fields of the sample that nothing reads.
    var unread: [SampleField]
    /// The run of the draft over its sample, once it has been tried.
    var report: ImportReport?

    /// The line of the profile, from 1, on which a block's first line stands.
    func firstLine(of block: Int) -> Int { head.count + blocks[..<block].reduce(0) { $0 + $1.text.count } + 1 }

    /// The profile.
    var yaml: String { (head + blocks.flatMap(\.text) + tail).joined(separator: "\n") + "\n" }

    private var head: [String] {
        var lines = [
            "# A draft, made from \(YAMLText.comment(sample.file)) by 'signpost profile draft'. Read every line before you use it.",
            "# The number before each reason says how sure the draft is, from 0 to 1. What is less sure than 0.6 stands as a",
            "# comment: take the '#' away if it is right. The language is described in docs/profiles.md.",
            "#",
            "# Found in the sample:",
        ]
        lines += sample.findings.map { "#   \(YAMLText.comment($0, limit: 200))" }
        if let report {
            lines.append(
                "#   \(report.read) records: \(report.accepted) taken by this draft, \(report.merged) merged with one of the "
                    + "same identity, \(report.rejected) rejected"
            )
        }
        lines += [
            "profile: \(YAMLText.scalar(name))",
            "# For people: say what these services are.",
            "title: \(YAMLText.scalar(name))",
            "# publisher: who publishes the feed",
            "# licence: such as Open Government Licence v3.0; kept with every record",
        ]
        lines += readLines
        lines.append("# \(shown(identity.confidence)): \(YAMLText.comment(identity.reason, limit: 200))")
        lines.append("identity: \(identityText)")
        return lines + ["", "fields:"]
    }

    private var tail: [String] {
        guard !unread.isEmpty else { return [] }
        let noun =
            ["csv": "Columns", "json": "Members", "ndjson": "Members"][sample.reading.format.rawValue]
            ?? "Elements and attributes"
        var lines = ["", "# \(noun) that nothing above reads:"]
        lines += unread.prefix(60).map { field in
            let example = field.values.first.map { ", such as: \(YAMLText.comment($0))" } ?? ""
            return
                "#   \(YAMLText.comment(field.path, limit: 100)) (in \(field.filled) of \(sample.recordCount) records\(example))"
        }
        if unread.count > 60 { lines.append("#   and \(unread.count - 60) more") }
        return lines
    }

    private var identityText: String {
        let list = "[\(identity.paths.map(YAMLText.scalar).joined(separator: ", "))]"
        if identity.isHash { return "{hash-of: \(list)}" }
        return identity.paths.count == 1 ? YAMLText.scalar(identity.paths[0]) : list
    }

    private func shown(_ confidence: Double) -> String {
        let tenths = Int((confidence * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private var readLines: [String] {
        switch sample.reading {
        case .csv(let reading): Self.lines(of: reading)
        case .json(let reading):
            reading.records.steps.isEmpty
                ? ["format: json"] + (reading.allowsOne ? ["read:", "  records: $"] : [])
                : ["format: json", "read:", "  records: \(YAMLText.scalar(Self.text(of: reading.records)))"]
        case .ndjson: ["format: ndjson"]
        case .xml(let reading): Self.lines(of: reading)
        }
    }

    private static func lines(of reading: CSVReading) -> [String] {
        var lines = ["format: csv", "read:"]
        lines.append("  encoding: \(reading.encoding.rawValue)")
        lines.append("  delimiter: \(YAMLText.quoted(String(reading.delimiter)))")
        if let quote = reading.quote {
            if quote != "\"" { lines.append("  quote: \(YAMLText.quoted(String(quote)))") }
        } else {
            lines.append("  quote: none")
        }
        if let columns = reading.columns {
            lines += ["  header: no", "  columns: [\(columns.map(YAMLText.scalar).joined(separator: ", "))]"]
        }
        if reading.fillsShortRows { lines.append("  short-rows: fill") }
        return lines
    }

    private static func text(of records: JSONPath) -> String {
        records.steps.compactMap { if case .member(let name) = $0 { JSONPath.step(name) } else { nil } }
            .joined(separator: ".")
    }

    private static func lines(of reading: XMLReading) -> [String] {
        let steps = reading.steps.map { step in
            guard let prefix = reading.namespaces.first(where: { $0.address == step.namespace })?.prefix else {
                return step.name
            }
            return "\(prefix):\(step.name)"
        }
        let path = (reading.isAnchored ? "/" : "") + steps.joined(separator: "/")
        var lines = ["format: xml", "read:", "  record: \(YAMLText.scalar(path))"]
        guard !reading.namespaces.isEmpty else { return lines }
        lines.append("  namespaces:")
        return lines + reading.namespaces.map { "    \($0.prefix): \(YAMLText.quoted($0.address))" }
    }
}
