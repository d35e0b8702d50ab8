import DirectoryModel

/// Reads whether a role may refer: `yes`, `no`, `only if: aged 16 or over`, `If: aged 16 or over`, `Only with: the GP`.
enum RouteAccessText {
    /// An access and the words after it.
    struct Stated: Hashable, Sendable {
        var access: RouteAccess
        var condition: String?
    }

    /// What a text states.
    ///
    /// "only if" must name its condition.
    static func read(_ text: String) -> ReadingResult<Stated> {
        let line = PlainText.line(text)
        let parts = line.split(separator: ":", maxSplits: 1)
        let words = parts.first.map { Folding.folded(String($0)) } ?? ""
        let condition = parts.count > 1 ? PlainText.line(String(parts[1])) : nil
        switch (access(words), condition) {
        case (.onlyIf?, nil): break
        case (let access?, let condition): return .plain(Stated(access: access, condition: condition))
        case (nil, _): break
        }
        // "only if aged 16 or over" does without the colon.
        for (start, access) in [
            ("only if ", RouteAccess.onlyIf), ("only jointly with ", .onlyJointly), ("only with ", .onlyJointly),
        ]
        where Folding.folded(line).hasPrefix(start) {
            return .plain(Stated(access: access, condition: String(line.dropFirst(start.count))))
        }
        return .refused(reason: "not an access")
    }

    private static func access(_ words: String) -> RouteAccess? {
        if words == "if" { return .onlyIf }
        if words == "only with" || words == "jointly with" { return .onlyJointly }
        if let access = RouteAccess.allCases.first(where: { $0.rawValue == words }) { return access }
        return switch StatementText.read(words).value {
        case .yes?: .yes
        case .no?: .no
        case .notStated?: .notStated
        case nil: nil
        }
    }
}
