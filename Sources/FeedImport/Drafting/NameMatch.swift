/// How well the name of a sample's field says what it is.
struct NameMatch {
    private let names: FieldNames
    /// The words of each name on the way to the field.
    private let parts: [[String]]

    init(_ field: SampleField, names: FieldNames) {
        self.names = names
        parts = field.names.map(NameWords.split).filter { !$0.isEmpty }
    }

    /// How sure the name makes one, from 0 to 1.
    ///
    /// A full name counts 1; one that also says whose it is counts less, and little where it is somebody else's.
    func score(_ entry: FieldNames.Entry) -> Double {
        max(best(of: entry.called), best(of: entry.maybe) * 0.6) * entry.trust
    }

    /// The place in a list of the phrase that the name is; `nil` where it is none of them.
    func rank(in phrases: [String]) -> Int? {
        phrases.firstIndex { best(of: [$0]) >= 0.9 }
    }

    /// Whether the name is one that we have no field for.
    var isKnownStranger: Bool {
        guard let last = parts.last else { return false }
        let whole = parts.flatMap { $0 }
        return [last, bare(last), whole, bare(whole)].contains { names.noField.contains($0.joined(separator: " ")) }
    }

    /// Whether a word says that it belongs to something else than the service.
    var isAnothers: Bool { bare(parts.flatMap { $0 }).contains(where: names.others.contains) }

    private func best(of phrases: [String]) -> Double {
        guard !phrases.isEmpty, let last = parts.last else { return 0 }
        // Longer endings first: `organisation.name` is the organisation's name before it is a name.
        for start in parts.indices {
            let ending = parts[start...].flatMap { $0 }
            for words in [ending, bare(ending)] where phrases.contains(words.joined(separator: " ")) {
                return weight(outside: bare(parts[..<start].flatMap { $0 }))
            }
        }
        let inside = phrases.map { partial($0, last) }.max() ?? 0
        return inside * weight(outside: bare(parts.dropLast().flatMap { $0 }))
    }

    /// What words outside of the name leave of its weight.
    private func weight(outside words: [String]) -> Double {
        if words.isEmpty { return 1 }
        return words.contains(where: names.others.contains) ? 0.5 : 0.9
    }

    /// A phrase that is a part of a name: `main telephone number` has `telephone`.
    private func partial(_ phrase: String, _ words: [String]) -> Double {
        let wanted = phrase.split(separator: " ").map(String.init)
        let rest = bare(words)
        guard !wanted.isEmpty, rest.count > wanted.count, rest.firstRange(of: wanted) != nil else { return 0 }
        if rest.contains(where: { !wanted.contains($0) && names.others.contains($0) }) { return 0.3 }
        return wanted.count > 1 ? 0.75 : 0.5
    }

    private func bare(_ words: [String]) -> [String] { words.filter { !names.generic.contains($0) } }
}
