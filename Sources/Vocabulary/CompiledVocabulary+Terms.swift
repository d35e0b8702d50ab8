package import DirectoryModel

extension CompiledVocabulary {
    /// The term of a slug, of the first of the kinds that has it; O(log n).
    package func term(_ slug: TermSlug, kinds: [TermKind] = TermKind.allCases) -> Term? {
        withTables { tables in
            for kind in kinds {
                if let row = tables.termRow(kind: kind, slug: slug) { return tables.term(row) }
            }
            return nil
        }
    }

    /// All terms of a kind, by slug.
    package func terms(_ kind: TermKind) -> [Term] {
        withTables { tables in
            (0..<tables.region(.terms).count).compactMap { tables.term($0) }.filter { $0.kind == kind }
        }
    }

    /// The needs of a group.
    package func needs(in group: TermSlug) -> [Term] { terms(.need).filter { $0.parent == group } }

    /// Slugs that somebody may have meant who typed something that is no slug, at most five.
    ///
    /// First what the words stand for, then slugs and labels that are spelt alike, the nearest first.
    package func suggestions(for typed: String, kind: TermKind) -> [TermSlug] {
        var found: [TermSlug] = []
        for match in read(typed, kinds: TermKinds(kind), asQuestion: true).matches where !found.contains(match.slug) {
            found.append(match.slug)
        }
        let wanted = foldedLetters(typed)
        guard (3...40).contains(wanted.count) else { return Array(found.prefix(5)) }
        var near: [(distance: Int, slug: TermSlug)] = []
        for term in terms(kind) where !found.contains(term.slug) {
            let parts = term.slug.split(separator: "-").map(String.init) + [term.slug, term.label]
            let limit = max(1, wanted.count / 4)
            let distance = parts.map { editDistance(wanted, foldedLetters($0), limit: limit) }.min() ?? limit + 1
            if distance <= limit { near.append((distance, term.slug)) }
        }
        near.sort { ($0.distance, $0.slug) < ($1.distance, $1.slug) }
        return Array((found + near.map(\.slug)).prefix(5))
    }

    private func foldedLetters(_ text: String) -> [UInt8] {
        text.lowercased().utf8.filter { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
    }
}

extension VocabularyTables {
    func term(_ row: Int) -> Term? {
        let table = region(.terms)
        guard row >= 0, row < table.count, let kind = UInt8(exactly: table[row, 0]).flatMap(TermKind.init(rawValue:))
        else {
            return nil
        }
        func optional(_ column: Int) -> String? {
            table[row, column + 1] == 0 ? nil : text(at: table[row, column], count: table[row, column + 1])
        }
        let parent = Int(table[row, 1]) - 1
        return Term(
            kind: kind,
            slug: slug(ofTerm: row),
            label: text(at: table[row, 5], count: table[row, 6]),
            scope: optional(7),
            parent: parent >= 0 ? slug(ofTerm: parent) : nil,
            sector: optional(9),
            isProfessional: table[row, 2] & 1 != 0,
            isDefining: table[row, 2] & 2 != 0
        )
    }

    func slug(ofTerm row: Int) -> TermSlug {
        let table = region(.terms)
        return text(at: table[row, 3], count: table[row, 4])
    }

    /// The row of a term by binary search, on the bytes where they lie: terms are looked up a hundred times an answer.
    func termRow(kind: TermKind, slug: TermSlug) -> Int? {
        var slug = slug
        return slug.withUTF8 { wanted in
            var low = 0
            var high = region(.terms).count
            while low < high {
                let middle = low + (high - low) / 2
                switch order(ofTerm: middle, kind, UnsafeRawBufferPointer(wanted)) {
                case 0: return middle
                case ..<0: low = middle + 1
                default: high = middle
                }
            }
            return nil
        }
    }

    /// Below 0 where a row's term comes before another, 0 where it is that one.
    private func order(ofTerm row: Int, _ kind: TermKind, _ slug: UnsafeRawBufferPointer) -> Int {
        let table = region(.terms)
        let kinds = Int(table[row, 0]) - Int(kind.rawValue)
        guard kinds == 0 else { return kinds }
        let found = string(at: table[row, 3], count: table[row, 4])
        for (one, other) in zip(found, slug) where one != other { return Int(one) - Int(other) }
        return found.count - slug.count
    }
}
