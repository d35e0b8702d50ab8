/// Where a field's values come from.
struct Source: Sendable {
    /// What is read.
    indirect enum Origin: Sendable {
        case path(SourcePath)
        case constant(String)
        case all([Source])
        case firstOf([Source])
        case join([Source], with: String)
        /// What a source finds in each row of a child table, by the table's number.
        case rows(table: Int, Source)
        /// The texts that a pivot has for a title.
        case titled(String)
    }

    /// A crosswalk from the feed's terms, folded, to ours.
    struct Crosswalk: Sendable {
        var terms: [String: [String]]
        /// Whether a term that is not in it stays as it is.
        var keepsUnknown = false
    }

    var origin: Origin
    var when: Condition?
    var separators: [String] = []
    /// Which of the pieces is meant, from 1; all of them where `nil`.
    var part: Int?
    var absent: Set<String> = []
    var reading: Reading?
    var crosswalk: Crosswalk?
    var fallback: String?
    var isRequired = false

    /// The values that a record has, trimmed and without empty ones; terms that the crosswalk lacks go to `unknown`.
    func values(in record: any FeedRecord, unknown: (String) -> Void = { _ in }) -> [String] {
        var found: [String] = []
        if when?.holds(for: record) ?? true {
            for raw in rawValues(in: record, unknown: unknown) {
                for piece in pieces(of: raw) {
                    let value = Self.trimmed(piece)
                    if value.isEmpty || !absent.isEmpty && absent.contains(Folding.folded(value)) { continue }
                    found += translated(value, unknown)
                }
            }
        }
        if found.isEmpty, let fallback { found = [fallback] }
        return found
    }

    private func rawValues(in record: any FeedRecord, unknown: (String) -> Void) -> [String] {
        switch origin {
        case .path(let path): return record.values(at: path)
        case .constant(let value): return [value]
        case .titled(let title): return record.values(titled: title)
        case .rows(let table, let source):
            return record.rows(of: table).flatMap { source.values(in: $0, unknown: unknown) }
        case .all(let sources): return sources.flatMap { $0.values(in: record, unknown: unknown) }
        case .firstOf(let sources):
            for source in sources {
                let values = source.values(in: record, unknown: unknown)
                if !values.isEmpty { return values }
            }
            return []
        case .join(let sources, let glue):
            let values = sources.flatMap { $0.values(in: record, unknown: unknown) }
            return values.isEmpty ? [] : [values.joined(separator: glue)]
        }
    }

    private func pieces(of text: String) -> [String] {
        let pieces = allPieces(of: text)
        guard let part else { return pieces }
        return pieces.indices.contains(part - 1) ? [pieces[part - 1]] : []
    }

    private func allPieces(of text: String) -> [String] {
        separators.reduce([text]) { pieces, separator in
            pieces.flatMap { piece in
                separator == "lines"
                    ? piece.split(whereSeparator: \.isNewline).map(String.init)
                    : piece.split(separator: separator).map(String.init)
            }
        }
    }

    private func translated(_ value: String, _ unknown: (String) -> Void) -> [String] {
        guard let crosswalk else { return [value] }
        if let ours = crosswalk.terms[Folding.folded(value)] { return ours }
        if crosswalk.keepsUnknown { return [value] }
        unknown(value)
        return []
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return text }
        let body = scalars.drop(while: isSpace)
        guard let end = body.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(body[...end])
    }
}
