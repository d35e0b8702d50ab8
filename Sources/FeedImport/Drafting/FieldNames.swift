import Yams

/// What feeds call our fields: the table `directory-data/drafting/field-names.yaml`.
package struct FieldNames: Sendable {
    /// One line of the table: a field, and names it goes by.
    struct Entry: Hashable, Sendable {
        /// The field, a group's with its group: `locations.postcode`.
        var field: String
        /// Names that mean the field, as words.
        var called: [String] = []
        /// Names that may mean it.
        var maybe: [String] = []
        /// What else is then known of a group's item: `kind: textphone`.
        var with: [String: String] = [:]
        /// Whether "yes" in the feed is our "no".
        var isOpposite = false
        /// How far a right name is to be trusted, from 0 to 1.
        var trust = 1.0
    }

    /// The fields in the order in which a draft has them.
    var entries: [Entry] = []
    /// Names of identifiers.
    var identity: [String] = []
    /// Names of things that we have no field for, and whose values are never to be taken for another's.
    var noField: Set<String> = []
    /// Words that say nothing of their own: the service's name is its name.
    var generic: Set<String> = []
    /// Words that say that a name belongs to something else than the service.
    var others: Set<String> = []
    /// Names of records.
    var records = RecordNames()

    /// Reads the table.
    ///
    /// - Throws: A ``ProfileFault`` with its mistakes.
    package static func load(path: String) throws(ProfileFault) -> FieldNames {
        guard let bytes = try? ByteStream(path: path, limit: 1 << 20).readAll() else {
            throw ProfileFault(file: path, mistakes: [.init(line: 1, message: "The table of names cannot be read.")])
        }
        return try FieldNames(yaml: String(decoding: bytes, as: UTF8.self), file: path)
    }

    /// The table from its text.
    ///
    /// Throws ``ProfileFault``.
    init(yaml: String, file: String) throws(ProfileFault) {
        let root = try ProfileText.compose(yaml, file: file)
        var parser = ProfileParser()
        let known = ["identity", "no-field", "generic", "others", "records", "fields"]
        for entry in parser.entries(root, of: "the table of names", known: known) {
            if entry.name == "fields" {
                if case .sequence(let items) = entry.node {
                    entries = items.compactMap { Self.entry($0, &parser) }
                } else {
                    parser.mistake(entry.node, "fields must be a list.")
                }
                continue
            }
            let words = parser.words(entry.node, entry.name).map(NameWords.joined)
            switch entry.name {
            case "identity": identity = words
            case "no-field": noField = Set(words)
            case "generic": generic = Set(words)
            case "others": others = Set(words)
            default: records.names = Set(words)
            }
        }
        guard parser.mistakes.isEmpty else { throw ProfileFault(file: file, mistakes: parser.mistakes) }
    }

    private static func entry(_ node: Node, _ parser: inout ProfileParser) -> Entry? {
        var found = Entry(field: "")
        for entry in parser.entries(
            node,
            of: "a field's names",
            known: ["field", "called", "maybe", "with", "opposite", "trust"]
        ) {
            switch entry.name {
            case "field": found.field = parser.word(entry.node, "field") ?? ""
            case "called": found.called = parser.words(entry.node, "called").map(NameWords.joined)
            case "maybe": found.maybe = parser.words(entry.node, "maybe").map(NameWords.joined)
            case "with":
                for pair in parser.entries(entry.node, of: "with", known: nil) {
                    found.with[pair.name] = parser.word(pair.node, pair.name)
                }
            case "opposite": found.isOpposite = parser.flag(entry.node, "opposite") ?? false
            default: found.trust = parser.word(entry.node, "trust").flatMap { Double($0) } ?? 1
            }
        }
        if DraftField(found.field) == nil {
            parser.mistake(
                node,
                "There is no field '\(found.field)'\(Spelling.hint(found.field, among: DraftField.names))"
            )
            return nil
        }
        return found
    }
}
