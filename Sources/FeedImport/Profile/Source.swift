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

    /// A value that a record has.
    enum Value {
        /// A value, trimmed and not empty.
        case ours(String)
        /// A term of the feed that the crosswalk lacks.
        case unknown(String)
    }

    /// The values that a record has, trimmed and without empty ones.
    func values(in record: any FeedRecord) -> [String] {
        var found: [String] = []
        forEachValue(in: record) { value in
            if case .ours(let text) = value { found.append(text) }
            return true
        }
        return found
    }

    /// The first value that a record has.
    func firstValue(in record: any FeedRecord) -> String? {
        var found: String?
        forEachValue(in: record) { value in
            guard case .ours(let text) = value else { return true }
            found = text
            return false
        }
        return found
    }

    /// Hands out the values that a record has, in their order, as long as the body asks for more.
    func forEachValue(in record: any FeedRecord, _ body: (Value) -> Bool) {
        var hasValue = false
        if when?.holds(for: record) ?? true {
            forEachRawValue(in: record) { raw in
                guard case .ours(let text) = raw else { return body(raw) }
                if separators.isEmpty { return take(text, &hasValue, body) }
                for piece in pieces(of: text) where !take(piece, &hasValue, body) { return false }
                return true
            }
        }
        if !hasValue, let fallback { _ = body(.ours(fallback)) }
    }

    private func take(_ raw: String, _ hasValue: inout Bool, _ body: (Value) -> Bool) -> Bool {
        let value = Self.trimmed(raw)
        if value.isEmpty || !absent.isEmpty && absent.contains(Folding.folded(value)) { return true }
        guard let crosswalk else {
            hasValue = true
            return body(.ours(value))
        }
        guard let ours = crosswalk.terms[Folding.folded(value)] else {
            guard crosswalk.keepsUnknown else { return body(.unknown(value)) }
            hasValue = true
            return body(.ours(value))
        }
        for term in ours {
            hasValue = true
            if !body(.ours(term)) { return false }
        }
        return true
    }

    private func forEachRawValue(in record: any FeedRecord, _ body: (Value) -> Bool) {
        switch origin {
        case .path(let path): record.forEachValue(at: path) { body(.ours($0)) }
        case .constant(let value): _ = body(.ours(value))
        case .titled(let title):
            for text in record.values(titled: title) where !body(.ours(text)) { return }
        case .rows(let table, let source):
            var goesOn = true
            for row in record.rows(of: table) where goesOn {
                source.forEachValue(in: row) { value in
                    goesOn = body(value)
                    return goesOn
                }
            }
        case .all(let sources):
            var goesOn = true
            for index in sources.indices where goesOn {
                sources[index].forEachValue(in: record) { value in
                    goesOn = body(value)
                    return goesOn
                }
            }
        case .firstOf(let sources):
            var hasValue = false
            for index in sources.indices where !hasValue {
                sources[index].forEachValue(in: record) { value in
                    if case .ours = value { hasValue = true }
                    return body(value)
                }
            }
        case .join(let sources, let glue):
            var parts: [String] = []
            for index in sources.indices {
                sources[index].forEachValue(in: record) { value in
                    guard case .ours(let text) = value else { return body(value) }
                    parts.append(text)
                    return true
                }
            }
            if !parts.isEmpty { _ = body(.ours(parts.joined(separator: glue))) }
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
                if separator == "lines" { return piece.split(whereSeparator: \.isNewline).map(String.init) }
                // A separator of one byte is one in UTF-8 too, and many times faster to find there.
                if separator.utf8.count == 1, let byte = separator.utf8.first { return Self.split(piece, at: byte) }
                return piece.split(separator: separator).map(String.init)
            }
        }
    }

    private static func split(_ text: String, at separator: UInt8) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var pieces: [String] = []
            var start = 0
            while start <= bytes.count {
                let end = bytes[start...].firstIndex(of: separator) ?? bytes.count
                if end > start {
                    let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
                    pieces.append(String(decoding: piece, as: UTF8.self))
                }
                start = end + 1
            }
            return pieces
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        let hasPlainEnds = text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            return (0x21..<0x7F).contains(first) && (0x21..<0x7F).contains(last)
        }
        if hasPlainEnds { return text }
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return text }
        let body = scalars.drop(while: isSpace)
        guard let end = body.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(body[...end])
    }
}
