import Yams

extension ProfileParser {
    /// Reads what the feed is made of, from the keys of `read:` that every format has.
    ///
    /// The sources read later add to the tables' columns and to the pivot's titles.
    mutating func takeParts(_ node: Node?, of reading: FeedReading) {
        guard let node, case .mapping = node else { return }
        if let named = node["file"] { parts.file = fileName(named) }
        if let tables = node["tables"] {
            let entries = entries(tables, of: "tables", known: nil)
            for entry in entries { table(entry, like: reading, known: entries.map(\.name)) }
        }
        if let pivot = node["pivot"] { self.pivot(pivot) }
    }

    /// The number of a table by its name, where tables can be reached from here.
    mutating func table(named node: Node) -> Int? {
        guard let name = word(node, "of") else { return nil }
        guard let number = parts.tables.firstIndex(where: { $0.name == name }) else {
            mistake(node, "There is no table '\(name)'\(Spelling.hint(name, among: parts.tables.map(\.name)))")
            return nil
        }
        if scope == .item { mistake(node, "An item of each: has no rows in tables; read the table beside the block.") }
        return number
    }

    /// The name of a file beside the feed's own; it must not lead out of the folder.
    private mutating func fileName(_ node: Node) -> String? {
        guard let name = word(node, "file") else { return nil }
        if name.hasPrefix("/") || name.split(separator: "/").contains("..") {
            mistake(node, "file must be the name of a file in the feed's own folder or zip.")
        }
        return name
    }

    private mutating func table(_ entry: ProfileEntry, like reading: FeedReading, known names: [String]) {
        let entries = entries(entry.node, of: "a table", known: ProfileKeys.table)
        let node: (String) -> Node? = { key in entries.first { $0.name == key }?.node }
        for key in ["file", "key", "matches"] where node(key) == nil {
            mistake(entry.node, "The table '\(entry.name)' needs \(key):.")
        }
        guard let file = node("file").flatMap({ fileName($0) }), let keyNode = node("key"),
            let key = word(keyNode, "key"), let matchesNode = node("matches"),
            let matches = matches(matchesNode, known: names)
        else { return }
        let number = parts.tables.count
        let column = SourcePath(text: key, slot: 0, line: Self.line(of: keyNode))
        var table = ChildTable(name: entry.name, file: file, key: column, matches: matches.path)
        table.parent = matches.parent
        table.paths = [column]
        table.isOptional = node("optional").flatMap { flag($0, "optional") } ?? false
        if case .csv(let main) = reading {
            table.reading = main
            table.reading.columns = nil
        }
        dialect(entries, into: &table.reading, at: entry.node)
        parts.tables.append(table)
        slots[ScopedPath(scope: .table(number), text: key)] = 0
    }

    /// What a table's key must equal: a column of the records, or `{from: column, of: table}`.
    private mutating func matches(_ node: Node, known names: [String]) -> (path: SourcePath, parent: Int?)? {
        guard case .mapping = node else { return word(node, "matches").map { (path($0, at: node), nil) } }
        let entries = entries(node, of: "matches", known: ["from", "of"])
        guard let from = entries.first(where: { $0.name == "from" })?.node, let column = word(from, "from"),
            let of = entries.first(where: { $0.name == "of" })?.node, let name = word(of, "of")
        else {
            mistake(node, "matches is a column, or {from: column, of: table}.")
            return nil
        }
        guard let parent = parts.tables.firstIndex(where: { $0.name == name }) else {
            let isLater = names.contains(name)
            mistake(
                of,
                isLater
                    ? "The table '\(name)' must stand above the tables that match it."
                    : "There is no table '\(name)'\(Spelling.hint(name, among: names))"
            )
            return nil
        }
        return (within(.table(parent)) { $0.path(column, at: from) }, parent)
    }

    private mutating func pivot(_ node: Node) {
        if format == .xml { mistake(node, "pivot: is for CSV and JSON; XML keeps a record's attributes together.") }
        let entries = entries(node, of: "pivot", known: ProfileKeys.pivot)
        let node: (String) -> Node? = { key in entries.first { $0.name == key }?.node }
        guard let by = node("by"), let title = node("title"), let value = node("value") else {
            mistake(line: entries.first?.line ?? 0, "pivot needs by:, title: and value:.")
            return
        }
        let columns = words(by, "by").map { path($0, at: by) }
        guard let titles = word(title, "title"), let values = word(value, "value") else { return }
        parts.pivot = Pivot(by: columns, title: path(titles, at: title), value: path(values, at: value))
    }

    /// The title of a pivot that a source names.
    mutating func titled(_ node: Node) -> SourceDefinition.Origin {
        guard let title = word(node, "titled") else { return .all([]) }
        if parts.pivot == nil { mistake(node, "titled: needs read: pivot:.") }
        parts.pivot?.known.insert(Folding.folded(title))
        return .titled(title)
    }
}
