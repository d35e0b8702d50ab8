/// Where a field's values come from.
///
/// An object, since it is met many times for every record and its description is long to copy.
final class Source: Sendable {
    /// What the profile says of it.
    let definition: SourceDefinition
    /// The path, where the source is hardly more than one.
    private let barePath: SourcePath?

    /// A source as a profile describes it.
    init(_ definition: SourceDefinition) {
        self.definition = definition
        let isBare = definition.when == nil && definition.separators.isEmpty && definition.fallback == nil
        if case .path(let path) = definition.origin, isBare { barePath = path } else { barePath = nil }
    }

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
        if let barePath, let text = record.soleValue(at: barePath) {
            _ = take(text, &hasValue, body)
            return
        }
        if definition.when?.holds(for: record) ?? true {
            forEachRawValue(in: record) { raw in
                guard case .ours(let text) = raw else { return body(raw) }
                if definition.separators.isEmpty { return take(text, &hasValue, body) }
                var goesOn = true
                forEachPiece(of: text) { piece in
                    goesOn = take(piece, &hasValue, body)
                    return goesOn
                }
                return goesOn
            }
        }
        if !hasValue, let fallback = definition.fallback { _ = body(.ours(fallback)) }
    }

    private func take(_ raw: String, _ hasValue: inout Bool, _ body: (Value) -> Bool) -> Bool {
        let value = Self.trimmed(raw)
        if value.isEmpty || !definition.absent.isEmpty && definition.absent.contains(Folding.folded(value)) {
            return true
        }
        guard let crosswalk = definition.crosswalk else {
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
        switch definition.origin {
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

    /// Hands out the pieces of a text between its separators, as long as the body asks for more.
    private func forEachPiece(of text: String, _ body: (String) -> Bool) {
        if let part = definition.part {
            var number = 0
            split(text, at: definition.separators[...]) { piece in
                number += 1
                return number < part || body(piece) && false
            }
        } else {
            split(text, at: definition.separators[...], body)
        }
    }

    /// Cuts a text at the first separator, and each piece at the others; says whether more is asked for.
    @discardableResult
    private func split(_ text: String, at separators: ArraySlice<String>, _ body: (String) -> Bool) -> Bool {
        guard let separator = separators.first else { return body(text) }
        let others = separators.dropFirst()
        if separator == "lines" {
            return text.split(whereSeparator: \.isNewline).allSatisfy { split(String($0), at: others, body) }
        }
        // A separator of one byte is one in UTF-8 too, and many times faster to find there.
        guard separator.utf8.count == 1, let byte = separator.utf8.first else {
            return text.split(separator: separator).allSatisfy { split(String($0), at: others, body) }
        }
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: byte) ?? bytes.count
                if end > start {
                    let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
                    guard split(String(decoding: piece, as: UTF8.self), at: others, body) else { return false }
                }
                start = end + 1
            }
            return true
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
