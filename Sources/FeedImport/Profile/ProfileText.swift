import Yams

/// The YAML of a profile, before anything in it is understood.
enum ProfileText {
    /// The nodes of a text.
    ///
    /// Throws ``ProfileFault`` where it is no YAML, in words for somebody who has never heard of scanners and tokens.
    static func compose(_ yaml: String, file: String) throws(ProfileFault) -> Node {
        let found: ProfileFault.Mistake
        do {
            if let node = try Yams.compose(yaml: yaml) { return node }
            found = .init(
                line: 1,
                message: "The file is empty; it needs at least profile:, title:, format:, identity: and fields:."
            )
        } catch let error as YamlError {
            found = YAMLMistake(error, in: yaml).mistake
        } catch {
            found = .init(line: 1, message: "The file cannot be read as YAML.")
        }
        throw ProfileFault(file: file, mistakes: [found])
    }
}

/// What is wrong with a text that is no YAML.
struct YAMLMistake {
    private let lines: [Substring]
    private let error: YamlError

    init(_ error: YamlError, in yaml: String) {
        self.error = error
        lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// The mistake on its line.
    var mistake: ProfileFault.Mistake {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            explained(problem, context: context, mark: mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            duplicated(duplicates, after: context.mark.line)
        case .reader(_, let offset, _, _):
            .init(
                line: line(ofOffset: offset),
                message: "There is a character here that YAML does not allow; delete it and type it anew."
            )
        default: .init(line: 1, message: "The file cannot be read as YAML.")
        }
    }

    private func text(_ line: Int) -> Substring { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

    private func line(ofOffset offset: Int?) -> Int {
        guard let offset else { return 1 }
        return min(lines.count, lines.joined(separator: "\n").utf8.prefix(offset).count { $0 == 0x0A } + 1)
    }

    private func explained(_ problem: String, context: YamlError.Context?, mark: Mark) -> ProfileFault.Mistake {
        // The library says where it gave up; what is wrong often began on a line before.
        let line = max(1, min(mark.line, lines.count))
        let start = max(1, context?.mark.line ?? line)
        if let tab = (start...max(start, line)).first(where: {
            text($0).prefix { $0 == " " || $0 == "\t" }.contains("\t")
        }) {
            return .init(line: tab, message: "The line is indented with a tab; use spaces, two for each step.")
        }
        if let quote = unclosedQuote(from: start, to: line) {
            return .init(
                line: quote,
                message: "A quotation mark opens on this line and is never closed; close it, or remove it."
            )
        }
        if let colon = (start...max(start, line)).last(where: { hasColonInText(text($0)) }) {
            return .init(
                line: colon,
                message:
                    "A text with a colon and a space in it must stand in quotation marks, such as \"Who can refer: GP\"."
            )
        }
        if let bracket = unclosedBracket(from: start, to: line) {
            return .init(
                line: bracket.line,
                message: "A '\(bracket.sign)' opens on this line and is never closed; close it."
            )
        }
        if problem.contains("cannot start any token") {
            let sign = text(line).dropFirst(max(0, mark.column - 1)).first.map { "'\($0)'" } ?? "such a sign"
            return .init(line: line, message: "A text cannot start with \(sign) unless it stands in quotation marks.")
        }
        if problem.contains("undefined alias") {
            return .init(
                line: line,
                message:
                    "A '*' repeats what an '&' has named, and nothing here has that name; quote a text that starts with '*'."
            )
        }
        if problem.contains("did not find expected key") || problem.contains("mapping values are not allowed") {
            return .init(
                line: line,
                message:
                    "The line does not fit to the lines above; check how far it is indented, and that a colon follows its key."
            )
        }
        if problem.contains("could not find expected ':'") || problem.contains("simple key") {
            return .init(line: start, message: "The line has no colon; write a key, a colon, a space and a value.")
        }
        return .init(
            line: line,
            message: "The line cannot be read as YAML (\(problem)); check its quotation marks, brackets and indent."
        )
    }

    private func unclosedQuote(from start: Int, to end: Int) -> Int? {
        (start...max(start, end)).first { number in
            guard
                let value = text(number).split(separator: ": ", maxSplits: 1).last?.drop(while: { " -[{".contains($0) }
                ),
                let quote = value.first, quote == "\"" || quote == "'"
            else { return false }
            return value.count { $0 == quote } % 2 == 1
        }
    }

    private func hasColonInText(_ line: Substring) -> Bool {
        let bare = line.drop { $0 == " " || $0 == "-" }
        guard !bare.hasPrefix("#"), let first = bare.firstRange(of: ": ") else { return false }
        let value = bare[first.upperBound...]
        guard let sign = value.first, !"\"'{[&*|>".contains(sign) else { return false }
        return value.contains(": ") || value.hasSuffix(":")
    }

    private func unclosedBracket(from start: Int, to end: Int) -> (line: Int, sign: Character)? {
        for number in start...max(start, end) {
            for (open, close) in [("[", "]"), ("{", "}")] as [(Character, Character)]
            where text(number).count(where: { $0 == open }) > text(number).count(where: { $0 == close }) {
                return (number, open)
            }
        }
        return nil
    }

    /// The second of two keys, which is the one to remove.
    private func duplicated(_ keys: [String], after line: Int) -> ProfileFault.Mistake {
        let key = keys.sorted().first ?? ""
        let isKey: (Substring) -> Bool = { line in
            let bare = line.drop { " -{\"'".contains($0) }
            guard bare.hasPrefix(key) else { return false }
            return bare.dropFirst(key.count).drop { "\"' ".contains($0) }.first == ":"
        }
        let places = lines.indices.filter { $0 + 1 >= line && isKey(lines[$0]) }
        let indent = places.first.map { lines[$0].prefix { $0 == " " }.count } ?? 0
        let second = places.dropFirst().first { lines[$0].prefix { $0 == " " }.count == indent }
        let first = places.first.map { " (first on line \($0 + 1))" } ?? ""
        return .init(
            line: (second ?? places.first).map { $0 + 1 } ?? max(1, line),
            message: "The key '\(key)' stands twice\(first); keep one of the two. Several sources make a list: [a, b]."
        )
    }
}
