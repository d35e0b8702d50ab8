/// Some lines of a draft's `fields:` that stand or fall together.
struct DraftBlock: Hashable {
    /// The field of ours.
    var field: String
    /// Remarks above the lines, without their `#`.
    var remarks: [String] = []
    /// The lines, indented.
    var lines: [String]
    /// Whether the lines are in force; else they stand as comments.
    var isActive = true

    /// The block as it stands in the profile.
    var text: [String] {
        let indent = String(repeating: " ", count: lines.first?.prefix { $0 == " " }.count ?? 2)
        return remarks.map { "\(indent)# \($0)" } + lines.map { isActive ? $0 : Self.commented($0) }
    }

    private static func commented(_ line: String) -> String {
        let indent = line.prefix { $0 == " " }
        return line.dropFirst(indent.count).hasPrefix("#") ? line : "\(indent)# \(line.dropFirst(indent.count))"
    }
}

/// Puts proposals into the profile's language.
struct DraftBlocks {
    let plan: DraftPlan
    let sample: Sample

    /// The blocks in the order of the table of names.
    func blocks() -> [DraftBlock] {
        var blocks: [DraftBlock] = []
        var doneGroups: Set<String> = []
        let groupOf: (Proposal) -> String? = { $0.field.group }
        for proposal in plan.taken {
            guard let group = groupOf(proposal) else {
                blocks.append(line(proposal, isActive: true))
                continue
            }
            guard doneGroups.insert(group).inserted else { continue }
            blocks += self.blocks(of: group, plan.taken.filter { groupOf($0) == group })
        }
        blocks += plan.doubtful.map(doubt)
        return blocks
    }

    private func remark(_ proposal: Proposal) -> String {
        "\(proposal.shownConfidence): \(YAMLText.comment(proposal.reason, limit: 200))"
    }

    private func strangers(_ proposal: Proposal) -> [String] {
        guard !proposal.strangers.isEmpty else { return [] }
        let terms = proposal.strangers.prefix(12).map { YAMLText.comment($0, limit: 40) }.joined(separator: " | ")
        let more = proposal.strangers.count > 12 ? " and more" : ""
        return ["Terms that map: does not know and leaves out: \(terms)\(more)"]
    }

    private func line(_ proposal: Proposal, isActive: Bool) -> DraftBlock {
        let source = source(proposal, path: sample.fields[proposal.sample].path)
        return DraftBlock(
            field: proposal.entry.field,
            remarks: [remark(proposal)] + strangers(proposal),
            lines: ["  \(proposal.entry.field): \(source)"],
            isActive: isActive
        )
    }

    private func doubt(_ proposal: Proposal) -> DraftBlock {
        guard proposal.field.group != nil else { return line(proposal, isActive: false) }
        let path = sample.fields[proposal.sample].path
        let group = proposal.field.group ?? ""
        let extra = proposal.entry.with.sorted { $0.key < $1.key }.map { ", \($0.key): \"=\($0.value)\"" }.joined()
        let inside = "\(proposal.field.member): \(source(proposal, path: path))\(extra)"
        return DraftBlock(
            field: proposal.entry.field,
            remarks: [remark(proposal)] + strangers(proposal),
            lines: ["  \(group): {\(inside)}"],
            isActive: false
        )
    }

    // MARK: Groups

    private func blocks(of group: String, _ proposals: [Proposal]) -> [DraftBlock] {
        switch group {
        case "contact.phones": return [phones(proposals)]
        case "locations": return [items(group, proposals, each: plan.siteContainer)]
        default:
            let each = proposals.first.flatMap { sample.fields[$0.sample].containers.first?.each }
            return [items(group, proposals, each: each)]
        }
    }

    /// One block of a group, its fields one under another.
    private func items(_ group: String, _ proposals: [Proposal], each: String?) -> DraftBlock {
        var lines = ["  \(group):"]
        if let each { lines.append("    each: \(YAMLText.scalar(each))") }
        var done: Set<String> = []
        for proposal in proposals where done.insert(proposal.entry.field).inserted {
            let all = proposals.filter { $0.entry.field == proposal.entry.field }
            let isJoined =
                proposal.field.name == "locations.address" && (all.count > 1 || isRepeated(proposal, in: each))
            for part in all { lines.append("    # \(remark(part))") }
            lines += strangers(proposal).map { "    # \($0)" }
            if isJoined {
                let paths = all.map { YAMLText.scalar(path($0, in: each)) }.joined(separator: ", ")
                lines.append("    \(proposal.field.member): {join: [\(paths)], with: \", \"}")
            } else {
                lines.append("    \(proposal.field.member): \(source(proposal, path: path(proposal, in: each)))")
            }
        }
        return DraftBlock(field: group, lines: lines)
    }

    private func phones(_ proposals: [Proposal]) -> DraftBlock {
        let isPlain = proposals.count == 1 && proposals[0].entry.with.isEmpty
        if isPlain, let only = proposals.first {
            let path = sample.fields[only.sample].path
            return DraftBlock(
                field: "contact.phones",
                remarks: [remark(only)],
                lines: ["  contact.phones: \(source(only, path: path))"]
            )
        }
        var lines = ["  contact.phones:"]
        for proposal in proposals {
            let each = sample.fields[proposal.sample].containers.last?.each
            lines.append("    # \(remark(proposal))")
            var parts = each.map { ["each: \(YAMLText.scalar($0))"] } ?? []
            parts.append("number: \(YAMLText.scalar(path(proposal, in: each)))")
            parts += proposal.entry.with.sorted { $0.key < $1.key }.map { "\($0.key): \"=\($0.value)\"" }
            lines.append("    - {\(parts.joined(separator: ", "))}")
        }
        return DraftBlock(field: "contact.phones", lines: lines)
    }

    private func path(_ proposal: Proposal, in each: String?) -> String {
        let field = sample.fields[proposal.sample]
        guard let each else { return field.path }
        return field.containers.first { $0.each == each }?.path ?? field.path
    }

    private func isRepeated(_ proposal: Proposal, in each: String?) -> Bool {
        let field = sample.fields[proposal.sample]
        return each == nil && field.isRepeated
    }

    private func source(_ proposal: Proposal, path: String) -> String {
        var parts: [String] = []
        if let separator = proposal.separator { parts.append("split: \(YAMLText.quoted(separator))") }
        if let reading = proposal.reading { parts.append("as: \(reading.rawValue)") }
        if !proposal.map.isEmpty {
            let terms = proposal.map.map { "\(YAMLText.quoted($0.theirs)): \(YAMLText.quoted($0.ours))" }
            parts.append("map: {\(terms.joined(separator: ", "))}")
        }
        guard !parts.isEmpty else { return YAMLText.scalar(path) }
        return "{from: \(YAMLText.scalar(path)), \(parts.joined(separator: ", "))}"
    }
}
