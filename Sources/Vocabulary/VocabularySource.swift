/// The vocabulary as its files have it: what a council edits.
///
/// Fields and rules in `docs/vocabulary.md`. ``compile()`` makes the bytes that questions are answered from.
package struct VocabularySource: Hashable, Sendable {
    /// All terms but abbreviations, in the order of the files.
    package let terms: [SourceTerm]
    /// `abbreviations.yaml`.
    package let abbreviations: [SourceAbbreviation]
    /// `thrive.yaml`.
    package let thriveGroups: [SourceThriveGroup]
    /// `reading.yaml` and `spelling.yaml`.
    package let reading: SourceReadingRules
    /// The folder `risk`.
    package let risk: SourceRiskRules
    /// `examples.tsv`.
    package let examples: [SourceExample]

    /// Reads and checks the files of a folder.
    ///
    /// - Throws: A ``VocabularyFault`` that names the file and line of the first thing that is wrong: a field that is
    ///   missing or unknown, a slug given twice, a parent that does not exist, groups in a circle, a phrase that two
    ///   terms of one kind claim without saying so, a pattern that cannot be read.
    package static func load(folder: String) throws(VocabularyFault) -> VocabularySource {
        func root(_ name: String) throws(VocabularyFault) -> SourceNode { try SourceNode.root(of: "\(folder)/\(name)") }
        let readingFile = try root("reading.yaml")
        let slots = try readingFile.field("slots")?.slots() ?? [:]
        let needs = try root("needs.yaml")
        func list(_ field: String, of file: SourceNode, _ kind: TermKind) throws(VocabularyFault) -> [SourceTerm] {
            try SourceTerm.list(in: try file.required(field), kind: kind, slots: slots)
        }
        var lists: [(kind: TermKind, file: String, terms: [SourceTerm])] = []
        lists.append((.needGroup, needs.file, try list("groups", of: needs, .needGroup)))
        lists.append((.need, needs.file, try list("terms", of: needs, .need)))
        for (kind, name) in Self.otherLists {
            let file = try root(name)
            lists.append((kind, file.file, try list("terms", of: file, kind)))
        }
        for (kind, file, terms) in lists { try SourceCheck(kind: kind, file: file, terms: terms).run() }
        try SourceCheck.parents(of: lists.flatMap(\.terms), file: needs.file)
        let terms = lists.flatMap(\.terms)
        let known = Set(terms.map { TermReference(kind: $0.term.kind, slug: $0.term.slug, line: 0) })
        for (_, file, terms) in lists {
            try SourceCheck.references(terms.flatMap { $0.impliedBy + $0.helpedBy }, among: known, file: file)
        }

        let abbreviations = try root("abbreviations.yaml")
        let entries = try SourceAbbreviation.list(in: abbreviations)
        try SourceCheck.references(entries.flatMap(\.terms), among: known, file: abbreviations.file)
        try SourceCheck.conditions(of: entries.flatMap(\.shortForms), file: abbreviations.file)
        let risk = try SourceRiskRules(folder: "\(folder)/risk")
        for rule in risk.rules { try SourceCheck.references(rule.needs, among: known, file: rule.file) }
        let examples = try SourceExample.list(inFile: "\(folder)/examples.tsv")
        try SourceCheck.references(examples.flatMap(\.needs), among: known, file: "\(folder)/examples.tsv")
        return VocabularySource(
            terms: terms,
            abbreviations: entries,
            thriveGroups: try SourceThriveGroup.list(in: try root("thrive.yaml")),
            reading: try SourceReadingRules(readingFile, spelling: try root("spelling.yaml")),
            risk: risk,
            examples: examples
        )
    }

    private static let otherLists: [(TermKind, String)] = [
        (.circumstance, "circumstances.yaml"), (.supportType, "support-types.yaml"), (.role, "roles.yaml"),
        (.referralMethod, "referral-methods.yaml"), (.audience, "audiences.yaml"), (.wish, "wishes.yaml"),
        (.condition, "conditions.yaml"),
    ]
}
