/// Which fields of a sample a profile reads, and which of its paths the sample has nothing for.
struct KnownPaths {
    /// A path of the profile from the record.
    private struct Use {
        var path: SourcePath
        /// With the `each:` before it.
        var whole: String
        /// Whether it is a path of `each:`, which holds the fields and is none.
        var isPlace = false
    }

    private let sample: Sample
    private let uses: [Use]

    init(profile: Profile, mapped: [MappedSource], sample: Sample) {
        self.sample = sample
        let separator = profile.reading.format == .xml ? "/" : "[]."
        let own = profile.identity.sources.flatMap(\.paths) + profile.filters.flatMap(\.condition.paths)
        let joints = profile.parts.tables.filter { $0.parent == nil }.map(\.matches)
        let pivot = profile.parts.pivot.map { $0.by + [$0.title, $0.value] } ?? []
        var uses = (own + joints + pivot).map { Use(path: $0, whole: $0.text) }
        for source in mapped {
            guard let place = source.each else {
                uses += source.source.paths.map { Use(path: $0, whole: $0.text) }
                continue
            }
            // Columns of a child table are none of the sample's own.
            guard case .path(let each) = place else { continue }
            let base = each.text.hasSuffix("[]") ? String(each.text.dropLast(2)) : each.text
            uses.append(Use(path: each, whole: base, isPlace: true))
            uses += source.source.paths.map { Use(path: $0, whole: $0.text == "." ? base : base + separator + $0.text) }
        }
        self.uses = uses
    }

    /// Fields of the sample that no path reads.
    var unread: [SampleField] {
        sample.fields.filter { field in field.filled > 0 && !uses.contains { !$0.isPlace && reads($0, field) } }
    }

    /// Paths that the sample has nothing for.
    func missing(optional paths: [SourcePath]) -> [ProfileTrial.Missing] {
        let isOptional = Set(paths.filter(\.isOptional).map(\.text))
        var met: Set<String> = []
        return uses.filter { use in
            met.insert(use.whole).inserted && !isOptional.contains(use.path.text)
                && !sample.fields.contains { reads(use, $0) || use.isPlace && leads(use.whole, to: $0.path) }
        }.map { use in
            ProfileTrial.Missing(
                path: use.path.text,
                line: use.path.line,
                nearest: Spelling.nearest(use.whole, among: sample.fields.map(\.path)),
                isFatal: sample.reading.format == .csv
            )
        }
    }

    /// Whether a field stands inside of a place.
    private func leads(_ place: String, to field: String) -> Bool {
        if sample.reading.format == .xml { return field.hasPrefix(Self.withoutPredicates(place) + "/") }
        guard let wanted = try? JSONPath(place), let there = try? JSONPath(field) else { return false }
        return Self.general(there).starts(with: Self.general(wanted))
    }

    private func reads(_ use: Use, _ field: SampleField) -> Bool {
        switch sample.reading {
        case .csv: return readsColumn(use, field)
        case .xml: return readsElement(use.whole, field.path)
        default: return readsMember(use.whole, field.path)
        }
    }

    private func readsColumn(_ use: Use, _ field: SampleField) -> Bool {
        if use.path.text == field.path || use.path.text == field.names.first { return true }
        guard use.path.text.hasPrefix("#"), let number = Int(use.path.text.dropFirst()) else { return false }
        return sample.fields.indices.contains(number - 1) && sample.fields[number - 1].path == field.path
    }

    /// A path that ends at an object reads nothing in it; one through `[0]` or `[type=x]` reads what `[]` does.
    private func readsMember(_ path: String, _ field: String) -> Bool {
        guard let wanted = try? JSONPath(path), let there = try? JSONPath(field) else { return false }
        return Self.general(wanted) == Self.general(there) || path == "."
    }

    private static func general(_ path: JSONPath) -> [JSONPath.Step] {
        path.steps.filter { if case .member = $0 { true } else { false } }
    }

    /// An element that is read as text is read with all that is in it; a function reads what it names.
    private func readsElement(_ path: String, _ field: String) -> Bool {
        let bare = Self.withoutPredicates(path)
        if bare == field || field.hasPrefix(bare + "/") && !field.contains("@") || bare == "." { return true }
        guard path.contains("(") || path.contains("|") || path.contains("//") || path.contains("*") else {
            return false
        }
        let last = field.split(separator: "/").last.map(String.init) ?? field
        return path.contains(last)
    }

    private static func withoutPredicates(_ path: String) -> String {
        var depth = 0
        var bare = ""
        for character in path {
            if character == "[" { depth += 1 }
            if depth == 0 { bare.append(character) }
            if character == "]" { depth = max(0, depth - 1) }
        }
        return bare.hasPrefix("./") ? String(bare.dropFirst(2)) : bare
    }
}
