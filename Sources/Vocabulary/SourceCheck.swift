/// The checks of one list of terms.
struct SourceCheck {
    let kind: TermKind
    let file: String
    let terms: [SourceTerm]

    func run() throws(VocabularyFault) {
        try slugsAreUnique()
        try phrasesAreClaimedOnce()
        try Self.conditions(of: terms.flatMap(\.phrases), file: file)
    }

    private func slugsAreUnique() throws(VocabularyFault) {
        var lines: [String: Int] = [:]
        for term in terms {
            if let earlier = lines.updateValue(term.line, forKey: term.term.slug) {
                throw fault(term.line, "the slug \(term.term.slug) is taken by the term on line \(earlier).")
            }
        }
    }

    private func phrasesAreClaimedOnce() throws(VocabularyFault) {
        var claims: [[UInt64]: (term: SourceTerm, phrase: SourcePhrase)] = [:]
        for term in terms {
            for phrase in term.phrases {
                let words = foldedHashes(phrase.text)
                guard !words.isEmpty else { throw fault(phrase.line, "\(phrase.text.debugDescription) has no word.") }
                guard words.count <= CompiledLayout.longestPhrase else {
                    throw fault(phrase.line, "a phrase has at most \(CompiledLayout.longestPhrase) words.")
                }
                guard let earlier = claims.updateValue((term, phrase), forKey: words) else { continue }
                if earlier.term.term.slug != term.term.slug, !(earlier.phrase.isShared && phrase.isShared) {
                    throw fault(
                        phrase.line,
                        "\(phrase.text.debugDescription) already stands for \(earlier.term.term.slug) on line "
                            + "\(earlier.phrase.line); keep it in one, or mark both as shared."
                    )
                }
            }
        }
    }

    private func fault(_ line: Int, _ reason: String) -> VocabularyFault {
        VocabularyFault(file: file, line: line, reason: reason)
    }

    /// Every word that a phrase needs or shuns is one word.
    static func conditions(of phrases: [SourcePhrase], file: String) throws(VocabularyFault) {
        for phrase in phrases {
            for word in phrase.beside + phrase.unless where foldedHashes(word).count != 1 {
                let reason = "a condition is one word, not \(word.debugDescription); name its words one by one."
                throw VocabularyFault(file: file, line: phrase.line, reason: reason)
            }
        }
    }

    /// Every parent is a term of the needs or a group, and no term is above itself.
    static func parents(of terms: [SourceTerm], file: String) throws(VocabularyFault) {
        let groups = Set(terms.filter { $0.term.kind == .needGroup }.map(\.term.slug))
        var parents: [String: String] = [:]
        for term in terms where term.term.kind == .need { parents[term.term.slug] = term.term.parent }
        for term in terms {
            guard let parent = term.term.parent else { continue }
            guard term.term.kind == .need, groups.contains(parent) || parents[parent] != nil else {
                let reason = "\(term.term.slug) has the parent \(parent), and there is no such group or need."
                throw VocabularyFault(file: file, line: term.line, reason: reason)
            }
            // A group of the same name as a need, such as trauma, ends the climb.
            var seen: Set<String> = [term.term.slug]
            var next: String? = groups.contains(parent) ? nil : parent
            while let above = next {
                guard seen.insert(above).inserted else {
                    let reason = "\(term.term.slug) stands above itself; give it a group as its parent."
                    throw VocabularyFault(file: file, line: term.line, reason: reason)
                }
                next = parents[above].flatMap { groups.contains($0) ? nil : $0 }
            }
        }
    }

    /// Every term that another file names exists.
    static func references(
        _ references: [TermReference],
        among known: Set<TermReference>,
        file: String
    ) throws(VocabularyFault) {
        for reference in references
        where !known.contains(TermReference(kind: reference.kind, slug: reference.slug, line: 0)) {
            let slugs = known.filter { $0.kind == reference.kind }.map(\.slug).sorted()
            let hint = nearest(reference.slug, among: slugs).map { " Did you mean \($0)?" } ?? ""
            let reason = "there is no \(reference.kind.name) \(reference.slug.debugDescription).\(hint)"
            throw VocabularyFault(file: file, line: reference.line, reason: reason)
        }
    }

    /// The name that is spelt most like what was written, where any is.
    static func nearest(_ written: String, among names: [String]) -> String? {
        let letters = Array(written.utf8)
        let limit = max(2, letters.count / 4)
        return names.map { (distance: editDistance(letters, Array($0.utf8), limit: limit), name: $0) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?.name
    }
}
