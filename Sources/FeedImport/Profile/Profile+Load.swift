import Yams

extension Profile {
    /// Reads a profile.
    ///
    /// - Throws: A ``ProfileFault`` with all its mistakes.
    package static func load(path: String) throws(ProfileFault) -> Profile {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let name = file.split(separator: ".").first.map(String.init) ?? file
        let bytes: [UInt8]
        do {
            bytes = try ByteStream(path: path, limit: 1 << 20).readAll()
        } catch {
            let reason = (error as? FeedFault)?.reason ?? ""
            throw ProfileFault(
                file: path,
                mistakes: [.init(line: 0, message: "There is no profile '\(name)' that can be read. \(reason)")]
            )
        }
        return try Profile(yaml: String(decoding: bytes, as: UTF8.self), file: path, name: name)
    }

    /// A profile from its text.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - file: The file it came from, for messages.
    ///   - name: The name that `profile:` must have; any where `nil`.
    /// - Throws: A ``ProfileFault`` with all its mistakes.
    package init(yaml: String, file: String, name: String? = nil) throws(ProfileFault) {
        let root = try Self.compose(yaml, file: file)
        var parser = ProfileParser()
        let known = [
            "profile", "title", "publisher", "licence", "format", "read", "identity", "absent", "filters", "fields",
            "facts",
        ]
        let entries = parser.entries(root, of: "a profile", known: known)
        let node: (String) -> Node? = { key in entries.first { $0.name == key }?.node }
        for key in ["profile", "title", "format", "identity", "fields"] where node(key) == nil {
            parser.mistake(line: 1, "The profile needs \(key):.")
        }
        let stated = node("profile").flatMap { parser.word($0, "profile") } ?? ""
        if let name, let node = node("profile"), stated != name {
            parser.mistake(node, "profile: must be the file's name, '\(name)'.")
        }
        self.name = stated
        title = node("title").flatMap { parser.word($0, "title") } ?? ""
        publisher = node("publisher").flatMap { parser.word($0, "publisher") }
        licence = node("licence").flatMap { parser.word($0, "licence") }
        if let format: FeedFormat = node("format").flatMap({ parser.choice($0, "format") }) { parser.format = format }
        reading = parser.reading(node("read"), at: root)
        parser.absent = Set(node("absent").map { parser.words($0, "absent") }?.map(Folding.folded) ?? [])
        identity = node("identity").map { parser.identity($0) } ?? .sources([])
        filters = node("filters").map { parser.filters($0) } ?? []
        mapping = node("fields").map { parser.mapping($0) } ?? []
        facts = node("facts").map { parser.facts($0) } ?? FactReading()
        paths = parser.paths
        parts = parser.parts
        guard parser.mistakes.isEmpty else {
            throw ProfileFault(file: file, mistakes: parser.mistakes.sorted { $0.line < $1.line })
        }
    }

    private static func compose(_ yaml: String, file: String) throws(ProfileFault) -> Node {
        let found: (line: Int, message: String)
        do {
            if let node = try Yams.compose(yaml: yaml) { return node }
            found = (0, "The profile is empty.")
        } catch let error as YamlError {
            found = describe(error)
        } catch {
            found = (0, "The profile is no YAML.")
        }
        throw ProfileFault(file: file, mistakes: [.init(line: found.line, message: found.message)])
    }

    private static func describe(_ error: YamlError) -> (Int, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, "This is no YAML: \(problem).")
        case .duplicatedKeysInMapping(let duplicates, let context):
            (
                context.mark.line,
                "A key stands twice: \(duplicates.map { String(describing: $0) }.sorted().joined(separator: ", "))."
            )
        default: (0, "This is no YAML.")
        }
    }
}

extension ProfileParser {
    fileprivate mutating func identity(_ node: Node) -> Identity {
        if case .mapping(let mapping) = node, mapping.count == 1, let hashed = node["hash-of"] {
            return .hash(sources(hashed, "hash-of"))
        }
        if case .sequence = node { return .sources(sources(node, "identity")) }
        return .sources([source(node)])
    }

    fileprivate mutating func filters(_ node: Node) -> [Filter] {
        guard case .sequence(let items) = node else {
            mistake(node, "filters must be a list of keep: and skip: rules.")
            return []
        }
        return items.compactMap { item in
            let entries = entries(item, of: "a filter", known: ["keep", "skip", "reason"])
            let rules = entries.filter { $0.name != "reason" }
            guard rules.count == 1, let rule = rules.first else {
                mistake(item, "A filter has either keep: or skip:.")
                return nil
            }
            let reason = entries.first { $0.name == "reason" }.flatMap { word($0.node, "reason") }
            return Filter(keeps: rule.name == "keep", condition: condition(rule.node), reason: reason)
        }
    }
}
